import type { Amount, Footprint } from '@contrechamp/engine';
import { hard, type Lang, thin, typeset } from '../lang.ts';
import { formatFigures, formatInteger, rounded, significantFigures } from './figures.ts';

interface MassUnit {
  readonly symbol: string;
  readonly kg: number;
}

const gram: MassUnit = { symbol: 'g CO₂e', kg: 0.001 };
const kilogram: MassUnit = { symbol: 'kg CO₂e', kg: 1 };
const tonne: MassUnit = { symbol: 't CO₂e', kg: 1000 };

/** The unit that a rounded mass is read in, so that 999.7 kg is 1.0 t and never 1000 kg. */
function massUnit(kg: number, figures: number): MassUnit {
  const size = Math.abs(rounded(kg, figures));
  if (size === 0) return kilogram;
  return size >= tonne.kg ? tonne : size >= kilogram.kg ? kilogram : gram;
}

const withUnit = (number: string, unit: MassUnit): string => `${number}${thin}${unit.symbol.replace(' ', hard)}`;

/** A mass of CO2-equivalent in g, kg or t: `12.3 t CO₂e`. */
export function formatMass(kg: number, lang: Lang, figures = 2): string {
  const unit = massUnit(kg, figures);
  return withUnit(formatFigures(kg / unit.kg, lang, figures), unit);
}

/** Bounds this many times larger than the value would be written with more digits than anybody reads. */
const unreadable = 100;

/** What the unit of an amount follows: its value, or its bounds where the value is next to nothing. */
function sizeOf({ central, interval95: [low, high] }: Amount): number {
  const bound = Math.max(Math.abs(low), Math.abs(high));
  return bound >= unreadable * Math.abs(central) ? bound : central;
}

/** `12 t CO₂e [8.1–19]`: value and bounds in one unit, with as many figures as the interval allows. */
export function formatAmount(amount: Amount, lang: Lang): string {
  const figures = significantFigures(amount);
  const unit = massUnit(sizeOf(amount), figures);
  const number = (kg: number): string => formatFigures(kg / unit.kg, lang, figures);
  return `${withUnit(number(amount.central), unit)} ${formatInterval(amount.interval95.map(number))}`;
}

/**
 * What a comparison calls the footprint of a scenario: the median of its draws, as ratios are medians of draws too.
 * The value at the central parameters, to which lines add up, may lie on one side of it where ranges are lopsided.
 */
export const headline = (total: Pick<Footprint['total'], 'median' | 'interval95'>): Amount => ({
  central: total.median,
  interval95: total.interval95,
});

/** `[8.1–19]`; bounds with a minus are set apart. */
export function formatInterval([low = '', high = '']: readonly string[]): string {
  return low.startsWith('−') || high.startsWith('−') ? `[${low}${thin}–${thin}${high}]` : `[${low}–${high}]`;
}

/** `×37`: two figures. */
export const formatRatio = (x: number, lang: Lang): string =>
  Number.isFinite(x) ? `×${formatFigures(x, lang, 2)}` : '–';

/** Less than the whole, and so near that it would round to it. */
const nearlyAll = (share: number): boolean => share >= 0.995 && share < 1;

/** Cut, not rounded: 99.88 % of something is not all of it, nor 99.9 %. */
function nearlyAllText(share: number, lang: Lang): string {
  const tenths = Math.floor(1000 * share) / 10;
  const text = tenths > 99.9 - 1e-9 ? '99.9' : tenths.toFixed(1);
  return lang === 'fr' ? text.replace('.', ',') : text;
}

/** A share as the number of its percentage, two figures, for intervals. */
export const percentFigures = (share: number, lang: Lang): string =>
  nearlyAll(share) ? nearlyAllText(share, lang) : formatFigures(100 * share, lang, 2);

/** A share as a percentage: `37 %`, `3.2 %`, `< 0.1 %`. */
export function formatPercent(share: number, lang: Lang): string {
  if (!Number.isFinite(share)) return '–';
  const percent = 100 * share;
  if (nearlyAll(share)) return `${nearlyAllText(share, lang)}${thin}%`;
  if (percent > 0 && percent < 0.1) return typeset(`<${thin}${lang === 'fr' ? '0,1' : '0.1'} %`, lang);
  const number = Math.abs(percent) >= 10 ? formatInteger(percent, lang) : formatFigures(percent, lang, 2);
  return `${number}${thin}%`;
}

/** The share that so many draws can still tell from all of them: 99.9 % at best. */
const tellable = (draws: number): number => Math.min(0.999, 1 - 10 ** -Math.floor(Math.log10(Math.max(draws, 10))));

/** A probability estimated from draws; never 0 % nor 100 %, which no number of draws can show. */
export function formatProbability(p: number, lang: Lang, draws = 10_000): string {
  if (!Number.isFinite(p)) return '–';
  const top = tellable(draws);
  const write = (x: number): string => {
    const decimals = x > 0.99 || x < 0.01 ? 1 : 0;
    return `${(100 * x)
      .toFixed(decimals)
      .replace(/\.0$/, '')
      .replace('.', lang === 'fr' ? ',' : '.')}${thin}%`;
  };
  if (p > top) return `>${thin}${write(top)}`;
  if (p < 1 - top) return `<${thin}${write(1 - top)}`;
  return write(p);
}

/** The same in words: `in 99 of 100 draws`. */
export function probabilityInWords(p: number, lang: Lang, draws: number): string {
  const hundred = Math.round(100 * p);
  const all = formatInteger(draws, lang);
  if (lang === 'fr') {
    if (p === 1) return `dans chacun des ${all} tirages`;
    if (p === 0) return `dans aucun des ${all} tirages`;
    if (hundred === 100) return 'dans plus de 99 tirages sur 100';
    if (hundred === 0) return 'dans moins d’un tirage sur 100';
    return hundred === 1 ? 'dans 1 tirage sur 100' : `dans ${hundred} tirages sur 100`;
  }
  if (p === 1) return `in every one of ${all} draws`;
  if (p === 0) return `in none of ${all} draws`;
  if (hundred === 100) return 'in more than 99 of 100 draws';
  if (hundred === 0) return 'in fewer than 1 of 100 draws';
  return `in ${hundred} of 100 draws`;
}
