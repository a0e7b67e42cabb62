import { selectInPlace } from './select.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

function copyOf(values: Float64Array | readonly number[]): Float64Array {
  if (values.length === 0) throw new RangeError('no values to summarise');
  const copy = Float64Array.from(values);
  for (let i = 0; i < copy.length; i++) {
    if (Number.isNaN(copy[i])) throw new RangeError(`value ${i} is not a number`);
  }
  return copy;
}

/**
 * Sample quantiles at the probabilities `ps`, in their order, by linear interpolation between order statistics
 * (type 7 of Hyndman and Fan, 1996). `values` is not changed. RangeError without values, for NaN and for p outside 0–1.
 */
export function quantiles(values: Float64Array | readonly number[], ps: readonly number[]): number[] {
  for (const p of ps) if (!(p >= 0 && p <= 1)) throw new RangeError(`a probability lies between 0 and 1: ${p}`);
  const work = copyOf(values);
  const last = work.length - 1;
  const places = ps.map((p) => Math.floor(p * last));
  let from = 0;
  for (const place of [...new Set(places.flatMap((k) => [k, Math.min(k + 1, last)]))].sort((a, b) => a - b)) {
    selectInPlace(work, place, from);
    from = place + 1;
  }
  return ps.map((p, i) => {
    const place = places[i] as number;
    const below = work[place] as number;
    const above = work[Math.min(place + 1, last)] as number;
    const beyond = p * last - place;
    // Infinite draws: neither 0 × ∞ nor ∞ − ∞ is a quantile.
    return beyond === 0 || above === below ? below : below + beyond * (above - below);
  });
}

/** Arithmetic mean; RangeError without values. */
export function meanOf(values: Float64Array | readonly number[]): number {
  if (values.length === 0) throw new RangeError('no values to summarise');
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] as number;
  return sum / values.length;
}

/** The middle 95 % of draws: quantiles at 2.5 % and 97.5 %. */
export function interval95(values: Float64Array | readonly number[]): Interval {
  const [low, high] = quantiles(values, [0.025, 0.975]);
  return { low: low as number, high: high as number };
}
