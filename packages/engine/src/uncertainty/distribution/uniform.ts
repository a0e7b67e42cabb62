import { allFinite, type Family, fillFrom } from './family.ts';

/** Any value between two bounds, none likelier than another. */
export interface Uniform {
  readonly kind: 'uniform';
  readonly low: number;
  readonly high: number;
}

/** √12, the number of standard deviations in the width of a uniform distribution. */
const WIDTH_IN_SD = 3.4641016151377544;

const quantileOf =
  ({ low, high }: Uniform) =>
  (p: number): number =>
    Math.min(high, low + p * (high - low));

export const uniform: Family<Uniform> = {
  validate(d) {
    if (!allFinite(d.low, d.high)) return 'not-finite';
    return d.low < d.high ? null : 'order';
  },
  central: (d) => (d.low + d.high) / 2,
  mean: (d) => (d.low + d.high) / 2,
  standardDeviation: (d) => (d.high - d.low) / WIDTH_IN_SD,
  quantile: (d, p) => quantileOf(d)(p),
  cdf: (d, x) => Math.min(1, Math.max(0, (x - d.low) / (d.high - d.low))),
  scale: (d, k) => ({ kind: 'uniform', low: d.low * k, high: d.high * k }),
  fill: (d, ranks, _z, out) => fillFrom(quantileOf(d), ranks, out),
};
