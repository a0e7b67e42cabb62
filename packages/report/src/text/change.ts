import type { Lang } from '../lang.ts';
import { formatMass, formatPercent } from '../number/format.ts';
import type { Reader } from './reader.ts';

/** `would be 1.05 t CO₂e instead of 1.02 t CO₂e (+2.9 %)`, from the parameters `before` and `after` in kg. */
export function change(p: Reader, lang: Lang): string {
  const [before, after] = [Number(p('before')), Number(p('after'))];
  const [now, then] = [formatMass(after, lang, 3), formatMass(before, lang, 3)];
  if (now === then) return lang === 'fr' ? 'resterait inchangé' : 'would not change';
  const sign = after < before ? '−' : '+';
  const share = before > 0 ? ` (${sign}${formatPercent(Math.abs(after - before) / before, lang)})` : '';
  return lang === 'fr' ? `passerait à ${now} au lieu de ${then}${share}` : `would be ${now} instead of ${then}${share}`;
}
