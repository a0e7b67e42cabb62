import { quote, typeset } from '../lang.ts';
import { type BreakEvenChartData, type BreakEvenPoint, lowerBelow, quantityText } from './break-even-data.ts';
import { breakEvenWords } from './break-even-words.ts';
import { widthOf, wrapped } from './measure.ts';
import { type ChartNode, element } from './node.ts';
import type { Page } from './page.ts';
import type { Scale } from './scale.ts';
import { group, line, paragraph, rect } from './svg.ts';

const size = 12;
const leading = 16;

export interface Mark {
  readonly key: string;
  readonly at: number;
  readonly words: string;
  /** Null where the place lies beyond the scale. */
  readonly dash: string | undefined | null;
}

/** The places that have words: today, where the scenario is surely lower, and where both emit the same. */
export function marksOf(data: BreakEvenChartData, x: Scale, page: Page): readonly Mark[] {
  const w = breakEvenWords[page.lang];
  const { today, crossing, sure, points } = data;
  const inside = (v: number | null): v is number => v !== null && v >= x.low && v <= x.high;
  const amount = (v: number): string => quantityText(v, data, page.lang);
  const mark = (key: string, value: number, words: string, dash?: string | null): Mark => ({
    key,
    at: x.at(value),
    words: typeset(words, page.lang),
    dash,
  });
  const name = quote(data.names.scenario, page.lang);
  const below = crossing === null || lowerBelow(points, crossing);
  return [
    ...(today === null
      ? []
      : [
          mark(
            'today',
            today,
            inside(today) ? w.today(amount(today)) : w.off(amount(today)),
            inside(today) ? '4 3' : null,
          ),
        ]),
    ...(inside(sure) ? [mark('sure', sure, w.sure(name, amount(sure), below), '1 3')] : []),
    ...(inside(crossing) ? [mark('crossing', crossing, w.crossing(amount(crossing)))] : []),
  ];
}

/** Words beside a line, on paper, so that no other line runs through them. */
function label(
  mark: Mark,
  lines: readonly string[],
  y: number,
  [left, right]: readonly [number, number],
  page: Page,
): ChartNode {
  const widest = Math.max(...lines.map((l) => widthOf(l, size)));
  const before = mark.at + 6 + widest > right;
  const x = before ? Math.max(mark.at - 6, left + widest) : mark.at + 6;
  const style = { size, fill: page.theme.ink, anchor: before ? 'end' : 'start' } as const;
  return group(
    { 'data-key': mark.key },
    rect(before ? x - widest : x - 3, y, widest + 3, lines.length * leading + 2, { fill: page.theme.paper }),
    ...paragraph(x, y + 13, lines, leading, style),
  );
}

/** Words above the plot, a line each, and where each is meant. */
export function markSection(marks: readonly Mark[], [left, right]: readonly [number, number], page: Page) {
  const lines = marks.map(({ words }) => wrapped(words, right - left - 12, size));
  const height = lines.reduce((sum, l) => sum + l.length * leading + 4, 0);
  return {
    height,
    draw: (top: number, bottom: number): readonly ChartNode[] => {
      let y = top - height;
      const placed = marks.map((mark, i) => {
        const own = lines[i] ?? [];
        const at = { mark, own, y };
        y += own.length * leading + 4;
        return at;
      });
      const rule = ({ mark, y: from }: (typeof placed)[number]): ChartNode =>
        line(mark.at, from + 3, mark.at, bottom, {
          stroke: page.theme.ink,
          'stroke-width': 1,
          'stroke-dasharray': mark.dash ?? undefined,
          'data-key': mark.key,
        });
      return [
        ...placed.filter(({ mark }) => mark.dash !== null).map(rule),
        ...placed.map(({ mark, own, y: from }) => label(mark, own, from, [left, right], page)),
      ];
    },
  };
}

/** Where the curves meet: between the two points around it, straight on the picture as the curve is. */
export function crossingDot(
  { points, crossing }: BreakEvenChartData,
  x: Scale,
  y: Scale,
  page: Page,
): readonly ChartNode[] {
  if (crossing === null || crossing < x.low || crossing > x.high) return [];
  const after = points.findIndex((p) => p.x >= crossing);
  const [a, b] = [points[Math.max(after - 1, 0)], points[after]];
  if (!a || !b) return [];
  const span = x.at(b.x) - x.at(a.x);
  const part = span > 0 ? (x.at(crossing) - x.at(a.x)) / span : 0;
  const mean = (p: BreakEvenPoint): number => (y.at(p.scenario.median) + y.at(p.against.median)) / 2;
  const at = mean(a) + part * (mean(b) - mean(a));
  return [
    element('circle', {
      cx: x.at(crossing),
      cy: at,
      r: 4.5,
      fill: page.theme.paper,
      stroke: page.theme.ink,
      'stroke-width': 1.75,
    }),
  ];
}
