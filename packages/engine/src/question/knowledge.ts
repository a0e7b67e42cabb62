import type { Line } from '../activity/line.ts';
import { type Parameter, parametersOf } from '../calculation/expression.ts';
import { Samples } from '../calculation/sample.ts';
import type { Calculation, CompiledScenario } from '../footprint/compile.ts';
import { type Interval, intervalOf } from '../footprint/interval.ts';
import { contributions, quantile, quantiles, ranks } from '../uncertainty/index.ts';
import { type Means, probabilityLower, scenarioOf } from './calculate.ts';

/** One unknown of a campaign: a quantity of the file, or a figure of the catalogue, however often it is used. */
export interface Unknown {
  readonly stream: string;
  readonly parameter: Parameter;
}

/** How much less wide the interval of a footprint would be, were one unknown known. */
export interface Narrowing extends Unknown {
  /** Width that goes ÷ width of today, expected over what the unknown may turn out to be. */
  readonly narrows: number;
}

/** An unknown that decides which of two scenarios emits less. */
export interface Flip extends Unknown {
  /** The value at which the ranking turns, at an end of its 95 % interval; in the parameter's unit. */
  readonly value: number;
  /** Chance that the one that is lower today is still lower then. */
  readonly probability: number;
}

export interface Ranked {
  readonly lower: string;
  readonly higher: string;
  readonly probability: number;
  readonly flips: readonly Flip[];
}

export interface Knowledge {
  readonly scenario: string;
  readonly median: number;
  readonly interval95: Interval;
  readonly narrowings: readonly Narrowing[];
  /** The scenario next to each other one. */
  readonly rankings: readonly Ranked[];
}

/** What an unknown may turn out to be: the middles of five equally likely ranges. */
const outcomes = [0.1, 0.3, 0.5, 0.7, 0.9];
const ends = [0.025, 0.975];
/** Unknowns that share less than this of the variance are not looked at one by one. */
const least = 0.002;

const median = (draws: Float64Array): number => quantiles(draws, [0.5])[0] ?? Number.NaN;
const width = ([low, high]: Interval): number => high - low;

function add(total: Float64Array, column: Float64Array, sign: 1 | -1): void {
  for (let i = 0; i < total.length; i++) total[i] = (total[i] as number) + sign * (column[i] as number);
}

/** Totals of scenarios, and the same totals where one unknown is known. */
class Totals {
  readonly samples: Samples;
  readonly #users = new Map<string, Set<Line>>();
  readonly #unknowns = new Map<string, Parameter>();

  constructor(scenarios: readonly CompiledScenario[], { seed = 1, draws = 10_000 }: Means) {
    const lines = scenarios.flatMap((s) => s.lines);
    this.samples = new Samples(
      lines.map((l) => l.co2e),
      { seed, draws },
    );
    for (const line of lines) {
      for (const p of parametersOf([line.co2e]).values()) {
        if (p.distribution.kind === 'fixed') continue;
        if (!this.#unknowns.has(p.stream)) this.#unknowns.set(p.stream, p);
        this.#users.set(p.stream, (this.#users.get(p.stream) ?? new Set()).add(line));
      }
    }
  }

  of({ lines }: CompiledScenario): Float64Array {
    const total = new Float64Array(this.samples.draws);
    for (const l of lines) add(total, this.samples.column(l.co2e), 1);
    return total;
  }

  /** Total of a scenario where a stream stands at a quantile; only the lines that use it are computed again. */
  where({ lines }: CompiledScenario, total: Float64Array, stream: string, at: number): Float64Array {
    const users = this.#users.get(stream);
    const known = total.slice();
    for (const l of lines) {
      if (!users?.has(l)) continue;
      add(known, this.samples.column(l.co2e), -1);
      add(known, this.samples.columnWhere(l.co2e, stream, at), 1);
    }
    return known;
  }

  /** The unknowns that the spread of some draws comes from, most first, as the first of the scenarios names them. */
  weighty(draws: Float64Array, ...scenarios: readonly CompiledScenario[]): readonly Unknown[] {
    const own = new Map<string, Parameter>();
    for (const p of parametersOf(scenarios.flatMap((s) => s.lines.map((l) => l.co2e))).values()) {
      if (!own.has(p.stream)) own.set(p.stream, p);
    }
    const columns = [...this.#unknowns].map(([stream, p]) => ({ id: stream, ranks: this.samples.ranks(p) }));
    return contributions(columns, ranks(draws))
      .filter((c) => c.share >= least)
      .flatMap(({ id }) => {
        const parameter = own.get(id);
        return parameter ? [{ stream: id, parameter }] : [];
      });
  }
}

function narrowingsOf(scenario: CompiledScenario, totals: Totals): readonly Narrowing[] {
  const total = totals.of(scenario);
  const today = width(intervalOf(total));
  if (!(today > 0)) return [];
  return totals
    .weighty(total, scenario)
    .map((unknown) => {
      const widths = outcomes.map((u) => width(intervalOf(totals.where(scenario, total, unknown.stream, u))));
      const expected = widths.reduce((s, w) => s + w, 0) / widths.length;
      return { ...unknown, narrows: 1 - expected / today };
    })
    .toSorted((a, b) => b.narrows - a.narrows || (a.stream < b.stream ? -1 : 1));
}

function ranked(a: CompiledScenario, b: CompiledScenario, totals: Totals): Ranked {
  const [first, second] = [totals.of(a), totals.of(b)];
  const firstIsLower = median(first) <= median(second);
  const [lower, higher] = firstIsLower ? [a, b] : [b, a];
  const [low, high] = firstIsLower ? [first, second] : [second, first];
  const difference = high.map((x, i) => x - (low[i] as number));
  const flips = totals.weighty(difference, lower, higher).flatMap(({ stream, parameter }): Flip[] => {
    const found = ends.map((at) => {
      const [l, h] = [totals.where(lower, low, stream, at), totals.where(higher, high, stream, at)];
      return { value: quantile(parameter.distribution, at), probability: probabilityLower(l, h) };
    });
    const [worst] = found.toSorted((x, y) => x.probability - y.probability);
    return worst && worst.probability < 0.5 ? [{ stream, parameter, ...worst }] : [];
  });
  return {
    lower: lower.scenario.id,
    higher: higher.scenario.id,
    probability: probabilityLower(low, high),
    flips: flips.toSorted((x, y) => x.probability - y.probability),
  };
}

/**
 * What would be worth knowing: the unknowns that would narrow a scenario's interval most, were they measured, and those
 * that would turn its ranking against the other scenarios.
 */
export function knowledge(calculation: Calculation, id: string, means: Means): Knowledge {
  const totals = new Totals(calculation.scenarios, means);
  const scenario = scenarioOf(calculation, id);
  const total = totals.of(scenario);
  return {
    scenario: id,
    median: median(total),
    interval95: intervalOf(total),
    narrowings: narrowingsOf(scenario, totals),
    rankings: calculation.scenarios.filter((s) => s !== scenario).map((other) => ranked(scenario, other, totals)),
  };
}
