import { type Distribution, validate } from './distribution.ts';
import { exp, log, sqrt } from './portable-math.ts';

/** The four ways that data sets write the spread of one lognormal; mixing up GSD and GSD² is the classic error. */
export const gsdFromSigma = (sigma: number): number => exp(sigma);
export const sigmaFromGsd = (gsd: number): number => log(gsd);
export const gsd2FromSigma = (sigma: number): number => exp(2 * sigma);
export const sigmaFromGsd2 = (gsd2: number): number => log(gsd2) / 2;
/** EcoSpold 2 stores the variance of ln X. */
export const varianceFromSigma = (sigma: number): number => sigma * sigma;
export const sigmaFromVariance = (variance: number): number => sqrt(variance);

/** EcoSpold 2 `lognormal`: `mu` is the mean of ln X; pedigree uncertainty comes on top of the basic variance. */
export interface EcoSpoldLognormal {
  readonly mu: number;
  readonly variance: number;
  readonly varianceWithPedigreeUncertainty: number;
}

/** The lognormal of an EcoSpold 2 record, pedigree uncertainty included as every LCA tool does. */
export const fromEcoSpold = (e: EcoSpoldLognormal): Distribution => ({
  kind: 'lognormal',
  median: exp(e.mu),
  sigma: sqrt(e.varianceWithPedigreeUncertainty),
});

/** Uncertainty types of Brightway's stats_arrays. */
export const brightwayTypes = { undefined: 0, none: 1, lognormal: 2, normal: 3, uniform: 4, triangular: 5 } as const;

/** One row of stats_arrays: for a lognormal, `loc` is the mean and `scale` the standard deviation of ln X. */
export interface BrightwayUncertainty {
  readonly 'uncertainty type': 0 | 1 | 2 | 3 | 4 | 5;
  readonly loc?: number;
  readonly scale?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Brightway's row of a distribution, or null for the two-piece lognormal, which it has no type for. */
export function toBrightway(d: Distribution): BrightwayUncertainty | null {
  switch (d.kind) {
    case 'fixed':
      return { 'uncertainty type': brightwayTypes.none, loc: d.value };
    case 'lognormal':
      return { 'uncertainty type': brightwayTypes.lognormal, loc: log(d.median), scale: d.sigma };
    case 'normal':
      return { 'uncertainty type': brightwayTypes.normal, loc: d.mean, scale: d.sd };
    case 'uniform':
      return { 'uncertainty type': brightwayTypes.uniform, minimum: d.low, maximum: d.high };
    case 'triangular':
      return { 'uncertainty type': brightwayTypes.triangular, loc: d.likely, minimum: d.low, maximum: d.high };
    case 'two-piece-lognormal':
      return null;
  }
}

/** The distribution of a Brightway row. RangeError where the row lacks or contradicts what its type needs. */
export function fromBrightway(row: BrightwayUncertainty): Distribution {
  const { loc = Number.NaN, scale = Number.NaN, minimum = Number.NaN, maximum = Number.NaN } = row;
  const d = distributionOfType(row['uncertainty type'], loc, scale, minimum, maximum);
  const problem = validate(d);
  if (problem) throw new RangeError(`Brightway uncertainty of type ${row['uncertainty type']}: ${problem}`);
  return d;
}

function distributionOfType(
  type: BrightwayUncertainty['uncertainty type'],
  loc: number,
  scale: number,
  low: number,
  high: number,
): Distribution {
  switch (type) {
    case 0:
    case 1:
      return { kind: 'fixed', value: loc };
    case 2:
      return { kind: 'lognormal', median: exp(loc), sigma: scale };
    case 3:
      return { kind: 'normal', mean: loc, sd: scale };
    case 4:
      return { kind: 'uniform', low, high };
    case 5:
      return { kind: 'triangular', low, likely: loc, high };
  }
}
