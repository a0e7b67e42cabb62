/** Where values stand on a picture; what lies beyond its ends stands at its ends. */
export interface Scale {
  readonly kind: 'linear' | 'log';
  readonly low: number;
  readonly high: number;
  at(value: number): number;
}

interface Ends {
  readonly low: number;
  readonly high: number;
  /** Where the low end stands, and the high one. */
  readonly from: number;
  readonly to: number;
}

const share = (value: number, low: number, high: number): number =>
  Number.isNaN(value) || high <= low ? 0 : Math.min(Math.max((value - low) / (high - low), 0), 1);

export const linearScale = ({ low, high, from, to }: Ends): Scale => ({
  kind: 'linear',
  low,
  high,
  at: (value) => from + (to - from) * share(value, low, high),
});

/** Both ends above zero; what is not above zero stands at the low end. */
export const logScale = ({ low, high, from, to }: Ends): Scale => ({
  kind: 'log',
  low,
  high,
  at: (value) => from + (to - from) * (value > 0 ? share(Math.log10(value), Math.log10(low), Math.log10(high)) : 0),
});

const ends = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];
const decadeOf = (x: number): number => 10 ** Math.floor(Math.log10(x) + 1e-12);

/** The next round number that holds a number above zero. */
export function roundEnd(x: number): number {
  const unit = decadeOf(x);
  return unit * (ends.find((end) => end * unit >= x * (1 - 1e-12)) ?? 10);
}

const magnifications = [10, 8, 6, 5, 4, 3, 2.5, 2, 1.5, 1.2, 1];

/** The largest round whole number of times that is not above a number. */
export function roundTimes(x: number): number {
  if (!(x >= 1 && Number.isFinite(x))) return 1;
  const unit = decadeOf(x);
  return magnifications.map((m) => m * unit).find((m) => m <= x * (1 + 1e-12) && Number.isInteger(m)) ?? 1;
}

const steps = [0.1, 0.2, 0.25, 0.5, 1, 2, 2.5, 5, 10];

/** Round values between two ends, at most about so many steps; zero is one of them where it lies between. */
export function roundValues(low: number, high: number, most: number): readonly number[] {
  const span = high - low;
  if (!(span > 0 && Number.isFinite(span))) return [low];
  const unit = decadeOf(span);
  const step = (steps.find((s) => span / (s * unit) <= most + 1e-9) ?? 10) * unit;
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, i) => (first + i) * step || 0);
}

/** The powers of ten from one end to the other. */
export function decades(low: number, high: number): readonly number[] {
  const first = Math.ceil(Math.log10(low) - 1e-9);
  const last = Math.floor(Math.log10(high) + 1e-9);
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, i) => 10 ** (first + i));
}

/** The powers of ten that hold both values. */
export const decadesAround = (low: number, high: number): readonly [number, number] => {
  const from = Math.floor(Math.log10(low) + 1e-9);
  const to = Math.max(Math.ceil(Math.log10(high) - 1e-9), from + 1);
  return [10 ** from, 10 ** to];
};
