import type { Lang } from '../../lang.ts';

/**
 * Numbers in a text as a campaign file writes them: `1 200,5 km` of a French table is `1200.5 km`, `1,200.5 km` of an
 * English one too. A comma that could be either is left for the reader of quantities to refuse.
 */
export function plainNumbers(text: string, lang: Lang): string {
  const spaced = text.replace(/[\u00a0\u202f\u2009]/g, ' ').replace(/(\d) (?=\d{3}(?!\d))/g, '$1');
  return lang === 'fr'
    ? spaced.replace(/(\d),(?=\d)/g, '$1.')
    : spaced.replace(/(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])/g, (number) => number.replaceAll(',', ''));
}

/** Numbers of a campaign file as the reader writes them: a decimal comma in French. */
export const localNumbers = (text: string, lang: Lang): string =>
  lang === 'fr' ? text.replace(/(\d)\.(?=\d)/g, '$1,') : text;

const number = /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/** A text that is a number and nothing else, or null. */
export const numberIn = (text: string): number | null => (number.test(text) ? Number(text) : null);

/** `60 %` → 0.6, or null. */
export function percentIn(text: string): number | null {
  const written = /^(.*\S)\s*%$/.exec(text)?.[1] ?? '';
  const value = numberIn(written);
  return value === null ? null : value / 100;
}

/** A share as a percentage that reads back as the same number, else as a decimal. */
export function shareText(share: number): string {
  const percent = Number((share * 100).toPrecision(12));
  return percent / 100 === share ? `${percent} %` : String(share);
}
