import { compose, inConflict, type Pull } from './compose.ts';
import { type InventoryEdit, inventoryEdits } from './edits.ts';
import { type Meter, type Saving, type Spread, savingOf, spreadOf, type Total } from './measure.ts';
import { greedyOrder, type Step, sortLevers, stepsOf } from './rank.ts';
import { lowestSet, smallestSet } from './search.ts';
import { Space } from './space.ts';

/** What is asked: a part of the footprint to take away, the lowest footprint, or what some levers do together. */
export type PlanQuestion = 'target' | 'lowest' | 'chosen';

/** With what probability a plan must reach its target. */
export const confidence = 0.9;

export interface Plan {
  readonly scenario: string;
  readonly question: PlanQuestion;
  /** The part of today's footprint that must go; null where none is set. */
  readonly target: number | null;
  readonly reached: boolean;
  /** Whether every set that might have been better was looked at. */
  readonly exact: boolean;
  readonly considered: number;
  readonly pulls: readonly Pull[];
  readonly effort: number;
  readonly edits: readonly InventoryEdit[];
  readonly today: Spread & { readonly central: number };
  readonly after: Spread & { readonly central: number };
  readonly saving: Saving;
  /** Share of draws in which the target is reached; null without one. */
  readonly probability: number | null;
  /** The levers of the plan one after another, largest next saving first. */
  readonly steps: readonly Step[];
}

/** Sums in another order differ in their last digits: a total this close to the limit is at the limit. */
const rounding = 1e-9;

/** What a footprint must not exceed in a draw to have lost `target` of itself. */
const limitOf = (today: Total, target: number): Float64Array =>
  today.draws.map((x) => (1 - target) * x * (1 + rounding));

const effortOf = (pulls: readonly Pull[]): number => pulls.reduce((sum, p) => sum + p.lever.effort, 0);

const sharedReached = (total: Total, limit: Float64Array): number => {
  let n = 0;
  for (let i = 0; i < limit.length; i++) if ((total.draws[i] as number) <= (limit[i] as number)) n++;
  return n / limit.length;
};

interface Candidate {
  readonly pulls: readonly Pull[];
  readonly total: Total;
}

/** Levers that replace the whole inventory: each is a plan of its own. */
function wholes(applicable: readonly Pull[], meter: Meter): readonly Candidate[] {
  return applicable.flatMap((pull) => {
    const total = pull.lever.replace ? meter.total([pull]) : null;
    return total ? [{ pulls: [pull], total }] : [];
  });
}

interface Outcome {
  readonly pulls: readonly Pull[] | null;
  readonly exact: boolean;
}

/** Largest next saving first until the target is reached, then without what is not needed. */
function greedyReach(pulls: readonly Pull[], meter: Meter, limit: Float64Array): readonly Pull[] | null {
  const reached = (chosen: readonly Pull[]): boolean => {
    const total = meter.total(pulls.filter((p) => chosen.includes(p)));
    return total !== null && sharedReached(total, limit) >= confidence;
  };
  const order = greedyOrder(pulls, meter);
  const count = order.findIndex((_, i) => reached(order.slice(0, i + 1)));
  if (count < 0) return null;
  let chosen = order.slice(0, count + 1);
  for (const pull of chosen.toReversed()) {
    const fewer = chosen.filter((p) => p !== pull);
    if (reached(fewer)) chosen = fewer;
  }
  return pulls.filter((p) => chosen.includes(p));
}

function reach(pulls: readonly Pull[], meter: Meter, limit: Float64Array, largest: number): Outcome {
  const nothing = meter.total([]);
  if (nothing && sharedReached(nothing, limit) >= confidence) return { pulls: [], exact: true };
  const singles = pulls
    .flatMap((p) => candidate([p], meter) ?? [])
    .filter((c) => sharedReached(c.total, limit) >= confidence)
    .toSorted(preferred);
  if (singles[0]) return { pulls: singles[0].pulls, exact: true };
  if (largest <= 1) return { pulls: null, exact: true };
  const space = Space.of(pulls, meter);
  if (space) {
    const { levers, exact } = smallestSet(space, limit, Math.ceil(confidence * limit.length), largest);
    if (levers || exact) return { pulls: levers?.flatMap((i) => space.pulls[i] ?? []) ?? null, exact };
  }
  return { pulls: greedyReach(pulls, meter, limit), exact: false };
}

function lowest(pulls: readonly Pull[], meter: Meter): Outcome {
  const space = Space.of(pulls, meter);
  const found = space ? lowestSet(space) : null;
  if (space && found?.exact) return { pulls: found.levers?.flatMap((i) => space.pulls[i] ?? []) ?? [], exact: true };
  const chosen = greedyOrder(pulls, meter);
  return { pulls: pulls.filter((p) => chosen.includes(p)), exact: false };
}

const candidate = (pulls: readonly Pull[], meter: Meter): Candidate | null => {
  const total = meter.total(pulls);
  return total && { pulls, total };
};

/** Smaller first, then easier, then lower. */
const preferred = (a: Candidate, b: Candidate): number =>
  a.pulls.length - b.pulls.length || effortOf(a.pulls) - effortOf(b.pulls) || a.total.central - b.total.central;

interface Choice {
  readonly chosen: Candidate;
  readonly reached: boolean;
  readonly exact: boolean;
}

function choose(applicable: readonly Pull[], meter: Meter, today: Total, target: number | null): Choice {
  const steps = applicable.filter((p) => !p.lever.replace);
  const whole = wholes(applicable, meter);
  if (target !== null) {
    const limit = limitOf(today, target);
    const reaching = whole.filter((c) => sharedReached(c.total, limit) >= confidence);
    // Another method that reaches the target is one lever: no larger set can be better.
    const found = reach(steps, meter, limit, reaching.length > 0 ? 1 : steps.length);
    const combined = found.pulls && candidate(found.pulls, meter);
    const [best] = [...reaching, ...(combined ? [combined] : [])].toSorted(preferred);
    if (best) return { chosen: best, reached: true, exact: found.exact };
    // The lowest footprint may reach what a search that gave up did not; that nothing does is only known from the search.
    const last = lowestOf(whole, steps, meter, today);
    return { ...last, reached: sharedReached(last.chosen.total, limit) >= confidence, exact: found.exact };
  }
  return { ...lowestOf(whole, steps, meter, today), reached: true };
}

function lowestOf(
  whole: readonly Candidate[],
  steps: readonly Pull[],
  meter: Meter,
  today: Total,
): Omit<Choice, 'reached'> {
  const found = lowest(steps, meter);
  const combined = candidate(found.pulls ?? [], meter) ?? { pulls: [], total: today };
  const [best = combined] = [...whole, combined].toSorted((a, b) => a.total.central - b.total.central);
  return { chosen: best, exact: found.exact };
}

/**
 * The way to a target: the smallest set of levers, then the least effort, that takes `target` of today's footprint away
 * in nine draws of ten; else, or without a target, the set with the lowest central footprint.
 */
export function planLevers(pulls: readonly Pull[], meter: Meter, target: number | null): Plan {
  const { applicable } = sortLevers(pulls, meter);
  const today = meter.total([]);
  if (!today) throw new RangeError(`scenario ${meter.scene.scenario} cannot be computed`);
  const { chosen, reached, exact } = choose(applicable, meter, today, target);
  return {
    scenario: meter.scene.scenario,
    question: target === null ? 'lowest' : 'target',
    target,
    reached,
    exact,
    considered: applicable.length,
    ...describe(chosen, applicable, meter, today, target),
  };
}

type Described = Omit<Plan, 'scenario' | 'question' | 'target' | 'reached' | 'exact' | 'considered'>;

function describe(
  { pulls, total }: Candidate,
  applicable: readonly Pull[],
  meter: Meter,
  today: Total,
  target: number | null,
): Described {
  const limit = target === null ? null : limitOf(today, target);
  const order = pulls.some((p) => p.lever.replace) ? pulls : greedyOrder(pulls, meter);
  const rest = pulls.filter((p) => !order.includes(p));
  return {
    pulls,
    effort: effortOf(pulls),
    edits: inventoryEdits(pulls, meter.scene),
    today: { central: today.central, ...spreadOf(today.draws) },
    after: { central: total.central, ...spreadOf(total.draws) },
    saving: savingOf(today, total),
    probability: limit && sharedReached(total, limit),
    steps: stepsOf([...order, ...rest], applicable, meter, today),
  };
}

/** A set of levers that a person has chosen, measured like a plan. */
export function measureLevers(pulls: readonly Pull[], meter: Meter): Plan | null {
  const today = meter.total([]);
  const compatible = pulls.every((a, i) => pulls.slice(i + 1).every((b) => !inConflict(a.lever, b.lever)));
  if (!today || !compatible || meter.refusals(compose(pulls, meter.scene)).length > 0) return null;
  const chosen = candidate(pulls, meter);
  return (
    chosen && {
      ...{
        scenario: meter.scene.scenario,
        question: 'chosen' as const,
        target: null,
        reached: true,
        exact: true,
        considered: pulls.length,
      },
      ...describe(chosen, pulls, meter, today, null),
    }
  );
}
