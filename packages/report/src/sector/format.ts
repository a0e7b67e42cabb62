import type { DrawnSpread } from '@contrechamp/engine';
import type { Lang } from '../lang.ts';
import { formatFigures, rounded } from '../number/figures.ts';
import { formatAmount, formatInterval, formatPercent, formatRatio, percentFigures } from '../number/format.ts';
import type { SectorWords } from './words.ts';

export const massText = ({ median, interval95 }: Omit<DrawnSpread, 'central'>, lang: Lang): string =>
  formatAmount({ central: median, interval95 }, lang);

/** `37 % [21–58]`; a dash where nothing is emitted. */
export function shareText(share: DrawnSpread | null | undefined, lang: Lang): string {
  if (!share) return '–';
  const { median, interval95 } = share;
  if (interval95[1] === 0) return formatPercent(0, lang);
  return `${formatPercent(median, lang)} ${formatInterval(interval95.map((x) => percentFigures(x, lang)))}`;
}

/** Medians alone: `×0.42`, or `×0.22–0.31` beside a range. */
export const ratiosText = (ratios: readonly DrawnSpread[], lang: Lang): string =>
  ratios
    .map(({ median }) => formatRatio(median, lang))
    .map((text, i) => (i === 0 ? text : text.slice(1)))
    .join('–');

/** `×0.42 [0.35–0.55]`; beside a range, the lowest and the highest that both allow. */
export function ratioText(ratios: readonly DrawnSpread[], lang: Lang): string {
  const bounds = [
    Math.min(...ratios.map((r) => r.interval95[0])),
    Math.max(...ratios.map((r) => r.interval95[1])),
  ] as const;
  return `${ratiosText(ratios, lang)} ${formatInterval(bounds.map((x) => formatFigures(x, lang, 2)))}`;
}

const million = 1e6;

/** A count of campaigns with its interval, two figures: `7.1 million [5.2–9.0]`, `410,000 [320,000–490,000]`. */
export function countText({ median, interval95 }: DrawnSpread, lang: Lang, w: SectorWords): string {
  const large = rounded(median, 2) >= million;
  const write = (x: number): string => formatFigures(large ? x / million : x, lang, 2);
  return `${large ? w.million(write(median)) : write(median)} ${formatInterval(interval95.map(write))}`;
}
