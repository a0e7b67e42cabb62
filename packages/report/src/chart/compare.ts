import { drawBands, drawMedian } from './bands.ts';
import { type ComparisonChartData, spreadOf } from './data.ts';
import { scenarioLabel } from './label.ts';
import { logPlot } from './log-plot.ts';
import type { ChartNode } from './node.ts';
import { type ChartOptions, note, nothing, type Page, pageOf, picture, space } from './page.ts';
import { lensPanels, type RowMaker } from './panels.ts';
import { group, line, rect } from './svg.ts';
import { scenarioColour } from './theme.ts';
import { chartWords, colophonOf } from './words.ts';

export interface ComparisonChartOptions extends ChartOptions {
  /** Linear with lenses when left out; the other one says that it is logarithmic. */
  readonly scale?: 'linear' | 'log';
}

const strip = 22;

/** Draws as nested bands and a median; from zero, where the scale has one. */
const rowsOn =
  (page: Page): RowMaker =>
  (scenario, x) => {
    const colour = scenarioColour(page.theme, scenario.colour);
    const label = scenarioLabel(page, scenario);
    const spread = spreadOf(scenario);
    const height = page.compact
      ? label.above + strip + 28
      : Math.max(label.beside + (page.dense ? 14 : 22), page.dense ? 50 : 66);
    return {
      height,
      draw: (y) => {
        const top = page.compact ? y + 13 + label.above : y + 12;
        const middle = top + strip / 2;
        const median = x.at(spread.median);
        return [
          group(
            { 'data-key': scenario.id },
            rect(page.margin, y, page.right - page.margin, height, { fill: 'none', 'pointer-events': 'all' }),
            ...label.draw(y + 10),
            x.kind === 'linear'
              ? line(x.at(0), middle, median, middle, { stroke: colour, 'stroke-width': 1.5, 'stroke-opacity': 0.55 })
              : line(page.left, middle, page.right, middle, { stroke: page.theme.rule, 'stroke-width': 1 }),
            ...drawBands(spread, x, top, strip, colour),
            drawMedian(median, top - 4, strip + 8, colour),
          ),
        ];
      },
    };
  };

/** The comparison of a campaign: a sentence, one honest scale, and lenses for what is too small to see on it. */
export function comparisonChart(data: ComparisonChartData, options: ComparisonChartOptions): ChartNode {
  const page = pageOf(options);
  const w = chartWords(page.lang);
  const plots = (options.scale === 'log' ? logPlot : lensPanels)(data.scenarios, page, rowsOn(page));
  return picture(page, data.sentence, [
    ...(plots.length === 0 ? [nothing(page, w.none)] : plots),
    space(page.dense ? 0 : 14),
    note(page, w.bands, colophonOf(data, page.lang)),
  ]);
}
