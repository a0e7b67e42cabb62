/** Why a distribution is not one. */
export type DistributionProblem = 'not-finite' | 'median-not-positive' | 'spread-negative' | 'order';

/** What every family of distributions can do; `distribution.contract.ts` holds each one to the same laws. */
export interface Family<D> {
  validate(d: D): DistributionProblem | null;
  central(d: D): number;
  mean(d: D): number;
  standardDeviation(d: D): number;
  /** The value below which a share `p` of the distribution lies, 0 ≤ p ≤ 1. */
  quantile(d: D, p: number): number;
  cdf(d: D, x: number): number;
  scale(d: D, k: number): D;
  /**
   * Fills `out` with the quantiles of the strata that `ranks` names: stratum i of n is at p = (i + ½)/n, and `z[i]` is
   * the standard normal quantile there.
   */
  fill(d: D, ranks: Uint32Array, z: Float64Array, out: Float64Array): void;
}

export const allFinite = (...values: readonly number[]): boolean => values.every(Number.isFinite);

/** Fills `out` from the strata's probabilities, for the families that do not come from the normal one. */
export function fillFrom(quantileAt: (p: number) => number, ranks: Uint32Array, out: Float64Array): void {
  const n = ranks.length;
  for (let i = 0; i < n; i++) out[i] = quantileAt(((ranks[i] as number) + 0.5) / n);
}
