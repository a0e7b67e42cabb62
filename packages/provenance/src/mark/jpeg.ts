import { exactText, type PacketPlace, type Places } from './places.ts';

const exifHead = Buffer.from('Exif\0\0', 'latin1');
const xmpHead = Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1');
const moreHead = Buffer.from('http://ns.adobe.com/xmp/extension/\0', 'latin1');
/** Of a segment, its own two bytes included. */
const longest = 0xffff;

function wrap(packet: Buffer): Buffer | null {
  const length = 2 + xmpHead.length + packet.length;
  if (length > longest) return null;
  return Buffer.concat([Buffer.of(0xff, 0xe1, length >> 8, length & 0xff), xmpHead, packet]);
}

/** Markers without a length. */
export const isAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

const begins = (bytes: Buffer, head: Buffer): boolean => bytes.subarray(0, head.length).equals(head);

/** Parts of a packet that is too long for one segment, each with its place in it behind a digest of 32 letters. */
function joined(parts: readonly Buffer[]): readonly (string | null)[] {
  if (parts.length === 0) return [];
  const at = moreHead.length + 32 + 4;
  const sorted = parts
    .filter((part) => part.length >= at + 4)
    .toSorted((a, b) => a.readUInt32BE(at) - b.readUInt32BE(at));
  return [exactText(Buffer.concat(sorted.map((part) => part.subarray(at + 4))))];
}

/**
 * Walks the segments of a JPEG up to its scan, where `bytes` may end; null where they are none. A packet goes behind JFIF
 * and EXIF, which have to come first.
 */
export function jpegPlaces(bytes: Buffer): Places | null {
  const packets: PacketPlace[] = [];
  const parts: Buffer[] = [];
  let manifest = false;
  let insertAt = 2;
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] as number;
    if (marker === 0xff || isAlone(marker)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    if (marker === 0xda) break;
    const to = at + 2 + bytes.readUInt16BE(at + 2);
    if (marker < 0xc0 || marker === 0xd9 || to < at + 4 || to > bytes.length) return null;
    const data = bytes.subarray(at + 4, to);
    const isFirst = insertAt === at && (marker === 0xe0 || (marker === 0xe1 && begins(data, exifHead)));
    if (isFirst) insertAt = to;
    if (marker === 0xe1 && begins(data, xmpHead)) {
      packets.push({ from: at, to, text: exactText(data.subarray(xmpHead.length)) });
    } else if (marker === 0xe1 && begins(data, moreHead)) parts.push(data);
    else if (marker === 0xeb) manifest ||= data.toString('latin1', 0, 128).includes('c2pa');
    at = to;
  }
  return { manifest, packets, further: joined(parts), insertAt, wrap };
}
