import type { Bilingual, Cost, LeverParameter, Theme } from '@contrechamp/engine';
import {
  type LeverBench,
  type Plan,
  type Pull,
  quantilesOf,
  type Ranking,
  type Saving,
  type Spread,
  type Step,
  spreadOf,
  type Total,
  type Values,
} from '@contrechamp/engine';
import type { Lang } from '@contrechamp/report';
import { quantileShares } from '../view.ts';
import { type Bench, conflictsOf } from './lever-bench.ts';
import { type EntryEdit, editsInWords } from './lever-edits.ts';

/** A quantity over the draws, with what its picture is drawn from. */
export interface Drawn extends Spread {
  /** Draws at `quantileShares`. */
  readonly quantiles: readonly number[];
}

/** A lever as a page shows it. */
export interface LeverView {
  readonly id: string;
  readonly theme: Theme;
  readonly name: Bilingual;
  readonly text: Bilingual;
  readonly evidence: Bilingual;
  readonly mayRaise: Bilingual | null;
  readonly effort: number;
  readonly cost: Cost | null;
  readonly parameters: readonly LeverParameter[];
  readonly values: Values;
  /** Levers that cannot go with it. */
  readonly conflicts: readonly string[];
  /** Whether it changes where or how the images are made. */
  readonly moves: boolean;
  /** Whether it puts another inventory in the place of this one. */
  readonly whole: boolean;
}

/** A lever that has something to change. */
export interface UsableLever extends LeverView {
  readonly alone: Saving & Drawn;
  readonly edits: readonly EntryEdit[];
}

/** One lever on top of others. */
export interface StepView {
  readonly id: string;
  readonly name: Bilingual;
  readonly effort: number;
  readonly cost: Cost | null;
  readonly saved: Drawn;
  readonly after: Drawn;
}

/** A lever next to all the others that are pulled. */
export interface BesideView {
  readonly id: string;
  readonly saved: Spread;
}

/** Some levers pulled together: chosen by hand, or found on the way to a target. */
export interface PlanView
  extends Pick<Plan, 'question' | 'target' | 'reached' | 'exact' | 'considered' | 'effort' | 'probability'> {
  readonly scenario: string;
  readonly levers: readonly string[];
  readonly today: Drawn;
  readonly after: Drawn;
  readonly saving: Saving;
  readonly steps: readonly StepView[];
  /** What each saves beside all the others of the plan: what putting it back would cost. */
  readonly beside: readonly BesideView[];
  readonly edits: readonly EntryEdit[];
}

export const viewOf = (bench: LeverBench, { lever, values }: Pull): LeverView => ({
  id: lever.id,
  theme: lever.theme,
  name: lever.name,
  text: lever.text,
  evidence: lever.evidence,
  mayRaise: lever.mayRaise ?? null,
  effort: lever.effort,
  cost: lever.cost ?? null,
  parameters: lever.parameters,
  values,
  conflicts: conflictsOf(bench, lever),
  moves: lever.moves === true,
  whole: lever.replace !== undefined,
});

const quantilesBetween = (before: Total, after: Total): readonly number[] =>
  quantilesOf(
    before.draws.map((x, i) => x - (after.draws[i] as number)),
    quantileShares,
  );

/** The footprint under some levers; a set that was measured before is there. @throws RangeError when it cannot be computed */
export function totalUnder(bench: LeverBench, ids: readonly string[]): Total {
  const total = bench.meter.total(bench.pulls.filter((p) => ids.includes(p.lever.id)));
  if (!total) throw new RangeError(`cannot be computed: ${ids.join(', ')}`);
  return total;
}

const drawn = (spread: Spread, { draws }: Total): Drawn => ({
  median: spread.median,
  interval95: spread.interval95,
  quantiles: quantilesOf(draws, quantileShares),
});

export const todayOf = (bench: LeverBench, today: Spread): Drawn => drawn(today, totalUnder(bench, []));

const entriesOf = ({ at, meter }: Bench) =>
  (at.calculation.scenarios.find((s) => s.scenario.id === meter.scene.scenario)?.scenario.activities ?? []).map(
    ({ id, type }, i) => ({ id, type, label: meter.scene.activities[i]?.label }),
  );

export const usableOf = (bench: Bench, { levers }: Ranking, lang: Lang): readonly UsableLever[] => {
  const today = totalUnder(bench, []);
  const entries = entriesOf(bench);
  return levers.map((l) => ({
    ...viewOf(bench, l),
    alone: { ...l.alone, quantiles: quantilesBetween(today, totalUnder(bench, [l.lever.id])) },
    edits: editsInWords(l.edits, entries, lang),
  }));
};

/** Steps as pictures need them: each measured on top of those before it. */
export function stepsOf(bench: LeverBench, steps: readonly Step[]): readonly StepView[] {
  let before = totalUnder(bench, []);
  return steps.map(({ lever, saving, after: spread }, i): StepView => {
    const after = totalUnder(
      bench,
      steps.slice(0, i + 1).map((s) => s.lever.id),
    );
    const { median, interval95 } = saving;
    const saved: Drawn = { median, interval95, quantiles: quantilesBetween(before, after) };
    before = after;
    const { id, name, effort, cost } = lever;
    return { id, name, effort, cost: cost ?? null, saved, after: drawn(spread, after) };
  });
}

/** Levers that the others cannot be computed without are left out. */
function besideOf(bench: LeverBench, levers: readonly string[]): readonly BesideView[] {
  const all = totalUnder(bench, levers);
  return levers.flatMap((id): BesideView[] => {
    const others = bench.pulls.filter((p) => p.lever.id !== id && levers.includes(p.lever.id));
    const without = bench.meter.total(others);
    return without ? [{ id, saved: spreadOf(without.draws.map((x, i) => x - (all.draws[i] as number))) }] : [];
  });
}

export function planView(bench: Bench, plan: Plan, lang: Lang): PlanView {
  const { scenario, question, target, reached, exact, considered, effort, probability, saving, today, after, pulls } =
    plan;
  const levers = pulls.map((p) => p.lever.id);
  return {
    ...{ scenario, question, target, reached, exact, considered, effort, probability, saving, levers },
    today: todayOf(bench, today),
    after: drawn(after, totalUnder(bench, levers)),
    steps: stepsOf(bench, plan.steps),
    beside: besideOf(bench, levers),
    edits: editsInWords(plan.edits, entriesOf(bench), lang),
  };
}
