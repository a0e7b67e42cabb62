import type { Bilingual } from '@contrechamp/engine';

/** The languages that people read results in. */
export type Lang = 'fr' | 'en';

/** Thin no-break space: between a number and its unit, in thousands, before ; ? ! in French. */
export const thin = '\u202f';
/** No-break space: before a colon and inside guillemets in French. */
export const hard = '\u00a0';

/** The text of one language. */
export const pick = (text: Bilingual, lang: Lang): string => plain(text[lang]);

/** Control characters of somebody else's text would reach the terminal: they are dropped. */
export const plain = (text: string): string => text.replace(/\p{Cc}+/gu, ' ');

const quoted = { en: (t: string) => `“${t}”`, fr: (t: string) => `«${hard}${t}${hard}»` };
export const quote = (text: string, lang: Lang): string => quoted[lang](text);

/** Sets a sentence: no-break spaces where the language wants them, so that texts are written with plain ones. */
export function typeset(text: string, lang: Lang): string {
  const common = text
    .replace(/(\d) %/g, `$1${thin}%`)
    .replace(/« /g, `«${hard}`)
    .replace(/ »/g, `${hard}»`);
  if (lang === 'en') return common;
  return common.replace(/ ([;?!])/g, `${thin}$1`).replace(/ :(?=\s|$)/g, `${hard}:`);
}

/** `a, b and c`. */
export function listOf(items: readonly string[], lang: Lang): string {
  const [last = '', ...before] = items.toReversed();
  if (before.length === 0) return last;
  return `${before.toReversed().join(', ')} ${lang === 'fr' ? 'et' : 'and'} ${last}`;
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
