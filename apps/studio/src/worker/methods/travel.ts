import {
  type Activity,
  type Amount,
  activityDefinition,
  amountOf,
  type Bilingual,
  type CampaignComparison,
  type Category,
  central,
  type Line,
  parametersOf,
} from '@contrechamp/engine';
import type { Lang } from '@contrechamp/report';
import { opened, problemsOf } from '../open.ts';
import type { Answer, Source } from '../view.ts';
import { comparisonOf, isCalculated } from './compare.ts';
import { routeOf, type TravelMode, type TravelPlace } from './travel-route.ts';

export type { TravelMode, TravelPlace };

/** One entry that moves people or goods. */
export interface TravelEntry {
  readonly id: string;
  readonly type: string;
  readonly mode: TravelMode | null;
  /** From the first place to the last; none when the file names no places. */
  readonly stops: readonly TravelPlace[];
  /** One way, over all stops; null when the entry is not from a place to a place. */
  readonly km: number | null;
  /** Two for there and back. */
  readonly journeys: 1 | 2;
  /** What the figure is computed from, by field, in the base units of the engine (1, kg, m, s). */
  readonly amounts: Readonly<Record<string, number>>;
  readonly co2e: Amount;
}

export interface ScenarioTravel {
  readonly id: string;
  readonly name: Bilingual;
  /** Of the whole scenario at central values, kgCO2e. */
  readonly total: number;
  /** All that moves, kgCO2e. */
  readonly moving: Amount;
  /** Heaviest first. */
  readonly entries: readonly TravelEntry[];
}

export interface Travel {
  readonly scenarios: readonly ScenarioTravel[];
  readonly release: string;
  readonly draws: number;
  readonly seed: number;
}

export interface TravelRequest {
  readonly source: Source;
  readonly lang: Lang;
  readonly draws: number;
}

const movingCategories: ReadonlySet<Category> = new Set<Category>(['travel', 'transport', 'freight']);

type Parts = Pick<CampaignComparison, 'calculation' | 'samples'>;
type CompiledScenario = CampaignComparison['calculation']['scenarios'][number];

interface Quantity {
  readonly distribution: Parameters<typeof central>[0];
  readonly unit: { readonly factor: number };
}

const isQuantity = (value: unknown): value is Quantity =>
  typeof value === 'object' && value !== null && 'distribution' in value && 'unit' in value;

/** The quantities of the file that the lines are computed from; all of them where it comes to no line. */
function amountsOf(activity: Activity, lines: readonly Line[]): Readonly<Record<string, number>> {
  if (lines.length === 0) {
    const given = Object.entries(activity.fields).flatMap(([field, value]) =>
      isQuantity(value) ? [[field, central(value.distribution) * value.unit.factor] as const] : [],
    );
    return Object.fromEntries(given);
  }
  const own = [...parametersOf(lines.map((l) => l.co2e)).values()].flatMap(({ origin, distribution, unit }) => {
    if (origin.kind !== 'activity-data' && origin.kind !== 'default') return [];
    const field = origin.path.slice(activity.path.length + 1);
    return [[field, central(distribution) * unit.factor] as const];
  });
  return Object.fromEntries(own);
}

function entryOf(parts: Parts, compiled: CompiledScenario, activity: Activity, lines: readonly Line[]): TravelEntry {
  const amounts = amountsOf(activity, lines);
  const found = routeOf(parts, compiled, activity);
  const stated = amounts.distance === undefined ? null : amounts.distance / 1000;
  return {
    id: activity.id,
    type: activity.type,
    mode: found?.mode ?? null,
    stops: found?.stops ?? [],
    km: found ? (stated ?? found.km) : null,
    journeys: activity.fields.return === true ? 2 : 1,
    amounts,
    co2e: sumOf(parts, lines),
  };
}

function sumOf({ samples }: Parts, lines: readonly Line[]): Amount {
  const { central: middle, interval95 } = amountOf(
    samples,
    lines.map((line) => ({ line, share: 1 })),
  );
  return { central: middle, interval95 };
}

function scenarioTravel(parts: Parts, compiled: CompiledScenario): Omit<ScenarioTravel, 'total'> {
  const { scenario, lines } = compiled;
  const moving = lines.filter((l) => movingCategories.has(l.category));
  const entries = scenario.activities.flatMap((activity) => {
    const own = moving.filter((l) => l.activity === activity.id);
    const moves = own.length > 0 || movingCategories.has(activityDefinition(activity.type)?.category ?? 'other');
    return moves ? [entryOf(parts, compiled, activity, own)] : [];
  });
  return {
    id: scenario.id,
    name: scenario.name,
    moving: sumOf(parts, moving),
    entries: entries.toSorted((a, b) => b.co2e.central - a.co2e.central),
  };
}

/** What moves in every scenario: from where to where, by which means, and what it emits. */
export async function travel({ source, lang, draws }: TravelRequest): Promise<Answer<{ readonly travel: Travel }>> {
  const at = await opened(source);
  if (!isCalculated(at)) return { ok: false, problems: problemsOf(at.diagnostics, lang) };
  const result = comparisonOf(at, draws);
  const scenarios = result.calculation.scenarios.map((compiled, i) => ({
    ...scenarioTravel(result, compiled),
    total: result.footprints[i]?.total.central ?? 0,
  }));
  return { ok: true, travel: { scenarios, release: at.catalogue.release, draws: result.draws, seed: result.seed } };
}
