import type { ChartNode } from './node.ts';
import type { Scale } from './scale.ts';
import { rect } from './svg.ts';

/** The shares of draws below each of the quantiles that pictures are drawn from. */
export const shares = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975] as const;

/** A value over the draws. */
export interface ChartSpread {
  readonly median: number;
  readonly interval95: readonly [number, number];
  /** Below which 2.5, 10, 25, 50, 75, 90 and 97.5 % of draws lie. */
  readonly quantiles?: readonly number[];
}

/** How dark each of three nested bands is, widest first: where they overlap they add up. */
const opacities = [0.17, 0.21, 0.32] as const;

/** How far the inner bands reach towards the bounds when nothing but the bounds is known. */
const fades = [1, 0.66, 0.33] as const;

type Band = readonly [low: number, high: number];

/** Three nested bands, widest first: of 95, 80 and 50 % of draws, or fading out towards the bounds of 95 %. */
export function bandsOf({ median, interval95: [low, high], quantiles }: ChartSpread): readonly Band[] {
  const q = (i: number): number => quantiles?.[i] ?? median;
  if (quantiles?.length === shares.length) return [0, 1, 2].map((i) => [q(i), q(shares.length - 1 - i)]);
  return fades.map((f) => [median - f * (median - low), median + f * (high - median)]);
}

const narrowest = 1.5;

/** Bands as bars that lie on a scale, each at least wide enough to be seen and none beyond its ends. */
export function drawBands(spread: ChartSpread, x: Scale, y: number, height: number, colour: string): ChartNode[] {
  const [start, end] = [x.at(x.low), x.at(x.high)].toSorted((a, b) => a - b);
  return bandsOf(spread).map(([low, high], i) => {
    const [a = 0, b = 0] = [x.at(low), x.at(high)].toSorted((p, q) => p - q);
    const width = Math.max(b - a, narrowest);
    const from = Math.max(Math.min(a, (end ?? a) - width), start ?? a);
    return rect(from, y, width, height, { fill: colour, 'fill-opacity': opacities[i], 'data-mark': 'band' });
  });
}

/** A median as an upright bar, which a screen can move. */
export const drawMedian = (at: number, y: number, height: number, colour: string, width = 2.5): ChartNode =>
  rect(at - width / 2, y, width, height, { fill: colour, 'data-mark': 'median' });
