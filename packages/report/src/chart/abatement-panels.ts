import type { Block } from './abatement-measure.ts';
import { roundEnd, roundTimes } from './scale.ts';

/** Some blocks side by side, from zero. */
export interface AbatementPanel {
  readonly magnified: number;
  readonly end: number;
  readonly blocks: readonly Block[];
}

const small = 1 / 8;
const mostPanels = 3;

const shifted = (blocks: readonly Block[]): readonly Block[] => {
  const start = blocks[0]?.from ?? 0;
  return blocks.map((b) => ({ ...b, from: b.from - start, to: b.to - start }));
};

const reach = (blocks: readonly Block[]): number =>
  Math.max(...blocks.map((b) => Math.max(b.to, b.from + b.step.saved.interval95[1])));

/** All blocks on one scale; where those from one on are too narrow to read, these again from zero, magnified. */
export function abatementPanels(all: readonly Block[]): readonly AbatementPanel[] {
  const found: AbatementPanel[] = [];
  const whole = roundEnd(reach(all));
  let blocks = all;
  let magnified = 1;
  for (;;) {
    const end = whole / magnified;
    const width = blocks.at(-1)?.to ?? 0;
    const cut = blocks.findIndex((b, i) => i > 0 && i < blocks.length - 1 && width - b.from < small * end);
    const rest = cut < 0 ? [] : shifted(blocks.slice(cut));
    const next = rest.length === 0 ? 1 : roundTimes(whole / reach(rest));
    const last = next <= magnified || found.length + 1 === mostPanels;
    found.push({ magnified, end, blocks });
    if (last) return found;
    [blocks, magnified] = [rest, next];
  }
}
