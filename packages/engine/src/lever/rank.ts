import type { Diagnostic } from '../diagnostic.ts';
import { changesSomething, compose, inConflict, type Pull } from './compose.ts';
import { type InventoryEdit, inventoryEdits } from './edits.ts';
import { type Meter, type Saving, type Spread, savingOf, spreadOf, type Total } from './measure.ts';

/** A lever on its own, on the campaign at hand. */
export interface RankedLever extends Pull {
  readonly edits: readonly InventoryEdit[];
  readonly alone: Saving;
}

/** A lever that has something to change, and whose result cannot be computed. */
export interface BlockedLever extends Pull {
  readonly diagnostics: readonly Diagnostic[];
}

/** One lever after others. */
export interface Step extends Pull {
  readonly saving: Saving;
  /** The footprint with this lever and those before it. */
  readonly after: Spread;
}

export interface Ranking {
  readonly scenario: string;
  readonly today: Spread & { readonly central: number };
  /** What each lever saves alone, most first. */
  readonly levers: readonly RankedLever[];
  readonly blocked: readonly BlockedLever[];
  /** Levers that have nothing to change here. */
  readonly inapplicable: readonly Pull[];
  /** Levers one after another, each measured on top of those before: a waterfall, and an abatement curve. */
  readonly steps: readonly Step[];
  /** Whether the order of the steps was given. */
  readonly ordered: boolean;
}

export interface Sorted {
  readonly applicable: readonly Pull[];
  readonly blocked: readonly BlockedLever[];
  readonly inapplicable: readonly Pull[];
}

/** Which levers have something to change in the scenario, and which of those can be computed. */
export function sortLevers(pulls: readonly Pull[], meter: Meter): Sorted {
  const sorted = { applicable: [] as Pull[], blocked: [] as BlockedLever[], inapplicable: [] as Pull[] };
  for (const pull of pulls) {
    const composed = compose([pull], meter.scene);
    if (!changesSomething(composed, meter.scene)) sorted.inapplicable.push(pull);
    else {
      const diagnostics = meter.refusals(composed);
      if (diagnostics.length > 0) sorted.blocked.push({ ...pull, diagnostics });
      else sorted.applicable.push(pull);
    }
  }
  return sorted;
}

const inOrder = (all: readonly Pull[], chosen: readonly Pull[]): readonly Pull[] =>
  all.filter((p) => chosen.includes(p));

/** The next lever that lowers the central footprint most, among those that fit what is chosen; null when none does. */
function nextBest(all: readonly Pull[], chosen: readonly Pull[], now: number, meter: Meter): Pull | null {
  let best: { readonly pull: Pull; readonly central: number } | null = null;
  for (const pull of all) {
    if (chosen.includes(pull) || chosen.some((c) => inConflict(c.lever, pull.lever))) continue;
    const central = meter.central(compose(inOrder(all, [...chosen, pull]), meter.scene));
    if (central !== null && central < (best?.central ?? now)) best = { pull, central };
  }
  return best?.pull ?? null;
}

/** Levers in the order in which each next one saves most, until none saves any more. */
export function greedyOrder(all: readonly Pull[], meter: Meter): readonly Pull[] {
  const chosen: Pull[] = [];
  for (;;) {
    const now = meter.central(compose(inOrder(all, chosen), meter.scene));
    const next = now === null ? null : nextBest(all, chosen, now, meter);
    if (!next) return chosen;
    chosen.push(next);
  }
}

/** Levers measured one on top of another; one that excludes an earlier one, or cannot be computed with them, is left out. */
export function stepsOf(order: readonly Pull[], all: readonly Pull[], meter: Meter, today: Total): readonly Step[] {
  const steps: Step[] = [];
  const chosen: Pull[] = [];
  let before = today;
  for (const pull of order) {
    if (chosen.some((c) => inConflict(c.lever, pull.lever))) continue;
    const after = meter.total(inOrder(all, [...chosen, pull]));
    if (!after) continue;
    chosen.push(pull);
    steps.push({ ...pull, saving: savingOf(before, after, today), after: spreadOf(after.draws) });
    before = after;
  }
  return steps;
}

/** Whether a lever keeps the inventory of the scenario: another method altogether is no step among others. */
const isStep = ({ lever }: Pull): boolean => lever.replace === undefined;

/**
 * What every lever saves on a scenario: alone, and one after another in the order given, or in that of the largest next
 * saving.
 */
export function rankLevers(pulls: readonly Pull[], meter: Meter, order?: readonly string[]): Ranking {
  const { applicable, blocked, inapplicable } = sortLevers(pulls, meter);
  const today = meter.total([]);
  if (!today) throw new RangeError(`scenario ${meter.scene.scenario} cannot be computed`);
  const levers = applicable.flatMap((pull): RankedLever[] => {
    const after = meter.total([pull]);
    if (!after) return [];
    return [{ ...pull, edits: inventoryEdits([pull], meter.scene), alone: savingOf(today, after) }];
  });
  const steps = applicable.filter(isStep);
  const named = order && [...new Set(order)].flatMap((id) => steps.filter((p) => p.lever.id === id));
  return {
    scenario: meter.scene.scenario,
    today: { central: today.central, ...spreadOf(today.draws) },
    levers: levers.toSorted((a, b) => b.alone.median - a.alone.median || (a.lever.id < b.lever.id ? -1 : 1)),
    blocked,
    inapplicable,
    ordered: named !== undefined,
    steps: stepsOf(named ?? greedyOrder(steps, meter), applicable, meter, today),
  };
}
