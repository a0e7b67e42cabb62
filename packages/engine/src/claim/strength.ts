import type { CampaignComparison } from '../comparison/campaign.ts';
import type { Footprint } from '../footprint/footprint.ts';
import { type Interval, intervalOf } from '../footprint/interval.ts';
import type { Category } from '../inventory/vocabulary.ts';
import { quantiles } from '../uncertainty/index.ts';

/** One scenario of a calculation, as one side of a claim. */
export interface Side {
  readonly comparison: CampaignComparison;
  readonly footprint: Footprint;
}

/** A choice of method that a public ratio must hold under. */
export type Choice = 'contrails-counted' | 'contrails-left-out';

/** What the draws say of one scenario's emissions ÷ those of another. */
export interface Strength {
  readonly choice: Choice;
  readonly median: number;
  readonly interval95: Interval;
  /** Share of draws in which the first emits less. */
  readonly probabilityLower: number;
  /** The largest multiple, two significant figures, that holds in 95 % of draws; null where none above 1 does. */
  readonly atLeast: number | null;
  /** The same as a reduction in per cent. */
  readonly atLeastPercent: number | null;
  readonly ratio: Float64Array;
}

/** A statement holds when it holds in so many draws. */
export const confidence = 0.95;

/** Rounded towards zero to two significant figures. */
export function roundedDown(x: number): number {
  if (!(x > 0) || !Number.isFinite(x)) return 0;
  const step = 10 ** (Math.floor(Math.log10(x)) - 1);
  return Number((Math.floor(x / step + 1e-9) * step).toPrecision(2));
}

export const shareHolding = (ratio: Float64Array, least: number): number =>
  ratio.reduce((n, x) => n + (x >= least ? 1 : 0), 0) / ratio.length;

/** The value that 95 % of draws reach: one of the draws, so that none is lost between two. */
function reached(ratio: Float64Array): number {
  const sorted = ratio.toSorted();
  return sorted[Math.floor((1 - confidence) * sorted.length)] ?? Number.NaN;
}

export function strengthOf(lower: Float64Array, higher: Float64Array, choice: Choice): Strength {
  const ratio = higher.map((x, i) => x / (lower[i] as number));
  const bound = reached(ratio);
  const holds = bound > 1 && Number.isFinite(bound);
  const atLeast = holds ? roundedDown(bound) : null;
  return {
    choice,
    median: quantiles(ratio, [0.5])[0] ?? Number.NaN,
    interval95: intervalOf(ratio),
    probabilityLower: ratio.reduce((n, x) => n + (x > 1 ? 1 : 0), 0) / ratio.length,
    atLeast: atLeast !== null && atLeast > 1 ? atLeast : null,
    atLeastPercent: holds ? roundedDown(100 * (1 - 1 / bound)) : null,
    ratio,
  };
}

type Pick = (line: Footprint['lines'][number]['line']) => boolean;

/** Draws of the lines of a side that are picked, kgCO2e. */
function drawsOf({ comparison: { samples }, footprint }: Side, pick: Pick): Float64Array {
  const draws = new Float64Array(samples.draws);
  for (const { line } of footprint.lines) {
    if (!pick(line)) continue;
    const column = samples.column(line.co2e);
    for (let i = 0; i < draws.length; i++) draws[i] = (draws[i] as number) + (column[i] as number);
  }
  return draws;
}

const withoutContrails: Pick = (line) => line.kind !== 'contrails';
/** The lines that a choice of method counts. */
export const picked = (choice: Choice): Pick => (choice === 'contrails-left-out' ? withoutContrails : () => true);

/** The ratio under each choice that the calculation allows and that changes it, the weakest first: that one binds. */
export function strengths(lower: Side, higher: Side): readonly [Strength, ...Strength[]] {
  const counted = strengthOf(lower.footprint.draws, higher.footprint.draws, 'contrails-counted');
  const flies = [lower, higher].some(({ footprint }) => footprint.lines.some(({ line }) => !withoutContrails(line)));
  if (!flies) return [counted];
  const without = strengthOf(drawsOf(lower, withoutContrails), drawsOf(higher, withoutContrails), 'contrails-left-out');
  return reached(counted.ratio) < reached(without.ratio) ? [counted, without] : [without, counted];
}

/** The weakest ratio, were the categories that one side leaves unsaid counted there as they are on the other. */
export function strengthWith(lower: Side, higher: Side, missing: readonly Category[]): Strength {
  const [binding] = strengths(lower, higher);
  const pick = picked(binding.choice);
  const own = drawsOf(lower, pick);
  const other = drawsOf(higher, pick);
  const added = drawsOf(higher, (line) => pick(line) && missing.includes(line.category));
  return strengthOf(
    own.map((x, i) => x + (added[i] as number)),
    other,
    binding.choice,
  );
}
