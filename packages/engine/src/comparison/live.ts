import type { Line } from '../activity/line.ts';
import { activityDefinitions } from '../activity/registry.ts';
import { evaluate } from '../calculation/evaluate.ts';
import { Samples } from '../calculation/sample.ts';
import { type Diagnostic, DiagnosticError } from '../diagnostic.ts';
import type { GridSeries } from '../factor/grid-series.ts';
import type { Amount, Breakdown } from '../footprint/breakdown.ts';
import { type Calculation, type CompiledScenario, compileActivity } from '../footprint/compile.ts';
import type { Total } from '../footprint/footprint.ts';
import { intervalOf } from '../footprint/interval.ts';
import { parseActivity } from '../inventory/parse.ts';
import { meanOf, quantiles } from '../uncertainty/index.ts';
import { type Comparison, compareDraws } from './compare.ts';

/** The figures of one scenario that move while something is being changed. */
export interface LiveScenario {
  readonly id: string;
  readonly total: Omit<Total, 'bilanCarboneInterval95'>;
  readonly byCategory: Breakdown;
  readonly byStage: Breakdown;
  readonly draws: Float64Array;
}

export interface LiveFigures {
  readonly scenarios: readonly LiveScenario[];
  readonly comparisons: readonly Comparison[];
}

export interface LiveOptions {
  readonly seed: number;
  readonly draws: number;
  readonly series?: ReadonlyMap<string, GridSeries>;
}

/** One entry put in the place of another. */
export interface EntryChange {
  readonly scenario: string;
  readonly index: number;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Emission sources of an entry and their sum at central values, kgCO2e. */
export interface EntryFigure {
  readonly lines: readonly Line[];
  readonly central: number;
}

interface Part {
  readonly line: Line;
  readonly central: number;
  readonly column: Float64Array;
}

/** So many changes draw so many columns for one parameter: then the draws begin anew, the same ones. */
const mostChanges = 200;

function add(into: Float64Array, column: Float64Array): void {
  for (let i = 0; i < into.length; i++) into[i] = (into[i] as number) + (column[i] as number);
}

/**
 * A comparison that is asked again and again with one entry changed: what does not change is drawn once. Totals,
 * breakdowns and ratios are those of `compareCampaign` with the same seed and draws, up to the order of their sums.
 */
export class LiveComparison {
  readonly #calculation: Calculation;
  readonly #options: LiveOptions;
  readonly #parts = new Map<string, readonly (readonly Part[])[]>();
  readonly #scenarios = new Map<string, LiveScenario>();
  #samples: Samples;
  #changes = 0;

  constructor(calculation: Calculation, options: LiveOptions) {
    this.#calculation = calculation;
    this.#options = options;
    this.#samples = new Samples([], options);
  }

  /** The figures, one entry being changed or none; what stands in the way when it cannot be computed. */
  figures(change?: EntryChange): LiveFigures | { readonly refused: readonly Diagnostic[] } {
    const { campaign, scenarios } = this.#calculation;
    const changed = change && this.#changed(change);
    if (changed && 'refused' in changed) return changed;
    const found = scenarios.map((s) =>
      changed && s.scenario.id === change.scenario ? changed : this.#scenario(s, this.#partsOf(s)),
    );
    const reference = found.find((s) => s.id === campaign.reference);
    if (!reference) throw new RangeError(`no scenario ${campaign.reference}`);
    return {
      scenarios: found,
      comparisons: found
        .filter((s) => s !== reference)
        .map((s) => compareDraws({ id: s.id, draws: s.draws }, { id: reference.id, draws: reference.draws })),
    };
  }

  #partsOf(compiled: CompiledScenario): readonly (readonly Part[])[] {
    const { id, activities } = compiled.scenario;
    let found = this.#parts.get(id);
    if (!found) {
      found = activities.map((a) => this.#drawn(compiled.lines.filter((l) => l.activity === a.id)));
      this.#parts.set(id, found);
      this.#samples.forget();
    }
    return found;
  }

  #drawn(lines: readonly Line[]): readonly Part[] {
    return lines.map((line) => ({
      line,
      central: evaluate(line.co2e),
      column: this.#samples.column(line.co2e),
    }));
  }

  #scenario({ scenario }: CompiledScenario, parts: readonly (readonly Part[])[], fresh = false): LiveScenario {
    const known = fresh ? undefined : this.#scenarios.get(scenario.id);
    if (known) return known;
    const all = parts.flat();
    const whole = this.#sum(all);
    const [median = Number.NaN] = quantiles(whole.draws, [0.5]);
    const found: LiveScenario = {
      id: scenario.id,
      total: {
        unit: 'kgCO2e',
        central: whole.central,
        mean: meanOf(whole.draws),
        median,
        interval95: intervalOf(whole.draws),
      },
      byCategory: this.#grouped(all, (l) => l.category),
      byStage: this.#grouped(all, (l) => l.stage),
      draws: whole.draws,
    };
    if (!fresh) this.#scenarios.set(scenario.id, found);
    return found;
  }

  #sum(parts: readonly Part[]): { readonly central: number; readonly draws: Float64Array } {
    const draws = new Float64Array(this.#options.draws);
    for (const { column } of parts) add(draws, column);
    return { central: parts.reduce((sum, p) => sum + p.central, 0), draws };
  }

  #grouped(parts: readonly Part[], key: (line: Line) => string): Breakdown {
    const groups = new Map<string, Part[]>();
    for (const part of parts) groups.set(key(part.line), [...(groups.get(key(part.line)) ?? []), part]);
    return Object.fromEntries(
      [...groups].map(([name, group]): [string, Amount] => {
        const { central, draws } = this.#sum(group);
        return [name, { central, interval95: intervalOf(draws) }];
      }),
    );
  }

  /** One entry by itself, in its scenario and at its place. */
  entry({ scenario, index, fields }: EntryChange): EntryFigure | { readonly refused: readonly Diagnostic[] } {
    const compiled = this.#compiled(scenario);
    const { campaign, catalogue, options } = this.#calculation;
    const { activity, diagnostics } = parseActivity(
      fields,
      { scenario: compiled.scenario.path, index, stages: campaign.stages },
      activityDefinitions,
    );
    if (!activity) return { refused: diagnostics };
    try {
      const series = this.#options.series ?? new Map<string, GridSeries>();
      const parts = { campaign, scenario: compiled.scenario, catalogue, options, series };
      const { lines } = compileActivity(parts, activity);
      return { lines, central: lines.reduce((sum, l) => sum + evaluate(l.co2e), 0) };
    } catch (error) {
      if (!(error instanceof DiagnosticError)) throw error;
      return { refused: [error.diagnostic] };
    }
  }

  #compiled(id: string): CompiledScenario {
    const found = this.#calculation.scenarios.find((s) => s.scenario.id === id);
    if (!found) throw new RangeError(`no scenario ${id}`);
    return found;
  }

  #changed(change: EntryChange): LiveScenario | { readonly refused: readonly Diagnostic[] } {
    const found = this.entry(change);
    if ('refused' in found) return found;
    const compiled = this.#compiled(change.scenario);
    const before = this.#partsOf(compiled);
    this.#renew();
    const parts = before.map((p, i) => (i === change.index ? this.#drawn(found.lines) : p));
    this.#samples.forget();
    return this.#scenario(compiled, parts, true);
  }

  #renew(): void {
    this.#changes += 1;
    if (this.#changes % mostChanges === 0) this.#samples = new Samples([], this.#options);
  }
}
