import type { FactorPart, FactorRecord, Source } from '@contrechamp/engine';
import { type Lang, pick, plain, typeset } from '../lang.ts';
import { formatExact } from '../number/figures.ts';
import { intervalOfUncertainty } from '../number/quantile.ts';
import { style } from '../terminal/style.ts';
import { wrap } from '../terminal/wrap.ts';
import { labels } from '../text/labels.ts';
import { topicLabel } from '../text/topics.ts';
import { withUnit } from '../text/units.ts';
import { boundsText, type Fact, intervalText, provenance, renderFacts } from './provenance.ts';
import { factorWords } from './words.ts';

export interface FactorOptions {
  readonly lang: Lang;
  readonly color: boolean;
}

const width = 100;

const numberOf = (p: number | { readonly value: number }): number => (typeof p === 'number' ? p : p.value);

/** The value of a record, its parts added up. */
export const wholeValue = (f: FactorRecord): number =>
  f.value ?? Object.values(f.parts ?? {}).reduce<number>((s, p) => s + numberOf(p), 0);

/** A sum of decimals without the dust of binary arithmetic. */
export const tidy = (x: number): number => Number(x.toPrecision(12));

function partFacts(factor: FactorRecord, lang: Lang): Fact[] {
  return Object.entries(factor.parts ?? {}).map(([part, p]) => {
    const value = numberOf(p);
    const own = typeof p === 'object' ? p.uncertainty : undefined;
    const bounds = intervalOfUncertainty(value, own ?? factor.uncertainty);
    return {
      name: labels[lang].part[part as FactorPart],
      text: `${withUnit(formatExact(value, lang), factor.unit, lang, value)} ${bounds ? boundsText(bounds, lang) : ''}`.trim(),
    };
  });
}

/** What a record answers: its topic, and the attributes and ranges that choose it. */
function question(factor: FactorRecord, lang: Lang): string {
  const ranges = Object.entries(factor.range ?? {}).map(([key, { from, to, unit }]) => {
    const bounds = [from, to].map((x) => (x === undefined ? '…' : formatExact(x, lang)));
    return `${key} ${withUnit(bounds.join('–'), unit, lang)}`;
  });
  const where = Object.entries(factor.where).map(([key, value]) => `${key} ${value}`);
  return [topicLabel(factor.topic, lang), ...where, ...ranges].join(' · ');
}

/** One record of the catalogue with all its provenance. */
export function renderFactor(factor: FactorRecord, source: Source | undefined, { lang, color }: FactorOptions): string {
  const look = style(color);
  const words = factorWords[lang];
  const { uncertainty } = factor;
  const value = tidy(wholeValue(factor));
  const spread = factor.parts ? '' : intervalText(intervalOfUncertainty(value, uncertainty), factor.unit, lang);
  const basis = [labels[lang].basis[uncertainty.basis], ...(uncertainty.note ? [plain(uncertainty.note)] : [])];
  const facts: Fact[] = [
    { name: words.attributes, text: question(factor, lang) },
    { name: words.uncertainty, text: [...(spread === '' ? [] : [spread]), ...basis].join(' · ') },
    ...provenance(factor, source, lang),
    ...(source?.url ? [{ name: words.url, text: plain(source.url), whole: true }] : []),
    ...(source ? [{ name: words.attribution, text: plain(source.attribution) }] : []),
    { name: words.review, text: factor.reviewBy },
    ...(factor.note ? [{ name: words.note, text: pick(factor.note, lang) }] : []),
  ];
  const parts = partFacts(factor, lang);
  return [
    ...wrap(typeset(pick(factor.name, lang), lang), width).map(look.bold),
    look.dim(factor.id),
    '',
    `  ${look.bold(withUnit(formatExact(value, lang), factor.unit, lang))}`,
    ...(parts.length > 0 ? renderFacts(parts, 4, width, look) : []),
    '',
    ...renderFacts(
      facts.map((f) => ({ ...f, text: typeset(f.text, lang) })),
      2,
      width,
      look,
    ),
  ].join('\n');
}
