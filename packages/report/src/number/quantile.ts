import { type Distribution, distributionOf, type FactorRecord, quantile } from '@contrechamp/engine';

type Bounds = readonly [low: number, high: number];

/** The 95 % interval of a distribution, to be read by people; null when the value is exact. */
export const intervalOfDistribution = (d: Distribution): Bounds | null =>
  d.kind === 'fixed' ? null : [quantile(d, 0.025), quantile(d, 0.975)];

/** The 95 % interval that a record's uncertainty puts around one of its values; null when the value is exact. */
export const intervalOfUncertainty = (value: number, u: FactorRecord['uncertainty']): Bounds | null =>
  intervalOfDistribution(distributionOf(value, u));
