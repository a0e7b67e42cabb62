import type { Block } from './abatement-measure.ts';
import { widthOf } from './measure.ts';
import type { ChartNode } from './node.ts';
import type { Page } from './page.ts';
import type { Scale } from './scale.ts';
import { text } from './svg.ts';

const size = 11.5;
const leading = 14;
const levels = [0, 1, 2, 3];

/** Blocks this wide have room for a number of their own. */
const wide = 18;

/** Blocks one by one, and those too narrow for a number in runs. */
function runsOf(blocks: readonly Block[], x: Scale): readonly (readonly Block[])[] {
  const narrow = (b: Block | undefined): boolean => b !== undefined && x.at(b.to) - x.at(b.from) < wide;
  return blocks.reduce<Block[][]>((runs, block) => {
    const last = runs.at(-1);
    if (last && narrow(last[0]) && narrow(block)) last.push(block);
    else runs.push([block]);
    return runs;
  }, []);
}

interface Label {
  readonly words: string;
  readonly at: number;
  readonly half: number;
  readonly base: number;
}

function labelOf(run: readonly Block[], x: Scale, y: Scale, page: Page): Label | null {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return null;
  const words = first === last ? String(first.number) : `${first.number}–${last.number}`;
  const half = widthOf(words, size) / 2;
  const from = x.at(first.from);
  const centre = first === last ? (from + x.at(last.to)) / 2 : Math.max((from + x.at(last.to)) / 2, from + half + 3);
  const base = Math.min(...run.map((b) => y.at(b.height)), y.at(0)) - 7;
  return { words, at: Math.min(centre, page.right - half), half, base };
}

const gap = 4;
const clear = (a: Label, b: Label): boolean =>
  Math.abs(a.at - b.at) >= a.half + b.half + gap || Math.abs(a.base - b.base) >= leading - 1;

/** Numbers over their blocks, higher where they would touch another one. */
export function blockNumbers(blocks: readonly Block[], x: Scale, y: Scale, page: Page): readonly ChartNode[] {
  const placed: Label[] = [];
  for (const run of runsOf(blocks, x)) {
    const label = labelOf(run, x, y, page);
    const found =
      label &&
      levels.map((l) => ({ ...label, base: label.base - l * leading })).find((l) => placed.every((p) => clear(p, l)));
    if (found) placed.push(found);
  }
  const style = { size, fill: page.theme.ink, anchor: 'middle' } as const;
  return placed.map(({ words, at, base }) => text(at, base, words, style));
}
