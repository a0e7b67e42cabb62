import { typeset } from '../lang.ts';
import { drawBands, drawMedian } from './bands.ts';
import { type ComparisonChartData, spreadOf } from './data.ts';
import { scenarioLabel } from './label.ts';
import { shortMass } from './mass.ts';
import { widthOf } from './measure.ts';
import type { ChartNode } from './node.ts';
import { type ChartOptions, note, nothing, type Page, pageOf, picture, space } from './page.ts';
import { lensPanels, type RowMaker } from './panels.ts';
import { partLegend } from './part-legend.ts';
import { type Grouping, orderOf, type Part, partsOf } from './parts.ts';
import type { Scale } from './scale.ts';
import { stackedWords } from './stacked-words.ts';
import { group, rect, text } from './svg.ts';
import { inkOn, scenarioColour, tint } from './theme.ts';
import { chartWords, colophonOf } from './words.ts';

export interface StackedChartOptions extends ChartOptions {
  readonly by: Grouping;
}

const bar = 38;
/** Of a bar that the next panel shows larger. */
const slim = 20;
const strip = 8;
const size = 11.5;
const padding = 8;

/** A part of a bar, from where the ones before it end. */
interface Segment {
  readonly part: Part;
  readonly from: number;
  readonly to: number;
  /** Whether its name and its mass fit inside. */
  readonly named: boolean;
}

function segmentsOf(parts: readonly Part[], x: Scale, page: Page): readonly Segment[] {
  let sum = 0;
  return parts
    .filter(({ kg }) => kg > 0)
    .map((part) => {
      const from = x.at(sum);
      sum += part.kg;
      const to = x.at(sum);
      const longest = Math.max(widthOf(part.label, size), widthOf(shortMass(part.kg, page.lang), size));
      return { part, from, to, named: longest + 2 * padding <= to - from };
    });
}

/** Paper between parts, so that tints that are near each other stay apart. */
const gap = 1;

function drawSegment(
  { part, from, to, named }: Segment,
  y: number,
  height: number,
  colour: string,
  page: Page,
): ChartNode {
  const ground = tint(page.theme, colour, part.place);
  const width = to - from;
  const shape = rect(from, y, width > 3 * gap ? width - gap : width, height, { fill: ground, 'data-mark': 'part' });
  if (!named || height < bar) return group({ 'data-key': part.key }, shape);
  const style = { size, fill: inkOn(page.theme, ground) };
  return group(
    { 'data-key': part.key },
    shape,
    text(from + padding, y + 16, part.label, style),
    text(from + padding, y + 31, shortMass(part.kg, page.lang), style),
  );
}

const rowsOn =
  (page: Page, by: Grouping, order: readonly string[]): RowMaker =>
  (scenario, x, shownLarger) => {
    const colour = scenarioColour(page.theme, scenario.colour);
    const label = scenarioLabel(page, scenario);
    const parts = partsOf(scenario, by, order, page.lang);
    const segments = segmentsOf(parts, x, page);
    const named = segments.filter((s) => s.named).map((s) => s.part);
    const whole = parts.reduce((sum, p) => sum + Math.max(p.kg, 0), 0);
    const legend = partLegend(shownLarger ? [] : parts.filter((p) => !named.includes(p)), whole, colour, page);
    const thick = shownLarger ? slim : bar;
    const drawing = thick + 4 + strip + 8 + legend.height;
    const height = page.compact ? label.above + drawing + 24 : Math.max(label.beside, drawing) + 26;
    return {
      height,
      draw: (y) => {
        const top = page.compact ? y + 10 + label.above : y + 10;
        const under = top + thick + 4;
        const spread = spreadOf(scenario);
        const end = segments.at(-1)?.to ?? page.left;
        const aside = typeset(stackedWords[page.lang].below, page.lang);
        const beside = Math.max(end, x.at(spread.interval95[1])) + 10;
        return [
          group(
            { 'data-key': scenario.id },
            rect(page.margin, y, page.right - page.margin, height, { fill: 'none', 'pointer-events': 'all' }),
            ...label.draw(y + 8),
            ...segments.map((s) => drawSegment(s, top, thick, colour, page)),
            ...drawBands(spread, x, under, strip, colour),
            drawMedian(x.at(spread.median), under - 2, strip + 4, colour, 2),
            ...(shownLarger && beside + widthOf(aside, size) <= page.right
              ? [
                  rect(beside - 4, top, widthOf(aside, size) + 8, thick, { fill: page.theme.paper }),
                  text(beside, top + thick / 2 + 4, aside, { size, fill: page.theme.faint }),
                ]
              : []),
            ...legend.draw(under + strip + 8),
          ),
        ];
      },
    };
  };

/** What footprints are made of: one bar each, in tints of the scenario's colour, under the same lenses as the comparison. */
export function stackedChart(data: ComparisonChartData, options: StackedChartOptions): ChartNode {
  const page = pageOf(options);
  const w = chartWords(page.lang);
  const order = orderOf(data.scenarios, options.by);
  const plots = lensPanels(data.scenarios, page, rowsOn(page, options.by, order));
  return picture(page, stackedWords[page.lang].title[options.by], [
    ...(plots.length === 0 ? [nothing(page, w.none)] : plots),
    space(14),
    note(page, stackedWords[page.lang].legend, colophonOf(data, page.lang)),
  ]);
}
