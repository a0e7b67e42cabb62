import { horizontalAxis } from './axis.ts';
import type { ChartScenario } from './data.ts';
import { roundMass } from './mass.ts';
import type { Page, Section } from './page.ts';
import { plot, plotHeading, type RowMaker } from './panels.ts';
import { decades, decadesAround, logScale } from './scale.ts';
import { chartWords } from './words.ts';

/** Twice and five times each power of ten: closer together to the right, as on any logarithmic ruler. */
const between = (ends: readonly number[]): readonly number[] => ends.slice(0, -1).flatMap((x) => [2 * x, 5 * x]);

/** All scenarios on one axis of powers of ten; those that are not above zero stand at its low end. */
export function logPlot(scenarios: readonly ChartScenario[], page: Page, rowOf: RowMaker): readonly Section[] {
  const seen = scenarios.flatMap((s) => [...s.quantiles, s.total.median]).filter((kg) => kg > 0 && Number.isFinite(kg));
  if (seen.length === 0) return [];
  const [low, high] = decadesAround(Math.min(...seen), Math.max(...seen));
  const x = logScale({ low, high, from: page.left, to: page.right });
  const powers = decades(low, high);
  const ticks = powers.map((value) => ({ value, label: roundMass(value, page.lang) }));
  const rows = scenarios.map((s) => rowOf(s, x, false));
  return [
    plotHeading(page, chartWords(page.lang).log),
    plot(rows, (top, bottom) => horizontalAxis(x, ticks, between(powers), [top, bottom], page)),
  ];
}
