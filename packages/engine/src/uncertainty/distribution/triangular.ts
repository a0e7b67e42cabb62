import { sqrt } from '../portable-math.ts';
import { allFinite, type Family, fillFrom } from './family.ts';

/** A lowest, a most likely and a highest value. */
export interface Triangular {
  readonly kind: 'triangular';
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** The two pieces of the quantile: a root up from `low` until `split`, a root down from `high` after it. */
function quantileOf({ low, likely, high }: Triangular): (p: number) => number {
  const split = (likely - low) / (high - low);
  const rising = (high - low) * (likely - low);
  const falling = (high - low) * (high - likely);
  // Rounding may carry a root past the bounds by one ulp.
  return (p) =>
    p < split ? Math.min(likely, low + sqrt(p * rising)) : Math.max(likely, high - sqrt((1 - p) * falling));
}

export const triangular: Family<Triangular> = {
  validate(d) {
    if (!allFinite(d.low, d.likely, d.high)) return 'not-finite';
    return d.low <= d.likely && d.likely <= d.high && d.low < d.high ? null : 'order';
  },
  central: (d) => d.likely,
  mean: (d) => (d.low + d.likely + d.high) / 3,
  standardDeviation({ low, likely, high }) {
    const left = likely - low;
    const right = high - likely;
    return sqrt((left * left + left * right + right * right) / 18);
  },
  quantile: (d, p) => quantileOf(d)(p),
  cdf({ low, likely, high }, x) {
    if (x <= low) return 0;
    if (x >= high) return 1;
    return x <= likely
      ? ((x - low) * (x - low)) / ((high - low) * (likely - low))
      : 1 - ((high - x) * (high - x)) / ((high - low) * (high - likely));
  },
  scale: (d, k) => ({ kind: 'triangular', low: d.low * k, likely: d.likely * k, high: d.high * k }),
  fill: (d, ranks, _z, out) => fillFrom(quantileOf(d), ranks, out),
};
