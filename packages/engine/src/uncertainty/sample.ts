import { type Distribution, fillStrata, quantile } from './distribution.ts';
import { inverseNormal } from './portable-math.ts';
import { hash128, shuffled, xoshiro128 } from './random.ts';

const CACHED_GRIDS = 4;
const grids = new Map<number, Float64Array>();

function requireDraws(draws: number): void {
  if (!(Number.isInteger(draws) && draws >= 1 && draws <= 1e8)) {
    throw new RangeError(`a number of draws is a whole number from 1 to 100 million: ${draws}`);
  }
}

/** Standard normal quantiles at (i + ½)/draws, ascending. Cached and shared: read it, do not write to it. */
export function standardGrid(draws: number): Float64Array {
  const known = grids.get(draws);
  if (known) return known;
  requireDraws(draws);
  const grid = new Float64Array(draws);
  for (let i = 0; i < draws >> 1; i++) {
    const z = inverseNormal((i + 0.5) / draws);
    grid[i] = z;
    grid[draws - 1 - i] = -z;
  }
  const oldest = grids.keys().next();
  if (grids.size >= CACHED_GRIDS && !oldest.done) grids.delete(oldest.value);
  grids.set(draws, grid);
  return grid;
}

/** A random order of 0 … draws − 1, fixed by seed and key. */
export function permutation(draws: number, seed: number, key: string): Uint32Array {
  requireDraws(draws);
  return shuffled(hash128(seed, key), draws);
}

/**
 * Latin hypercube draws of one parameter (McKay, Beckman and Conover, 1979): out[i] is its quantile at the middle of
 * stratum `ranks[i]`. Quantiles never decrease with the stratum, so `ranks` also ranks the draws.
 * RangeError where `out` has another length than `ranks`.
 */
export function drawColumn(d: Distribution, ranks: Uint32Array, out = new Float64Array(ranks.length)): Float64Array {
  if (out.length !== ranks.length) throw new RangeError(`${ranks.length} ranks for ${out.length} draws`);
  fillStrata(d, ranks, standardGrid(ranks.length), out);
  return out;
}

/** Plain Monte Carlo draws of one parameter, fixed by seed and key: what Latin hypercube draws are measured against. */
export function plainColumn(d: Distribution, seed: number, key: string, draws: number): Float64Array {
  requireDraws(draws);
  const random = new Uint32Array(2 * draws);
  xoshiro128(hash128(seed, key), random);
  const out = new Float64Array(draws);
  for (let i = 0; i < draws; i++) {
    // 26 + 26 bits and a half: a probability strictly between 0 and 1.
    const high = (random[2 * i] as number) >>> 6;
    const low = (random[2 * i + 1] as number) >>> 6;
    out[i] = quantile(d, (high * 67108864 + low + 0.5) * 2.220446049250313e-16);
  }
  return out;
}
