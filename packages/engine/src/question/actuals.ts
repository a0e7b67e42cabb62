import { activityDefinitions } from '../activity/registry.ts';
import { type Comparison, compareDraws } from '../comparison/compare.ts';
import { type Diagnostic, DiagnosticError } from '../diagnostic.ts';
import { type Calculation, type CompiledScenario, compileActivity } from '../footprint/compile.ts';
import { type Interval, intervalOf } from '../footprint/interval.ts';
import { parseActivity } from '../inventory/parse.ts';
import { quantiles } from '../uncertainty/index.ts';
import { calculate, drawsOf, type Means, scenarioOf, totalOf } from './calculate.ts';
import { activitiesOf, type Document, withValueAt } from './document.ts';
import * as side from './generation-side.ts';

export interface ActualsQuestion {
  /** The scenario that is being produced. */
  readonly scenario: string;
  /** What was generated, as entries of a campaign file. */
  readonly entries: readonly Document[];
}

/** kgCO2e: at the central parameters, and drawn. */
export interface DrawnAmount {
  readonly central: number;
  readonly median: number;
  readonly interval95: Interval;
}

/** Some generation: how much, and what it takes. */
export interface GenerationSide {
  /** Null where an entry of the plan gives a sum of money in their place. */
  readonly images: number | null;
  readonly clips: number | null;
  readonly co2e: DrawnAmount;
  /** Data centres, kWh. */
  readonly energy: number;
  /** Litres; null where one entry does not know. */
  readonly water: number | null;
}

export interface ModelActuals extends side.GeneratingModel {
  /** Null where the model was not planned, or was not used. */
  readonly planned: GenerationSide | null;
  readonly metered: GenerationSide | null;
}

/** What one scenario plans to generate beside what was generated; both drawn together, so that what they share cancels out. */
export interface Actuals {
  readonly scenario: string;
  readonly planned: GenerationSide;
  readonly metered: GenerationSide;
  /** Metered − planned, kgCO2e. */
  readonly difference: Omit<DrawnAmount, 'central'>;
  /** Metered ÷ planned; null where nothing was planned. */
  readonly share: Omit<DrawnAmount, 'central'> | null;
  /** Share of draws in which what was metered emits more than what was planned. */
  readonly probabilityAbove: number;
  /** The model that emits most first. */
  readonly models: readonly ModelActuals[];
  /** The whole scenario, with its plan and with what was metered in place of it. */
  readonly total: { readonly planned: DrawnAmount; readonly actual: DrawnAmount };
  /** Every scenario against the reference, with what was metered in place of what was planned. */
  readonly comparisons: readonly Comparison[];
  /** kgCO2e of each entry, at central values. */
  readonly entries: readonly number[];
  /** The campaign with what was metered in place of what was planned, as data and compiled. */
  readonly document: Document;
  readonly calculation: Calculation;
}

/** The campaign with entries in place of those that its scenario plans to generate. @throws RangeError when there is none */
export function withMetered(document: Document, { scenario, entries }: ActualsQuestion): Document {
  const own = activitiesOf(document, scenario);
  const first = own.findIndex(({ fields }) => side.isGenerating(fields.type));
  const kept = own.filter(({ fields }) => !side.isGenerating(fields.type)).map(({ fields }) => fields);
  const at = first < 0 ? kept.length : first;
  return withValueAt(document, `scenarios.${scenario}.activities`, [
    ...kept.slice(0, at),
    ...entries,
    ...kept.slice(at),
  ]);
}

/** Why the engine refuses an entry in a scenario; null when it does not. */
export function refusalOf(
  { campaign, catalogue, options, scenarios }: Calculation,
  scenario: string,
  entry: Document,
  series: NonNullable<Means['options']>['series'] = new Map(),
): Diagnostic | null {
  const compiled = scenarios.find((s) => s.scenario.id === scenario)?.scenario;
  if (!compiled) throw new RangeError(`no scenario ${scenario}`);
  const place = { scenario: compiled.path, index: 0, stages: campaign.stages };
  const { activity, diagnostics } = parseActivity(entry, place, activityDefinitions);
  if (!activity) return diagnostics.find((d) => d.severity === 'error') ?? null;
  try {
    compileActivity({ campaign, scenario: compiled, catalogue, options, series }, activity);
    return null;
  } catch (error) {
    if (error instanceof DiagnosticError) return error.diagnostic;
    throw error;
  }
}

const isEmpty = (document: Document, scenario: string): boolean => activitiesOf(document, scenario).length === 0;

/** A scenario that plans nothing but generation, before anything was generated: a file may not say so, the figures do. */
function emptied(plan: Calculation, scenario: string): Calculation {
  const scenarios = plan.scenarios.map((s) =>
    s.scenario.id === scenario ? { scenario: { ...s.scenario, activities: [] }, lines: [], assumptions: [] } : s,
  );
  return { ...plan, scenarios };
}

const spreadOf = (draws: Float64Array): Omit<DrawnAmount, 'central'> => ({
  median: quantiles(draws, [0.5])[0] ?? Number.NaN,
  interval95: intervalOf(draws),
});

const amountOf = (central: number, draws: Float64Array): DrawnAmount => ({ central, ...spreadOf(draws) });

const sideOf = (part: side.Part, draws: Float64Array): GenerationSide => ({
  images: side.outputsOf(part, 'image-generation'),
  clips: side.outputsOf(part, 'video-generation'),
  co2e: amountOf(side.centralOf(part), draws),
  energy: side.energyOf(part),
  water: side.waterOf(part),
});

interface Pair {
  readonly planned: CompiledScenario;
  readonly actual: CompiledScenario;
}

/** The generating entries of plan and meter, apart by model. */
function byModel({ planned, actual }: Pair, { catalogue }: Calculation) {
  const key = ({ task, id }: side.GeneratingModel): string => `${task} ${id}`;
  const all = [planned, actual].flatMap((s) => side.generating(s).activities.map((a) => side.modelOf(catalogue, a)));
  const models = new Map(all.map((m) => [key(m), m]));
  return [...models].map(([wanted, model]) => {
    const of = (s: CompiledScenario): side.Part =>
      side.partOf(s, (a) => side.isGenerating(a.type) && key(side.modelOf(catalogue, a)) === wanted);
    return { model, planned: of(planned), metered: of(actual) };
  });
}

/**
 * What a scenario plans to generate beside what was generated. Both go through the whole pipeline, the second in place of
 * the first: neither has a calculation of its own.
 * @throws RefusedChange when the campaign or an entry is refused, RangeError when there is no such scenario
 */
export function actuals(document: Document, question: ActualsQuestion, means: Means): Actuals {
  const { scenario } = question;
  const plan = calculate(document, means);
  const changed = withMetered(document, question);
  const calculation = isEmpty(changed, scenario) ? emptied(plan, scenario) : calculate(changed, means);
  const pair: Pair = { planned: scenarioOf(plan, scenario), actual: scenarioOf(calculation, scenario) };
  const parts = [side.generating(pair.planned), side.generating(pair.actual)] as const;
  const models = byModel(pair, calculation);
  const drawn = drawsOf(
    [
      ...[pair.planned, ...calculation.scenarios],
      ...[...parts, ...models.flatMap((m) => [m.planned, m.metered])].map((p) => ({ ...pair.planned, lines: p.lines })),
    ],
    means,
  );
  const draws = (i: number): Float64Array => drawn[i] as Float64Array;
  const first = 1 + calculation.scenarios.length;
  const [planned, metered] = [draws(first), draws(first + 1)];
  const difference = metered.map((x, i) => x - (planned[i] as number));
  const index = calculation.scenarios.indexOf(pair.actual);
  const totals = calculation.scenarios.map((s, i) => ({ id: s.scenario.id, draws: draws(1 + i) }));
  const reference = totals.find((t) => t.id === calculation.campaign.reference);
  if (!reference) throw new RangeError(`no scenario ${calculation.campaign.reference}`);
  const rows = models.map(({ model, ...m }, i): ModelActuals => {
    const of = (part: side.Part, column: number) => (part.activities.length === 0 ? null : sideOf(part, draws(column)));
    const column = first + 2 + 2 * i;
    return { ...model, planned: of(m.planned, column), metered: of(m.metered, column + 1) };
  });
  const weight = (m: ModelActuals): number => Math.max(m.planned?.co2e.median ?? 0, m.metered?.co2e.median ?? 0);
  const ids = question.entries.map((e) => e.id);
  return {
    scenario,
    planned: sideOf(parts[0], planned),
    metered: sideOf(parts[1], metered),
    difference: spreadOf(difference),
    share: parts[0].lines.length === 0 ? null : spreadOf(metered.map((x, i) => x / (planned[i] as number))),
    probabilityAbove: difference.reduce((n, x) => n + (x > 0 ? 1 : 0), 0) / difference.length,
    models: rows.toSorted((a, b) => weight(b) - weight(a)),
    total: {
      planned: amountOf(totalOf(pair.planned), draws(0)),
      actual: amountOf(totalOf(pair.actual), draws(1 + index)),
    },
    comparisons: totals.filter((t) => t !== reference).map((t) => compareDraws(t, reference)),
    entries: ids.map((id) => side.centralOf(side.partOf(pair.actual, (a) => a.id === id))),
    ...{ document: changed, calculation },
  };
}
