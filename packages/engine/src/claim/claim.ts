/** Who reads a claim; the consumer has the strictest rules. */
export const audiences = ['consumer', 'business', 'internal'] as const;
export type Audience = (typeof audiences)[number];

export const media = ['web', 'social', 'poster', 'press', 'video', 'email', 'packaging', 'pitch', 'report'] as const;
export type Medium = (typeof media)[number];

/** Where, when and to whom something is to be said. */
export interface Setting {
  readonly audience: Audience;
  readonly medium: Medium | null;
  /** ISO 3166 alpha-2, or EU for the Union as a whole. */
  readonly country: string;
  /** Day of publication, YYYY-MM-DD. */
  readonly date: string;
}

/** How much less one scenario is said to emit than another. */
export type Relation =
  | { readonly kind: 'at-least' | 'up-to' | 'times'; readonly times: number }
  | { readonly kind: 'percent'; readonly bound: 'at-least' | 'up-to' | 'plain'; readonly percent: number }
  | { readonly kind: 'less' };

/** One scenario said to emit less than another. */
export interface Claim {
  readonly scenario: string;
  readonly than: string;
  readonly relation: Relation;
}

/** The multiple that a relation comes to; a reduction by half is two times less. Null where no number is given. */
export function timesOf(relation: Relation): number | null {
  if (relation.kind === 'less') return null;
  if (relation.kind === 'percent')
    return relation.percent >= 100 ? Number.POSITIVE_INFINITY : 100 / (100 - relation.percent);
  return relation.times;
}

export const isUpTo = (relation: Relation): boolean =>
  relation.kind === 'up-to' || (relation.kind === 'percent' && relation.bound === 'up-to');

/** Everything that a check may find; the report has words for each, in both languages. */
export const findingCodes = [
  'generic',
  'part-for-whole',
  'method-in-general',
  'subject-unsaid',
  'neutral',
  'offset',
  'future',
  'no-base',
  'base-unclear',
  'claim-unreadable',
  'functional-unit',
  'unit-unlike-claim',
  'stages-differ',
  'period-differs',
  'release-differs',
  'choices-differ',
  'sampling-differs',
  'gwp-differs',
  'category-missing',
  'category-missing-there',
  'market-electricity',
  'one-choice',
  'label',
  'on-request',
  'early-estimate',
  'expired',
  'superiority',
  'other-impact',
  'avoided',
  'single-score',
  'above-bound',
  'not-lower',
  'up-to-extreme',
  'up-to-untypical',
  'too-many-figures',
  'quantity-unread',
  'unit-unsaid',
  'evidence',
  'say-base',
  'say-method',
  'say-boundary',
  'say-not-assessed',
  'no-panel',
  'say-report',
  'dossier-items',
  'law-claimed',
  'country-without-rules',
  'country-union-only',
  'rules-old',
  'not-yet-in-force',
] as const;
export type FindingCode = (typeof findingCodes)[number];
