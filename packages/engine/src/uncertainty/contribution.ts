/**
 * Ranks of values, 0 for the smallest; equal values are ranked in their order, so that the result is a permutation.
 * RangeError for NaN.
 */
export function ranks(values: Float64Array): Uint32Array {
  const sorted = values.slice().sort();
  // Float64Array sorts NaN last.
  if (sorted.length > 0 && Number.isNaN(sorted[sorted.length - 1])) throw new RangeError('a value is not a number');
  const given = new Uint32Array(values.length);
  const out = new Uint32Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const first = firstAtLeast(sorted, values[i] as number);
    out[i] = first + (given[first] as number);
    given[first] = (given[first] as number) + 1;
  }
  return out;
}

function firstAtLeast(sorted: Float64Array, x: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Spearman's rank correlation of two permutations: 1 − 6 Σd² / (n³ − n). RangeError for fewer than 2 or unequal n. */
export function spearman(a: Uint32Array, b: Uint32Array): number {
  const n = a.length;
  if (n < 2 || b.length !== n) throw new RangeError(`rank correlation of ${n} and ${b.length} ranks`);
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const d = (a[i] as number) - (b[i] as number);
    squares += d * d;
  }
  return 1 - (6 * squares) / (n * (n * n - 1));
}

export interface RankedColumn {
  readonly id: string;
  readonly ranks: Uint32Array;
}

export interface Contribution {
  readonly id: string;
  /** Share of the sum of squared rank correlations, 0 to 1. */
  readonly share: number;
  /** Signed rank correlation with the total. */
  readonly correlation: number;
}

/**
 * Which parameters the spread of a total comes from: squared rank correlations, normalised to 1, largest first (equal
 * shares by id). An unrelated parameter still shows about 1/draws of a squared correlation, by chance; where the total
 * does not vary at all, that noise is all there is, so do not ask.
 */
export function contributions(columns: readonly RankedColumn[], totalRanks: Uint32Array): Contribution[] {
  const found = columns.map(({ id, ranks }) => ({ id, correlation: spearman(ranks, totalRanks) }));
  let sum = 0;
  for (const { correlation } of found) sum += correlation * correlation;
  return found
    .map(({ id, correlation }) => ({ id, share: sum === 0 ? 0 : (correlation * correlation) / sum, correlation }))
    .sort((a, b) => b.share - a.share || (a.id < b.id ? -1 : Number(a.id > b.id)));
}
