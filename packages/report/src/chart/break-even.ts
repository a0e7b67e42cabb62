import { quote, typeset } from '../lang.ts';
import { type BreakEvenChartData, drawable, lowerBelow, quantityText } from './break-even-data.ts';
import { breakEvenPlot } from './break-even-plot.ts';
import { breakEvenWords } from './break-even-words.ts';
import type { ChartNode } from './node.ts';
import { type ChartOptions, note, nothing, pageOf, picture, space } from './page.ts';
import { bandsNote } from './words.ts';

/** Two curves with their bands, where they cross, and where the campaign stands today. */
export function breakEvenChart(data: BreakEvenChartData, options: ChartOptions): ChartNode {
  const page = pageOf(options);
  const { lang } = page;
  const w = breakEvenWords[lang];
  const points = data.points.filter(drawable).toSorted((a, b) => a.x - b.x);
  const [a, b] = [quote(data.names.scenario, lang), quote(data.names.against, lang)];
  const { crossing } = data;
  const told =
    crossing !== null && crossing > 0
      ? w.title(a, b, quantityText(crossing, data, lang), lowerBelow(points, crossing))
      : w.never(a, b);
  const spreads = points.flatMap((p) => [p.scenario, p.against]);
  const title = typeset(told, lang);
  const sections = points.length < 2 ? [nothing(page, w.none)] : breakEvenPlot({ ...data, points }, page);
  return picture(page, title, [...sections, space(10), note(page, bandsNote(spreads, lang))]);
}
