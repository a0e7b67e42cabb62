import { hard, type Lang, thin } from '../lang.ts';
import { formatNumber } from '../number/figures.ts';
import { formatAmount, formatMass } from '../number/format.ts';

const suffix = `${hard}CO₂e`;

/** `12 t`: a mass where the picture has said what it is a mass of. */
export const shortMass = (kg: number, lang: Lang): string => formatMass(kg, lang).replace(suffix, '');

const idleZeros = /[.,]0+(?=\D|$)/;

/** `10 t`: a mass that is round, on an axis of decades. */
export const roundMass = (kg: number, lang: Lang): string =>
  kg === 0 ? '0' : shortMass(kg, lang).replace(idleZeros, '');

/** Masses of one axis, all in the unit of its end: `0.5 t, 1 t, 1.5 t`. */
export function massesOf(end: number, lang: Lang): (kg: number) => string {
  const [unit, symbol] = end >= 1000 ? [1000, 't'] : end >= 1 ? [1, 'kg'] : [0.001, 'g'];
  return (kg) => (kg === 0 ? '0' : `${formatNumber(kg / unit, lang)}${thin}${symbol}`);
}

const between: Readonly<Record<Lang, string>> = { en: 'to', fr: 'à' };

/** An en dash beside a minus sign reads as another minus: bounds with signs are told apart by a word. */
const readable = (amount: string, lang: Lang): string =>
  amount.replace(`${thin}–${thin}`, `${hard}${between[lang]}${hard}`);

interface Change {
  readonly median: number;
  readonly interval95?: readonly [number, number];
}

/** `+12 t CO₂e [8–15]`, `−3 t CO₂e [−5 to −1]`: a change, with its sign. */
export function signedAmount({ median, interval95 }: Change, lang: Lang): string {
  const sign = median > 0 ? '+' : '';
  if (!interval95) return `${sign}${formatMass(median, lang)}`;
  return `${sign}${readable(formatAmount({ central: median, interval95 }, lang), lang)}`;
}

const negated = (x: number): number => 0 - x;

/** What a saving does to a footprint: itself with the other sign. */
export const savedAmount = ({ median, interval95 = [median, median] }: Change, lang: Lang): string =>
  signedAmount({ median: negated(median), interval95: [negated(interval95[1]), negated(interval95[0])] }, lang);
