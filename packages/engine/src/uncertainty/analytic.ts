import { type Distribution, type Lognormal, mean, quantile, standardDeviation } from './distribution.ts';
import { exp, log, sqrt } from './portable-math.ts';

/** A value and its squared geometric standard deviation. */
export interface AnalyticTerm {
  readonly value: number;
  readonly gsd2: number;
}

/** An interval that comes from a formula, and which one: a report must not show it as the result of draws. */
export interface AnalyticInterval {
  readonly low: number;
  readonly high: number;
  readonly approximation: 'bilan-carbone' | 'moment-matched';
}

/**
 * GSD² of an activity datum times an emission factor: exp √(ln² g² factor + ln² g² activity). Exact for independent
 * lognormals. Bilan Carbone method, version 9.
 */
export function sourceGsd2(gFactor: number, gActivity: number): number {
  const f = log(gFactor);
  const a = log(gActivity);
  return exp(sqrt(f * f + a * a));
}

/**
 * GSD² of a sum, Bilan Carbone's approximation: exp √(Σ (eᵢ/E)² ln² gᵢ²). It takes the terms as independent, which
 * terms with a common factor are not, and a sum of lognormals as lognormal. 1 for a sum of 0.
 */
export function sumGsd2(terms: readonly AnalyticTerm[]): number {
  let total = 0;
  for (const t of terms) total += t.value;
  if (total === 0) return 1;
  let squares = 0;
  for (const t of terms) {
    const weighted = (t.value / total) * log(t.gsd2);
    squares += weighted * weighted;
  }
  return exp(sqrt(squares));
}

/** [E / GSD², E · GSD²], Bilan Carbone's 95 % interval. */
export const gsd2Interval95 = (value: number, gsd2: number): AnalyticInterval => ({
  low: value / gsd2,
  high: value * gsd2,
  approximation: 'bilan-carbone',
});

/** The lognormal with the exact mean and variance of a sum of independent terms, and its 95 % interval. */
export interface MomentInterval extends AnalyticInterval {
  readonly distribution: Lognormal;
}

/**
 * The 95 % interval of a sum of independent terms by moment matching (L. Fenton, 1960): better than `sumGsd2` where
 * spreads are large, since the mean of a lognormal is above its median. RangeError unless the mean is positive.
 */
export function momentInterval(terms: readonly Distribution[]): MomentInterval {
  let m = 0;
  let variance = 0;
  for (const t of terms) {
    m += mean(t);
    const sd = standardDeviation(t);
    variance += sd * sd;
  }
  if (!(m > 0)) throw new RangeError(`a lognormal needs a positive mean: ${m}`);
  const spread = log(1 + variance / (m * m));
  const distribution: Lognormal = { kind: 'lognormal', median: m / exp(spread / 2), sigma: sqrt(spread) };
  return {
    low: quantile(distribution, 0.025),
    high: quantile(distribution, 0.975),
    distribution,
    approximation: 'moment-matched',
  };
}
