import type { Diagnostic } from '@contrechamp/engine';
import { type Lang, plain, typeset } from '../lang.ts';
import { formatNumber } from '../number/figures.ts';

/** Reads a parameter of a diagnostic or an assumption as text; empty when it is not there. */
export type Reader = (key: string) => string;
export type Text = (p: Reader) => string;

const longest = 160;

/** Numbers that name something and are not amounts: no thousands to part. */
const names: readonly string[] = ['year', 'version', 'before', 'after'];

export function reader(params: Diagnostic['params'], lang: Lang): Reader {
  return (key) => {
    const value = params[key] ?? '';
    if (names.includes(key)) return String(value);
    if (typeof value === 'number') return formatNumber(value, lang, 6);
    const text = plain(value);
    return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  };
}

/** A sentence in the language's typography. */
export const say = (text: Text, params: Diagnostic['params'], lang: Lang): string =>
  typeset(text(reader(params, lang)), lang);
