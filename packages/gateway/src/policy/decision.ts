import type { Sent } from '../request/generation.ts';

/** Everything that the rules of a campaign may do to a request that they let pass; each has words in both languages. */
export const stepRules = [
  'default-model',
  'default-count',
  'default-quality',
  'explicit-quality',
  'default-size',
  'default-steps',
  'default-seconds',
  'default-audio',
  'default-previews',
  'lighter-model',
  'models-not-ranked',
  'cleaner-region',
  'cleaner-hour',
  'reused',
  'budget-warning',
] as const;
export type StepRule = (typeof stepRules)[number];

/** One thing that the rules of a campaign changed or checked in a request. */
export interface Step {
  /** One of `stepRules`. */
  readonly rule: string;
  /** Field of the request, as the caller names it. */
  readonly field: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

export const refusals = [
  'budget-exhausted',
  'model-not-allowed',
  'model-retired',
  'region-not-allowed',
  'provider-not-configured',
  'provider-not-allowed',
  'operation-not-allowed',
  'operation-not-offered',
  'count-above-maximum',
  'size-above-maximum',
  'setting-above-maximum',
  'price-unknown',
  'footprint-unknown',
  'brief-missing',
  'request-invalid',
  'ledger-unavailable',
] as const;
export type RefusalCode = (typeof refusals)[number];

export interface Refusal {
  readonly code: RefusalCode;
  /** Values that the message names: what was asked, what remains, what to do. */
  readonly params: Readonly<Record<string, string | number>>;
}

export type Decision =
  | { readonly kind: 'send'; readonly sent: Sent; readonly steps: readonly Step[] }
  | { readonly kind: 'refuse'; readonly refusal: Refusal; readonly steps: readonly Step[] };
