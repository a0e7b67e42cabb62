import type { Amount } from '@contrechamp/engine';
import { type Lang, thin } from '../lang.ts';

/** Above this GSD² (upper bound ÷ central value) a third figure would claim more than is known. */
const narrow = 1.2;

/** How many significant figures an amount deserves: two, or three when its interval is narrow. */
export function significantFigures({ central, interval95 }: Amount): 2 | 3 {
  return central > 0 && interval95[1] / central <= narrow ? 3 : 2;
}

/** The number with so many significant figures, as a number. */
export const rounded = (x: number, figures: number): number => Number(x.toPrecision(figures));

const marks = { en: '.', fr: ',' };

/** Decimal mark of the language, thousands in thin spaces, true minus. `text` is what `toFixed` writes. */
function localised(text: string, lang: Lang): string {
  const [whole = '', decimals] = text.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thin);
  const number = decimals === undefined ? grouped : `${grouped}${marks[lang]}${decimals}`;
  return text.startsWith('-') ? `−${number}` : number;
}

/** A number with exactly so many significant figures: 12 → `12.0` with three. */
export function formatFigures(x: number, lang: Lang, figures: number): string {
  if (!Number.isFinite(x)) return '–';
  const value = rounded(x, figures);
  if (value === 0) return '0';
  const magnitude = Math.floor(Math.log10(Math.abs(value)) + 1e-12);
  return localised(value.toFixed(Math.min(Math.max(figures - 1 - magnitude, 0), 100)), lang);
}

/** A number with at most so many significant figures and no idle zeros; integers up to a million in full. */
export function formatNumber(x: number, lang: Lang, figures = 4): string {
  if (!Number.isFinite(x)) return '–';
  if (Number.isInteger(x) && Math.abs(x) < 1e6) return localised(x.toFixed(0), lang);
  const full = formatFigures(x, lang, figures);
  return full.includes(marks[lang]) ? full.replace(/[.,]?0+$/, '') : full;
}

/** A decimal number of a source, digit for digit. */
export function formatExact(x: number, lang: Lang): string {
  const text = String(x);
  return text.includes('e') ? formatFigures(x, lang, 4) : localised(text, lang);
}

export const formatInteger = (x: number, lang: Lang): string => localised(Math.round(x).toFixed(0), lang);
