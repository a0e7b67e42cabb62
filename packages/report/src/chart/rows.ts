import { horizontalAxis, type Tick } from './axis.ts';
import { type RowLabel, rowLabel } from './label.ts';
import type { ChartNode } from './node.ts';
import type { Page, Section } from './page.ts';
import type { Scale } from './scale.ts';
import { group, rect } from './svg.ts';

/** A bar of a chart that reads line by line. */
export interface Row {
  readonly key: string;
  readonly name: string;
  readonly figure: string;
  /** What is drawn between two heights. */
  bar(top: number, height: number): readonly ChartNode[];
  /** What leads to the next row. */
  link?(from: number, to: number): readonly ChartNode[];
}

const thickness = 20;
/** A bar and, under it, the band of what is not known: one over the other, neither can be read. */
export const barHeight = 11;
export const bandTop = 14;
export const bandHeight = 7;

interface Placed {
  readonly row: Row;
  readonly label: RowLabel;
  readonly height: number;
  readonly barAt: number;
}

function place(row: Row, page: Page): Placed {
  const label = rowLabel(page, row.name, row.figure);
  return page.compact
    ? { row, label, height: label.above + thickness + 26, barAt: 12 + label.above }
    : {
        row,
        label,
        height: Math.max(label.beside + (page.dense ? 7 : 18), thickness + 26 - (page.dense ? 8 : 0)),
        barAt: 10,
      };
}

/** Rows under each other over an axis of values, below a strip that is left free for what stands above the plot. */
export function rowPlot(
  rows: readonly Row[],
  x: Scale,
  ticks: readonly Tick[],
  page: Page,
  head: { readonly height: number; draw(top: number, bottom: number): readonly ChartNode[] } = {
    height: 0,
    draw: () => [],
  },
): Section {
  const placed = rows.map((row) => place(row, page));
  const height = placed.reduce((sum, p) => sum + p.height, 0);
  return {
    height: head.height + height + 30,
    draw: (y) => {
      const top = y + head.height;
      let at = top;
      const drawn = placed.map(({ row, label, height: high, barAt }, i) => {
        const bar = at + barAt;
        const next = placed[i + 1];
        const node = group(
          { 'data-key': row.key },
          rect(page.margin, at, page.right - page.margin, high, { fill: 'none', 'pointer-events': 'all' }),
          ...(next && row.link ? row.link(bar + thickness, at + high + next.barAt) : []),
          ...label.draw(at + 8),
          ...row.bar(bar, thickness),
        );
        at += high;
        return node;
      });
      return [...horizontalAxis(x, ticks, [], [top, top + height], page), ...head.draw(top, top + height), ...drawn];
    },
  };
}
