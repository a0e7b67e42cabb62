import { fourCC, u16be, u32be, utf8 } from '../source/bytes.ts';
import type { Range } from '../source/source.ts';
import { type Box, boxes, child, metaChildren, type Walk } from './boxes.ts';
import { partOf } from './container.ts';

const mostItems = 4096;

/** Items that are metadata, by number: EXIF, or XMP as a MIME type. */
function metadataItems(walk: Walk, iinf: Box): ReadonlyMap<number, 'Exif' | 'mime'> {
  const found = new Map<number, 'Exif' | 'mime'>();
  const wide = walk.source.read(iinf.from, 1)[0] !== 0;
  for (const entry of boxes(walk, { from: iinf.from + (wide ? 8 : 6), to: iinf.to }).slice(0, mostItems)) {
    const b = walk.source.read(entry.from, 64);
    const version = b[0] ?? 0;
    if (entry.type !== 'infe' || version < 2) continue;
    const id = version === 2 ? u16be(b, 4) : u32be(b, 4);
    const type = fourCC(b, version === 2 ? 8 : 10);
    if (type === 'Exif' || type === 'mime') found.set(id, type);
  }
  return found;
}

/** Where items lie in the file (ISO 14496-12 §8.11.3); those built otherwise are left out. */
function locations(walk: Walk, iloc: Box): ReadonlyMap<number, Range> {
  const b = walk.source.read(iloc.from, Math.min(iloc.to - iloc.from, 1 << 20));
  const version = b[0] ?? 0;
  const [offsets, lengths] = [(b[4] ?? 0) >> 4, (b[4] ?? 0) & 15];
  const [bases, indexes] = [(b[5] ?? 0) >> 4, version > 0 ? (b[5] ?? 0) & 15 : 0];
  let at = 6;
  const number = (size: number): number => {
    const value =
      size === 8
        ? u32be(b, at) * 2 ** 32 + u32be(b, at + 4)
        : size === 4
          ? u32be(b, at)
          : size === 2
            ? u16be(b, at)
            : 0;
    at += size;
    return value;
  };
  const found = new Map<number, Range>();
  const count = Math.min(number(version < 2 ? 2 : 4), mostItems);
  for (let i = 0; i < count && at < b.length; i++) {
    const id = number(version < 2 ? 2 : 4);
    const method = version > 0 ? number(2) & 15 : 0;
    at += 2;
    const base = number(bases);
    const extents = number(2);
    for (let e = 0; e < extents && at < b.length; e++) {
      number(indexes);
      const [offset, length] = [number(offsets), number(lengths)];
      if (e === 0 && extents === 1 && method === 0) found.set(id, { from: base + offset, to: base + offset + length });
    }
  }
  return found;
}

/** A still in ISO boxes (AVIF, HEIC): pixels of the largest picture, EXIF and XMP. */
export function readStill(walk: Walk, meta: Box): void {
  const { source, container: c } = walk;
  const children = metaChildren(walk, meta);
  const [properties, info, places] = ['iprp', 'iinf', 'iloc'].map((type) => children.find((b) => b.type === type));
  const holder = child(walk, properties, 'ipco');
  for (const box of holder ? boxes(walk, holder) : []) {
    if (box.type !== 'ispe') continue;
    const b = source.read(box.from, 12);
    const [width, height] = [u32be(b, 4), u32be(b, 8)];
    if (width * height > (c.width ?? 0) * (c.height ?? 0)) [c.width, c.height] = [width, height];
  }
  const ranges = places ? locations(walk, places) : new Map<number, Range>();
  for (const [id, type] of info ? metadataItems(walk, info) : []) {
    const range = ranges.get(id);
    const bytes = range && partOf(source, c, `${c.format.toUpperCase()} ${type}`, range.from, range.to - range.from);
    if (!bytes) continue;
    // Before the TIFF block stands how far away it begins.
    if (type === 'Exif') c.exif.push(bytes.subarray(4 + u32be(bytes, 0)));
    else if (fourCC(bytes).includes('<')) c.xmp.push(utf8(bytes));
  }
}
