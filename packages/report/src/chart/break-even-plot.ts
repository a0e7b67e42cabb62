import { typeset } from '../lang.ts';
import { formatNumber } from '../number/figures.ts';
import { axisHeight, horizontalAxis } from './axis.ts';
import { bandsOf, type ChartSpread } from './bands.ts';
import type { BreakEvenChartData } from './break-even-data.ts';
import { heightOf } from './break-even-height.ts';
import { crossingDot, markSection, marksOf } from './break-even-marks.ts';
import { legend, namesAtEnds, namesWidth } from './break-even-names.ts';
import { breakEvenWords } from './break-even-words.ts';
import { widthOf, wrapped } from './measure.ts';
import { type ChartNode, element } from './node.ts';
import type { Page, Section } from './page.ts';
import { plotHeading } from './panels.ts';
import { decades, linearScale, logScale, roundValues, type Scale } from './scale.ts';
import { group, line, paragraph, text } from './svg.ts';
import { scenarioColour } from './theme.ts';

type Side = 'scenario' | 'against';

const size = 11.5;

const path = (points: readonly (readonly [number, number])[]): string =>
  points
    .map(([px, py], i) => `${i === 0 ? 'M' : 'L'}${Math.round(px * 100) / 100} ${Math.round(py * 100) / 100}`)
    .join('');

const opacities = [0.13, 0.16, 0.22] as const;

function curve(spreads: readonly (readonly [number, ChartSpread])[], x: Scale, y: Scale, colour: string): ChartNode[] {
  const bands = opacities.map((opacity, i) => {
    const edge = (side: 0 | 1) =>
      spreads.map(([at, s]) => [x.at(at), y.at(bandsOf(s)[i]?.[side] ?? s.median)] as const);
    const d = `${path([...edge(0), ...edge(1).toReversed()])}Z`;
    return element('path', { d, fill: colour, 'fill-opacity': opacity, 'data-mark': 'band' });
  });
  const median = path(spreads.map(([at, s]) => [x.at(at), y.at(s.median)] as const));
  return [
    ...bands,
    element('path', { d: median, fill: 'none', stroke: colour, 'stroke-width': 2, 'data-mark': 'median' }),
  ];
}

function horizontal(x: Scale, page: Page) {
  const powers = decades(x.low, x.high);
  const values = powers.length >= 2 ? powers : roundValues(x.low, x.high, page.compact ? 3 : 5).filter((v) => v > 0);
  return values.map((value) => ({ value, label: formatNumber(value, page.lang) }));
}

/** Two curves over what varies, with the places that matter named above them. */
export function breakEvenPlot(data: BreakEvenChartData, page: Page): readonly Section[] {
  const w = breakEvenWords[page.lang];
  const { points } = data;
  const height = heightOf(points, page);
  const gutter = Math.max(...height.ticks.map(({ label }) => widthOf(label, size))) + 10;
  const left = page.margin + gutter;
  const right = page.compact ? page.right : page.right - namesWidth(data, page);
  const [first, last] = [points[0]?.x ?? 1, points.at(-1)?.x ?? 10];
  const x = logScale({ low: first, high: last, from: left, to: right });
  const marks = markSection(marksOf(data, x, page), [left, right], page);
  const plotHeight = page.compact ? 230 : 300;
  const axisLines = wrapped(typeset(w.axis(data.xLabel), page.lang), page.right - page.margin, size);
  const body: Section = {
    height: marks.height + 12 + plotHeight + axisHeight + axisLines.length * 16,
    draw: (at) => {
      const [top, bottom] = [at + marks.height + 12, at + marks.height + 12 + plotHeight];
      const ends = { low: height.low, high: height.high, from: bottom, to: top };
      const y = height.log ? logScale(ends) : linearScale(ends);
      const sides: readonly Side[] = ['against', 'scenario'];
      return [
        ...height.ticks.flatMap(({ value, label }) => [
          line(left, y.at(value), right, y.at(value), { stroke: page.theme.rule, 'stroke-width': 1 }),
          text(left - 8, y.at(value) + 4, label, { size, fill: page.theme.faint, anchor: 'end' }),
        ]),
        ...horizontalAxis(x, horizontal(x, page), [], [bottom, bottom + 5], page),
        ...sides.map((side) =>
          group(
            { 'data-key': side },
            ...curve(
              points.map((p) => [p.x, p[side]] as const),
              x,
              y,
              scenarioColour(page.theme, data.colours[side]),
            ),
          ),
        ),
        ...marks.draw(top - 12, bottom),
        ...crossingDot(data, x, y, page),
        ...(page.compact ? [] : namesAtEnds(data, y, right, page)),
        ...paragraph(left, bottom + axisHeight + 12, axisLines, 16, { size, fill: page.theme.faint }),
      ];
    },
  };
  const heading = plotHeading({ ...page, left: page.margin }, height.log ? w.logMasses : w.masses);
  return [...(page.compact ? [legend(data, page)] : []), heading, body];
}
