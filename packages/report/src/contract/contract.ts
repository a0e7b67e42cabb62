import type {
  Amount,
  AssumptionGrade,
  Bilingual,
  Breakdown,
  Campaign,
  CampaignState,
  Category,
  Comparison,
  Diagnostic,
  ElectricityMethod,
  EvidenceShares,
  FactorMethod,
  Footprint,
  Interval,
  LineKind,
  MatchGrade,
  Role,
  Stage,
} from '@contrechamp/engine';

/** The result as other programs read it (design §5): full precision, plain data, null where nothing is known. */
export interface ContractResult {
  readonly contrechamp: {
    readonly version: string;
    readonly catalogue: string;
    readonly seed: number;
    readonly draws: number;
    readonly method: {
      /** Whose factors flights, hotels and cars follow. */
      readonly publisher: FactorMethod;
      readonly radiativeForcing: boolean;
      readonly training: boolean;
      /** Manufacture of equipment. */
      readonly embodied: boolean;
      readonly electricity: ElectricityMethod;
    };
    /** Whose scopes and posts the scenarios tell. */
    readonly role: Role;
  };
  readonly campaign: {
    readonly id: string;
    readonly state: CampaignState | null;
    readonly deliverables: Campaign['deliverables'];
  };
  readonly scenarios: readonly ContractScenario[];
  readonly comparisons: readonly ContractComparison[];
  readonly diagnostics: readonly ContractDiagnostic[];
}

export interface ContractScenario {
  readonly id: string;
  readonly name: Bilingual;
  readonly total: Footprint['total'];
  readonly byCategory: Breakdown;
  readonly byStage: Breakdown;
  readonly byScope: Breakdown;
  readonly byScope3Category: Breakdown;
  readonly byBilanCarbonePost: Breakdown;
  readonly byKind: Breakdown;
  /** Shares of the central total, 0 to 1. */
  readonly evidence: EvidenceShares;
  readonly lineItems: readonly ContractLineItem[];
  readonly energy_kWh: number | null;
  readonly water_L: number | null;
  /** Depletion of metals and minerals behind AI hardware; other equipment has no figure. */
  readonly adpe_kgSbeq: number | null;
  readonly assumptions: readonly ContractAssumption[];
  readonly sensitivity: readonly { readonly parameter: string; readonly contribution: number }[];
}

export interface ContractLineItem {
  readonly id: string;
  readonly activity: string;
  readonly label: string;
  readonly category: Category;
  readonly stage: Stage;
  readonly kind: LineKind;
  /** Who carries it out or pays for it. */
  readonly by: Role;
  readonly co2e: Amount & { readonly unit: 'kgCO2e' };
  readonly quantity: { readonly value: number; readonly unit: string };
  readonly factor: {
    readonly id: string;
    readonly value: number;
    readonly unit: string;
    readonly source: string;
    readonly year: number;
    /** The least exact of `matchGrades`. */
    readonly match: MatchGrade;
    readonly matchGrades: readonly MatchGrade[];
    readonly licence: string;
    readonly geography: string;
  };
}

export interface ContractAssumption {
  readonly code: string;
  readonly path: string;
  readonly message: string;
  readonly grade: AssumptionGrade;
  /** Central emissions of the lines that it touches ÷ total of the scenario. */
  readonly share: number;
}

export interface ContractComparison {
  readonly scenario: string;
  readonly reference: string;
  /** Null where the reference may emit nothing, so that no ratio exists. */
  readonly ratio: { readonly median: number | null; readonly interval95: readonly (number | null)[] };
  readonly difference: { readonly median: number; readonly interval95: Interval };
  readonly probabilityReferenceLower: number;
  readonly published?: NonNullable<Comparison['published']>;
}

export interface ContractDiagnostic {
  readonly code: Diagnostic['code'];
  readonly severity: Diagnostic['severity'];
  readonly path: string;
  readonly message: string;
  readonly position?: NonNullable<Diagnostic['position']>;
}
