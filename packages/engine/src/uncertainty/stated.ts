import type { Uncertainty } from '../factor/schema.ts';
import { type Distribution, scale, validate } from './distribution.ts';
import { gsd2FromScores } from './pedigree.ts';
import { log } from './portable-math.ts';

/** Standard normal quantile at 95 %. */
const Z95 = 1.6448536269514722;

function lognormalOf(median: number, sigma: number): Distribution {
  if (!Number.isFinite(median)) throw new RangeError(`a value is a finite number: ${median}`);
  if (!(sigma >= 0 && sigma < Number.POSITIVE_INFINITY)) throw new RangeError('an uncertainty spreads by 0 % or more');
  if (median === 0 || sigma === 0) return { kind: 'fixed', value: median };
  if (median < 0) throw new RangeError(`a lognormal uncertainty needs a value of 0 or more: ${median}`);
  return { kind: 'lognormal', median, sigma };
}

/** A value stated with ± `percent` at 95 %: lognormal of GSD (1 + u/100)^(1/1.96) with the value as median. */
export const fromPercent = (value: number, percent: number): Distribution =>
  lognormalOf(value, log(1 + percent / 100) / 1.96);

/** A median and a geometric standard deviation, 1 or more. */
export const fromGsd = (value: number, gsd: number): Distribution => lognormalOf(value, log(gsd));

/** A median and a squared geometric standard deviation (the ratio at 95 %), 1 or more. */
export const fromGsd2 = (value: number, gsd2: number): Distribution => lognormalOf(value, log(gsd2) / 2);

/** Three quantiles as two half lognormals: each sigma is the log distance to the median over 1.645. */
export function fromPercentiles(p5: number, p50: number, p95: number): Distribution {
  if (!(p5 > 0 && p5 <= p50 && p50 <= p95 && p95 < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`percentiles are positive and in order: ${p5}, ${p50}, ${p95}`);
  }
  if (p5 === p95) return { kind: 'fixed', value: p50 };
  return {
    kind: 'two-piece-lognormal',
    median: p50,
    sigmaLow: log(p50 / p5) / Z95,
    sigmaHigh: log(p95 / p50) / Z95,
  };
}

/**
 * The distribution of a catalogue value, in the value's unit. Percentiles and bounds are absolute, around their own
 * central value; for another value (a part of a factor, say) they are scaled in proportion.
 * RangeError where the uncertainty cannot hold for the value: a lognormal one of a negative value, bounds around 0 for
 * a value that is not 0, bounds out of order.
 */
export function distributionOf(value: number, uncertainty: Uncertainty): Distribution {
  if (!Number.isFinite(value)) throw new RangeError(`a value is a finite number: ${value}`);
  if ('exact' in uncertainty) return { kind: 'fixed', value };
  if ('low' in uncertainty) return bounded(value, uncertainty);
  if (value === 0) return { kind: 'fixed', value };
  if ('percent' in uncertainty) return fromPercent(value, uncertainty.percent);
  if ('gsd' in uncertainty) return fromGsd(value, uncertainty.gsd);
  if ('quality' in uncertainty) return fromGsd2(value, gsd2FromScores(uncertainty.quality));
  return proportional(fromPercentiles(uncertainty.p5, uncertainty.p50, uncertainty.p95), value, uncertainty.p50);
}

function bounded(value: number, bounds: { low: number; likely: number; high: number }): Distribution {
  const { low, likely, high } = bounds;
  if (value === 0 && likely !== 0) return { kind: 'fixed', value };
  if (low === likely && likely === high) return { kind: 'fixed', value };
  const d: Distribution = { kind: 'triangular', low, likely, high };
  const problem = validate(d);
  if (problem) throw new RangeError(`low, likely and high are finite and in order: ${low}, ${likely}, ${high}`);
  return proportional(d, value, likely);
}

function proportional(d: Distribution, value: number, central: number): Distribution {
  if (value === central) return d;
  if (central === 0 || !(value / central > 0))
    throw new RangeError(`bounds around ${central} say nothing of a value of ${value}`);
  return scale(d, value / central);
}
