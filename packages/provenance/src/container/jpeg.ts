import { latin1, looseText, startsWith, u16be, u32be, utf8 } from '../source/bytes.ts';
import { limits } from '../source/limits.ts';
import type { ByteSource } from '../source/source.ts';
import { type Container, emptyContainer, keepText, partOf, problem } from './container.ts';

const exifHead = 'Exif\0\0';
const xmpHead = 'http://ns.adobe.com/xap/1.0/\0';
const xmpMoreHead = 'http://ns.adobe.com/xmp/extension/\0';
const photoshopHead = 'Photoshop 3.0\0';
const iptcResource = 0x0404;

/** Frame headers: all SOF but DHT, JPG and DAC, which share their range. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Image resources of Photoshop: signature, number, padded name, length, padded data. */
function resources(c: Container, bytes: Uint8Array): void {
  let at = photoshopHead.length;
  while (at + 12 <= bytes.length && startsWith(bytes, '8BIM', at)) {
    const id = u16be(bytes, at + 4);
    const name = ((bytes[at + 6] ?? 0) + 2) & ~1;
    const length = u32be(bytes, at + 6 + name);
    const from = at + 10 + name;
    if (from + length > bytes.length) {
      problem(c, 'truncated', 'JPEG APP13');
      return;
    }
    if (id === iptcResource) c.iptc.push(bytes.subarray(from, from + length));
    at = from + length + (length & 1);
  }
}

/** Parts of an XMP packet that is too long for one segment, by their place in it. */
interface LongXmp {
  readonly parts: Map<number, Uint8Array>;
}

function application(c: Container, marker: number, bytes: Uint8Array, long: LongXmp): void {
  if (marker === 0xe1 && startsWith(bytes, exifHead)) c.exif.push(bytes.subarray(exifHead.length));
  else if (marker === 0xe1 && startsWith(bytes, xmpHead)) c.xmp.push(utf8(bytes.subarray(xmpHead.length)));
  else if (marker === 0xe1 && startsWith(bytes, xmpMoreHead)) {
    const at = xmpMoreHead.length + 32;
    long.parts.set(u32be(bytes, at + 4), bytes.subarray(at + 8));
  } else if (marker === 0xeb && startsWith(bytes, 'JP')) c.c2pa ||= latin1(bytes.subarray(0, 128)).includes('c2pa');
  else if (marker === 0xed && startsWith(bytes, photoshopHead)) resources(c, bytes);
  else if (marker === 0xfe) keepText(c, 'JPEG COM', '', looseText(bytes).replace(/\0+$/, ''));
}

function joined({ parts }: LongXmp): string {
  const sorted = [...parts].sort(([a], [b]) => a - b);
  return sorted.map(([, bytes]) => utf8(bytes)).join('');
}

/** JPEG (ISO/IEC 10918): segments up to the scan; from there on it is the picture. */
export function readJpeg(source: ByteSource): Container {
  const c = emptyContainer('jpeg');
  const long: LongXmp = { parts: new Map() };
  const end = (): Container => {
    if (long.parts.size > 0) c.xmp.push(joined(long));
    return c;
  };
  let at = 2;
  for (let parts = 0; at + 4 <= source.size; parts++) {
    if (parts === limits.parts) {
      problem(c, 'too-many-parts', 'JPEG');
      return end();
    }
    const head = source.read(at, 4);
    const marker = head[1] ?? 0;
    if (head[0] !== 0xff) break;
    if (marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    if (marker === 0xd9) break;
    if (marker === 0xda) {
      c.payload.push({ from: at, to: source.size });
      return end();
    }
    const length = u16be(head, 2) - 2;
    if (length < 0 || at + 4 + length > source.size) break;
    if ((marker >= 0xe0 && marker <= 0xef) || marker === 0xfe) {
      const bytes = partOf(source, c, 'JPEG', at + 4, length);
      if (bytes) application(c, marker, bytes, long);
    } else {
      if (isFrame(marker)) {
        const frame = source.read(at + 4, 5);
        [c.height, c.width] = [u16be(frame, 1), u16be(frame, 3)];
      }
      c.payload.push({ from: at, to: at + 4 + length });
    }
    at += 4 + length;
  }
  problem(c, 'truncated', 'JPEG');
  return end();
}
