import { widthOf } from './measure.ts';
import type { ChartNode } from './node.ts';
import type { Page } from './page.ts';
import type { Scale } from './scale.ts';
import { line, type TextStyle, text } from './svg.ts';

export interface Tick {
  readonly value: number;
  readonly label: string;
}

const size = 11.5;

export const axisHeight = 30;

/** Where a label starts when it stands centred on a mark, and inside the page. */
function startOf(label: string, at: number, page: Page): number {
  const width = widthOf(label, size);
  return Math.min(Math.max(at - width / 2, page.margin), page.width - page.margin - width);
}

/** Labels that leave room to each other: first the ends, then what still fits from the left. */
function kept(ticks: readonly Tick[], x: Scale, page: Page): readonly Tick[] {
  const span = (t: Tick): readonly [number, number] => {
    const start = startOf(t.label, x.at(t.value), page);
    return [start, start + widthOf(t.label, size)];
  };
  const gap = 10;
  const clear = (a: Tick, b: Tick): boolean => span(a)[1] + gap <= span(b)[0] || span(b)[1] + gap <= span(a)[0];
  const chosen: Tick[] = [];
  for (const tick of [...ticks.slice(0, 1), ...ticks.slice(-1), ...ticks.slice(1, -1)]) {
    if (chosen.every((other) => clear(other, tick))) chosen.push(tick);
  }
  return chosen;
}

/** A label under a mark, kept inside the page. */
function tickText({ value, label }: Tick, x: Scale, y: number, page: Page): ChartNode {
  const at = x.at(value);
  const width = widthOf(label, size);
  const style: TextStyle = { size, fill: page.theme.faint };
  if (at - width / 2 < page.margin) return text(at, y, label, style);
  if (at + width / 2 > page.width - page.margin) return text(at, y, label, { ...style, anchor: 'end' });
  return text(at, y, label, { ...style, anchor: 'middle' });
}

/** Rules across a plot with their values below; `between` has rules of its own and no values. */
export function horizontalAxis(
  x: Scale,
  ticks: readonly Tick[],
  between: readonly number[],
  [top, bottom]: readonly [number, number],
  page: Page,
): ChartNode[] {
  const rule = (value: number, opacity?: number): ChartNode =>
    line(x.at(value), top, x.at(value), bottom, {
      stroke: page.theme.rule,
      'stroke-width': 1,
      'stroke-opacity': opacity,
    });
  return [
    ...between.map((value) => rule(value, 0.45)),
    ...ticks.map(({ value }) => rule(value)),
    ...kept(ticks, x, page).map((tick) => tickText(tick, x, bottom + 17, page)),
  ];
}
