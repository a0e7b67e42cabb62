import { interval95 } from '../uncertainty/index.ts';

/** Lower and upper bound of a 95 % interval. */
export type Interval = readonly [number, number];

/** The middle 95 % of draws, as the result contract writes it. */
export function intervalOf(draws: Float64Array): Interval {
  const { low, high } = interval95(draws);
  return [low, high];
}
