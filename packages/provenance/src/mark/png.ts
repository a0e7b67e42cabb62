import { crc32, inflateSync } from 'node:zlib';
import { limits } from '../source/limits.ts';
import { exactText, type PacketPlace, type Places } from './places.ts';

export const pngSignature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const keyword = Buffer.from('XML:com.adobe.xmp\0', 'latin1');
const textTypes = new Set(['iTXt', 'tEXt', 'zTXt']);
const afterHeader = pngSignature.length + 25;

/** An uncompressed iTXt chunk (PNG, 11.3.3.4): keyword, two zeros, no language, no translation, text. */
function wrap(packet: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from('iTXt', 'latin1'), keyword, Buffer.alloc(4), packet]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(named.length - 4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** Where the text of a chunk begins, behind its keyword, and whether it is compressed; null where it is none. */
function textAt(type: string, data: Buffer): { readonly from: number; readonly packed: boolean } | null {
  const { length } = keyword;
  if (type === 'tEXt') return { from: length, packed: false };
  // libvips writes XMP so.
  if (type === 'zTXt') return { from: length + 1, packed: true };
  const language = data.indexOf(0, length + 2);
  const translation = language < 0 ? -1 : data.indexOf(0, language + 1);
  return translation < 0 ? null : { from: translation + 1, packed: data[length] === 1 };
}

function textOf(type: string, data: Buffer): string | null {
  const found = textAt(type, data);
  if (!found) return null;
  const bytes = data.subarray(found.from);
  try {
    return exactText(found.packed ? inflateSync(bytes, { maxOutputLength: limits.text }) : bytes);
  } catch {
    return null;
  }
}

/** Walks the chunks of a PNG that is whole, or of its beginning up to a chunk; null where they are none. */
export function pngPlaces(bytes: Buffer): Places | null {
  const packets: PacketPlace[] = [];
  let manifest = false;
  if (bytes.length < afterHeader || bytes.toString('latin1', 12, 16) !== 'IHDR') return null;
  for (let at = pngSignature.length; at + 12 <= bytes.length; ) {
    const type = bytes.toString('latin1', at + 4, at + 8);
    const [from, to] = [at + 8, at + 8 + bytes.readUInt32BE(at)];
    if (to + 4 > bytes.length) return null;
    if (type === 'caBX') manifest = true;
    if (textTypes.has(type) && bytes.subarray(from, from + keyword.length).equals(keyword)) {
      packets.push({ from: at, to: to + 4, text: textOf(type, bytes.subarray(from, to)) });
    }
    if (type === 'IEND') break;
    at = to + 4;
  }
  return { manifest, packets, further: [], insertAt: afterHeader, wrap };
}
