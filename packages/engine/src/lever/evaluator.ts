import type { Line } from '../activity/line.ts';
import { activityDefinitions } from '../activity/registry.ts';
import { evaluate } from '../calculation/evaluate.ts';
import type { Expression } from '../calculation/expression.ts';
import { Samples } from '../calculation/sample.ts';
import { type Diagnostic, DiagnosticError } from '../diagnostic.ts';
import { type Calculation, compileActivity } from '../footprint/compile.ts';
import type { Scenario } from '../inventory/campaign.ts';
import { parseActivity } from '../inventory/parse.ts';
import type { Means } from '../question/calculate.ts';
import type { Fields } from './fields.ts';
import type { Site } from './scene.ts';

/** An entry of an inventory and its place in the file, which names it when it has no id. */
export interface Entry {
  readonly fields: Fields;
  readonly index: number;
}

/** Where an entry is computed: a site, under the head of another scenario where that one takes the place of this. */
export interface Place {
  readonly site: Site;
  readonly as?: string;
}

/** Emission sources of some entries; what stands in the way when they cannot be computed. */
export type Computed =
  | { readonly lines: readonly Line[]; readonly central: number }
  | { readonly refused: readonly Diagnostic[] };

export const isRefused = (c: Computed): c is { readonly refused: readonly Diagnostic[] } => 'refused' in c;

const setting = { seed: 1, draws: 10_000 };

/**
 * Computes entries of a scenario one by one, each through the checks of the parser and the compiler, and keeps what it
 * computed: a lever changes few entries, and their draws are shared with the rest of the campaign.
 */
export class Evaluator {
  readonly calculation: Calculation;
  readonly scenario: Scenario;
  readonly draws: number;
  readonly samples: Samples;
  readonly #series: NonNullable<Means['options']>['series'];
  readonly #known = new Map<string, Computed>();

  constructor(calculation: Calculation, scenario: Scenario, means: Means) {
    this.calculation = calculation;
    this.scenario = scenario;
    const { seed = setting.seed, draws = setting.draws } = means;
    this.draws = draws;
    this.samples = new Samples([], { seed, draws });
    this.#series = means.options?.series;
  }

  /** The entry's emission sources at a site. */
  entry(entry: Entry, place: Place): Computed {
    const key = JSON.stringify([entry.fields, entry.fields.id === undefined ? entry.index : null, place]);
    const known = this.#known.get(key);
    if (known) return known;
    const found = this.#compute(entry, place);
    this.#known.set(key, found);
    return found;
  }

  /** Draws of the sum of some lines, kgCO2e. */
  column(lines: readonly Line[]): Float64Array {
    const total = new Float64Array(this.draws);
    for (const { co2e } of lines) addInto(total, this.samples.column(co2e));
    this.samples.forget();
    return total;
  }

  /** The same where one unknown is known. */
  columnWhere(expressions: readonly Expression[], stream: string, quantile: number): Float64Array {
    const total = new Float64Array(this.draws);
    for (const e of expressions) addInto(total, this.samples.columnWhere(e, stream, quantile));
    return total;
  }

  #compute({ fields, index }: Entry, { site, as }: Place): Computed {
    const { campaign, catalogue, options } = this.calculation;
    const other = as === undefined ? undefined : this.calculation.scenarios.find((s) => s.scenario.id === as)?.scenario;
    const { id, path } = this.scenario;
    const scenario: Scenario = { ...(other ?? this.scenario), id, path, site: { ...site } };
    const where = { scenario: scenario.path, index, stages: campaign.stages };
    const { activity, diagnostics } = parseActivity(fields, where, activityDefinitions);
    if (!activity) return { refused: diagnostics };
    const series = this.#series ?? new Map();
    try {
      const { lines } = compileActivity({ campaign, scenario, catalogue, options, series }, activity);
      return { lines, central: lines.reduce((sum, l) => sum + evaluate(l.co2e), 0) };
    } catch (error) {
      if (!(error instanceof DiagnosticError)) throw error;
      return { refused: [error.diagnostic] };
    }
  }
}

export function addInto(total: Float64Array, column: Float64Array): void {
  for (let i = 0; i < total.length; i++) total[i] = (total[i] as number) + (column[i] as number);
}
