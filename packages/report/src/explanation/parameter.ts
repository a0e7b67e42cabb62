import type { Catalogue, Parameter } from '@contrechamp/engine';
import { type Fact, intervalText, provenance } from '../factor/provenance.ts';
import { factorWords } from '../factor/words.ts';
import { type Lang, pick, plain, typeset } from '../lang.ts';
import { formatFigures } from '../number/figures.ts';
import { intervalOfDistribution } from '../number/quantile.ts';
import { labels } from '../text/labels.ts';
import { explanationWords } from './words.ts';

/** What is known of a parameter: one line of words, and facts where it comes from the catalogue. */
export interface ParameterAccount {
  readonly remark: string;
  readonly facts: readonly Fact[];
}

type Origin<K extends Parameter['origin']['kind']> = Extract<Parameter['origin'], { kind: K }>;

function distance({ rule }: Origin<'distance'>, catalogue: Catalogue, lang: Lang): string {
  const words = explanationWords[lang];
  if (rule.model === 'WGS84 geodesic') return words.geodesic;
  const source = rule.source === undefined ? undefined : catalogue.source(rule.source);
  const title = source ? `${source.publisher}, ${source.title}, ${source.year}` : rule.source;
  return [words.rail, ...(title ? [title] : []), ...(rule.locator ? [rule.locator] : [])].map(plain).join(' · ');
}

function fromCatalogue(p: Parameter, { match, part }: Origin<'catalogue'>, catalogue: Catalogue, lang: Lang): Fact[] {
  const words = factorWords[lang];
  const label = labels[lang];
  const { factor } = match;
  const grades = match.grades.length === 0 ? [label.match.exact] : match.grades.map((g) => label.match[g]);
  const how = [
    grades.join(', '),
    ...(match.penaltyGsd2 > 1 ? [words.wider(formatFigures(match.penaltyGsd2, lang, 3))] : []),
    ...(match.reason ? [pick(match.reason, lang)] : []),
  ];
  const partly = part === undefined ? [] : [explanationWords[lang].part(label.part[part])];
  const interval = intervalText(intervalOfDistribution(p.distribution), p.unit.symbol, lang);
  const facts: readonly Fact[] = [
    { name: words.factor, text: [factor.id, ...partly].join(' · ') },
    ...provenance(factor, catalogue.source(factor.source), lang),
    { name: words.match, text: how.join(' · ') },
    { name: words.uncertainty, text: `${interval} · ${label.basis[factor.uncertainty.basis]}` },
  ];
  return facts.map((fact) => (fact.whole ? fact : { ...fact, text: typeset(fact.text, lang) }));
}

/** Where the value of a parameter comes from and how sure it is. `told` holds the records already accounted for. */
export function accountOf(p: Parameter, catalogue: Catalogue, told: Set<string>, lang: Lang): ParameterAccount {
  const words = explanationWords[lang];
  const bounds = intervalOfDistribution(p.distribution);
  const interval = bounds ? [intervalText(bounds, p.unit.symbol, lang)] : [];
  const { origin } = p;
  const remark = (...texts: string[]): ParameterAccount => ({ remark: typeset(texts.join(' · '), lang), facts: [] });
  switch (origin.kind) {
    case 'activity-data':
      return remark(...(bounds ? interval : [words.measured]), `${words.inFile} ${plain(origin.path)}`);
    case 'activity-quality':
      return remark(...interval, words.quality(formatFigures(origin.gsd2, lang, 3)), plain(origin.path));
    case 'default':
      return remark(...interval, `${words.byDefault} ${plain(origin.path)}`);
    case 'distance':
      return remark(distance(origin, catalogue, lang));
    case 'catalogue': {
      if (told.has(p.id)) return remark(words.above);
      told.add(p.id);
      return { remark: '', facts: fromCatalogue(p, origin, catalogue, lang) };
    }
  }
}
