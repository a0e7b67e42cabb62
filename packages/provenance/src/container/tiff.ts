import { readDirectories, wholeNumber } from '../metadata/ifd.ts';
import { utf8 } from '../source/bytes.ts';
import { limits } from '../source/limits.ts';
import type { ByteSource } from '../source/source.ts';
import { type Container, emptyContainer, problem } from './container.ts';

const tag = { width: 0x0100, height: 0x0101, xmp: 0x02bc, iptc: 0x83bb, c2pa: 0xcd41 } as const;

/** TIFF 6.0, its first picture. What follows is not looked at. */
export function readTiff(source: ByteSource): Container {
  const c = emptyContainer('tiff');
  const found = readDirectories(source);
  if (!found || found.tags.size === 0) {
    problem(c, 'truncated', 'TIFF');
    return c;
  }
  [c.width, c.height] = [wholeNumber(found, tag.width), wholeNumber(found, tag.height)];
  const bytes = (number: number): Uint8Array | undefined => found.tags.get(number)?.bytes;
  const [xmp, iptc] = [bytes(tag.xmp), bytes(tag.iptc)];
  if (xmp) c.xmp.push(utf8(xmp));
  if (iptc) c.iptc.push(iptc);
  c.c2pa = found.tags.has(tag.c2pa);
  // The directories of a TIFF file are laid out as those of an EXIF block: the head of the file serves as one.
  c.exif.push(source.read(0, Math.min(source.size, limits.text)));
  return c;
}
