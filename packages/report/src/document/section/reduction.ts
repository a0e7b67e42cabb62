import type { Plan, RankedLever, Spread } from '@contrechamp/engine';
import type { ChartSpread } from '../../chart/bands.ts';
import { savedAmount } from '../../chart/mass.ts';
import { waterfallChart } from '../../chart/waterfall.ts';
import type { WaterfallChartData } from '../../chart/waterfall-data.ts';
import { generationRows } from '../../comparison/generation.ts';
import { comparisonWords } from '../../comparison/words.ts';
import { listOf, pick, quote } from '../../lang.ts';
import { amount, leverName } from '../../lever/format.ts';
import { outcome, verdict } from '../../lever/plan.ts';
import { leverWords } from '../../lever/words.ts';
import { formatInteger } from '../../number/figures.ts';
import { formatPercent, formatProbability } from '../../number/format.ts';
import { amount as soberAmount, sobrietyRows, sobrietyWords } from '../../question/sobriety.ts';
import { type Context, chartOptions, figureOf, quoted, say } from '../context.ts';
import { type Block, bullets, cell, heading, lead, paragraph, small, type Table } from '../model.ts';

const mostLevers = 12;
/** A longer plan is told by its table alone: its picture would not fit a page. */
const mostDrawn = 9;

const spread = ({ median, interval95 }: Spread): ChartSpread => ({ median, interval95 });

function waterfall(c: Context, plan: Plan): readonly Block[] {
  if (plan.steps.length === 0 || plan.steps.length > mostDrawn || !(plan.today.median > 0)) return [];
  const data: WaterfallChartData = {
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
  };
  const colon = c.lang === 'fr' ? ' : ' : ': ';
  const told = plan.steps.map((s) => `${leverName(s, c.lang)}${colon}${savedAmount(spread(s.saving), c.lang)}`);
  return [
    figureOf(
      (o) => waterfallChart(data, o),
      chartOptions(c.lang),
      say(c, c.w.waterfall),
      say(c, `${outcome(plan, c.lang)} ${told.join(c.lang === 'fr' ? ' ; ' : '; ')}.`),
    ),
  ];
}

/** Whether a better way was ruled out, as somebody says it who does not look for sets of levers. */
function certainty({ w, lang }: Context, { exact, question, reached, considered }: Plan): string {
  const n = formatInteger(considered, lang);
  if (!exact) return w.certainty.inexact(n);
  return question === 'target' && reached ? w.certainty.exact(n) : w.certainty.allSeen(n);
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
  const { lever, saved, share } = w.columns;
  return {
    kind: 'table',
    caption: say(c, c.w.leversTable),
    columns: [lever, saved, share, c.w.lowers, w.effort].map((text, i) => ({
      heading: say(c, text),
      share: [54, 34, 14, 24, 12][i] ?? 20,
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
    ...(plan.steps.length > 0 ? [planTable(c, plan), small(say(c, certainty(c, plan)))] : []),
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

const half = 0.5;

const fewer = ({ w, lang }: Context, share: number): string =>
  w.fewer(share === half ? null : formatPercent(share, lang));

/** One scenario that generates in a sentence, several in a table. */
function madeBlocks(c: Context, made: readonly (readonly string[])[]): readonly Block[] {
  const { w, lang } = c;
  const [only, ...others] = made;
  if (only && others.length === 0) {
    const [name = '', what = '', ...figures] = only;
    const kinds = ['energy', 'water', 'metals'] as const;
    const known = kinds.flatMap((kind, i) => (figures[i] === '–' ? [] : [`${figures[i]} ${w.madeUnits[kind]}`]));
    const unknown = kinds.filter((_, i) => figures[i] === '–').map((kind) => w.madeNames[kind]);
    return [paragraph(say(c, w.made(quote(name, lang), what, listOf(known, lang), listOf(unknown, lang))))];
  }
  return [
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
        columns: [...sobrietyWords[lang].columns.slice(0, -1), w.lowers].map((text, i) => ({
          heading: say(c, text),
          share: [34, 28, 27, 26, 20][i] ?? 20,
        })),
        rows: sobrietyRows(s, result.draws, lang).map((row, i) =>
          row.map((text, at) => cell(say(c, at === 0 && s.rows[i]?.rule === 'fewer' ? fewer(c, s.share) : text))),
        ),
      },
    ]),
    small(say(c, sobrietyWords[lang].quality)),
    ...madeBlocks(c, made),
  ];
}
