import { fourCC, u32be, u64be, utf8 } from '../source/bytes.ts';
import type { Range } from '../source/source.ts';
import { type Box, boxes, child, metaChildren, type Walk } from './boxes.ts';
import { keepText, partOf } from './container.ts';

/** Duration over time scale, from a header whose fields are twice as wide in version 1; null where it is not told. */
function secondsOf(walk: Walk, box: Box): number | null {
  const b = walk.source.read(box.from, 32);
  const [scale, duration] = b[0] === 1 ? [u32be(b, 20), u64be(b, 24)] : [u32be(b, 12), u32be(b, 16)];
  const unknown = b[0] === 1 ? duration >= 2 ** 63 : duration === 0xffffffff;
  return scale === 0 || duration === 0 || unknown ? null : duration / scale;
}

/** Samples of a track: the counts of its table of times. */
function samples(walk: Walk, stts: Box): number {
  const entries = Math.min(u32be(walk.source.read(stts.from + 4, 4), 0), (stts.to - stts.from - 8) / 8, 100_000);
  const table = walk.source.read(stts.from + 8, 8 * Math.floor(entries));
  let sum = 0;
  for (let at = 0; at + 8 <= table.length; at += 8) sum += u32be(table, at);
  return sum;
}

function track(walk: Walk, trak: Box): void {
  const { source, container: c } = walk;
  const parts = boxes(walk, trak);
  const media = parts.find((b) => b.type === 'mdia');
  const inside = media ? boxes(walk, media) : [];
  const handler = inside.find((b) => b.type === 'hdlr');
  const kind = handler ? fourCC(source.read(handler.from + 8, 4)) : '';
  if (kind === 'soun') c.audio = true;
  const head = parts.find((b) => b.type === 'tkhd');
  if (kind !== 'vide' || !head) return;
  const fixed = source.read(head.to - 8, 8);
  const [width, height] = [u32be(fixed, 0) >>> 16, u32be(fixed, 4) >>> 16];
  if (width * height > (c.width ?? 0) * (c.height ?? 0)) [c.width, c.height] = [width, height];
  const times = child(
    walk,
    child(
      walk,
      inside.find((b) => b.type === 'minf'),
      'stbl',
    ),
    'stts',
  );
  if (times) c.frames = Math.max(c.frames ?? 0, samples(walk, times)) || null;
  const own = inside.find((b) => b.type === 'mdhd');
  if (own) c.seconds ??= secondsOf(walk, own);
}

/** Names of tags, by the number that stands for each. */
function keyNames(walk: Walk, keys: Box): readonly string[] {
  const count = Math.min(u32be(walk.source.read(keys.from + 4, 4), 0), 4096);
  const names = [''];
  for (let at = keys.from + 8; names.length <= count && at + 8 <= keys.to; ) {
    const length = u32be(walk.source.read(at, 4), 0);
    if (length < 8 || length > 4096 || at + length > keys.to) break;
    names.push(utf8(walk.source.read(at + 8, length - 8)));
    at += length;
  }
  return names;
}

/** Tags of ffmpeg, PyAV and iTunes: `ilst`, by number where a table of keys says so, else by four letters. */
function tags(walk: Walk, meta: Range): void {
  const children = metaChildren(walk, meta);
  const [keys, list] = ['keys', 'ilst'].map((type) => children.find((b) => b.type === type));
  const names = keys ? keyNames(walk, keys) : [];
  for (const item of list ? boxes(walk, list) : []) {
    const number = u32be(walk.source.read(item.from - 4, 4), 0);
    const data = child(walk, item, 'data');
    if (!data) continue;
    const place = `${walk.container.format.toUpperCase()} ${keys ? 'keys' : 'ilst'}`;
    const bytes = partOf(walk.source, walk.container, place, data.from + 8, data.to - data.from - 8);
    // Type 1 is text in UTF-8; pictures and numbers are not wanted.
    if (bytes && (u32be(walk.source.read(data.from, 4), 0) & 0xffffff) === 1) {
      keepText(walk.container, place, names[number] ?? item.type, utf8(bytes));
    }
  }
}

/** A film: its length, tracks and tags. */
export function readMovie(walk: Walk, moov: Box): void {
  const { container: c } = walk;
  c.audio = false;
  for (const box of boxes(walk, moov)) {
    if (box.type === 'mvhd') c.seconds = secondsOf(walk, box);
    else if (box.type === 'trak') track(walk, box);
    else if (box.type === 'meta') tags(walk, box);
    else if (box.type === 'udta') {
      const meta = child(walk, box, 'meta');
      if (meta) tags(walk, meta);
    }
  }
}
