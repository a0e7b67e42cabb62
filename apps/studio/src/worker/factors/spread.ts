import { distributionOf, type FactorRecord, quantile, quantilesOf } from '@contrechamp/engine';
import { wholeValue } from '@contrechamp/report';
import { quantileShares } from '../view.ts';

/** A value of a record and how far the true one may lie from it. */
export interface Spread {
  readonly value: number;
  /** At `quantileShares`; null when the value is exact. */
  readonly quantiles: readonly number[] | null;
}

type Uncertainty = FactorRecord['uncertainty'];
type Part = NonNullable<NonNullable<FactorRecord['parts']>['whole']>;

export const partValueOf = (part: Part): number => (typeof part === 'number' ? part : part.value);

export function spreadOfValue(value: number, uncertainty: Uncertainty): Spread {
  const distribution = distributionOf(value, uncertainty);
  const quantiles = distribution.kind === 'fixed' ? null : quantileShares.map((p) => quantile(distribution, p));
  return { value, quantiles };
}

const slices = 150;
const middles = Array.from({ length: slices }, (_, i) => (i + 0.5) / slices);

const slicesOf = (value: number, uncertainty: Uncertainty): readonly number[] => {
  const distribution = distributionOf(value, uncertainty);
  return middles.map((p) => quantile(distribution, p));
};

/**
 * The whole value of a record. Contrails are an unknown of their own, drawn apart from the rest: their spread and that
 * of the rest are added up slice by slice.
 */
export function spreadOf(record: FactorRecord): Spread {
  const value = wholeValue(record);
  const contrails = record.parts?.contrails;
  if (contrails === undefined) return spreadOfValue(value, record.uncertainty);
  const own = typeof contrails === 'object' ? contrails.uncertainty : undefined;
  const apart = slicesOf(partValueOf(contrails), own ?? record.uncertainty);
  const rest = slicesOf(value - partValueOf(contrails), record.uncertainty);
  const sums = rest.flatMap((x) => apart.map((y) => x + y));
  return { value, quantiles: quantilesOf(sums, quantileShares) };
}

/** The 95 % interval of a spread. */
export const boundsOf = ({ quantiles }: Spread): readonly [number, number] | null =>
  quantiles ? [quantiles[0] ?? 0, quantiles.at(-1) ?? 0] : null;
