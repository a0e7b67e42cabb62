import { limits } from '../source/limits.ts';
import type { ByteSource } from '../source/source.ts';
import { type Container, emptyContainer, problem } from './container.ts';
import { readGif } from './gif.ts';
import { readIso } from './iso.ts';
import { readJpeg } from './jpeg.ts';
import { readMatroska } from './matroska.ts';
import { readPng } from './png.ts';
import { sniff } from './sniff.ts';
import { readTiff } from './tiff.ts';
import { readWebp } from './webp.ts';

const within = (n: number | null, most: number): boolean => n === null || (n > 0 && n <= most);

/** Takes back sizes and lengths that no picture and no film has. */
function believed(c: Container): Container {
  if (!within(c.width, limits.edge) || !within(c.height, limits.edge)) {
    problem(c, 'size-absurd', `${c.width} × ${c.height}`);
    [c.width, c.height] = [null, null];
  }
  if (c.seconds !== null && !(c.seconds >= 0 && c.seconds <= limits.seconds)) {
    problem(c, 'size-absurd', `${c.seconds} s`);
    c.seconds = null;
  }
  return c;
}

/** What the container says, by whatever format its first bytes show; null where it is no picture and no video. */
export function readContainer(source: ByteSource): Container | null {
  const found = readFormat(source);
  return found && believed(found);
}

function readFormat(source: ByteSource): Container | null {
  const format = sniff(source.read(0, 64));
  switch (format) {
    case null:
      return null;
    case 'png':
      return readPng(source);
    case 'jpeg':
      return readJpeg(source);
    case 'webp':
      return readWebp(source);
    case 'gif':
      return readGif(source);
    case 'tiff':
      return readTiff(source);
    case 'avif':
    case 'heic':
    case 'mp4':
    case 'mov':
      return readIso(source, format);
    case 'webm':
    case 'matroska':
      return readMatroska(source, format);
    default:
      return emptyContainer(format);
  }
}
