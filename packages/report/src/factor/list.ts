import type { FactorRecord } from '@contrechamp/engine';
import { type Lang, pick, typeset } from '../lang.ts';
import { formatNumber } from '../number/figures.ts';
import { style } from '../terminal/style.ts';
import { table } from '../terminal/table.ts';
import { withUnit } from '../text/units.ts';
import { wholeValue } from './render.ts';
import { factorWords } from './words.ts';

export interface FactorListOptions {
  readonly lang: Lang;
  readonly width: number;
  readonly color: boolean;
}

/** Records of the catalogue, one to a row. */
export function renderFactorList(factors: readonly FactorRecord[], { lang, width, color }: FactorListOptions): string {
  const rows = factors.map((f) => [
    f.id,
    typeset(pick(f.name, lang), lang),
    withUnit(formatNumber(wholeValue(f), lang), f.unit, lang),
    f.geography,
    String(f.year),
  ]);
  const heads = factorWords[lang].columns.map((heading) => ({ heading }));
  return table(heads, rows, { width, heading: style(color).dim }).join('\n');
}
