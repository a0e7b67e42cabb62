import {
  calculate,
  compose,
  type Diagnostic,
  defaultSeed,
  measureLevers,
  openLevers,
  type Pull,
  placeOf,
  planLevers,
  pullsNamed,
  RefusedChange,
  rankLevers,
  readDocument,
  rewritten,
} from '@contrechamp/engine';
import { diagnosticMessage, type Lang } from '@contrechamp/report';
import { meansOf, opened, problemsOf } from '../open.ts';
import type { Answer } from '../view.ts';
import { type Bench, benchOf, type LeverQuestion } from './lever-bench.ts';
import { withCopy } from './lever-copy.ts';
import {
  type Drawn,
  type LeverView,
  type PlanView,
  planView,
  type StepView,
  stepsOf,
  todayOf,
  type UsableLever,
  usableOf,
  viewOf,
} from './lever-view.ts';

/** What every lever does to a scenario, alone and one after another. */
export interface LeverRanking {
  readonly scenario: string;
  readonly today: Drawn;
  /** Most saved first. */
  readonly levers: readonly UsableLever[];
  /** Levers whose result cannot be computed, with the reason. */
  readonly blocked: readonly (LeverView & { readonly reason: string })[];
  /** Levers that have nothing to change. */
  readonly idle: readonly LeverView[];
  /** Whether the shoot is to move to a place that is not known. */
  readonly unknownPlace: boolean;
  readonly draws: number;
  readonly seed: number;
  readonly catalogue: string;
}

/** Levers as they are pulled by hand, and the part of the footprint that should go. */
export interface PulledQuestion extends LeverQuestion {
  readonly levers: readonly string[];
  readonly target: number;
}

/** Levers one after another, among those that may be proposed. */
export interface CurveQuestion extends LeverQuestion {
  /** Keeps the site and the method. */
  readonly stay: boolean;
  readonly maxEffort: number;
  readonly exclude: readonly string[];
}

/** A way that is looked for: to a target, or to the lowest footprint. */
export interface PlanQuestion extends CurveQuestion {
  readonly target: number | null;
}

export interface WriteQuestion extends LeverQuestion {
  readonly levers: readonly string[];
  /** Whether the scenario stays as it is, and a copy of it takes the levers. */
  readonly copy: boolean;
}

type Refused = Extract<Answer<object>, { readonly ok: false }>;

const refused = (diagnostics: readonly Diagnostic[], lang: Lang): Refused => ({
  ok: false,
  problems: problemsOf(diagnostics, lang),
});

/** Answers with what is asked of a bench, or with what stands in the way of having one. */
async function asked<T extends object>(
  question: LeverQuestion,
  answer: (bench: Bench) => Answer<T>,
): Promise<Answer<T>> {
  try {
    const bench = await benchOf(question);
    return bench ? answer(bench) : refused((await opened(question.source)).diagnostics, question.lang);
  } catch (error) {
    if (!(error instanceof RefusedChange)) throw error;
    return refused(error.diagnostics, question.lang);
  }
}

function hasUnknownPlace({ pulls, meter }: Bench): boolean {
  const written = pulls.find((p) => p.lever.id === 'shoot-locally')?.values.place ?? '';
  return written !== '' && placeOf(meter.scene.catalogue, written, meter.scene.site.country) === null;
}

/** Every lever on a scenario: what it saves, what it changes, how far it goes. */
export const rankedLevers = (question: LeverQuestion): Promise<Answer<LeverRanking>> =>
  asked(question, (bench) => {
    const ranking = rankLevers(bench.pulls, bench.meter);
    return {
      ok: true,
      scenario: question.scenario,
      today: todayOf(bench, ranking.today),
      levers: usableOf(bench, ranking, question.lang),
      blocked: ranking.blocked.map((b) => ({
        ...viewOf(bench, b),
        reason: b.diagnostics.map((d) => diagnosticMessage(d, question.lang).message)[0] ?? '',
      })),
      idle: ranking.inapplicable.map((p) => viewOf(bench, p)),
      unknownPlace: hasUnknownPlace(bench),
      draws: bench.meter.evaluator.draws,
      seed: defaultSeed,
      catalogue: bench.at.catalogue.release,
    };
  });

/** Draws in which so much of today's footprint is gone; a sum in another order differs in its last digits. */
function shareReached(bench: Bench, plan: PlanView, target: number): number {
  const pulled = bench.pulls.filter((p) => plan.levers.includes(p.lever.id));
  const [before, after] = [bench.meter.total([]), bench.meter.total(pulled)];
  if (!before || !after) return 0;
  const least = (x: number): number => (1 - target) * x * (1 + 1e-9);
  return after.draws.reduce((n, x, i) => n + (x <= least(before.draws[i] as number) ? 1 : 0), 0) / after.draws.length;
}

/** What some levers do together, and how often they take the wanted part away. */
export const pulledLevers = (question: PulledQuestion): Promise<Answer<{ readonly plan: PlanView }>> =>
  asked(question, (bench) => {
    const { pulls } = pullsNamed(bench, question.levers);
    const plan = measureLevers(pulls, bench.meter);
    if (!plan) return refused(bench.meter.refusals(compose(pulls, bench.meter.scene)), question.lang);
    const view = planView(bench, plan, question.lang);
    return { ok: true, plan: { ...view, probability: shareReached(bench, view, question.target) } };
  });

const allowedOf = ({ pulls }: Bench, { stay, maxEffort, exclude }: CurveQuestion): readonly Pull[] =>
  pulls.filter(({ lever }) => !exclude.includes(lever.id) && lever.effort <= maxEffort && !(stay && lever.moves));

/** Levers that are allowed one after another, the largest next saving first. */
export const leverCurve = (question: CurveQuestion): Promise<Answer<{ readonly steps: readonly StepView[] }>> =>
  asked(question, (bench) => ({
    ok: true,
    steps: stepsOf(bench, rankLevers(allowedOf(bench, question), bench.meter).steps),
  }));

/** The smallest, easiest set of levers that reaches a target; the lowest footprint without one. */
export const plannedLevers = (question: PlanQuestion): Promise<Answer<{ readonly plan: PlanView }>> =>
  asked(question, (bench) => {
    const plan = planLevers(allowedOf(bench, question), bench.meter, question.target);
    return { ok: true, plan: planView(bench, plan, question.lang) };
  });

/** The text of the campaign with levers pulled, and the scenario that has them; computed before it is given. */
export const writtenLevers = (
  question: WriteQuestion,
): Promise<Answer<{ readonly text: string; readonly scenario: string }>> =>
  asked(question, (bench) => {
    const { pulls } = pullsNamed(bench, question.levers);
    const means = meansOf(bench.at);
    const { text } = question.source;
    const copy = question.copy ? withCopy(text, question.scenario) : null;
    const scene = copy
      ? openLevers(readDocument(copy.text), { scenario: copy.scenario, only: [] }, means).meter.scene
      : bench.meter.scene;
    const after = rewritten(copy?.text ?? text, pulls, scene);
    calculate(readDocument(after), means);
    return { ok: true, text: after, scenario: copy?.scenario ?? question.scenario };
  });
