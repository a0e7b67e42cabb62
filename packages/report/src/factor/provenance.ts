import type { FactorRecord, Source } from '@contrechamp/engine';
import { type Lang, pick, plain, typeset } from '../lang.ts';
import { formatFigures } from '../number/figures.ts';
import { formatInterval } from '../number/format.ts';
import { columns, type Style } from '../terminal/style.ts';
import { hanging } from '../terminal/wrap.ts';
import { labels } from '../text/labels.ts';
import { regionLabel } from '../text/topics.ts';
import { withUnit } from '../text/units.ts';
import { factorWords } from './words.ts';

/** A fact and its name; `whole` facts are never broken over lines. */
export interface Fact {
  readonly name: string;
  readonly text: string;
  readonly whole?: boolean;
}

/** Bounds in brackets, with three figures where they are close. */
export function boundsText([low, high]: readonly [number, number], lang: Lang): string {
  const figures = low > 0 && Math.sqrt(high / low) <= 1.2 ? 3 : 2;
  return formatInterval([low, high].map((x) => formatFigures(x, lang, figures)));
}

/** The bounds of a 95 % interval with their unit, or the word for an exact value. */
export function intervalText(bounds: readonly [number, number] | null, unit: string, lang: Lang): string {
  const words = factorWords[lang];
  if (!bounds) return words.exact;
  return typeset(`${words.interval} ${withUnit(boundsText(bounds, lang), unit, lang, bounds[1])}`, lang);
}

/** Where a figure comes from, fact by fact. */
export function provenance(factor: FactorRecord, source: Source | undefined, lang: Lang): readonly Fact[] {
  const words = factorWords[lang];
  const label = labels[lang];
  const title = source
    ? [source.publisher, source.title, ...(source.version ? [source.version] : []), String(source.year)].join(', ')
    : factor.source;
  const region = regionLabel(factor.geography, lang);
  return [
    { name: words.source, text: plain(title) },
    { name: words.licence, text: plain(source?.licence ?? '–'), whole: true },
    { name: words.locator, text: plain(factor.locator) },
    { name: words.year, text: String(factor.year) },
    { name: words.geography, text: region },
    { name: words.boundary, text: pick(factor.boundary, lang) },
    { name: words.gwp, text: label.gwp[factor.gwp] },
    { name: words.evidence, text: label.evidence[factor.evidence] },
  ];
}

/** Facts under one another, their names in one dim column. */
export function renderFacts(facts: readonly Fact[], indent: number, width: number, { dim }: Style): string[] {
  const names = Math.max(...facts.map(({ name }) => columns(name)));
  return facts.flatMap(({ name, text, whole }) => {
    const prefix = `${' '.repeat(indent)}${dim(name)}${' '.repeat(names - columns(name) + 2)}`;
    return whole ? [`${prefix}${text}`] : hanging(prefix, text, width);
  });
}
