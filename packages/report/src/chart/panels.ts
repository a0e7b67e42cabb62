import { type Bar, panels } from '../comparison/bars.ts';
import { typeset } from '../lang.ts';
import { formatInteger } from '../number/figures.ts';
import { axisHeight, horizontalAxis } from './axis.ts';
import { type ChartScenario, medianOf } from './data.ts';
import { massesOf } from './mass.ts';
import { balanced } from './measure.ts';
import { type ChartNode, element } from './node.ts';
import type { Page, Section } from './page.ts';
import { linearScale, roundValues, type Scale } from './scale.ts';
import { paragraph } from './svg.ts';
import { chartWords } from './words.ts';

/** Draws a scenario on a scale; how high it stands must not depend on where it stands. */
export type RowMaker = (scenario: ChartScenario, x: Scale, shownLarger: boolean) => Section;

const headingSize = 12;
const headingLeading = 16;

/** What a plot shows, above it. */
export function plotHeading(page: Page, words: string): Section {
  const lines = balanced(typeset(words, page.lang), page.right - page.left, headingSize);
  const style = { size: headingSize, fill: page.theme.faint };
  return {
    height: lines.length * headingLeading + 8,
    draw: (y) => paragraph(page.left, y + headingSize, lines, headingLeading, style),
  };
}

/** The part of one scale that the next one shows larger, as light falls through a lens. */
export function lens(from: number, to: number, page: Page): Section {
  const height = 40;
  const end = page.left + ((page.right - page.left) * to) / from;
  return {
    height: height + 14,
    draw: (y) => [
      element('polygon', {
        points: [
          [page.left, y],
          [end, y],
          [page.right, y + height],
          [page.left, y + height],
        ]
          .map(([px = 0, py = 0]) => `${Math.round(px * 100) / 100},${Math.round(py * 100) / 100}`)
          .join(' '),
        fill: page.theme.faint,
        'fill-opacity': 0.14,
        'data-mark': 'lens',
      }),
    ],
  };
}

/** Rows over an axis. */
export function plot(rows: readonly Section[], axis: (top: number, bottom: number) => ChartNode[]): Section {
  const height = rows.reduce((sum, row) => sum + row.height, 0);
  return {
    height: height + axisHeight,
    draw: (y) => {
      let at = y;
      const drawn = rows.flatMap((row) => {
        const nodes = row.draw(at);
        at += row.height;
        return nodes;
      });
      return [...axis(y, y + height), ...drawn];
    },
  };
}

/** All scenarios on one linear scale and, for those too small to read there, under one or two lenses. */
export function lensPanels(scenarios: readonly ChartScenario[], page: Page, rowOf: RowMaker): readonly Section[] {
  const w = chartWords(page.lang);
  const own = new Map<Bar, ChartScenario>(scenarios.map((s) => [{ label: s.name, amount: medianOf(s) }, s]));
  const found = panels([...own.keys()]);
  return found.flatMap((panel, i): Section[] => {
    const x = linearScale({ low: 0, high: panel.end, from: page.left, to: page.right });
    const format = massesOf(panel.end, page.lang);
    const ticks = roundValues(0, panel.end, page.compact ? 3 : 4).map((value) => ({ value, label: format(value) }));
    const larger = found[i + 1]?.bars ?? [];
    const rows = panel.bars.flatMap((bar) => {
      const scenario = own.get(bar);
      return scenario ? [rowOf(scenario, x, larger.includes(bar))] : [];
    });
    const before = found[i - 1];
    return [
      ...(before ? [lens(before.end, panel.end, page)] : []),
      plotHeading(page, panel.magnified === 1 ? w.one : w.lens(formatInteger(panel.magnified, page.lang))),
      plot(rows, (top, bottom) => horizontalAxis(x, ticks, [], [top, bottom], page)),
    ];
  });
}
