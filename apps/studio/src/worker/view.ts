import type { Bilingual, Breakdown, Comparison, Footprint } from '@contrechamp/engine';
import type { ContractResult, Lang } from '@contrechamp/report';

/** Choices of method that the reader makes over those of the file; what is not given is the file's. */
export interface MethodChoice {
  readonly method?: 'ademe' | 'desnz';
  readonly radiativeForcing?: boolean;
  readonly training?: boolean;
  readonly embodied?: boolean;
  readonly electricity?: 'location' | 'market';
}

/** What a campaign is computed from. */
export interface Source {
  readonly text: string;
  readonly choice: MethodChoice;
}

/** A problem of the file in words, and where it stands. */
export interface Problem {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly path: string;
  readonly message: string;
  readonly remedy: string;
  readonly line?: number;
  readonly column?: number;
}

/** The figures of a scenario that a picture needs. */
export interface ScenarioView {
  readonly id: string;
  readonly name: Bilingual;
  readonly total: Pick<Footprint['total'], 'central' | 'median' | 'mean' | 'interval95'>;
  /** Draws at `quantileShares`, kgCO2e. */
  readonly quantiles: readonly number[];
  readonly byCategory: Breakdown;
  readonly byStage: Breakdown;
}

export const quantileShares = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975] as const;

/** A comparison as a page shows it, whether it is still moving or at rest. */
export interface CompareView {
  readonly sentence: Readonly<Record<Lang, string>>;
  readonly campaign: { readonly name: Bilingual; readonly reference: string; readonly period: number };
  readonly scenarios: readonly ScenarioView[];
  readonly comparisons: readonly Comparison[];
  readonly draws: number;
  readonly seed: number;
  readonly catalogue: string;
}

export interface Compared {
  readonly view: CompareView;
  /** The result contract, as `contrechamp compare --json` prints it. */
  readonly contract: ContractResult;
  readonly problems: readonly Problem[];
}

/** An answer, or what stands in its way. */
export type Answer<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly problems: readonly Problem[] };
