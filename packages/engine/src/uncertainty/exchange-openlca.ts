import type { Distribution } from './distribution.ts';
import { exp, log } from './portable-math.ts';

/** `Uncertainty` of openLCA's exchange schema: a lognormal is written with its GSD, not GSD². */
export type OpenLcaUncertainty =
  | { readonly distributionType: 'LOG_NORMAL_DISTRIBUTION'; readonly geomMean: number; readonly geomSd: number }
  | { readonly distributionType: 'NORMAL_DISTRIBUTION'; readonly mean: number; readonly sd: number }
  | {
      readonly distributionType: 'TRIANGLE_DISTRIBUTION';
      readonly minimum: number;
      readonly mode: number;
      readonly maximum: number;
    }
  | { readonly distributionType: 'UNIFORM_DISTRIBUTION'; readonly minimum: number; readonly maximum: number };

/** openLCA's record of a distribution; null for a fixed value and for the two-piece lognormal, which it cannot say. */
export function toOpenLca(d: Distribution): OpenLcaUncertainty | null {
  switch (d.kind) {
    case 'lognormal':
      return { distributionType: 'LOG_NORMAL_DISTRIBUTION', geomMean: d.median, geomSd: exp(d.sigma) };
    case 'normal':
      return { distributionType: 'NORMAL_DISTRIBUTION', mean: d.mean, sd: d.sd };
    case 'triangular':
      return { distributionType: 'TRIANGLE_DISTRIBUTION', minimum: d.low, mode: d.likely, maximum: d.high };
    case 'uniform':
      return { distributionType: 'UNIFORM_DISTRIBUTION', minimum: d.low, maximum: d.high };
    case 'fixed':
    case 'two-piece-lognormal':
      return null;
  }
}

export function fromOpenLca(u: OpenLcaUncertainty): Distribution {
  switch (u.distributionType) {
    case 'LOG_NORMAL_DISTRIBUTION':
      return { kind: 'lognormal', median: u.geomMean, sigma: log(u.geomSd) };
    case 'NORMAL_DISTRIBUTION':
      return { kind: 'normal', mean: u.mean, sd: u.sd };
    case 'TRIANGLE_DISTRIBUTION':
      return { kind: 'triangular', low: u.minimum, likely: u.mode, high: u.maximum };
    case 'UNIFORM_DISTRIBUTION':
      return { kind: 'uniform', low: u.minimum, high: u.maximum };
  }
}
