import { inConflict, type Pull } from '../lever/compose.ts';
import type { Meter, Total } from '../lever/measure.ts';
import { confidence } from '../lever/plan.ts';

/** A set of levers and what it leads to. */
export interface MeasuredSet {
  readonly pulls: readonly Pull[];
  readonly effort: number;
  readonly total: Total;
}

/** Every set of levers that do not exclude each other, each measured from its inventory and not from tables. */
export function allSets(pulls: readonly Pull[], meter: Meter): readonly MeasuredSet[] {
  return Array.from({ length: 2 ** pulls.length }, (_, bits) => pulls.filter((_, i) => bits & (1 << i)))
    .filter((set) => !set.some((a, i) => set.slice(i + 1).some((b) => inConflict(a.lever, b.lever))))
    .flatMap((set) => {
      const total = meter.total(set);
      return total ? [{ pulls: set, effort: set.reduce((sum, p) => sum + p.lever.effort, 0), total }] : [];
    });
}

/** Share of draws in which a part of the footprint is gone. */
export const shareReached = ({ draws }: Total, today: Total, target: number): number =>
  draws.filter((x, i) => x <= (1 - target) * (today.draws[i] as number)).length / draws.length;

const lowestOf = (sets: readonly MeasuredSet[], of: (set: MeasuredSet) => number): readonly MeasuredSet[] => {
  const least = sets.reduce((low, set) => Math.min(low, of(set)), Number.POSITIVE_INFINITY);
  return sets.filter((set) => of(set) === least);
};

/** The smallest set that reaches a target in nine draws of ten, then the easiest, then the lowest. */
export function bestReaching(sets: readonly MeasuredSet[], today: Total, target: number): MeasuredSet | null {
  const reaching = sets.filter(({ total }) => shareReached(total, today, target) >= confidence);
  const smallest = lowestOf(reaching, (s) => s.pulls.length);
  const [best = null] = lowestOf(
    lowestOf(smallest, (s) => s.effort),
    (s) => s.total.central,
  );
  return best;
}

/** The smallest of the sets with the lowest central footprint. */
export function lowestSetOf(sets: readonly MeasuredSet[], today: Total): MeasuredSet | null {
  const least = sets.reduce((low, s) => Math.min(low, s.total.central), Number.POSITIVE_INFINITY);
  const lowest = sets.filter((s) => s.total.central <= least + 1e-9 * today.central);
  const [best = null] = lowestOf(lowest, (s) => s.pulls.length);
  return best;
}
