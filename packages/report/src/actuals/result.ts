import type { Actuals, BudgetLimit, BudgetScope, Comparison, GenerationSide, ModelActuals } from '@contrechamp/engine';

/** One record of a chain of receipts. */
export interface ActualsRecord {
  readonly seq: number;
  readonly hash: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** Receipts that share an end, or a person. */
export interface ActualsShare {
  readonly receipts: number;
  /** Images and clips that count, delivered or not. */
  readonly outputs: number;
  /** Images and clips that the service returned. */
  readonly returned: number;
  /** kgCO2e, central. */
  readonly co2e: number;
}

export const actualsOutcomes = [
  'delivered',
  'partial',
  'failed',
  'abandoned',
  'timeout',
  'interrupted',
  'reused',
  'refused',
] as const;
export type ActualsOutcome = (typeof actualsOutcomes)[number];

export interface ActualsBudget {
  readonly per: readonly BudgetScope[];
  readonly limit: BudgetLimit;
  readonly currency: string | null;
  /** In images, seconds, grams, watt-hours or money; generation stops at `stop`. */
  readonly of: number;
  readonly stop: number;
  readonly used: number;
  readonly remains: number;
  /** Who, and on which day, used most of it, where it is for each of them. */
  readonly day: string | null;
  readonly person: string | null;
}

export interface ActualsModel extends ModelActuals {
  readonly receipts: number;
  /** When the first and the last of them were opened. */
  readonly first: string | null;
  readonly last: string | null;
}

/** An entry that can be pasted into a campaign, and the receipts that it stands for. */
export interface ActualsEntry {
  readonly activity: Readonly<Record<string, unknown>> & { readonly id: string };
  readonly outputs: number;
  readonly receipts: number;
  readonly first: string;
  readonly last: string;
  /** kgCO2e as computed now, and as the receipts say; central. */
  readonly central: number;
  readonly written: number;
}

export const actualsRemarkCodes = [
  'no-receipts',
  'withheld',
  'under-way',
  'torn',
  'not-computed',
  'figures-moved',
  'operator-unknown',
  'unpriced',
] as const;
export type ActualsRemarkCode = (typeof actualsRemarkCodes)[number];

/** What a scenario plans to generate, and what receipts say was generated. kgCO2e, kWh, litres. */
export interface ActualsResult {
  readonly campaign: string;
  readonly scenario: string;
  readonly catalogue: string;
  readonly receipts: {
    readonly count: number;
    readonly outputs: number;
    /** Outputs whose figure rests on what the service reported. */
    readonly read: number;
    readonly first: ActualsRecord | null;
    readonly last: ActualsRecord | null;
    readonly underWay: number;
    readonly money: readonly { readonly amount: number; readonly currency: string }[];
    /** Outputs that nobody gave a price for. */
    readonly unpriced: number;
    /** The last line of the chain that holds. */
    readonly head: { readonly seq: number; readonly hash: string } | null;
    readonly outcomes: readonly (ActualsShare & { readonly outcome: ActualsOutcome })[];
    readonly refusals: readonly { readonly code: string; readonly count: number }[];
  };
  readonly planned: GenerationSide;
  readonly metered: GenerationSide;
  readonly difference: Actuals['difference'];
  readonly share: Actuals['share'];
  readonly probabilityAbove: number;
  readonly total: Actuals['total'];
  readonly comparisons: readonly Comparison[];
  readonly models: readonly ActualsModel[];
  /** Null unless names were asked for. */
  readonly persons: readonly (ActualsShare & { readonly person: string })[] | null;
  readonly budgets: readonly ActualsBudget[];
  readonly deliverables: { readonly count: number; readonly outputsForEach: number };
  readonly entries: readonly ActualsEntry[];
  readonly remarks: readonly {
    readonly code: ActualsRemarkCode;
    readonly params: Readonly<Record<string, string | number>>;
  }[];
}
