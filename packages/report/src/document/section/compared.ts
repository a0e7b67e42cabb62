import { comparisonChart } from '../../chart/compare.ts';
import { medianOf } from '../../chart/data.ts';
import { type DifferenceChartOptions, differenceChart } from '../../chart/difference.ts';
import { type DifferenceChartData, differenceChartData } from '../../chart/difference-data.ts';
import { signedAmount } from '../../chart/mass.ts';
import { panels } from '../../comparison/bars.ts';
import { publishedPlaces } from '../../comparison/figures.ts';
import { formatAmount, formatPercent, formatProbability } from '../../number/format.ts';
import { type Context, chartOptions, figureOf, quoted, say } from '../context.ts';
import { type Block, bullets, cell, heading, lead, paragraph, small } from '../model.ts';
import { nameCell, ratioCell, totalCell, uncertainOf } from './summary.ts';

/** More categories than this would take a page for each scenario. */
const mostCategories = 6;

/** Whether the picture of all scenarios needs a lens for the small ones. */
const lensed = ({ data }: Context): boolean =>
  panels(data.scenarios.map((s) => ({ label: s.name, amount: medianOf(s) }))).length > 1;

/** Every scenario with its interval, its ratio, the difference and the odds; a scenario that is alone with its interval. */
export function compared(c: Context): readonly Block[] {
  const { result, lang, w } = c;
  const places = publishedPlaces(result, lang);
  const alone = result.comparisons.length === 0;
  const heads = w.comparisonColumns.slice(0, alone ? 2 : w.comparisonColumns.length);
  return [
    { ...heading(1, alone ? w.alone : w.compared), page: 'own' },
    figureOf(
      (o) => comparisonChart(c.data, o),
      chartOptions(lang),
      say(c, alone ? w.aloneFigure : lensed(c) ? w.comparisonFigure : w.comparisonFigureOne),
      c.data.sentence,
    ),
    ...(alone ? [] : [paragraph(say(c, w.howToRead))]),
    {
      kind: 'table',
      caption: say(c, alone ? w.aloneTable : w.comparisonTable),
      columns: heads.map((text, i) => ({ heading: say(c, text), share: [27, 27, 25, 29, 14][i] ?? 20 })),
      rows: result.footprints.map((f) => {
        const found = result.comparisons.find((x) => x.scenario === f.scenario.id);
        const { difference: d } = found ?? { difference: null };
        return [
          nameCell(c, f),
          totalCell(c, f),
          ...(alone
            ? []
            : [
                ratioCell(c, f),
                cell(d ? formatAmount({ central: d.median, interval95: d.interval95 }, lang) : '–'),
                cell(found ? formatProbability(found.probabilityReferenceLower, lang, result.draws) : '–'),
              ]),
        ];
      }),
    },
    ...(places.length > 0 ? [paragraph(say(c, w.publishedLead)), bullets(...places.map((p) => [say(c, p)]))] : []),
  ];
}

/** What the picture of a difference says, category by category, and where its bars and its total part. */
function inWords(c: Context, data: DifferenceChartData): Readonly<Record<'title' | 'sum' | 'all', string>> {
  const { lang, w } = c;
  const { total, parts } = data;
  const { attributes } = differenceChart(data, chartOptions(lang));
  const colon = lang === 'fr' ? ' : ' : ': ';
  const named = parts
    .filter((p) => p.difference !== 0)
    .toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference))
    .map(
      (p) =>
        `${p.label}${colon}${signedAmount({ median: p.difference, ...(p.interval95 && { interval95: p.interval95 }) }, lang)}`,
    );
  const sum = parts.reduce((all, p) => all + p.difference, 0);
  const [added, median] = [sum, total.difference].map((kg) => signedAmount({ median: kg }, lang));
  return {
    title: String(attributes['aria-label']),
    sum: added === median ? '' : w.differenceSum(added ?? '', median ?? ''),
    all: named.join(lang === 'fr' ? ' ; ' : '; '),
  };
}

/** Where each scenario differs from the reference, and what makes the intervals as wide as they are. */
export function difference(c: Context): readonly Block[] {
  const { result, lang, w } = c;
  const figures = result.comparisons.flatMap(({ scenario, reference }): Block[] => {
    const data = differenceChartData(result, scenario, lang);
    if (!data) return [];
    const { sum, all, title } = inWords(c, data);
    return [
      figureOf(
        (o: DifferenceChartOptions) => differenceChart(data, o),
        { ...chartOptions(lang), most: mostCategories },
        say(c, `${w.differenceFigure(quoted(c, scenario), quoted(c, reference))} ${sum}`.trim()),
        say(c, `${title} ${all}.`),
      ),
    ];
  });
  const rows = result.footprints.flatMap((f) =>
    uncertainOf(c, f, 3).map(({ text, contribution }, i) => [
      i === 0 ? nameCell(c, f) : cell(''),
      cell(text),
      cell(formatPercent(contribution, lang)),
    ]),
  );
  return [
    ...(figures.length > 0
      ? [heading(1, w.difference), lead(say(c, w.differenceLead)), ...figures, small(say(c, w.differenceNote))]
      : []),
    ...(rows.length > 0
      ? [
          heading(figures.length > 0 ? 2 : 1, w.variance),
          {
            kind: 'table' as const,
            caption: say(c, w.varianceTable),
            columns: w.varianceColumns.map((text, i) => ({ heading: say(c, text), share: [34, 76, 20][i] ?? 20 })),
            rows,
          },
        ]
      : []),
  ];
}
