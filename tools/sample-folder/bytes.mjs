// @ts-check
/** Writers of the small parts of which files are made. */
import { Buffer } from 'node:buffer';
import { crc32, deflateSync } from 'node:zlib';

/** @param {number} n */
export const u32be = (n) => {
  const b = Buffer.alloc(4);
  b.writeUInt32BE(n >>> 0);
  return b;
};

/** @param {number} n */
const u32le = (n) => {
  const b = Buffer.alloc(4);
  b.writeUInt32LE(n >>> 0);
  return b;
};

/** @param {number} n */
const u16be = (n) => {
  const b = Buffer.alloc(2);
  b.writeUInt16BE(n);
  return b;
};

/**
 * A PNG chunk.
 * @param {string} type
 * @param {Uint8Array} data
 */
export function chunk(type, data) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([u32be(data.length), named, u32be(crc32(named))]);
}

/** @param {string} key @param {string} value as Pillow writes what Latin-1 can hold */
export const tEXt = (key, value) => chunk('tEXt', Buffer.from(`${key}\0${value}`, 'latin1'));

/** @param {string} key @param {string} value as Pillow writes the rest */
export const iTXt = (key, value) =>
  chunk('iTXt', Buffer.concat([Buffer.from(`${key}\0\0\0\0\0`, 'latin1'), Buffer.from(value)]));

/** @param {string} key @param {string | Uint8Array} value */
export const zTXt = (key, value) =>
  chunk('zTXt', Buffer.concat([Buffer.from(`${key}\0\0`, 'latin1'), deflateSync(value)]));

/** Chunks put after the header. @param {Buffer} png @param {readonly Buffer[]} chunks */
export const intoPng = (png, ...chunks) => Buffer.concat([png.subarray(0, 33), ...chunks, png.subarray(33)]);

/** @param {number} marker @param {Uint8Array} data */
export const segment = (marker, data) => Buffer.concat([Buffer.from([0xff, marker]), u16be(data.length + 2), data]);

/** Segments put after the start of a JPEG. @param {Buffer} jpeg @param {readonly Buffer[]} segments */
export const intoJpeg = (jpeg, ...segments) => Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);

/** @param {Uint8Array} tiff */
export const exifSegment = (tiff) => segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff]));

/** @param {string} packet */
export const xmpSegment = (packet) => segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${packet}`));

/** An image resource of Photoshop that holds IPTC-IIM. @param {Readonly<Record<number, string>>} datasets */
export function iptcSegment(datasets) {
  const records = Object.entries(datasets).map(([number, text]) =>
    Buffer.concat([Buffer.from([0x1c, 2, Number(number)]), u16be(Buffer.byteLength(text)), Buffer.from(text)]),
  );
  const body = Buffer.concat(records);
  const padded = body.length % 2 ? Buffer.concat([body, Buffer.alloc(1)]) : body;
  const resource = Buffer.concat([Buffer.from('8BIM'), u16be(0x0404), Buffer.alloc(2), u32be(body.length), padded]);
  return segment(0xed, Buffer.concat([Buffer.from('Photoshop 3.0\0'), resource]));
}

/** @typedef {{ tag: number, type: 2 | 3 | 5 | 7, value: Uint8Array, count: number }} Field */

/** @param {number} tag @param {string} text */
export const ascii = (tag, text) => {
  const value = Buffer.from(`${text}\0`);
  return /** @type {Field} */ ({ tag, type: 2, value, count: value.length });
};

/** @param {number} tag @param {Uint8Array} value */
export const opaque = (tag, value) => /** @type {Field} */ ({ tag, type: 7, value, count: value.length });

/** A comment as piexif writes it. @param {string} text */
export const comment = (text) =>
  opaque(0x9286, Buffer.concat([Buffer.from('UNICODE\0'), Buffer.from(text, 'utf16le').swap16()]));

/** @param {number} tag @param {number} over @param {number} under */
export const rational = (tag, over, under) =>
  /** @type {Field} */ ({ tag, type: 5, value: Buffer.concat([u32be(over), u32be(under)]), count: 1 });

/**
 * A TIFF block, big-endian: a first directory, and that of EXIF.
 * @param {readonly Field[]} first
 * @param {readonly Field[]} exif
 */
export function tiff(first, exif = []) {
  const pointer = exif.length > 0 ? [{ tag: 0x8769, type: /** @type {const} */ (4), value: u32be(0), count: 1 }] : [];
  const one = [...first, ...pointer].sort((a, b) => a.tag - b.tag);
  const sizeOf = (/** @type {readonly { value: Uint8Array }[]} */ fields) =>
    2 +
    12 * fields.length +
    4 +
    fields.reduce((s, f) => s + (f.value.length > 4 ? f.value.length + (f.value.length & 1) : 0), 0);
  const second = 8 + sizeOf(one);
  if (pointer[0]) pointer[0].value = u32be(second);
  const directory = (
    /** @type {readonly { tag: number, type: number, value: Uint8Array, count: number }[]} */ fields,
    /** @type {number} */ at,
  ) => {
    let free = at + 2 + 12 * fields.length + 4;
    const data = /** @type {Uint8Array[]} */ ([]);
    const entries = fields.map(({ tag, type, value, count }) => {
      const head = Buffer.concat([u16be(tag), u16be(type), u32be(count)]);
      if (value.length <= 4) return Buffer.concat([head, value, Buffer.alloc(4 - value.length)]);
      const padded = value.length & 1 ? Buffer.concat([value, Buffer.alloc(1)]) : value;
      const entry = Buffer.concat([head, u32be(free)]);
      data.push(padded);
      free += padded.length;
      return entry;
    });
    return Buffer.concat([u16be(fields.length), ...entries, u32be(0), ...data]);
  };
  const parts = [Buffer.from('MM\0*', 'latin1'), u32be(8), directory(one, 8)];
  if (exif.length > 0)
    parts.push(
      directory(
        [...exif].sort((a, b) => a.tag - b.tag),
        second,
      ),
    );
  return Buffer.concat(parts);
}

/** Chunks put at the end of a WebP, with the header that says so. @param {Buffer} webp @param {number} width @param {number} height @param {readonly [string, Uint8Array][]} chunks */
export function intoWebp(webp, width, height, chunks) {
  const wide = Buffer.alloc(10);
  wide[0] = 0x0c;
  wide.writeUIntLE(width - 1, 4, 3);
  wide.writeUIntLE(height - 1, 7, 3);
  const part = (/** @type {string} */ type, /** @type {Uint8Array} */ data) =>
    Buffer.concat([Buffer.from(type), u32le(data.length), data, Buffer.alloc(data.length & 1)]);
  const body = Buffer.concat([
    ...[Buffer.from('WEBP'), part('VP8X', wide), webp.subarray(12)],
    ...chunks.map(([type, data]) => part(type, data)),
  ]);
  return Buffer.concat([Buffer.from('RIFF'), u32le(body.length), body]);
}

/** @param {string} type @param {readonly Uint8Array[]} parts */
export const box = (type, ...parts) => {
  const body = Buffer.concat(parts);
  return Buffer.concat([u32be(body.length + 8), Buffer.from(type, 'latin1'), body]);
};

/** @param {number} width @param {number} height @param {number} frames @param {number} fps @param {boolean} audio @param {Readonly<Record<string, string>>} tags */
export function mp4(width, height, frames, fps, audio, tags) {
  const scale = fps * 100;
  const duration = frames * 100;
  const zero = (/** @type {number} */ n) => Buffer.alloc(n);
  const mdhd = box('mdhd', zero(12), u32be(scale), u32be(duration), zero(4));
  const track = (/** @type {string} */ handler, /** @type {number} */ w, /** @type {number} */ h) =>
    box(
      'trak',
      box('tkhd', zero(76), u32be(w * 65536), u32be(h * 65536)),
      box(
        'mdia',
        ...[mdhd, box('hdlr', zero(8), Buffer.from(handler), zero(13))],
        box('minf', box('stbl', box('stts', zero(4), u32be(1), u32be(frames), u32be(100)))),
      ),
    );
  const names = Object.keys(tags);
  const keys = names.map((name) => Buffer.concat([u32be(name.length + 8), Buffer.from(`mdta${name}`)]));
  const items = Object.values(tags).map((value, i) => {
    const data = box('data', u32be(1), u32be(0), Buffer.from(value));
    return Buffer.concat([u32be(data.length + 8), u32be(i + 1), data]);
  });
  const meta = box(
    'meta',
    ...[zero(4), box('hdlr', zero(8), Buffer.from('mdta'), zero(13))],
    ...[box('keys', zero(4), u32be(names.length), ...keys), box('ilst', ...items)],
  );
  return Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\x02\0isomiso2avc1mp41', 'latin1')),
    box('mdat', Buffer.from(`film ${width} ${height} ${frames} ${JSON.stringify(tags).length}`)),
    box(
      'moov',
      box('mvhd', zero(12), u32be(scale), u32be(duration), zero(80)),
      ...[track('vide', width, height), ...(audio ? [track('soun', 0, 0)] : [])],
      ...(names.length > 0 ? [box('udta', meta)] : []),
    ),
  ]);
}

/** @param {readonly number[]} id @param {readonly Uint8Array[]} parts */
function element(id, ...parts) {
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from(id), u32be(body.length | 0x10000000), body]);
}

/** @param {number} width @param {number} height @param {number} seconds @param {Readonly<Record<string, string>>} tags */
export function webm(width, height, seconds, tags) {
  const duration = Buffer.alloc(8);
  duration.writeDoubleBE(seconds * 1000);
  const simple = Object.entries(tags).map(([name, value]) =>
    element([0x67, 0xc8], element([0x45, 0xa3], Buffer.from(name)), element([0x44, 0x87], Buffer.from(value))),
  );
  const video = element([0xe0], element([0xb0], u16be(width)), element([0xba], u16be(height)));
  return Buffer.concat([
    element([0x1a, 0x45, 0xdf, 0xa3], element([0x42, 0x82], Buffer.from('webm'))),
    element(
      [0x18, 0x53, 0x80, 0x67],
      element([0x15, 0x49, 0xa9, 0x66], element([0x2a, 0xd7, 0xb1], u32be(1_000_000)), element([0x44, 0x89], duration)),
      element([0x16, 0x54, 0xae, 0x6b], element([0xae], element([0x83], Buffer.from([1])), video)),
      element([0x1f, 0x43, 0xb6, 0x75], Buffer.from(`cluster ${width}`)),
      element([0x12, 0x54, 0xc3, 0x67], element([0x73, 0x73], ...simple)),
    ),
  ]);
}
