import type { Footprint } from '../footprint/footprint.ts';
import { type Interval, intervalOf } from '../footprint/interval.ts';
import { quantiles } from '../uncertainty/index.ts';

/** A ratio that somebody published for this comparison, and where it falls among our draws. */
export interface PublishedRatio {
  readonly scenario: string;
  readonly ratio: number;
  readonly source: string;
}

export interface Comparison {
  readonly scenario: string;
  readonly reference: string;
  /** Scenario ÷ reference, draw by draw. */
  readonly ratio: { readonly median: number; readonly interval95: Interval };
  /** Scenario − reference, in kgCO2e. */
  readonly difference: { readonly median: number; readonly interval95: Interval };
  /** Share of draws in which the reference emits less. */
  readonly probabilityReferenceLower: number;
  readonly published?: readonly { readonly ratio: number; readonly percentile: number; readonly source: string }[];
}

const median = (draws: Float64Array): number => quantiles(draws, [0.5])[0] ?? Number.NaN;

const shareOf = (draws: Float64Array, holds: (x: number) => boolean): number =>
  draws.reduce((n, x) => n + (holds(x) ? 1 : 0), 0) / draws.length;

/** Draws of the total of a scenario, in kgCO2e. */
export interface Drawn {
  readonly id: string;
  readonly draws: Float64Array;
}

/** Compares totals that were drawn together: what they share moves both, so only what differs counts. */
export function compareDraws(scenario: Drawn, reference: Drawn, published: readonly PublishedRatio[] = []): Comparison {
  const ratio = scenario.draws.map((x, i) => x / (reference.draws[i] as number));
  const difference = scenario.draws.map((x, i) => x - (reference.draws[i] as number));
  const own = published.filter((p) => p.scenario === scenario.id);
  return {
    scenario: scenario.id,
    reference: reference.id,
    ratio: { median: median(ratio), interval95: intervalOf(ratio) },
    difference: { median: median(difference), interval95: intervalOf(difference) },
    probabilityReferenceLower: shareOf(difference, (x) => x > 0),
    ...(own.length > 0 && {
      published: own.map((p) => ({
        ratio: p.ratio,
        percentile: 100 * shareOf(ratio, (x) => x <= p.ratio),
        source: p.source,
      })),
    }),
  };
}

/** The same of two footprints. */
export const compareFootprints = (
  { scenario, draws }: Footprint,
  reference: Footprint,
  published: readonly PublishedRatio[] = [],
): Comparison =>
  compareDraws({ id: scenario.id, draws }, { id: reference.scenario.id, draws: reference.draws }, published);
