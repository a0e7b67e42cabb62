export {
  type AnalyticInterval,
  type AnalyticTerm,
  gsd2Interval95,
  type MomentInterval,
  momentInterval,
  sourceGsd2,
  sumGsd2,
} from './analytic.ts';
export { type Contribution, contributions, type RankedColumn, ranks, spearman } from './contribution.ts';
export {
  cdf,
  central,
  type Distribution,
  type DistributionProblem,
  type Fixed,
  type Lognormal,
  mean,
  type Normal,
  quantile,
  scale,
  standardDeviation,
  type Triangular,
  type TwoPieceLognormal,
  type Uniform,
  validate,
} from './distribution.ts';
export {
  type BrightwayUncertainty,
  brightwayTypes,
  type EcoSpoldLognormal,
  fromBrightway,
  fromEcoSpold,
  gsd2FromSigma,
  gsdFromSigma,
  sigmaFromGsd,
  sigmaFromGsd2,
  sigmaFromVariance,
  toBrightway,
  varianceFromSigma,
} from './exchange.ts';
export { fromOpenLca, type OpenLcaUncertainty, toOpenLca } from './exchange-openlca.ts';
export {
  bilanCarboneTable,
  ciroth2013Table,
  gsd2FromScores,
  type PedigreeCriterion,
  type PedigreeOptions,
  type PedigreeScores,
  type PedigreeTable,
  pedigreeCriteria,
  qualitativeLevel,
} from './pedigree.ts';
export { exp, expm1, inverseNormal, log, normalCdf, sqrt } from './portable-math.ts';
export { hash128, type RandomState, xoshiro128 } from './random.ts';
export { drawColumn, permutation, plainColumn, standardGrid } from './sample.ts';
export { distributionOf, fromGsd, fromGsd2, fromPercent, fromPercentiles } from './stated.ts';
export { type Interval, interval95, meanOf, quantiles } from './summary.ts';
export { widen } from './widen.ts';
