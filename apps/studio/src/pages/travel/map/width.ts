/** Widths of strokes in proportion to emissions. */
export interface WidthScale {
  /** Of the central value, pixels; never below the least. */
  of(kg: number): number;
  /** Emissions below which a stroke keeps its least width. */
  readonly smallest: number;
  /** Pixels for one kgCO2e. */
  readonly perKg: number;
}

export const leastWidth = 1.6;
/** The upper bound of an interval may be this many times wider than the widest stroke. */
const bound = 1.7;

interface Weight {
  readonly central: number;
  readonly high: number;
}

/** A scale whose heaviest journey is `widest` pixels wide, or less when its upper bound is far. */
export function widthScale(journeys: readonly Weight[], widest: number): WidthScale {
  const heaviest = Math.max(0, ...journeys.map((j) => j.central));
  const highest = Math.max(0, ...journeys.map((j) => j.high));
  const perKg = Math.min(widest / heaviest, (bound * widest) / highest);
  if (!(perKg > 0 && Number.isFinite(perKg))) return { of: () => leastWidth, smallest: 0, perKg: 0 };
  return { of: (kg) => Math.max(leastWidth, kg * perKg), smallest: leastWidth / perKg, perKg };
}

const steps = [5, 2, 1];

/** The largest round number that is not above a number. */
export function roundBelow(x: number): number {
  if (!(x > 0)) return 0;
  const unit = 10 ** Math.floor(Math.log10(x) + 1e-12);
  return (steps.find((s) => s * unit <= x * (1 + 1e-12)) ?? 1) * unit;
}
