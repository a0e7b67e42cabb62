import { comparisonChart } from '../../chart/compare.ts';
import { differenceChart } from '../../chart/difference.ts';
import { differenceChartData } from '../../chart/difference-data.ts';
import { publishedPlaces, ratioText } from '../../comparison/figures.ts';
import { sentence } from '../../comparison/sentence.ts';
import { comparisonWords } from '../../comparison/words.ts';
import { formatAmount, formatPercent, formatProbability, headline } from '../../number/format.ts';
import { type Context, chartOptions, quoted, say } from '../context.ts';
import { type Block, bullets, cell, heading, lead, paragraph, small } from '../model.ts';
import { nameCell, uncertainOf } from './summary.ts';

/** More categories than this would take a page for each scenario. */
const mostCategories = 6;

/** Every scenario with its interval, its ratio, the difference and the odds. */
export function compared(c: Context): readonly Block[] {
  const { result, lang, w } = c;
  const places = publishedPlaces(result, lang);
  return [
    { ...heading(1, w.compared), page: 'own' },
    {
      kind: 'figure',
      chart: comparisonChart(c.data, chartOptions(lang)),
      caption: say(c, w.comparisonFigure),
      alternative: sentence(result, lang),
    },
    {
      kind: 'table',
      caption: say(c, w.comparisonTable),
      columns: w.comparisonColumns.map((text, i) => ({ heading: say(c, text), share: [30, 27, 22, 27, 16][i] ?? 20 })),
      rows: result.footprints.map((f) => {
        const found = result.comparisons.find((x) => x.scenario === f.scenario.id);
        const { difference: d } = found ?? { difference: null };
        return [
          nameCell(c, f),
          cell(formatAmount(headline(f.total), lang)),
          cell(found ? ratioText(found, lang) : comparisonWords[lang].reference),
          cell(d ? formatAmount({ central: d.median, interval95: d.interval95 }, lang) : '–'),
          cell(found ? formatProbability(found.probabilityReferenceLower, lang, result.draws) : '–'),
        ];
      }),
    },
    ...(result.comparisons.length > 0 ? [paragraph(say(c, w.howToRead))] : []),
    ...(places.length > 0 ? [paragraph(say(c, w.publishedLead)), bullets(...places.map((p) => [say(c, p)]))] : []),
  ];
}

/** Where each scenario differs from the reference, and what makes the intervals as wide as they are. */
export function difference(c: Context): readonly Block[] {
  const { result, lang, w } = c;
  const figures = result.comparisons.flatMap(({ scenario, reference }): Block[] => {
    const data = differenceChartData(result, scenario, lang);
    if (!data) return [];
    const chart = differenceChart(data, { ...chartOptions(lang), most: mostCategories });
    return [
      {
        kind: 'figure',
        chart,
        caption: say(c, w.differenceFigure(quoted(c, scenario), quoted(c, reference))),
        alternative: String(chart.attributes['aria-label']),
      },
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
