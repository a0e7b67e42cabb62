import { exp, inverseNormal, log, normalCdf, sqrt } from '../portable-math.ts';
import { allFinite, type Family } from './family.ts';

/** Two half lognormals joined at the median: one spread below it, another above; half of the draws on each side. */
export interface TwoPieceLognormal {
  readonly kind: 'two-piece-lognormal';
  readonly median: number;
  readonly sigmaLow: number;
  readonly sigmaHigh: number;
}

/** E[(X / median)^k]: each half is a lognormal cut at z = 0, whose partial moment is e^(k²σ²/2) Φ(±kσ). */
const moment = (d: TwoPieceLognormal, k: number): number => halfMoment(-k * d.sigmaLow) + halfMoment(k * d.sigmaHigh);
const halfMoment = (s: number): number => exp((s * s) / 2) * normalCdf(s);

const sigmaAt = (d: TwoPieceLognormal, above: boolean): number => (above ? d.sigmaHigh : d.sigmaLow);

export const twoPieceLognormal: Family<TwoPieceLognormal> = {
  validate(d) {
    if (!allFinite(d.median, d.sigmaLow, d.sigmaHigh)) return 'not-finite';
    if (d.median <= 0) return 'median-not-positive';
    return d.sigmaLow < 0 || d.sigmaHigh < 0 ? 'spread-negative' : null;
  },
  central: (d) => d.median,
  mean: (d) => d.median * moment(d, 1),
  standardDeviation(d) {
    const m = moment(d, 1);
    return d.median * sqrt(Math.max(0, moment(d, 2) - m * m));
  },
  quantile(d, p) {
    const sigma = sigmaAt(d, p > 0.5);
    return sigma === 0 ? d.median : d.median * exp(sigma * inverseNormal(p));
  },
  cdf(d, x) {
    if (x <= 0) return 0;
    const sigma = sigmaAt(d, x >= d.median);
    return sigma === 0 ? Number(x >= d.median) : normalCdf(log(x / d.median) / sigma);
  },
  scale: (d, k) => ({ ...d, median: d.median * k }),
  fill({ median, sigmaLow, sigmaHigh }, ranks, z, out) {
    for (let i = 0; i < ranks.length; i++) {
      const zi = z[ranks[i] as number] as number;
      out[i] = median * exp((zi < 0 ? sigmaLow : sigmaHigh) * zi);
    }
  },
};
