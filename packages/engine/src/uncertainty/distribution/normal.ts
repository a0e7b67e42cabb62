import { inverseNormal, normalCdf } from '../portable-math.ts';
import { allFinite, type Family } from './family.ts';

/** A normal distribution: the only family of ours that may cross zero without being told to. */
export interface Normal {
  readonly kind: 'normal';
  readonly mean: number;
  readonly sd: number;
}

export const normal: Family<Normal> = {
  validate(d) {
    if (!allFinite(d.mean, d.sd)) return 'not-finite';
    return d.sd < 0 ? 'spread-negative' : null;
  },
  central: (d) => d.mean,
  mean: (d) => d.mean,
  standardDeviation: (d) => d.sd,
  quantile: (d, p) => (d.sd === 0 ? d.mean : d.mean + d.sd * inverseNormal(p)),
  cdf: (d, x) => (d.sd === 0 ? Number(x >= d.mean) : normalCdf((x - d.mean) / d.sd)),
  scale: (d, k) => ({ kind: 'normal', mean: d.mean * k, sd: d.sd * k }),
  fill({ mean, sd }, ranks, z, out) {
    for (let i = 0; i < ranks.length; i++) out[i] = mean + sd * (z[ranks[i] as number] as number);
  },
};
