import { allFinite, type Family } from './family.ts';

/** A value without uncertainty. */
export interface Fixed {
  readonly kind: 'fixed';
  readonly value: number;
}

export const fixed: Family<Fixed> = {
  validate: (d) => (allFinite(d.value) ? null : 'not-finite'),
  central: (d) => d.value,
  mean: (d) => d.value,
  standardDeviation: () => 0,
  quantile: (d) => d.value,
  cdf: (d, x) => (x >= d.value ? 1 : 0),
  scale: (d, k) => ({ kind: 'fixed', value: d.value * k }),
  fill(d, _ranks, _z, out) {
    out.fill(d.value);
  },
};
