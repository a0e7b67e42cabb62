import type { TravelMode } from '../../../worker/methods/travel.ts';

/** Dashes by mode: the dash grows with the stroke, the gap hardly, so that wide ones stay bands. By air, unbroken. */
export function dashOf(mode: TravelMode, width: number): string | undefined {
  const gap = 2.4 + 0.14 * width;
  const dashes: Readonly<Record<TravelMode, readonly number[] | null>> = {
    air: null,
    rail: [7 + 2.2 * width, gap],
    road: [2 + 0.8 * width, gap],
    sea: [7 + 1.8 * width, gap, 1.4 + 0.4 * width, gap],
  };
  return dashes[mode]?.map((x) => x.toFixed(1)).join(' ');
}
