import type { Finding } from '@contrechamp/engine';
import { type Lang, listOf, pick, plain, quote } from '../lang.ts';
import { formatFigures, formatNumber } from '../number/figures.ts';
import { formatPercent } from '../number/format.ts';
import { type Names, nameOf } from '../question/options.ts';
import { labelOf, labels } from '../text/labels.ts';

/** The details of a finding, as a sentence needs them. */
export interface FindingReader {
  /** The words of the sentence that it is about, in quotes. */
  readonly excerpt: string;
  /** Name of a scenario that a detail holds, in quotes. */
  name(key: string): string;
  category(key: string): string;
  number(key: string): string;
  percent(key: string): string;
  raw(key: string): string;
  /** What a dossier lacks, as a list. */
  items(key: string): string;
  /** The figure that was said, as it was said: `323 times less`, `99 % less`. */
  readonly said: string;
  /** The strongest that holds, in the same form. */
  readonly strongest: string;
}

const multiple = (times: number, lang: Lang): string =>
  lang === 'fr' ? `${formatNumber(times, lang)} fois moins` : `${formatNumber(times, lang)} times less`;
const reduction = (percent: number, lang: Lang): string =>
  lang === 'fr' ? `${formatNumber(percent, lang)} % de moins` : `${formatNumber(percent, lang)} % less`;

const dossierItems = {
  en: {
    ...{ reasons: 'the reasons for what is left out', sensitivity: 'what a choice of method changes' },
    ...{ quantities: 'quantities as they turned out', review: 'a critical review' },
  },
  fr: {
    ...{ reasons: 'les raisons de ce qui est écarté', sensitivity: 'l’effet d’un choix de méthode' },
    ...{ quantities: 'les quantités réelles', review: 'une revue critique' },
  },
} as const;

/** `340 times less`, or below twice `17 % less`. */
export const amountLess = (times: number | null, percent: number | null, lang: Lang): string =>
  times !== null && times >= 2 ? multiple(times, lang) : reduction(percent ?? 0, lang);

export function findingReader({ params, excerpt = '' }: Finding, names: Names, lang: Lang): FindingReader {
  const numberOf = (key: string): number => Number(params[key] ?? Number.NaN);
  const inPercent = params.percent === 'percent';
  return {
    excerpt: quote(plain(excerpt), lang),
    name: (key) => quote(nameOf(names, String(params[key] ?? ''), lang), lang),
    category: (key) => labelOf(labels[lang].category, String(params[key] ?? '')),
    number: (key) => formatFigures(numberOf(key), lang, 2),
    percent: (key) => formatPercent(numberOf(key), lang),
    items: (key) =>
      listOf(
        String(params[key] ?? '')
          .split(' ')
          .map((item) => labelOf(dossierItems[lang], item)),
        lang,
      ),
    raw: (key) => plain(String(params[key] ?? '')),
    said: inPercent ? reduction(numberOf('said'), lang) : multiple(numberOf('said'), lang),
    strongest: inPercent
      ? reduction(numberOf('atLeastPercent'), lang)
      : amountLess(numberOf('atLeast'), numberOf('atLeastPercent'), lang),
  };
}

/** Name of a rule, `J9 (wording in proportion)`. */
export const ruleName = (
  id: string,
  title: { readonly en: string; readonly fr: string } | undefined,
  lang: Lang,
): string => (title ? `${id}, ${pick(title, lang)}` : id);
