import { type Footprint, type Parameter, parametersOf } from '@contrechamp/engine';
import { areasChart } from '../../chart/areas.ts';
import { scenarioColour, themes } from '../../chart/theme.ts';
import { mainCause, ratioText } from '../../comparison/figures.ts';
import { sentence } from '../../comparison/sentence.ts';
import { comparisonWords } from '../../comparison/words.ts';
import { pick, plain } from '../../lang.ts';
import { outcome, verdict } from '../../lever/plan.ts';
import { formatInteger } from '../../number/figures.ts';
import { formatAmount, formatPercent, formatProbability, headline } from '../../number/format.ts';
import { labels } from '../../text/labels.ts';
import { areasOptions, type Context, quoted, say } from '../context.ts';
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

function points(c: Context): readonly Rich[] {
  const { lang, w } = c;
  const top = highest(c);
  const reference = c.result.footprints.find((f) => f.scenario.id === c.result.calculation.campaign.reference);
  const found: string[] = [];
  if (top) found.push(w.mainCause(quoted(c, top.scenario.id), mainCause(top, lang)));
  if (c.reduction && c.reduction.plan.pulls.length > 0) {
    const { plan } = c.reduction;
    const named = plan.pulls.slice(0, mostNamed).map((p) => pick(p.lever.name, lang));
    const left = plan.pulls.length - named.length;
    const names = [...named, ...(left > 0 ? [w.more(String(left))] : [])].join(lang === 'fr' ? ' ; ' : '; ');
    found.push(`${outcome(plan, lang)} ${verdict(plan, c.result.draws, lang)} ${w.named(names)}`);
  }
  const [unsure] = reference ? uncertainOf(c, reference, 1) : [];
  if (reference && unsure) {
    found.push(w.unsure(quoted(c, reference.scenario.id), formatPercent(unsure.contribution, lang), unsure.text));
  }
  return found.map((text) => [say(c, text)]);
}

/** What a page that stands alone says of where its figures come from. */
function origins({ result, lang, w, options }: Context): string {
  const release = comparisonWords[lang].catalogue(result.calculation.catalogue.release);
  const sampling = w.sampling(formatInteger(result.draws, lang), String(result.seed));
  return `${options.file} · SHA-256 ${options.sha256} · ${release} · ${sampling} · Contrechamp ${options.version}`;
}

function table(c: Context): Table {
  const { result, lang, w } = c;
  const words = comparisonWords[lang];
  return {
    kind: 'table',
    caption: say(c, w.summaryTable),
    columns: words.columns.map((text, i) => ({ heading: say(c, text), share: [34, 27, 21, 16, 18][i] ?? 20 })),
    rows: result.footprints.map((f) => {
      const compared = result.comparisons.find((x) => x.scenario === f.scenario.id);
      return [
        nameCell(c, f),
        cell(formatAmount(headline(f.total), lang)),
        cell(compared ? ratioText(compared, lang) : words.reference),
        cell(compared ? formatProbability(compared.probabilityReferenceLower, lang, result.draws) : '–'),
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
  return [
    heading(1, c.options.summary ? pick(result.calculation.campaign.name, lang) : w.minute),
    lead(sentence(result, lang)),
    {
      kind: 'figure',
      chart: areasChart(c.data, { ...areasOptions(lang), height: 210 }),
      caption: say(c, w.areas),
      alternative: sentence(result, lang),
    },
    table(c),
    ...(told.length > 0 ? [heading(2, w.remember), bullets(...told)] : []),
    small({ strong: say(c, `${w.counted}${colon}`) }, say(c, `${decided(c).join(' · ')}. ${w.estimate}`)),
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
