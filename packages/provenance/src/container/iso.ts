import { hex, utf8 } from '../source/bytes.ts';
import type { ByteSource } from '../source/source.ts';
import { boxes, walkOf } from './boxes.ts';
import { type Container, emptyContainer, partOf, problem } from './container.ts';
import { readStill } from './heif.ts';
import { readMovie } from './movie.ts';

const c2paBox = 'd8fec3d61b0e483c92975828877ec481';
const xmpBox = 'be7acfcb97a942e89c71999491e3afac';

/** ISO base media (ISO 14496-12) and QuickTime: only boxes are read, never the film itself. */
export function readIso(source: ByteSource, format: 'avif' | 'heic' | 'mp4' | 'mov'): Container {
  const c = emptyContainer(format);
  const walk = walkOf(source, c);
  for (const box of boxes(walk, { from: 0, to: source.size })) {
    if (box.type === 'moov') readMovie(walk, box);
    else if (box.type === 'meta') readStill(walk, box);
    else if (box.type === 'mdat') c.payload.push({ from: box.from, to: box.to });
    else if (box.type === 'uuid' && box.to - box.from >= 16) {
      const id = hex(source.read(box.from, 16));
      if (id === c2paBox) c.c2pa = true;
      const packet = id === xmpBox ? partOf(source, c, 'XMP', box.from + 16, box.to - box.from - 16) : null;
      if (packet) c.xmp.push(utf8(packet));
    }
  }
  if (c.width === null) problem(c, 'truncated', format.toUpperCase());
  if (c.frames !== null && c.frames < 2 && c.format === 'avif') [c.frames, c.seconds, c.audio] = [null, null, null];
  return c;
}
