import type { Plan, RankedLever, Spread } from '@contrechamp/engine';
import type { ChartSpread } from '../../chart/bands.ts';
import { waterfallChart } from '../../chart/waterfall.ts';
import { generationRows } from '../../comparison/generation.ts';
import { comparisonWords } from '../../comparison/words.ts';
import { pick } from '../../lang.ts';
import { amount, leverName } from '../../lever/format.ts';
import { certainty, outcome, verdict } from '../../lever/plan.ts';
import { leverWords } from '../../lever/words.ts';
import { formatPercent, formatProbability } from '../../number/format.ts';
import { amount as soberAmount, sobrietyRows, sobrietyWords } from '../../question/sobriety.ts';
import { type Context, chartOptions, quoted, say } from '../context.ts';
import { type Block, bullets, cell, heading, lead, paragraph, small, type Table } from '../model.ts';

const mostLevers = 12;
/** A longer plan is told by its table alone: its picture would not fit a page. */
const mostDrawn = 9;

const spread = ({ median, interval95 }: Spread): ChartSpread => ({ median, interval95 });

function waterfall(c: Context, plan: Plan): readonly Block[] {
  if (plan.steps.length === 0 || plan.steps.length > mostDrawn || !(plan.today.median > 0)) return [];
  const chart = waterfallChart(
    {
      today: spread(plan.today),
      steps: plan.steps.map((s) => ({
        id: s.lever.id,
        label: leverName(s, c.lang),
        saved: spread(s.saving),
        after: spread(s.after),
      })),
      end: spread(plan.after),
      ...(plan.target !== null && { target: (1 - plan.target) * plan.today.median }),
      colour: c.result.footprints.findIndex((f) => f.scenario.id === plan.scenario),
    },
    chartOptions(c.lang),
  );
  return [
    { kind: 'figure', chart, caption: say(c, c.w.waterfall), alternative: String(chart.attributes['aria-label']) },
  ];
}

function planTable(c: Context, plan: Plan): Table {
  const w = leverWords[c.lang];
  const heads = [...w.chainColumns, w.effort];
  return {
    kind: 'table',
    caption: say(c, c.w.stepsTable),
    columns: heads.map((text, i) => ({ heading: say(c, text), share: [52, 30, 32, 12][i] ?? 20 })),
    rows: plan.steps.map((s) => [
      { text: [leverName(s, c.lang)], small: say(c, pick(s.lever.text, c.lang)) },
      cell(amount(s.saving, c.lang)),
      cell(amount(s.after, c.lang)),
      cell(String(s.lever.effort)),
    ]),
  };
}

const changes = ({ alone }: RankedLever): boolean => alone.interval95[0] !== 0 || alone.interval95[1] !== 0;

function rankingTable(c: Context, levers: readonly RankedLever[]): Table {
  const w = leverWords[c.lang];
  const { lever, saved, share, helps } = w.columns;
  return {
    kind: 'table',
    caption: say(c, c.w.leversTable),
    columns: [lever, saved, share, helps, w.effort].map((text, i) => ({
      heading: say(c, text),
      share: [52, 32, 16, 16, 12][i] ?? 20,
    })),
    rows: levers.map((l) => [
      cell(leverName(l, c.lang)),
      cell(amount(l.alone, c.lang)),
      cell(formatPercent(l.alone.share.median, c.lang)),
      cell(formatProbability(l.alone.probability, c.lang, c.result.draws)),
      cell(String(l.lever.effort)),
    ]),
  };
}

/** What each measure would save on the highest scenario, and the way to a target. */
export function reduction(c: Context): readonly Block[] {
  const { reduction: found, lang, w } = c;
  if (!found) return [];
  const { plan, ranking } = found;
  const words = leverWords[lang];
  const inPlace = ranking.levers.filter((l) => l.lever.replace === undefined && changes(l));
  const head = heading(1, say(c, w.reduction(quoted(c, plan.scenario))));
  if (inPlace.length === 0) return [head, lead(say(c, w.reductionNone))];
  const raising = inPlace.filter((l) => l.alone.median < 0);
  const shown = [...inPlace.slice(0, mostLevers), ...raising.filter((l) => inPlace.indexOf(l) >= mostLevers)];
  return [
    head,
    lead(say(c, `${outcome(plan, lang)} ${plan.pulls.length > 0 ? verdict(plan, c.result.draws, lang) : ''}`.trim())),
    ...waterfall(c, plan),
    ...(plan.steps.length > 0 ? [planTable(c, plan), small(say(c, certainty(plan, lang)))] : []),
    heading(2, w.levers),
    rankingTable(c, shown),
    ...(raising.length > 0
      ? [
          paragraph(say(c, w.raise)),
          bullets(
            ...raising.map((l) => [
              { strong: leverName(l, lang) },
              say(c, ` – ${l.lever.mayRaise ? pick(l.lever.mayRaise, lang) : words.unsaid}`),
            ]),
          ),
        ]
      : []),
    small(say(c, words.efforts)),
  ];
}

/** Where something is generated: how much, and what three rules would save. */
export function sober(c: Context): readonly Block[] {
  const { lang, w, result } = c;
  const delivered = result.calculation.campaign.deliverables.reduce((sum, d) => sum + d.count, 0);
  const made = generationRows(result.footprints, delivered, lang);
  if (c.sobriety.length === 0 || made.length === 0) return [];
  return [
    heading(1, w.sobriety),
    ...c.sobriety.flatMap((s): Block[] => [
      lead(
        say(c, w.sobrietyFigures(quoted(c, s.scenario), soberAmount(s.generation, lang), soberAmount(s.total, lang))),
      ),
      {
        kind: 'table',
        caption: say(c, w.sobrietyTable),
        columns: sobrietyWords[lang].columns.map((text, i) => ({
          heading: say(c, text),
          share: [34, 26, 26, 26, 14][i] ?? 20,
        })),
        rows: sobrietyRows(s, result.draws, lang).map((row) => row.map((text) => cell(say(c, text)))),
      },
    ]),
    small(say(c, sobrietyWords[lang].quality)),
    {
      kind: 'table',
      caption: say(c, w.madeTable),
      columns: comparisonWords[lang].generationColumns.map((text, i) => ({
        heading: say(c, text),
        share: [36, 44, 12, 14, 20][i] ?? 20,
      })),
      rows: made.map((row) => row.map((text) => cell(text))),
    },
  ];
}
