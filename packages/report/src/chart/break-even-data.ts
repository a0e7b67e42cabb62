import { hard, type Lang } from '../lang.ts';
import { formatFigures, formatNumber } from '../number/figures.ts';
import { bandsOf, type ChartSpread } from './bands.ts';

export interface BreakEvenPoint {
  readonly x: number;
  readonly scenario: ChartSpread;
  readonly against: ChartSpread;
}

/** Two footprints while one thing varies. */
export interface BreakEvenChartData {
  readonly points: readonly BreakEvenPoint[];
  /** What varies: `Images generated`. */
  readonly xLabel: string;
  /** What it is counted in, after a number: `images`; may be empty. */
  readonly unit: string;
  readonly today: number | null;
  /** Where both emit the same. */
  readonly crossing: number | null;
  /** Up to, or from, where the scenario is lower in 95 of 100 draws. */
  readonly sure: number | null;
  readonly names: { readonly scenario: string; readonly against: string };
  /** Places of both in the file. */
  readonly colours: { readonly scenario: number; readonly against: number };
}

/** A number of what varies, with its unit. */
export function quantityText(x: number, { unit }: BreakEvenChartData, lang: Lang): string {
  const number = x >= 1000 || !Number.isInteger(x) ? formatFigures(x, lang, 3) : formatNumber(x, lang);
  return unit === '' ? number : `${number}${hard}${unit}`;
}

/** Whether a point can be drawn. */
export const drawable = ({ x, scenario, against }: BreakEvenPoint): boolean =>
  x > 0 &&
  [x, scenario, against].every((v) =>
    typeof v === 'number' ? Number.isFinite(v) : bandsOf(v).flat().every(Number.isFinite),
  );

/** On which side of the crossing the scenario is the lower one: what the point farthest from it says. */
export function lowerBelow(points: readonly BreakEvenPoint[], crossing: number): boolean {
  const far = points.toSorted((a, b) => Math.abs(Math.log(b.x / crossing)) - Math.abs(Math.log(a.x / crossing)))[0];
  if (!far) return true;
  return far.scenario.median < far.against.median === far.x < crossing;
}
