import { type FactorMatch, type Parameter, parametersOf, type Source } from '@contrechamp/engine';
import { worstGrade } from '../../contract/to-contract.ts';
import { tidy, wholeValue } from '../../factor/render.ts';
import { pick, plain } from '../../lang.ts';
import { formatInteger, formatNumber } from '../../number/figures.ts';
import { labels } from '../../text/labels.ts';
import { regionLabel } from '../../text/topics.ts';
import { withUnit } from '../../text/units.ts';
import { breakable, type Context, say } from '../context.ts';
import { type Block, type Cell, cell, heading, paragraph, type Table } from '../model.ts';
import { licenceText, sourceTitle } from '../source.ts';

const rank = new Map(
  (
    ['exact', 'override', 'generic', 'other-method', 'older-vintage', 'parent-region', 'other-region', 'proxy'] as const
  ).map((grade, i) => [grade, i]),
);

/** Every record that a footprint rests on, found in the least exact way in which it was found. */
export function matchesOf({ result }: Context): readonly FactorMatch[] {
  const lines = result.footprints.flatMap((f) => f.lines.map(({ line }) => line));
  const parameters: readonly Parameter[] = [
    ...parametersOf(lines.flatMap((l) => [l.co2e, l.factor, ...(l.energy ? [l.energy] : [])])).values(),
  ];
  const found = new Map<string, FactorMatch>();
  const matches = [
    ...lines.map((l) => l.match),
    ...parameters.flatMap(({ origin }) => (origin.kind === 'catalogue' ? [origin.match] : [])),
  ];
  for (const match of matches) {
    const known = found.get(match.factor.id);
    const worse = known && (rank.get(worstGrade(match)) ?? 0) <= (rank.get(worstGrade(known)) ?? 0);
    if (!worse) found.set(match.factor.id, match);
  }
  return [...found.values()].toSorted((a, b) => (a.factor.id < b.factor.id ? -1 : 1));
}

function sourcesOf(c: Context, matches: readonly FactorMatch[]): readonly Source[] {
  const { catalogue } = c.result.calculation;
  const ids = [...new Set(matches.map((m) => m.factor.source))];
  return ids
    .flatMap((id) => catalogue.source(id) ?? [])
    .toSorted((a, b) => (`${a.publisher} ${a.title}` < `${b.publisher} ${b.title}` ? -1 : 1));
}

function factorRow(c: Context, match: FactorMatch, sources: readonly Source[]): readonly Cell[] {
  const { factor } = match;
  const { lang } = c;
  const value = tidy(wholeValue(factor));
  const place = sources.findIndex((s) => s.id === factor.source);
  const source = sources[place];
  const cited = source ? `${plain(source.publisher)} [${place + 1}]` : c.w.ownFactor;
  return [
    { text: [say(c, pick(factor.name, lang))], small: breakable(factor.id) },
    cell(breakable(withUnit(formatNumber(value, lang, 4), factor.unit, lang, value))),
    cell(regionLabel(factor.geography, lang)),
    cell(String(factor.year)),
    cell(labels[lang].match[worstGrade(match)]),
    { text: [cited], ...(source && { small: say(c, licenceText(source, lang)) }) },
  ];
}

function sourceRow(c: Context, source: Source, i: number): readonly Cell[] {
  return [
    cell(`[${i + 1}]`),
    {
      text: [sourceTitle(source)],
      ...(source.url !== undefined && { small: breakable(plain(source.url)) }),
    },
    cell(say(c, licenceText(source, c.lang))),
    cell(plain(source.attribution)),
  ];
}

/** Every figure of the catalogue that was used, and the publications that they come from. */
export function factors(c: Context): readonly Block[] {
  const { w, lang } = c;
  const matches = matchesOf(c);
  const sources = sourcesOf(c, matches);
  const [, ...rest] = w.sourcesColumns;
  const table = (caption: string, columns: Table['columns'], rows: Table['rows']): Table => ({
    ...{ kind: 'table', dense: true, caption: say(c, caption) },
    columns,
    rows,
  });
  return [
    heading(1, w.factors),
    paragraph(say(c, w.factorsLead(formatInteger(matches.length, lang)))),
    table(
      w.factorsTable,
      w.factorsColumns.map((text, i) => ({ heading: say(c, text), share: [40, 29, 16, 10, 27, 40][i] ?? 20 })),
      matches.map((m) => factorRow(c, m, sources)),
    ),
    heading(2, w.sources),
    table(
      w.sourcesTable,
      [{ heading: '', share: 9 }, ...rest.map((text, i) => ({ heading: text, share: [64, 37, 41][i] ?? 20 }))],
      sources.map((s, i) => sourceRow(c, s, i)),
    ),
  ];
}
