import { formatAmount, formatFigures, formatNumber, type Lang } from '@contrechamp/report';

type Spread = { readonly median: number; readonly interval95: readonly [number, number] };

export const thin = '\u202f';

/** A value over the draws, as text. */
export const amountText = ({ median, interval95 }: Spread, lang: Lang): string =>
  formatAmount({ central: median, interval95 }, lang);

/** The same for a sentence: its bounds stay on one line. */
export const unbroken = (amount: string): string => amount.replace(/–/g, '\u2060–\u2060');

/** `[3.3–11]`; bounds with a minus are set apart. */
export function intervalText([low, high]: readonly [number, number], lang: Lang, figures = 2): string {
  const dash = low < 0 || high < 0 ? `${thin}–${thin}` : '–';
  return `[${formatFigures(low, lang, figures)}${dash}${formatFigures(high, lang, figures)}]`;
}

/** A share with its interval: `46 % [21–49]`. */
export const shareText = ({ median, interval95: [low, high] }: Spread, lang: Lang): string =>
  `${formatFigures(100 * median, lang, 2)}${thin}% ${intervalText([100 * low, 100 * high], lang)}`;

/** Watt-hours, or kilowatt-hours where they are many. */
export const energyText = (wattHours: number, lang: Lang): string =>
  wattHours >= 1000
    ? `${formatFigures(wattHours / 1000, lang, 2)}${thin}kWh`
    : `${formatFigures(wattHours, lang, 2)}${thin}Wh`;

/** How many are made for one that is kept; null where that says nothing. */
export const ratioText = (made: number, kept: number, lang: Lang): string | null =>
  kept > 0 && made > kept ? formatNumber(Number((made / kept).toPrecision(2)), lang) : null;
