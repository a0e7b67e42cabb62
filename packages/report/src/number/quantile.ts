import type { Distribution, FactorRecord, Uncertainty } from '@contrechamp/engine';

const z95 = 1.959963984540054;
const z90 = 1.6448536269514722;

type Bounds = readonly [low: number, high: number];

function triangular(low: number, likely: number, high: number): Bounds {
  const at = (p: number): number => {
    const width = high - low;
    const left = (likely - low) / width;
    return p < left ? low + Math.sqrt(p * width * (likely - low)) : high - Math.sqrt((1 - p) * width * (high - likely));
  };
  return high > low ? [at(0.025), at(0.975)] : [low, high];
}

/** The 95 % interval of a distribution, to be read by people; null when the value is exact. */
export function intervalOfDistribution(d: Distribution): Bounds | null {
  switch (d.kind) {
    case 'fixed':
      return null;
    case 'lognormal':
      return [d.median * Math.exp(-z95 * d.sigma), d.median * Math.exp(z95 * d.sigma)];
    case 'two-piece-lognormal':
      return [d.median * Math.exp(-z95 * d.sigmaLow), d.median * Math.exp(z95 * d.sigmaHigh)];
    case 'normal':
      return [d.mean - z95 * d.sd, d.mean + z95 * d.sd];
    case 'triangular':
      return triangular(d.low, d.likely, d.high);
    case 'uniform':
      return [d.low + 0.025 * (d.high - d.low), d.high - 0.025 * (d.high - d.low)];
  }
}

type Scores = Extract<Uncertainty, { quality: unknown }>['quality'];

/** Coefficients of the Bilan Carbone method, score 1 to 5 (docs/methodology/uncertainty). */
const coefficients: Readonly<Record<keyof Scores, readonly number[]>> = {
  reliability: [1.5, 1.2, 1.1, 1.05, 1],
  technological: [2, 1.5, 1.2, 1.1, 1],
  geographical: [1.1, 1.05, 1.02, 1.01, 1],
  temporal: [1.5, 1.2, 1.1, 1.03, 1],
  completeness: [1.2, 1.1, 1.05, 1.02, 1],
};

/** GSD² of five quality scores. */
export function gsd2OfScores(scores: Scores): number {
  const keys = Object.keys(coefficients) as (keyof Scores)[];
  const squares = keys.map((key) => Math.log(coefficients[key][scores[key] - 1] ?? Number.NaN) ** 2);
  return Math.exp(Math.sqrt(squares.reduce((s, x) => s + x, 0)));
}

/** The 95 % interval that a record's uncertainty puts around one of its values; null when the value is exact. */
export function intervalOfUncertainty(value: number, u: FactorRecord['uncertainty']): Bounds | null {
  const around = (gsd2: number): Bounds => [value / gsd2, value * gsd2];
  const toValue = (centre: number, bounds: Bounds): Bounds =>
    centre === 0 ? bounds : [(bounds[0] * value) / centre, (bounds[1] * value) / centre];
  if ('exact' in u) return null;
  if ('percent' in u) return around((1 + u.percent / 100) ** (z95 / 1.96));
  if ('gsd' in u) return around(u.gsd ** z95);
  if ('quality' in u) return around(gsd2OfScores(u.quality));
  if ('low' in u) return toValue(u.likely, triangular(u.low, u.likely, u.high));
  const tail = z95 / z90;
  return toValue(u.p50, [u.p50 * (u.p5 / u.p50) ** tail, u.p50 * (u.p95 / u.p50) ** tail]);
}
