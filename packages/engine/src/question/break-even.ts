import { calculate, drawsOf, type Means, probabilityLower, scenarioOf, totalOf } from './calculate.ts';
import { type Document, RefusedChange, restricted } from './document.ts';
import { brackets, crossing, decades, lastBelow, lastSure } from './root.ts';
import type { Variable } from './variable.ts';

export interface BreakEvenQuestion {
  readonly scenario: string;
  readonly against: string;
  readonly variable: Variable;
}

export interface BreakEven extends BreakEvenQuestion {
  /** Where both emit the same, in the variable's unit; null when they never do in the range that was searched. */
  readonly crossing: number | null;
  /** Whether the file takes whole numbers alone there: the crossing is then the last one where the scenario is lower. */
  readonly whole: boolean;
  /** On which side of the crossing the scenario is the lower one; without a crossing, whether it is so everywhere. */
  readonly lower: 'below' | 'above' | 'always' | 'never';
  /** Further crossings, where there are several. */
  readonly others: readonly number[];
  /** Up to (or from) where the scenario is lower in 95 % of draws; null when it is nowhere. */
  readonly sure: number | null;
  readonly searched: readonly [number, number];
  /** Both totals at the crossing, kgCO2e, evaluated again from the changed campaign. */
  readonly check: { readonly scenario: number; readonly against: number } | null;
}

/** Decades searched on either side of what the file says, or of one. */
const [down, up] = [6, 6];
const sureShare = 0.95;
const sureTolerance = 1e-3;

/**
 * How much of something there may be before the scenario stops being the lower one. Central values decide the
 * crossing; draws tell from where it is lower in 95 of 100.
 * @throws RefusedChange when the campaign itself is refused
 */
export function breakEven(document: Document, question: BreakEvenQuestion, means: Means): BreakEven {
  const { scenario, against, variable } = question;
  const base = restricted(document, [scenario, against]);
  const at = (x: number) => calculate(variable.apply(base, x), means);
  const pair = (x: number) => {
    const found = at(x);
    return [scenarioOf(found, scenario), scenarioOf(found, against)] as const;
  };
  const difference = (x: number): number => {
    const [a, b] = pair(x);
    return totalOf(a) - totalOf(b);
  };
  const chance = (x: number): number => {
    const [a, b] = drawsOf(pair(x), means);
    return a && b ? probabilityLower(a, b) : 0;
  };
  const allowed = (x: number): boolean => accepted(at, x);
  const around = variable.today || 1;
  const whole = Number.isInteger(around) && !allowed(around + 0.5) && allowed(around + 1);
  const spread = decades(around, down, up);
  const points = (whole ? [...new Set(spread.map(Math.round))] : spread).filter(allowed);
  const [first = 0, last = 0] = [points[0], points.at(-1)];
  const found = brackets(difference, points).map((b) => (whole ? lastBelow(difference, b) : crossing(difference, b)));
  const today = variable.today ?? 0;
  const [nearest, ...others] = found.toSorted((a, b) => Math.abs(a - today) - Math.abs(b - today));
  if (nearest === undefined) {
    const lower = difference(variable.today ?? 1) < 0 ? 'always' : 'never';
    return { ...question, crossing: null, whole, lower, others: [], sure: null, searched: [first, last], check: null };
  }
  const below = difference(whole ? nearest : nearest * (1 - 1e-6)) < 0 && (!whole || difference(nearest + 1) >= 0);
  const [a, b] = pair(nearest);
  const bound = below ? first : last;
  const doubt = (x: number): number => chance(x) - sureShare;
  const bounds = { low: bound, high: nearest };
  const sure = doubt(bound) < 0 ? null : whole ? lastSure(doubt, bounds) : crossing(doubt, bounds, sureTolerance);
  return {
    ...question,
    crossing: nearest,
    whole,
    lower: below ? 'below' : 'above',
    others,
    sure,
    searched: [first, last],
    check: { scenario: totalOf(a), against: totalOf(b) },
  };
}

/** Whether the campaign may hold this value at all: no file has a trillion of anything. */
function accepted(at: (x: number) => unknown, x: number): boolean {
  try {
    at(x);
    return true;
  } catch (error) {
    if (error instanceof RefusedChange) return false;
    throw error;
  }
}
