import { latin1, looseText, u8, u16le, utf8 } from '../source/bytes.ts';
import { limits } from '../source/limits.ts';
import type { ByteSource } from '../source/source.ts';
import { type Container, emptyContainer, keepText, problem } from './container.ts';

/** A film of an hour has fewer. */
const mostBlocks = 2_000_000;

const colours = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

/** Sub-blocks from `at`: where they end, and their bytes where they are wanted. Null where the file ends before. */
function subBlocks(source: ByteSource, at: number, wanted: boolean): { to: number; bytes: Uint8Array } | null {
  const kept: number[] = [];
  let here = at;
  for (let blocks = 0; here < source.size && blocks < mostBlocks; blocks++) {
    const length = u8(source.read(here, 1), 0);
    if (length === 0) return { to: here + 1, bytes: Uint8Array.from(kept) };
    if (wanted && kept.length < limits.text) kept.push(...source.read(here + 1, length));
    here += 1 + length;
  }
  return null;
}

/** XMP in GIF stands as it is, lengths and all, before a tail that makes every reader skip it. */
function xmp(source: ByteSource, from: number, to: number): string {
  const text = utf8(source.read(from, Math.min(to - from, limits.text)));
  return text.slice(0, text.lastIndexOf('?>') + 2);
}

function extension(source: ByteSource, c: Container, label: number, at: number): number | null {
  const name = label === 0xff ? latin1(source.read(at + 1, 11)) : '';
  const found = subBlocks(source, at, label === 0xfe || label === 0xf9);
  if (!found) return null;
  if (label === 0xfe) keepText(c, 'GIF comment', '', looseText(found.bytes));
  if (label === 0xf9) c.seconds = (c.seconds ?? 0) + u16le(found.bytes, 1) / 100;
  if (name === 'XMP DataXMP') c.xmp.push(xmp(source, at + 12, found.to));
  if (name.startsWith('C2PA_GIF')) c.c2pa = true;
  return found.to;
}

/** GIF89a: a screen, then extensions and pictures, each in sub-blocks of at most 255 bytes. */
export function readGif(source: ByteSource): Container {
  const c = emptyContainer('gif');
  const head = source.read(0, 13);
  [c.width, c.height] = [u16le(head, 6), u16le(head, 8)];
  let at = 13 + colours(u8(head, 10));
  c.payload.push({ from: 6, to: Math.min(at, source.size) });
  for (let parts = 0; at < source.size && parts < limits.parts; parts++) {
    const kind = source.read(at, 11);
    let to: number | null = null;
    if (kind[0] === 0x3b) {
      if ((c.frames ?? 0) < 2) [c.seconds, c.frames] = [null, null];
      return c;
    }
    if (kind[0] === 0x21) to = extension(source, c, u8(kind, 1), at + 2);
    else if (kind[0] === 0x2c) {
      to = subBlocks(source, at + 11 + colours(u8(kind, 9)), false)?.to ?? null;
      c.frames = (c.frames ?? 0) + 1;
      if (to !== null) c.payload.push({ from: at, to });
    }
    if (to === null) break;
    at = to;
  }
  problem(c, 'truncated', 'GIF');
  return c;
}
