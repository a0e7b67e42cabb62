import type { BreakEvenChartData } from './break-even-data.ts';
import { widthOf, wrapped } from './measure.ts';
import type { ChartNode } from './node.ts';
import type { Page, Section } from './page.ts';
import type { Scale } from './scale.ts';
import { group, line, paragraph } from './svg.ts';
import { scenarioColour } from './theme.ts';

const nameSize = 13;
const aside = 12;

/** How much room the names take at the ends of their curves. */
export const namesWidth = ({ names }: BreakEvenChartData, page: Page): number =>
  aside + 2 + Math.min(Math.max(...Object.values(names).map((n) => widthOf(n, nameSize))), page.width * 0.18);

/** Names beside the ends of their curves, apart from each other. */
export function namesAtEnds(data: BreakEvenChartData, y: Scale, right: number, page: Page): readonly ChartNode[] {
  const last = data.points.at(-1);
  if (!last) return [];
  const room = page.right - right - aside;
  const entries = (['scenario', 'against'] as const)
    .map((side) => ({ side, at: y.at(last[side].median), lines: wrapped(data.names[side], room, nameSize, 3) }))
    .toSorted((a, b) => a.at - b.at);
  let free = Number.NEGATIVE_INFINITY;
  return entries.map(({ side, at, lines }) => {
    const top = Math.max(at - 4, free);
    free = top + lines.length * 17 + 6;
    const style = { size: nameSize, fill: page.theme.ink, face: 'serif' } as const;
    return group({ 'data-key': side }, ...paragraph(right + aside, top + 8, lines, 17, style));
  });
}

/** Names above the plot, each beside its colour, where there is no room at the ends. */
export function legend(data: BreakEvenChartData, page: Page): Section {
  const rows = (['scenario', 'against'] as const).map((side) => ({
    side,
    lines: wrapped(data.names[side], page.right - page.margin - 26, 14, 2),
  }));
  const height = rows.reduce((sum, { lines }) => sum + lines.length * 18 + 3, 8);
  return {
    height,
    draw: (y) => {
      let at = y;
      return rows.map(({ side, lines }) => {
        const colour = scenarioColour(page.theme, data.colours[side]);
        const node = group(
          { 'data-key': side },
          line(page.margin, at + 9, page.margin + 18, at + 9, { stroke: colour, 'stroke-width': 3 }),
          ...paragraph(page.margin + 26, at + 14, lines, 18, { size: 14, fill: page.theme.ink, face: 'serif' }),
        );
        at += lines.length * 18 + 3;
        return node;
      });
    },
  };
}
