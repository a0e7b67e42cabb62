import { typeset } from '../lang.ts';
import { formatAmount } from '../number/format.ts';
import { type ChartSpread, drawBands, drawMedian } from './bands.ts';
import { savedAmount } from './mass.ts';
import type { ChartNode } from './node.ts';
import type { Page } from './page.ts';
import { bandHeight, bandTop, barHeight, type Row } from './rows.ts';
import type { Scale } from './scale.ts';
import { line, rect } from './svg.ts';
import { tint } from './theme.ts';
import type { WaterfallChartData, WaterfallPanel, WaterfallStep } from './waterfall-data.ts';
import { waterfallWords } from './waterfall-words.ts';

interface Drawing {
  readonly x: Scale;
  readonly page: Page;
  readonly colour: string;
}

const connector =
  (at: number, { page }: Drawing) =>
  (from: number, to: number): readonly ChartNode[] => [
    line(at, from, at, to, { stroke: page.theme.faint, 'stroke-width': 1 }),
  ];

/** A footprint as it stands. */
function wholeRow(key: string, name: string, spread: ChartSpread, drawing: Drawing): Row {
  const { x, page, colour } = drawing;
  const at = x.at(spread.median);
  return {
    key,
    name: typeset(name, page.lang),
    figure: formatAmount({ central: spread.median, interval95: spread.interval95 }, page.lang),
    bar: (y, height) => [
      rect(x.at(0), y, at - x.at(0), barHeight, { fill: tint(page.theme, colour, 3), 'data-mark': 'bar' }),
      ...drawBands(spread, x, y + bandTop, bandHeight, colour),
      drawMedian(at, y - 3, height + 6, colour),
    ],
    link: connector(at, drawing),
  };
}

const narrowest = 1.5;

function stepRow(step: WaterfallStep, before: number, drawing: Drawing): Row {
  const { x, page, colour } = drawing;
  const [from, to] = [x.at(before), x.at(step.after.median)];
  const rises = to > from;
  return {
    key: step.id,
    name: step.label,
    figure: savedAmount(step.saved, page.lang),
    bar: (y, height) => [
      rect(Math.min(from, to), y, Math.max(Math.abs(from - to), narrowest), barHeight, {
        fill: rises ? page.theme.paper : tint(page.theme, colour, 5),
        stroke: rises ? colour : undefined,
        'data-mark': 'bar',
      }),
      ...drawBands(step.after, x, y + bandTop, bandHeight, colour),
      drawMedian(to, y, height, colour, 2),
    ],
    link: connector(to, drawing),
  };
}

/** The levers that the next panel shows, as one fall. */
function laterRow(later: number, before: number, end: number, drawing: Drawing): Row {
  const { x, page, colour } = drawing;
  const w = waterfallWords[page.lang];
  const [from, to] = [x.at(before), x.at(end)];
  return {
    key: 'later',
    name: w.later(later),
    figure: w.below,
    bar: (y) => [
      rect(Math.min(from, to), y, Math.max(Math.abs(from - to), narrowest), barHeight, {
        fill: tint(page.theme, colour, 5),
        'data-mark': 'bar',
      }),
    ],
    link: connector(to, drawing),
  };
}

/** From where a panel starts down to the plan. */
export function panelRows(data: WaterfallChartData, panel: WaterfallPanel, drawing: Drawing): readonly Row[] {
  const w = waterfallWords[drawing.page.lang];
  const start = panel.after?.after ?? data.today;
  const startName = panel.after ? w.after(panel.after.label) : w.today;
  const left = (i: number): number => (panel.steps[i]?.after ?? start).median;
  return [
    wholeRow(panel.after ? 'left' : 'today', startName, start, drawing),
    ...panel.steps.map((s, i) => stepRow(s, left(i - 1), drawing)),
    ...(panel.later > 0 ? [laterRow(panel.later, left(panel.steps.length - 1), data.end.median, drawing)] : []),
    wholeRow('end', w.end, data.end, drawing),
  ];
}
