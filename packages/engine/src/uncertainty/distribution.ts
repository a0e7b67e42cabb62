import type { DistributionProblem, Family } from './distribution/family.ts';
import { type Fixed, fixed } from './distribution/fixed.ts';
import { type Lognormal, lognormal } from './distribution/lognormal.ts';
import { type Normal, normal } from './distribution/normal.ts';
import { type Triangular, triangular } from './distribution/triangular.ts';
import { type TwoPieceLognormal, twoPieceLognormal } from './distribution/two-piece-lognormal.ts';
import { type Uniform, uniform } from './distribution/uniform.ts';

/** How a value may vary, in the value's own unit. Plain data, so that a report can carry it as JSON. */
export type Distribution = Fixed | Lognormal | TwoPieceLognormal | Normal | Triangular | Uniform;
export type { DistributionProblem, Fixed, Lognormal, Normal, Triangular, TwoPieceLognormal, Uniform };

const families: { readonly [K in Distribution['kind']]: Family<Extract<Distribution, { kind: K }>> } = {
  fixed,
  lognormal,
  'two-piece-lognormal': twoPieceLognormal,
  normal,
  triangular,
  uniform,
};

const familyOf = (d: Distribution) => families[d.kind] as Family<Distribution>;

/** Why `d` is not a distribution, or null; the other functions take it as sound and return nonsense where it is not. */
export const validate = (d: Distribution): DistributionProblem | null => familyOf(d).validate(d);

/** The value that a deterministic footprint uses: median of lognormals, mode of a triangle, middle of the others. */
export const central = (d: Distribution): number => familyOf(d).central(d);

export const mean = (d: Distribution): number => familyOf(d).mean(d);

export const standardDeviation = (d: Distribution): number => familyOf(d).standardDeviation(d);

/** The value below which a share `p` of the distribution lies; RangeError unless 0 ≤ p ≤ 1. */
export function quantile(d: Distribution, p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a probability lies between 0 and 1: ${p}`);
  return familyOf(d).quantile(d, p);
}

/** The probability of a value of `x` or less. */
export const cdf = (d: Distribution, x: number): number => familyOf(d).cdf(d, x);

/** The distribution of k X, for a change of unit; RangeError unless k is positive and finite. */
export function scale<D extends Distribution>(d: D, k: number): D {
  if (!(k > 0 && k < Number.POSITIVE_INFINITY)) throw new RangeError(`a scale is a positive number: ${k}`);
  return familyOf(d).scale(d, k) as D;
}

/** See `Family.fill`; used through `drawColumn`, which knows the grid. */
export const fillStrata = (d: Distribution, ranks: Uint32Array, z: Float64Array, out: Float64Array): void =>
  familyOf(d).fill(d, ranks, z, out);
