import { fourCC, u16le, u24le, u32le, utf8 } from '../source/bytes.ts';
import { limits } from '../source/limits.ts';
import type { ByteSource } from '../source/source.ts';
import { type Container, emptyContainer, partOf, problem } from './container.ts';

const exifHead = 6;

/** Pixels of a picture from its own header: lossy (RFC 6386 §9.1), lossless, or the extended one. */
export function sizeOf(type: string, b: Uint8Array): readonly [number, number] | null {
  if (type === 'VP8X') return [u24le(b, 4) + 1, u24le(b, 7) + 1];
  if (type === 'VP8 ' && b[3] === 0x9d) return [u16le(b, 6) & 0x3fff, u16le(b, 8) & 0x3fff];
  if (type !== 'VP8L' || b[0] !== 0x2f) return null;
  const bits = u32le(b, 1);
  return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1];
}

function chunk(source: ByteSource, c: Container, type: string, from: number, length: number): void {
  const part = (): Uint8Array | null => partOf(source, c, `WebP ${type.trim()}`, from, length);
  if (['VP8X', 'VP8 ', 'VP8L'].includes(type)) {
    const size = sizeOf(type, source.read(from, 10));
    if (size && c.width === null) [c.width, c.height] = size;
  }
  if (['VP8 ', 'VP8L', 'ALPH', 'ANMF'].includes(type)) c.payload.push({ from, to: from + length });
  if (type === 'ANMF') {
    c.frames = (c.frames ?? 0) + 1;
    c.seconds = (c.seconds ?? 0) + u24le(source.read(from, 16), 12) / 1000;
  } else if (type === 'EXIF') {
    const bytes = part();
    // Pillow writes the head that JPEG has; the specification does not ask for it.
    if (bytes) c.exif.push(fourCC(bytes) === 'Exif' ? bytes.subarray(exifHead) : bytes);
  } else if (type === 'XMP ') {
    const bytes = part();
    if (bytes) c.xmp.push(utf8(bytes));
  } else if (type === 'C2PA') c.c2pa = true;
}

/** WebP (RFC 9649): RIFF chunks, padded to even lengths. */
export function readWebp(source: ByteSource): Container {
  const c = emptyContainer('webp');
  let at = 12;
  for (let parts = 0; at + 8 <= source.size; parts++) {
    if (parts === limits.parts) {
      problem(c, 'too-many-parts', 'WebP');
      return c;
    }
    const head = source.read(at, 8);
    const length = u32le(head, 4);
    if (at + 8 + length > source.size) {
      problem(c, 'truncated', 'WebP');
      return c;
    }
    chunk(source, c, fourCC(head), at + 8, length);
    at += 8 + length + (length & 1);
  }
  if (c.width === null) problem(c, 'truncated', 'WebP');
  return c;
}
