import type { Cost, Lever, Pull, Saving, Spread } from '@contrechamp/engine';
import { type Lang, pick, thin, typeset } from '../lang.ts';
import { formatFigures } from '../number/figures.ts';
import { formatAmount, formatInterval, formatPercent, percentFigures } from '../number/format.ts';

export const amount = ({ median, interval95 }: Spread, lang: Lang): string =>
  formatAmount({ central: median, interval95 }, lang);

/** `59 % [56–61]`: how much less, or how much more where a sign says so. */
export function shareText({ share: { median, interval95 } }: Saving, lang: Lang): string {
  const [low, high] = interval95;
  const bounds = median < 0 ? [-high, -low] : [low, high];
  return `${formatPercent(Math.abs(median), lang)} ${formatInterval(bounds.map((x) => percentFigures(x, lang)))}`;
}

export const leverName = ({ lever }: Pull, lang: Lang): string => typeset(pick(lever.name, lang), lang);

const perTonne = 1000;

/** What a tonne saved costs; nothing where the cost or the saving is not known or not above zero. */
export function costOfTonne(cost: Cost | undefined, saving: Saving, lang: Lang): string {
  if (!cost || !(saving.median > 0)) return '';
  const each = (cost.amount / saving.median) * perTonne;
  return `${formatFigures(each, lang, 2)}${thin}${cost.currency.replace(/\d{4}$/, '')}`;
}

export const hasCosts = (levers: readonly { readonly lever: Lever }[]): boolean =>
  levers.some(({ lever }) => lever.cost !== undefined);

const width = 20;

/** A bar as long as a part of a whole. */
export function bar(part: number, whole: number): string {
  const cells = Math.max(0, Math.min(width, Math.round((width * part) / whole)));
  return part > 0 && cells === 0 ? '╸' : '━'.repeat(cells);
}
