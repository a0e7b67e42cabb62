import { type CompiledScenario, defaultSeed, LiveComparison, quantilesOf } from '@contrechamp/engine';
import { type Opened, opened } from '../open.ts';
import { quantileShares, type Source } from '../view.ts';
import { isCalculated } from './compare.ts';

type Calculated = NonNullable<Opened['calculation']>;

/** A value over the draws, kgCO2e. */
export interface DrawnSpread {
  readonly median: number;
  readonly interval95: readonly [number, number];
  /** Draws at `quantileShares`. */
  readonly quantiles: readonly number[];
}

/** What generation emits, entry by entry, and the scenario around it. */
export interface SoberFigures {
  readonly scenario: string;
  readonly generation: DrawnSpread;
  readonly total: DrawnSpread;
  /** Generation in its scenario, the median over the draws. */
  readonly share: number;
  readonly entries: readonly { readonly index: number; readonly spread: DrawnSpread }[];
}

export interface SoberFiguresRequest {
  readonly source: Source;
  readonly scenario: string;
  readonly draws: number;
  /** An entry being changed. */
  readonly change?: { readonly index: number; readonly fields: Readonly<Record<string, unknown>> } | null;
}

interface Parts {
  readonly rest: Float64Array;
  readonly entries: ReadonlyMap<number, LiveComparison>;
}

const kept = new WeakMap<Opened, Map<string, Parts>>();

/** Every generation of a scenario by itself, so that one can move and the others stay drawn. */
function partsOf(at: Opened, calculation: Calculated, compiled: CompiledScenario, draws: number): Parts {
  const known = kept.get(at) ?? new Map<string, Parts>();
  kept.set(at, known);
  const { id, activities } = compiled.scenario;
  const key = `${id} ${draws}`;
  const found = known.get(key);
  if (found) return found;
  const only = (lines: CompiledScenario['lines']) =>
    new LiveComparison(
      {
        ...calculation,
        campaign: { ...calculation.campaign, reference: id },
        scenarios: [{ ...compiled, lines }],
      },
      { seed: defaultSeed, draws },
    );
  const generating = compiled.lines.filter((l) => l.category === 'generation');
  const own = new Set(generating.map((l) => l.activity));
  const parts: Parts = {
    rest: drawsOf(only(compiled.lines.filter((l) => l.category !== 'generation'))) ?? new Float64Array(draws),
    entries: new Map(
      activities.flatMap((a, index) =>
        own.has(a.id) ? [[index, only(generating.filter((l) => l.activity === a.id))] as const] : [],
      ),
    ),
  };
  known.set(key, parts);
  return parts;
}

function drawsOf(live: LiveComparison, change?: Parameters<LiveComparison['figures']>[0]): Float64Array | null {
  const found = live.figures(change);
  return 'refused' in found ? null : (found.scenarios[0]?.draws ?? null);
}

function sumOf(columns: readonly Float64Array[], draws: number): Float64Array {
  const total = new Float64Array(draws);
  for (const column of columns) for (let i = 0; i < draws; i++) total[i] = (total[i] as number) + (column[i] as number);
  return total;
}

function spreadOf(draws: Float64Array): DrawnSpread {
  const quantiles = quantilesOf(draws, quantileShares);
  const [low = 0, , , median = 0, , , high = 0] = quantiles;
  return { median, interval95: [low, high], quantiles };
}

/** The figures of generation, at rest or while a hand is on one of its entries; null when they cannot be computed. */
export async function soberFigures(request: SoberFiguresRequest): Promise<SoberFigures | null> {
  const { source, scenario, draws, change } = request;
  const at = await opened(source);
  if (!isCalculated(at)) return null;
  const compiled = at.calculation.scenarios.find((s) => s.scenario.id === scenario);
  if (!compiled) return null;
  const { rest, entries } = partsOf(at, at.calculation, compiled, draws);
  const columns: { readonly index: number; readonly column: Float64Array }[] = [];
  for (const [index, live] of entries) {
    const column = drawsOf(live, change?.index === index ? { scenario, ...change } : undefined);
    if (!column) return null;
    columns.push({ index, column });
  }
  const generation = sumOf(
    columns.map((c) => c.column),
    draws,
  );
  const total = sumOf([rest, generation], draws);
  const shares = generation.map((x, i) => x / (total[i] as number));
  return {
    scenario,
    generation: spreadOf(generation),
    total: spreadOf(total),
    share: quantilesOf(shares, [0.5])[0] ?? 0,
    entries: columns.map(({ index, column }) => ({ index, spread: spreadOf(column) })),
  };
}
