import vectors from '../testing/fixtures/uncertainty-vectors.json' with { type: 'json' };
import type { PedigreeScores, PedigreeTable } from './pedigree.ts';
import { bilanCarboneTable, ciroth2013Table } from './pedigree.ts';

export interface Term {
  readonly median: number;
  readonly sigma: number;
}
export type Quantiles = Readonly<Record<string, number>>;

interface CaseOf<K extends string> {
  readonly kind: K;
}
export interface DistributionCase extends CaseOf<'distribution'> {
  readonly distribution: 'lognormal' | 'normal' | 'uniform' | 'triangular';
  readonly parameters: Readonly<Record<string, number>>;
  readonly mean: number;
  readonly sd: number;
  readonly quantiles: Quantiles;
  readonly tolerance: { readonly mean_se: string; readonly quantile_relative: number };
}
export interface ProductCase extends CaseOf<'product'>, Term {
  readonly factors: readonly Term[];
  readonly mean: number;
  readonly quantiles: Quantiles;
  readonly sobol_first: readonly number[];
  readonly log_variance_share: readonly number[];
}
export interface SumCase extends CaseOf<'sum'> {
  readonly terms: readonly Term[];
  readonly mean: number;
  readonly sd: number;
  readonly quantiles: Quantiles;
  readonly check_monte_carlo_2e6: Quantiles;
  readonly sobol_first: readonly number[];
  readonly bilan_carbone_gsd2: number;
}
export interface SharedFactorCase extends CaseOf<'shared-factor'> {
  readonly lines: number;
  readonly activity: Term;
  readonly factor: Term;
  readonly quantiles: Quantiles;
  readonly mean: number;
  readonly mean_exact: number;
  readonly wrong_if_independent_sd: number;
  readonly right_sd: number;
}
export interface ComparisonCase extends CaseOf<'comparison'> {
  readonly shared_factor: boolean;
  readonly A: { readonly activity: Term };
  readonly B: { readonly activity: Term };
  readonly factor: Term;
  readonly ratio_median_exact: number;
  readonly ratio_quantiles_exact: Quantiles;
  readonly probability_A_greater_exact: number;
  readonly monte_carlo_check: number;
}
export interface Jcgm101Case extends CaseOf<'jcgm101'> {
  readonly clause: string;
  readonly interval95: readonly number[];
  readonly u: number;
  readonly published_in_jcgm101_from_memory: readonly number[];
}

/** Scores or coefficients under the vectors' names for the criteria. */
export interface VectorScores<T = number> {
  readonly reliability?: T;
  readonly technical?: T;
  readonly geographic?: T;
  readonly temporal?: T;
  readonly completeness?: T;
}
export interface PedigreeCase extends CaseOf<'pedigree'> {
  readonly table: string;
  readonly scores: VectorScores;
  readonly basic_gsd2: number;
  readonly gsd2: number;
  readonly sigma: number;
}

export type VectorCase =
  | DistributionCase
  | ProductCase
  | SumCase
  | SharedFactorCase
  | ComparisonCase
  | Jcgm101Case
  | PedigreeCase;

/** TypeScript reads `kind` in a JSON file as any string, so the union has to be stated. */
export const vectorCases = vectors.cases as readonly unknown[] as readonly VectorCase[];

export const vectorTables: Readonly<Record<string, PedigreeTable>> = {
  'bilan-carbone-v9 (1 = very poor .. 5 = very good)': bilanCarboneTable,
  'ciroth-2013 (1 = best .. 5 = worst)': ciroth2013Table,
};

const names = {
  reliability: 'reliability',
  technical: 'technological',
  geographic: 'geographical',
  temporal: 'temporal',
  completeness: 'completeness',
} as const;

/** The same under our names. An unknown name throws rather than counting as missing. */
export function ourNames<T>(given: VectorScores<T>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      if (!(name in names)) throw new Error(`unknown criterion ${name}`);
      return [names[name as keyof typeof names], value as T];
    }),
  );
}

export const ourScores = (given: VectorScores): PedigreeScores => ourNames(given);
