import type { BudgetLimit } from '@contrechamp/engine';
import { hard, type Lang, plain, thin, typeset } from '../lang.ts';
import { formatFigures, formatNumber } from '../number/figures.ts';
import { formatAmount, formatInterval, formatMass, percentFigures } from '../number/format.ts';
import type { ActualsBudget, ActualsResult } from './result.ts';
import { actualsWords } from './words.ts';

interface Spread {
  readonly median: number;
  readonly interval95: readonly [number, number];
}

/** `26 kg CO₂e [18–36]`: the median of the draws. */
export const spreadText = ({ median, interval95 }: Spread, lang: Lang): string =>
  formatAmount({ central: median, interval95 }, lang);

/** `45 % [12–130]`. */
export function shareText({ median, interval95 }: Spread, lang: Lang): string {
  const bounds = interval95.map((x) => percentFigures(x, lang));
  return `${percentFigures(median, lang)}${thin}% ${formatInterval(bounds)}`;
}

/** A count that may hold halves; nothing where it is not known. */
export const countText = (n: number | null, lang: Lang): string =>
  n === null ? actualsWords[lang].none : formatNumber(Number.isInteger(n) ? n : Number(n.toFixed(1)), lang, 6);

export const moneyText = (money: ActualsResult['receipts']['money'], lang: Lang): string =>
  money.map(({ amount, currency }) => `${formatFigures(amount, lang, 3)}${hard}${plain(currency)}`).join(' + ');

/** An amount of what a budget limits: `143`, `96 g CO₂e`, `1.2 kWh`, `3.40 EUR`. */
export function limitText(limit: BudgetLimit, x: number, currency: string | null, lang: Lang): string {
  if (limit === 'co2e') return formatMass(x / 1000, lang, 2);
  if (limit === 'images' || limit === 'seconds') return countText(x, lang);
  if (limit === 'money') return `${x === 0 ? '0' : formatNumber(x, lang, 3)}${hard}${plain(currency ?? '')}`;
  return x >= 1000 ? `${formatNumber(x / 1000, lang, 3)}${thin}kWh` : `${formatNumber(x, lang, 3)}${thin}Wh`;
}

/** `images, each person and day`. */
export function budgetName({ limit, per }: ActualsBudget, lang: Lang): string {
  const w = actualsWords[lang];
  const apart = per.filter((scope) => scope !== 'campaign');
  const scope = apart.length === 2 ? w.both : w.scopes[apart[0] ?? 'campaign'];
  return `${w.limits[limit]}, ${scope}`;
}

const locales: Readonly<Record<Lang, string>> = { en: 'en-GB', fr: 'fr-FR' };

/** `26 November 2026`; the first of a month is `1er` in French. */
export function dayText(instant: string, lang: Lang): string {
  const date = new Intl.DateTimeFormat(locales[lang], { timeZone: 'UTC', dateStyle: 'long' }).format(new Date(instant));
  return date.replace(/^1 /, lang === 'fr' ? '1er ' : '1 ').replaceAll(' ', hard);
}

/** From the first to the last day of two instants: `15–17 September 2026`. */
export function daysText(from: string, to: string, lang: Lang): string {
  const format = new Intl.DateTimeFormat(locales[lang], { timeZone: 'UTC', dateStyle: 'long' });
  const text = format.formatRange(new Date(from), new Date(to)).replaceAll(/\s/g, hard);
  // Two days of one month, without the spaces that some languages put between them.
  return text.replace(/^(\d+)\s*–\s*(?=\d+\s\D+\d{4}$)/, '$1–');
}

/** `8 images, 2 clips`: what was generated; nothing said of what there is none of. */
export function outputsText(images: number | null, clips: number | null, lang: Lang): string {
  const w = actualsWords[lang];
  const parts = [
    ...(images === 0 ? [] : [`${countText(images, lang)}${thin}${w.images(images ?? 0)}`]),
    ...(clips === 0 ? [] : [`${countText(clips, lang)}${thin}${w.clips(clips ?? 0)}`]),
  ];
  return parts.length === 0 ? `0${thin}${w.images(0)}` : parts.join(', ');
}

const masses = ['now', 'written'];

/** A remark on receipts as a sentence. */
export function actualsRemark({ code, params }: ActualsResult['remarks'][number], lang: Lang): string {
  const shown = (key: string): string => {
    const value = params[key] ?? '';
    if (typeof value === 'string') return plain(value);
    return masses.includes(key) ? formatMass(value, lang, 3) : countText(value, lang);
  };
  const n = Number(params.count ?? params.outputs ?? 0);
  return typeset(actualsWords[lang].remarks[code](shown, n), lang);
}
