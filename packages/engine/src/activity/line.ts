import type { Expression } from '../calculation/expression.ts';
import type { FactorMatch, MatchGrade } from '../factor/resolve.ts';
import type { Bilingual, FactorPart } from '../factor/schema.ts';
import type { Category, Role, Stage } from '../inventory/vocabulary.ts';

/**
 * What stands on a line of its own and can be turned off: contrails of aircraft, training of AI models, hardware.
 * Everything else is `operation`.
 */
export type LineKind = 'operation' | 'contrails' | 'training' | 'embodied';

/**
 * Who runs, holds or pays for the source, as the Bilan Carbone rules ask it: by operational control (`operated`…) or
 * by holding of the asset (`held`…).
 */
export const situations = [
  'operated',
  'notOperated',
  'notOperatedSupported',
  'notOperatedNotSupported',
  'held',
  'notHeldSimpleRent',
  'notHeldSupported',
  'notHeldNotSupported',
  'notHeldOther',
] as const;
export type Situation = (typeof situations)[number];

/** One emission source, compiled: quantity × factor, both still expressions, units checked. */
export interface Line {
  readonly id: string;
  readonly activity: string;
  readonly path: string;
  /** Who carries the activity out or pays for it. */
  readonly by: Role;
  readonly label: Bilingual;
  readonly kind: LineKind;
  readonly category: Category;
  readonly stage: Stage;
  readonly quantity: Expression;
  readonly factor: Expression;
  readonly match: FactorMatch;
  readonly co2e: Expression;
  /** Share of each part of the factor in the line, summing to 1. */
  readonly parts: Readonly<Partial<Record<FactorPart, number>>>;
  readonly subPost: string;
  readonly situation: Situation;
  /** Country whose electricity the line draws. */
  readonly country?: string;
  /** Electricity or accelerator energy behind the line, where the line is about energy. */
  readonly energy?: Expression;
  /** Water drawn on site and at the power plants, where it is known. */
  readonly water?: Expression;
  /** Depletion of metals and minerals behind the machines, in kg Sb eq, where it is known. */
  readonly adpe?: Expression;
}

/** How much a default or a stand-in is worth: from `stated` by the user to `weak` guess. */
export type AssumptionGrade = 'choice' | 'good' | 'fair' | 'weak';

/** Every assumption that an activity may make; the report has words for each, in both languages. */
export type AssumptionCode =
  | `factor-${Exclude<MatchGrade, 'exact'>}`
  | 'activity-quality-default'
  | 'ai-hardware-default'
  | 'ai-model-unknown'
  | 'ai-other-hardware'
  | 'ai-region-default'
  | 'ai-count-from-spend'
  | 'ai-setting-ignored'
  | 'ai-region-unverified'
  | 'ai-retired'
  | 'ai-rewrite-default'
  | 'ai-tier'
  | 'ai-tiers-disagree'
  | 'ai-tokens-from-quality'
  | 'cabin-not-split'
  | 'commute-alone'
  | 'commute-published-mix'
  | 'commute-unpowered'
  | 'contract-left-aside'
  | 'custom-factor-exact'
  | 'distance-detour'
  | 'distance-great-circle'
  | 'distance-published'
  | 'early-estimate'
  | 'electricity-contract'
  | 'electricity-residual-missing'
  | 'embodied-left-out'
  | 'electric-vehicle-local-grid'
  | 'end-of-life-not-given'
  | 'equipment-by-price'
  | 'factor-assumed'
  | 'factor-campaign'
  | 'field-default'
  | 'fuel-default'
  | 'grid-campaign'
  | 'grid-hour'
  | 'grid-hour-unknown'
  | 'grid-marginal'
  | 'homeworking-heating'
  | 'hotel-single-occupancy'
  | 'lighting-nameplate'
  | 'money-year'
  | 'office-heating'
  | 'pue-default'
  | 'render-hardware-unknown'
  | 'route-country'
  | 'spend-proxy'
  | 'studio-energy-model'
  | 'water-unknown';

/** A default, proxy or convention that a figure rests on, with the lines that it touches. */
export interface Assumption {
  readonly code: AssumptionCode;
  readonly path: string;
  readonly grade: AssumptionGrade;
  readonly params: Readonly<Record<string, string | number>>;
  readonly lines: readonly string[];
}
