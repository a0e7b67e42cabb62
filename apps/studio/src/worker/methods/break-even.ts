import {
  type BreakEven,
  breakEven as breakEvenAnswer,
  type Calculation,
  calculate,
  defaultDraws,
  defaultSeed,
  findVariable,
  quantilesOf,
  type Rebound,
  RefusedChange,
  rebound as reboundAnswer,
  restricted,
  Samples,
  type Variable,
} from '@contrechamp/engine';
import type { BreakEvenPoint } from '@contrechamp/report';
import { meansOf, opened } from '../open.ts';
import { quantileShares, type Source } from '../view.ts';
import { isCalculated } from './compare.ts';

export const breakEvenKinds = ['images', 'clips', 'grid'] as const;
export type BreakEvenKind = (typeof breakEvenKinds)[number];

/** How much of something there may be before a scenario stops being the lower one, and the curves around that. */
export interface BreakEvenFound extends Omit<BreakEven, 'variable'> {
  readonly variable: Omit<Variable, 'apply'>;
  readonly points: readonly BreakEvenPoint[];
}

const perDecade = 6;
const [fewest, most] = [15, 25];

/** Values to draw, evenly apart on a logarithmic scale: around all that has words, within what was searched. */
export function drawnRange({ crossing, sure, variable, searched }: BreakEven): readonly number[] {
  const now = (variable.details.now ?? '').split(', ').map((place) => Number(place.split(' ')[1]));
  const marks = [variable.today, crossing, sure, ...now].filter((x): x is number => x !== null && x > 0);
  const [, end] = searched;
  const [low, high] = marks.length === 0 ? [end / 1e6, end] : [Math.min(...marks), Math.max(...marks)];
  const [before, beyond] = marks.length > 1 ? [2, 1.8] : [30, 30];
  const [from, to] = [low / before, Math.min(high * beyond, end)];
  const decades = Math.log10(to / from);
  const steps = Math.min(Math.max(Math.round(decades * perDecade), fewest), most) - 1;
  const spread = Array.from({ length: steps + 1 }, (_, i) => from * 10 ** ((decades * i) / steps));
  return [...new Set([...spread, ...(crossing !== null && crossing > 0 ? [crossing] : [])])].toSorted((a, b) => a - b);
}

function spreadsOf({ scenarios }: Calculation, ids: readonly string[]) {
  const lines = (id: string) => scenarios.find((s) => s.scenario.id === id)?.lines ?? [];
  const samples = new Samples(
    ids.flatMap((id) => lines(id).map((l) => l.co2e)),
    { seed: defaultSeed, draws: defaultDraws },
  );
  return ids.map((id) => {
    const total = new Float64Array(defaultDraws);
    for (const line of lines(id)) {
      const column = samples.column(line.co2e);
      for (let i = 0; i < total.length; i++) total[i] = (total[i] as number) + (column[i] as number);
    }
    const quantiles = quantilesOf(total, quantileShares);
    const [low = 0, , , median = 0, , , high = 0] = quantiles;
    return { median, interval95: [low, high] as const, quantiles };
  });
}

export interface PairRequest {
  readonly source: Source;
  readonly scenario: string;
  readonly against: string;
}

/** Null when the scenario has nothing of the kind, or the campaign cannot be computed. */
export async function breakEven({
  source,
  scenario,
  against,
  kind,
}: PairRequest & { readonly kind: BreakEvenKind }): Promise<BreakEvenFound | null> {
  const at = await opened(source);
  const { document } = at;
  if (!isCalculated(at) || !document) return null;
  const variable = findVariable(document, at.calculation, kind, scenario, against);
  if (!variable) return null;
  const means = meansOf(at);
  const found = breakEvenAnswer(document, { scenario, against, variable }, means);
  const base = restricted(document, [scenario, against]);
  const xs = drawnRange(found);
  const points = [...new Set(found.whole ? xs.map(Math.round) : xs)].flatMap((x): BreakEvenPoint[] => {
    try {
      const [own, other] = spreadsOf(calculate(variable.apply(base, x), means), [scenario, against]);
      return own && other ? [{ x, scenario: own, against: other }] : [];
    } catch (error) {
      if (error instanceof RefusedChange) return [];
      throw error;
    }
  });
  const { apply: _, ...kept } = variable;
  return { ...found, variable: kept, points };
}

/** What is left of an advantage when what is cheap gets made more; null when there is nothing to compare. */
export async function rebound({
  source,
  scenario,
  against,
  times,
}: PairRequest & { readonly times: readonly number[] }): Promise<Rebound | null> {
  const at = await opened(source);
  if (!isCalculated(at)) return null;
  const known = (id: string) => at.calculation.scenarios.some((s) => s.scenario.id === id);
  if (!known(scenario) || !known(against)) return null;
  return reboundAnswer(at.calculation, { scenario, against, times, draws: defaultDraws, seed: defaultSeed });
}
