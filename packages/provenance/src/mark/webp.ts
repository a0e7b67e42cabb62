import { sizeOf } from '../container/webp.ts';
import { exactText, type PacketPlace, type Places } from './places.ts';

const hasXmp = 0x04;
const hasAlpha = 0x10;

function chunk(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}

/** The header of an extended file (RFC 9649, 2.7.1), for one that had none. */
function extended(first: string, data: Buffer): Buffer | null {
  const size = sizeOf(first, data);
  if (!size) return null;
  const header = Buffer.alloc(10);
  // Lossless pictures say in one bit whether transparency is used; lossy ones without a header have none.
  const alpha = first === 'VP8L' && (data.readUInt32LE(1) & 0x10000000) !== 0;
  header[0] = hasXmp | (alpha ? hasAlpha : 0);
  header.writeUIntLE(size[0] - 1, 4, 3);
  header.writeUIntLE(size[1] - 1, 7, 3);
  return chunk('VP8X', header);
}

/** What the file says of itself after a packet came in: that it has one, and its length. */
function finish(end: number, before: number, header: Buffer | null) {
  return (bytes: Buffer): Buffer => {
    const all = Buffer.concat([bytes.subarray(0, 12), header ?? Buffer.alloc(0), bytes.subarray(12)]);
    if (!header) all[20] = (all[20] ?? 0) | hasXmp;
    all.writeUInt32LE(end + all.length - before - 8, 4);
    return all;
  };
}

/** Walks the chunks of a whole WebP; null where they are none. A packet goes behind the picture, as the format asks. */
export function webpPlaces(bytes: Buffer): Places | null {
  const packets: PacketPlace[] = [];
  let manifest = false;
  const end = 8 + bytes.readUInt32LE(4);
  if (end > bytes.length || end < 30 || end % 2 !== 0) return null;
  const first = bytes.toString('latin1', 12, 16);
  const header = first === 'VP8X' ? null : extended(first, bytes.subarray(20));
  if (first !== 'VP8X' && !header) return null;
  for (let at = 12; at + 8 <= end; ) {
    const type = bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    const to = at + 8 + length + (length % 2);
    if (at + 8 + length > end) return null;
    if (type === 'C2PA') manifest = true;
    if (type === 'XMP ') packets.push({ from: at, to, text: exactText(bytes.subarray(at + 8, at + 8 + length)) });
    at = to;
  }
  return {
    ...{ manifest, packets, further: [], insertAt: end },
    wrap: (packet) => chunk('XMP ', packet),
    finish: finish(end, bytes.length, header),
  };
}
