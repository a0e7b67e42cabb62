import type { Drawn } from '../../worker/methods/lever-view.ts';

/** Where savings stand, kgCO2e. */
export interface BandScale {
  readonly low: number;
  readonly high: number;
  /** Round values between the ends, zero among them. */
  readonly ticks: readonly number[];
}

/** Rows on one scale; those of a later group are too small to be read on the scale of the first. */
export interface ScaleGroup<R> {
  readonly rows: readonly R[];
  readonly scale: BandScale;
  /** How many times larger than in the first group a kilogram is drawn. */
  readonly magnified: number;
}

const steps = [1, 2, 2.5, 5, 10];
const times = [10, 8, 6, 5, 4, 3, 2];
const mostTicks = 4;
const mostGroups = 3;
/** Rows that all lie within this part of the scale are drawn again under a lens. */
const small = 1 / 8;
/** Air beyond the longest band, so that its end is seen to be one. */
const room = 1.04;

const decadeOf = (x: number): number => 10 ** Math.floor(Math.log10(x) + 1e-12);

/** Round values from one end to the other. */
export function ticksBetween(low: number, high: number): readonly number[] {
  const span = high - low;
  if (!(span > 0 && Number.isFinite(span))) return [0];
  const unit = decadeOf(span / mostTicks);
  const step = (steps.find((s) => span / (s * unit) <= mostTicks + 1e-9) ?? 10) * unit;
  const first = Math.ceil(low / step - 1e-9);
  const count = Math.floor(high / step + 1e-9) - first + 1;
  return Array.from({ length: Math.max(count, 0) }, (_, i) => (first + i) * step || 0);
}

/** The largest round whole number of times that is not above a number; 1 when there is none. */
function roundTimes(x: number): number {
  if (!(x >= 2 && Number.isFinite(x))) return 1;
  const unit = decadeOf(x);
  return times.map((t) => t * unit).find((t) => t <= x * (1 + 1e-12)) ?? unit;
}

type Spread = Pick<Drawn, 'median' | 'interval95'>;

const reachOf = (rows: readonly { readonly alone: Spread }[]): { readonly low: number; readonly high: number } => ({
  low: Math.min(0, ...rows.flatMap((r) => [r.alone.median, r.alone.interval95[0]])) * room,
  high: Math.max(0, ...rows.flatMap((r) => [r.alone.median, r.alone.interval95[1]])) * room,
});

/** Rows in their order on linear scales that all hold zero: small ones under a lens that says how much it magnifies. */
export function scaleGroups<R extends { readonly alone: Spread }>(rows: readonly R[]): readonly ScaleGroup<R>[] {
  const groups: ScaleGroup<R>[] = [];
  const whole = reachOf(rows);
  const span = whole.high - whole.low || 1;
  let magnified = 1;
  let left = rows;
  while (left.length > 0) {
    const own = span / magnified;
    const needed = (from: number): number => {
      const { low, high } = reachOf(left.slice(from));
      return high - low;
    };
    const cut = left.findIndex((_, i) => i > 0 && needed(i) > 0 && needed(i) <= small * own);
    const next = cut < 0 ? 1 : roundTimes(span / needed(cut));
    const last = next <= magnified || groups.length + 1 === mostGroups;
    const shown = last ? left : left.slice(0, cut);
    const { low } = reachOf(shown);
    groups.push({ rows: shown, scale: { low, high: low + own, ticks: ticksBetween(low, low + own) }, magnified });
    left = last ? [] : left.slice(cut);
    magnified = next;
  }
  return groups;
}

/** Where a value stands, as a part of the width. */
export const placeOn = ({ low, high }: BandScale, value: number): number =>
  high > low ? Math.min(Math.max((value - low) / (high - low), 0), 1) : 0;
