import type { Campaign } from '../inventory/campaign.ts';
import { calculate, type Means, scenarioOf } from '../question/calculate.ts';
import { type Document, RefusedChange } from '../question/document.ts';
import { leverProblems } from './check.ts';
import { inConflict, type Pull } from './compose.ts';
import { Evaluator } from './evaluator.ts';
import { defaultsOf, type Lever, type Values } from './lever.ts';
import { library } from './library/index.ts';
import { methodLevers } from './library/method.ts';
import { Meter } from './measure.ts';
import { ownLevers } from './own.ts';
import type { Scene } from './scene.ts';
import { sceneOf } from './scene-of.ts';

export interface LeverChoice {
  readonly scenario: string;
  /** Values of parameters, by lever. */
  readonly values?: Readonly<Record<string, Values>>;
  readonly exclude?: readonly string[];
  /** Only these. */
  readonly only?: readonly string[];
  /** Leaves out what is harder than this, 1 to 5. */
  readonly maxEffort?: number;
  /** Keeps the site and the method: leaves out the levers that change them. */
  readonly stay?: boolean;
}

/** A scenario ready for levers to be pulled. */
export interface LeverBench {
  readonly document: Document;
  readonly means: Means;
  readonly meter: Meter;
  /** Levers that the choice allows, in the order in which they are applied. */
  readonly pulls: readonly Pull[];
}

type Others = readonly Readonly<Record<string, unknown>>[];

/** Every lever that exists for a campaign, whatever the scenario. */
export const knownLevers = (document: Document): readonly Lever[] => [
  ...library,
  ...methodLevers({ others: document.scenarios as Others }),
];

/** Every lever that may be pulled on a scenario: the library, the other methods, and the file's own. */
export function leversFor(document: Document, campaign: Campaign, scenario: string): readonly Lever[] {
  const others = (document.scenarios as Others).filter((s) => s.id !== scenario);
  return ownLevers(campaign.levers, scenario, [...library, ...methodLevers({ others })]);
}

const isAllowed = ({ exclude = [], only, maxEffort, stay }: LeverChoice, lever: Lever): boolean =>
  !exclude.includes(lever.id) &&
  (only === undefined || only.includes(lever.id)) &&
  (maxEffort === undefined || lever.effort <= maxEffort) &&
  !(stay && lever.moves);

/** @throws RefusedChange when the campaign cannot be computed */
export function openLevers(document: Document, choice: LeverChoice, means: Means): LeverBench {
  const calculation = calculate(document, means);
  const problems = leverProblems(calculation.campaign, knownLevers(document));
  if (problems.length > 0) throw new RefusedChange(problems);
  const { scenario } = scenarioOf(calculation, choice.scenario);
  const evaluator = new Evaluator(calculation, scenario, means);
  const scene: Scene = sceneOf(document, evaluator, means);
  const pulls = leversFor(document, calculation.campaign, choice.scenario)
    .filter((lever) => isAllowed(choice, lever))
    .map((lever) => ({ lever, values: { ...defaultsOf(lever), ...lever.set, ...choice.values?.[lever.id] } }));
  return { document, means, meter: new Meter(evaluator, scene), pulls };
}

/** Levers by their ids, in the order in which they are applied; those that exclude each other cannot go together. */
export function pullsNamed(
  bench: LeverBench,
  ids: readonly string[],
): {
  readonly pulls: readonly Pull[];
  readonly unknown: readonly string[];
  readonly conflict: readonly string[] | null;
} {
  const pulls = bench.pulls.filter((p) => ids.includes(p.lever.id));
  const unknown = ids.filter((id) => !pulls.some((p) => p.lever.id === id));
  const pairs = pulls.flatMap((a, i) => pulls.slice(i + 1).map((b) => [a, b] as const));
  const conflict = pairs.find(([a, b]) => inConflict(a.lever, b.lever));
  return { pulls, unknown, conflict: conflict ? conflict.map((p) => p.lever.id) : null };
}
