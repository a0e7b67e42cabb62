import type {
  AssumptionGrade,
  CampaignState,
  Category,
  FactorMethod,
  FactorPart,
  FactorRecord,
  LineKind,
  MatchGrade,
  Role,
  Stage,
} from '@contrechamp/engine';

/** A label for every code that a result may hold: a missing one is a type error. */
export interface Labels {
  readonly category: Readonly<Record<Category, string>>;
  readonly stage: Readonly<Record<Stage, string>>;
  readonly scope: Readonly<Record<'1' | '2' | '3', string>>;
  readonly match: Readonly<Record<MatchGrade, string>>;
  readonly evidence: Readonly<Record<FactorRecord['evidence'], string>>;
  readonly basis: Readonly<Record<FactorRecord['uncertainty']['basis'], string>>;
  readonly part: Readonly<Record<FactorPart, string>>;
  readonly kind: Readonly<Record<LineKind, string>>;
  readonly grade: Readonly<Record<AssumptionGrade, string>>;
  readonly gwp: Readonly<Record<FactorRecord['gwp'], string>>;
  readonly role: Readonly<Record<Role, string>>;
  readonly state: Readonly<Record<CampaignState, string>>;
  readonly publisher: Readonly<Record<FactorMethod, string>>;
}
