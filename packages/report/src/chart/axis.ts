import type { Lang } from '../lang.ts';
import { formatMass } from '../number/format.ts';

/** A mark on a scale of mass. */
export interface Tick {
  readonly kg: number;
  readonly label: string;
}

const steps = [0.1, 0.2, 0.25, 0.5, 1, 2, 2.5, 5];
const wanted = 4;

/** Round marks from zero to the end of a scale, about four of them. */
export function ticks(end: number, lang: Lang): readonly Tick[] {
  const decade = 10 ** Math.floor(Math.log10(end));
  const step = steps.map((s) => s * decade).find((s) => end / s <= wanted) ?? end;
  const count = Math.floor(end / step + 1e-9);
  return Array.from({ length: count + 1 }, (_, i) => ({
    kg: i * step,
    label: i === 0 ? '0' : formatMass(i * step, lang),
  }));
}
