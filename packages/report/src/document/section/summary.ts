import { type Amount, type Category, type Footprint, type Parameter, parametersOf } from '@contrechamp/engine';
import { type AreasChartOptions, areasChart } from '../../chart/areas.ts';
import { scenarioColour, themes } from '../../chart/theme.ts';
import { mainCause, ratioText } from '../../comparison/figures.ts';
import { comparisonWords } from '../../comparison/words.ts';
import { listOf, pick, plain, quote } from '../../lang.ts';
import { outcome, verdict } from '../../lever/plan.ts';
import { formatFigures, formatInteger } from '../../number/figures.ts';
import {
  formatAmount,
  formatInterval,
  formatPercent,
  formatProbability,
  formatRatio,
  headline,
} from '../../number/format.ts';
import { labels } from '../../text/labels.ts';
import { areasOptions, type Context, figureOf, nameIn, quoted, say } from '../context.ts';
import { dateText } from '../date.ts';
import { referenceSentence } from '../headline.ts';
import { type Block, bullets, type Cell, cell, heading, lead, type Rich, small, type Table } from '../model.ts';

/** The name of a scenario beside its colour. */
export const nameCell = (c: Context, f: Footprint): Cell => ({
  text: [{ strong: pick(f.scenario.name, c.lang) }],
  colour: scenarioColour(themes.print, c.result.footprints.indexOf(f)),
});

/** The scenario with the largest median. */
export const highest = ({ result }: Pick<Context, 'result'>): Footprint | undefined =>
  result.footprints.toSorted((a, b) => b.total.median - a.total.median)[0];

/** The entry of the file that a quantity belongs to, as the production calls it. */
function entryOf(c: Context, f: Footprint, { origin }: Parameter): string {
  if (origin.kind === 'catalogue') return '';
  const own = f.scenario.activities.find(({ path }) => origin.path === path || origin.path.startsWith(`${path}.`));
  const line = f.lines.find((l) => l.line.activity === own?.id)?.line;
  const name = own?.label ?? (line && pick(line.label, c.lang));
  return name === undefined ? '' : `${plain(name)}${c.lang === 'fr' ? ' : ' : ': '}`;
}

interface Uncertain {
  readonly contribution: number;
  readonly text: string;
}

const tellable = 0.01;
const mostNamed = 3;

/** The figures that make most of the variance of a footprint. */
export function uncertainOf(c: Context, f: Footprint, count: number): readonly Uncertain[] {
  const parameters = parametersOf(f.lines.map(({ line }) => line.co2e));
  return f.sensitivity.slice(0, count).flatMap(({ parameter, contribution }) => {
    const found = parameters.get(parameter);
    if (!found || !(contribution >= tellable)) return [];
    const { origin } = found;
    const part = origin.kind === 'catalogue' && origin.part ? ` (${labels[c.lang].part[origin.part]})` : '';
    return [{ contribution, text: say(c, `${entryOf(c, f, found)}${pick(found.label, c.lang)}${part}`) }];
  });
}

/** The choices of method, as the comparison tells them. */
export function decided({ result, lang }: Context): readonly string[] {
  const { options, campaign } = result.calculation;
  const words = comparisonWords[lang];
  return [
    words.contrails[options.radiativeForcing ? 'counted' : 'left'],
    words.training[options.training ? 'counted' : 'left'],
    words.embodied[options.embodied ? 'counted' : 'left'],
    words.electricity[options.electricity],
    ...(campaign.state ? [words.state(labels[lang].state[campaign.state])] : []),
  ];
}

/** Categories that some scenarios count and others leave unsaid: what is compared is then not the same. */
function uncounted(c: Context): readonly string[] {
  const { footprints } = c.result;
  const counts = (f: Footprint, category: Category): boolean => f.lines.some(({ line }) => line.category === category);
  const excludes = (f: Footprint, category: Category): boolean =>
    f.scenario.excluded.some((e) => e.category === category);
  const all = [...new Set(footprints.flatMap((f) => f.lines.map(({ line }) => line.category)))];
  return all.flatMap((category) => {
    const silent = footprints.filter((f) => !counts(f, category) && !excludes(f, category));
    if (silent.length === 0) return [];
    const names = (list: readonly Footprint[]): string =>
      listOf(
        list.map((f) => quoted(c, f.scenario.id)),
        c.lang,
      );
    const counted = footprints.filter((f) => counts(f, category));
    return [c.w.missing(labels[c.lang].category[category], names(counted), names(silent), silent.length > 1)];
  });
}

function points(c: Context): readonly Rich[] {
  const { lang, w } = c;
  const top = highest(c);
  const reference = c.result.footprints.find((f) => f.scenario.id === c.result.calculation.campaign.reference);
  const found: string[] = [];
  const alone = c.result.comparisons.length === 0;
  if (top) {
    const cause = mainCause(top, lang);
    found.push(alone ? w.mainCauseAlone(cause) : w.mainCause(quoted(c, top.scenario.id), cause));
  }
  if (c.reduction && c.reduction.plan.pulls.length > 0) {
    const { plan } = c.reduction;
    const named = plan.pulls.slice(0, mostNamed).map((p) => quote(pick(p.lever.name, lang), lang));
    const left = plan.pulls.length - named.length;
    const names = [...named, ...(left > 0 ? [w.more(String(left))] : [])].join(lang === 'fr' ? ' ; ' : '; ');
    found.push(`${outcome(plan, lang)} ${verdict(plan, c.result.draws, lang)} ${w.named(names)}`);
  }
  const [unsure] = reference ? uncertainOf(c, reference, 1) : [];
  if (reference && unsure) {
    const what = quote(unsure.text, lang);
    found.push(w.unsure(quoted(c, reference.scenario.id), formatPercent(unsure.contribution, lang), what));
  }
  found.push(...uncounted(c));
  return found.map((text) => [say(c, text)]);
}

/** What a page that stands alone says of where its figures come from. */
function origins({ result, lang, w, options }: Context): string {
  const release = comparisonWords[lang].catalogue(result.calculation.catalogue.release);
  const sampling = w.sampling(formatInteger(result.draws, lang), String(result.seed));
  const date = dateText(options.date, lang);
  return [
    ...(date === null ? [] : [date]),
    options.file,
    `SHA-256 ${options.sha256}`,
    release,
    sampling,
    `Contrechamp ${options.version}`,
  ].join(' · ');
}

const bounded = ({ central, interval95 }: Amount, lang: Context['lang']): string =>
  `${formatRatio(central, lang)} ${formatInterval(interval95.map((x) => formatFigures(x, lang, 2)))}`;

/** The footprint of a scenario; in a second line without contrails, where that is another figure. */
export function totalCell(c: Context, f: Footprint): Cell {
  const other = c.contrails.get(f.scenario.id)?.total;
  const differs = other !== undefined && f.byKind.contrails !== undefined;
  return {
    ...cell(formatAmount(headline(f.total), c.lang)),
    ...(differs && { small: say(c, c.w.without(formatAmount(other, c.lang))) }),
  };
}

/** Its ratio to the reference, told in both ways too. */
export function ratioCell(c: Context, f: Footprint): Cell {
  const compared = c.result.comparisons.find((x) => x.scenario === f.scenario.id);
  if (!compared) return cell(comparisonWords[c.lang].reference);
  const other = c.contrails.get(f.scenario.id)?.ratio;
  return {
    ...cell(ratioText(compared, c.lang)),
    ...(other && { small: say(c, c.w.without(bounded(other, c.lang))) }),
  };
}

/** The figures behind the sentence of the cover: the reference, then every ratio with its bounds; none of one scenario. */
export function ratiosText(c: Context): readonly string[] {
  const { result, lang, w } = c;
  if (result.comparisons.length === 0) return [];
  const reference = result.footprints.find((f) => f.scenario.id === result.calculation.campaign.reference);
  const ratios = result.comparisons.map((compared) => {
    const other = c.contrails.get(compared.scenario)?.ratio;
    const counted = ratioText(compared, lang);
    return w.ratios(nameIn(c, compared.scenario), other ? w.both(bounded(other, lang), counted) : counted);
  });
  const own = reference
    ? [w.ratios(pick(reference.scenario.name, lang), formatAmount(headline(reference.total), lang))]
    : [];
  return [...own, ...ratios].map((text) => say(c, text));
}

function table(c: Context): Table {
  const { result, lang, w } = c;
  const [name = '', total = '', ratio = '', odds = '', cause = ''] = comparisonWords[lang].columns;
  const alone = result.comparisons.length === 0;
  const heads = alone ? [name, total, cause] : [name, total, ratio, odds, cause];
  const shares = alone ? [40, 40, 36] : [30, 27, 31, 15, 16];
  return {
    kind: 'table',
    caption: say(c, alone ? w.summaryAlone : w.summaryTable(c.contrails.size > 0)),
    columns: heads.map((text, i) => ({ heading: say(c, text), share: shares[i] ?? 20 })),
    rows: result.footprints.map((f) => {
      const compared = result.comparisons.find((x) => x.scenario === f.scenario.id);
      const chance = compared ? formatProbability(compared.probabilityReferenceLower, lang, result.draws) : '–';
      return [
        nameCell(c, f),
        totalCell(c, f),
        ...(alone ? [] : [ratioCell(c, f), cell(chance)]),
        cell(mainCause(f, lang)),
      ];
    }),
  };
}

/** One page that is understood in a minute. */
export function summary(c: Context): readonly Block[] {
  const { result, lang, w } = c;
  const told = points(c);
  const colon = lang === 'fr' ? ' : ' : ': ';
  const { said } = c;
  return [
    heading(1, c.options.summary ? say(c, pick(result.calculation.campaign.name, lang)) : w.minute),
    lead([referenceSentence(result, lang), ...said].join(' ')),
    figureOf(
      (o: AreasChartOptions) => areasChart(c.data, o),
      { ...areasOptions(lang), height: 170 },
      say(c, w.areas),
      c.data.sentence,
    ),
    table(c),
    ...(told.length > 0 ? [heading(2, w.remember), bullets(...told)] : []),
    small(
      { strong: say(c, `${w.counted}${colon}`) },
      say(
        c,
        [
          `${decided(c).join(' · ')}.`,
          ...(said.length > 0 ? [c.contrails.size > 0 ? w.holds : w.holdsPlain] : []),
          w.estimate,
        ].join(' '),
      ),
    ),
    ...(c.options.summary ? [small(say(c, origins(c)))] : []),
  ];
}

/** What stands before the chapters. */
export const keys = (c: Context): readonly Block[] => [
  { ...heading(1, c.w.contents), page: 'own' },
  { kind: 'contents' },
  heading(2, c.w.key),
  { kind: 'facts', items: c.w.keys.map(([name, text]) => ({ name: say(c, name), text: [say(c, text)] })) },
];
