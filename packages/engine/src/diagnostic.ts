/** Where something stands in a campaign file, both counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export type Severity = 'error' | 'warning' | 'info';

/**
 * What is wrong, missing or doubtful, as data: texts live in the report package, one documentation page per code.
 * `path` names the field (`scenarios[1].activities[0].distance`), '' the file as a whole.
 */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly path: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly position?: Position;
}

export const diagnosticCodes = [
  'file-too-large',
  'text-too-complex',
  'file-not-text',
  'file-not-found',
  'yaml-syntax',
  'not-a-campaign',
  'format-version',
  'field-unknown',
  'field-missing',
  'field-invalid',
  'field-choice',
  'field-conflict',
  'shares-sum',
  'one-of-missing',
  'activity-type-unknown',
  'activities-empty',
  'scenario-duplicate',
  'activity-duplicate',
  'lever-change',
  'lever-duplicate',
  'lever-unknown',
  'reference-unknown',
  'generation-scenario',
  'budget-empty',
  'budget-order',
  'limit-uncertain',
  'default-above-maximum',
  'default-not-allowed',
  'time-zone-unknown',
  'region-unknown',
  'model-unknown',
  'deferral-without-series',
  'quantity-unreadable',
  'quantity-decimal-comma',
  'quantity-range',
  'unit-missing',
  'unit-unknown',
  'unit-mismatch',
  'quantity-negative',
  'quantity-too-small',
  'airport-unknown',
  'place-unknown',
  'place-ambiguous',
  'country-unknown',
  'factor-unknown',
  'factor-missing',
  'factor-unit',
  'stage-outside-boundary',
  'field-unused',
  'provider-unknown',
  'region-not-offered',
  'readings-contradict',
  'series-missing',
  'series-unreadable',
  'series-gap',
  'boundary-mismatch',
  'catalogue-release',
  'catalogue-newer',
] as const;
export type DiagnosticCode = (typeof diagnosticCodes)[number];

/** Raised while one activity is being compiled; carries the diagnostic that explains it. */
export class DiagnosticError extends Error {
  override readonly name = 'DiagnosticError';
  readonly diagnostic: Diagnostic;
  constructor(diagnostic: Diagnostic) {
    super(`${diagnostic.code} at ${diagnostic.path}`);
    this.diagnostic = diagnostic;
  }
}
