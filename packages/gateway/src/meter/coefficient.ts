import {
  activityDefinitions,
  type Calculation,
  compileActivity,
  DiagnosticError,
  type Expression,
  evaluate,
  type GridSeries,
  type Line,
  parseActivity,
  quantilesOf,
  Samples,
  type Scenario,
} from '@contrechamp/engine';
import type { Entry } from './entry.ts';
import type { Range } from './footprint.ts';

/** What an entry is computed with: a campaign as it was compiled, and one of its scenarios. */
export interface Setting {
  readonly calculation: Calculation;
  readonly scenario: Scenario;
  readonly series: ReadonlyMap<string, GridSeries>;
  readonly seed: number;
  readonly draws: number;
}

/** What one unit of something takes: an output, a token, a second of compute, a watt-hour read. */
export interface Coefficient {
  /** gCO2e, with its draws: sums of coefficients share their unknowns. */
  readonly co2e: Range;
  readonly draws: Float64Array;
  /** Watt-hours of the facility. */
  readonly energy: number;
  /** 5th and 95th percentile of `energy`: two models whose spreads overlap are not ranked. */
  readonly spread: readonly [number, number];
  /** Litres; null where unknown. */
  readonly water: number | null;
}

/** An entry computed: the generation, and apart from it what goes with each output whatever was read. */
export interface Computed {
  readonly generation: Coefficient;
  /** Rewriting of the prompt by a language model; null where the service does not do it. */
  readonly rewriting: Coefficient | null;
  readonly tier: string;
  readonly assumptions: readonly string[];
}

const joules = 3600;
const grams = 1000;
const litres = 1000;
const weakestFirst = ['weak', 'fair', 'good', 'choice'];

function sumOf(samples: Samples, expressions: readonly Expression[], size: number): Float64Array {
  const total = new Float64Array(samples.draws);
  for (const e of expressions) {
    const column = samples.column(e);
    for (let i = 0; i < total.length; i++) total[i] = (total[i] as number) + (column[i] as number) * size;
  }
  return total;
}

/** Central value and 95 % interval of draws. */
export function rangeOf(central: number, draws: Float64Array): Range {
  const [low = 0, high = 0] = quantilesOf(draws, [0.025, 0.975]);
  return { central, low, high };
}

const central = (expressions: readonly Expression[], size: number): number =>
  expressions.reduce((sum, e) => sum + evaluate(e), 0) * size;

function coefficientOf(lines: readonly Line[], samples: Samples, waterKnown: boolean): Coefficient {
  const co2e = lines.map((l) => l.co2e);
  const energies = lines.flatMap((l) => (l.energy ? [l.energy] : []));
  const waters = lines.flatMap((l) => (l.water ? [l.water] : []));
  const draws = sumOf(samples, co2e, grams);
  const [p5 = 0, p95 = 0] = quantilesOf(sumOf(samples, energies, 1 / joules), [0.05, 0.95]);
  return {
    co2e: rangeOf(central(co2e, grams), draws),
    draws,
    energy: central(energies, 1 / joules),
    spread: [p5, p95],
    water: waterKnown && waters.length > 0 ? central(waters, litres) : null,
  };
}

/**
 * Computes one entry as the campaign’s own calculation would.
 * @throws DiagnosticError when the entry is refused: a region that the provider does not offer, a figure that is missing
 */
export function compute(entry: Entry, { calculation, scenario, series, seed, draws }: Setting): Computed {
  const { campaign, catalogue, options } = calculation;
  const place = { scenario: scenario.path, index: 0, stages: campaign.stages };
  const { activity, diagnostics } = parseActivity(entry, place, activityDefinitions);
  const [problem] = diagnostics.filter((d) => d.severity === 'error');
  if (!activity) throw problem ? new DiagnosticError(problem) : new RangeError('an entry was refused without a reason');
  const context = compileActivity({ campaign, scenario, catalogue, options, series }, activity);
  const samples = new Samples(
    context.lines.flatMap((l) => [l.co2e, ...(l.energy ? [l.energy] : [])]),
    { seed, draws },
  );
  const isRewriting = (l: Line): boolean => l.id.endsWith('/rewrite');
  const rewriting = context.lines.filter(isRewriting);
  const { assumptions } = context;
  const waterKnown = !assumptions.some((a) => a.code === 'water-unknown');
  const ordered = assumptions.toSorted((a, b) => weakestFirst.indexOf(a.grade) - weakestFirst.indexOf(b.grade));
  return {
    generation: coefficientOf(
      context.lines.filter((l) => !isRewriting(l)),
      samples,
      waterKnown,
    ),
    rewriting: rewriting.length > 0 ? coefficientOf(rewriting, samples, waterKnown) : null,
    tier: String(assumptions.find((a) => a.code === 'ai-tier')?.params.tier ?? ''),
    assumptions: [...new Set(ordered.map((a) => a.code))],
  };
}
