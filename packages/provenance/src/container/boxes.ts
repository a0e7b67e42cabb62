import { fourCC, u32be, u64be } from '../source/bytes.ts';
import { limits } from '../source/limits.ts';
import type { ByteSource, Range } from '../source/source.ts';
import { type Container, problem } from './container.ts';

/** A box of ISO base media: its type and where its body lies. */
export interface Box extends Range {
  readonly type: string;
}

/** How many boxes a file has let us read so far; shared by all its levels. */
export interface Walk {
  readonly source: ByteSource;
  readonly container: Container;
  count: number;
}

export const walkOf = (source: ByteSource, container: Container): Walk => ({ source, container, count: 0 });

/** The boxes side by side in a stretch; ends at the first impossible one, which is told. */
export function boxes(walk: Walk, { from, to }: Range): readonly Box[] {
  const found: Box[] = [];
  const at = walk.container.format.toUpperCase();
  for (let here = from; here + 8 <= to; ) {
    if (walk.count++ >= limits.parts) {
      problem(walk.container, 'too-many-parts', at);
      break;
    }
    const head = walk.source.read(here, 16);
    const short = u32be(head, 0);
    const header = short === 1 ? 16 : 8;
    const size = short === 1 ? u64be(head, 8) : short === 0 ? to - here : short;
    if (size < header || here + size > to) {
      problem(walk.container, 'truncated', at);
      if (size >= header) found.push({ type: fourCC(head, 4), from: here + header, to });
      break;
    }
    found.push({ type: fourCC(head, 4), from: here + header, to: here + size });
    here += size;
  }
  return found;
}

export const child = (walk: Walk, box: Range | undefined, type: string): Box | undefined =>
  box && boxes(walk, box).find((b) => b.type === type);

/** Children of `meta`, which has a version before them in ISO files and none in QuickTime's. */
export function metaChildren(walk: Walk, meta: Range): readonly Box[] {
  const known = ['hdlr', 'keys', 'ilst', 'mhdr', 'pitm'];
  const plain = known.includes(fourCC(walk.source.read(meta.from + 4, 4)));
  return boxes(walk, { from: meta.from + (plain ? 0 : 4), to: meta.to });
}
