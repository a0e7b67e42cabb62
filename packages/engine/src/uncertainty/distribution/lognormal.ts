import { exp, expm1, inverseNormal, log, normalCdf, sqrt } from '../portable-math.ts';
import { allFinite, type Family } from './family.ts';

/** A lognormal distribution: `sigma` is the standard deviation of ln X, so GSD = e^sigma and GSD² = e^(2 sigma). */
export interface Lognormal {
  readonly kind: 'lognormal';
  readonly median: number;
  readonly sigma: number;
}

export const lognormal: Family<Lognormal> = {
  validate(d) {
    if (!allFinite(d.median, d.sigma)) return 'not-finite';
    if (d.median <= 0) return 'median-not-positive';
    return d.sigma < 0 ? 'spread-negative' : null;
  },
  central: (d) => d.median,
  mean: (d) => d.median * exp((d.sigma * d.sigma) / 2),
  standardDeviation: (d) => lognormal.mean(d) * sqrt(expm1(d.sigma * d.sigma)),
  quantile: (d, p) => (d.sigma === 0 ? d.median : d.median * exp(d.sigma * inverseNormal(p))),
  cdf(d, x) {
    if (x <= 0) return 0;
    return d.sigma === 0 ? Number(x >= d.median) : normalCdf(log(x / d.median) / d.sigma);
  },
  scale: (d, k) => ({ kind: 'lognormal', median: d.median * k, sigma: d.sigma }),
  fill({ median, sigma }, ranks, z, out) {
    for (let i = 0; i < ranks.length; i++) out[i] = median * exp(sigma * (z[ranks[i] as number] as number));
  },
};
