import { Samples } from '../calculation/sample.ts';
import type { Calculation } from '../footprint/compile.ts';
import { type Interval, intervalOf } from '../footprint/interval.ts';
import type { Stage } from '../inventory/vocabulary.ts';
import { quantiles } from '../uncertainty/index.ts';
import { probabilityLower, scenarioOf } from './calculate.ts';

/** What grows with the number of deliverables: making, finishing and delivering them. Preparing does not. */
export const growingStages: readonly Stage[] = ['generation', 'post-production', 'delivery'];

export interface ReboundQuestion {
  readonly scenario: string;
  readonly against: string;
  /** How many times as many deliverables. */
  readonly times: readonly number[];
  readonly seed?: number;
  readonly draws?: number;
}

interface Spread {
  readonly median: number;
  readonly interval95: Interval;
}

export interface Rebound {
  readonly scenario: string;
  readonly against: string;
  /** Share of the scenario's median total that grows with the deliverables. */
  readonly growing: number;
  readonly rows: readonly {
    readonly times: number;
    readonly total: Spread;
    /** Against ÷ scenario. */
    readonly ratio: Spread;
    readonly probabilityLower: number;
  }[];
  /** From how many times as many deliverables the advantage is gone; null when it never is, or was never there. */
  readonly limit: Spread | null;
}

const spreadOf = (draws: Float64Array): Spread => ({
  median: quantiles(draws, [0.5])[0] ?? Number.NaN,
  interval95: intervalOf(draws),
});

/**
 * What is left of the advantage of a scenario when what is cheap to make gets made more: its own generation,
 * post-production and delivery times k, the other scenario as it is.
 * @throws RangeError on an unknown scenario
 */
export function rebound(calculation: Calculation, question: ReboundQuestion): Rebound {
  const { seed = 1, draws = 10_000 } = question;
  const [own, other] = [scenarioOf(calculation, question.scenario), scenarioOf(calculation, question.against)];
  const samples = new Samples(
    [...own.lines, ...other.lines].map((l) => l.co2e),
    { seed, draws },
  );
  const sum = (lines: typeof own.lines): Float64Array => {
    const total = new Float64Array(draws);
    for (const line of lines) {
      const column = samples.column(line.co2e);
      for (let i = 0; i < draws; i++) total[i] = (total[i] as number) + (column[i] as number);
    }
    return total;
  };
  const growing = sum(own.lines.filter((l) => growingStages.includes(l.stage)));
  const steady = sum(own.lines.filter((l) => !growingStages.includes(l.stage)));
  const against = sum(other.lines);
  const at = (i: number, k: number): number => (steady[i] as number) + k * (growing[i] as number);
  const rows = question.times.map((times) => {
    const total = growing.map((_, i) => at(i, times));
    return {
      times,
      total: spreadOf(total),
      ratio: spreadOf(against.map((x, i) => x / (total[i] as number))),
      probabilityLower: probabilityLower(total, against),
    };
  });
  const limits = against.map((x, i) => (x - (steady[i] as number)) / (growing[i] as number));
  const limit = spreadOf(limits);
  const share = spreadOf(growing.map((g, i) => g / at(i, 1))).median;
  return {
    ...{ scenario: question.scenario, against: question.against, growing: share, rows },
    limit: Number.isFinite(limit.median) && limit.median > 0 ? limit : null,
  };
}
