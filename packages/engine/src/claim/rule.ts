import type { Bilingual } from '../factor/schema.ts';
import type { Audience, Medium } from './claim.ts';

/** J: claims and labelling. A, B: accounting and comparison, the ones that a claim can break. */
export const ruleIds = [
  ...['J1', 'J2', 'J3', 'J4', 'J5', 'J6', 'J7', 'J8', 'J9', 'J10'],
  ...['A1', 'A2', 'A3', 'A5', 'A9', 'B1', 'B2', 'B3', 'B4', 'B5', 'B6'],
] as const;
export type RuleId =
  | `J${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10}`
  | `A${1 | 2 | 3 | 5 | 9}`
  | `B${1 | 2 | 3 | 4 | 5 | 6}`;

/**
 * How well a text is known: an excerpt of it was read, it is cited from memory and to be confirmed before anybody
 * relies on it, or it is a rule of our own.
 */
export type Reading = 'excerpt' | 'to-confirm' | 'own';

/** One text that a rule rests on, as it was understood on the day of its check. */
export interface RuleBasis {
  readonly id: string;
  readonly rule: RuleId;
  /** ISO 3166 alpha-2, EU, or `*` for rules of standards and of method, which know no border. */
  readonly country: string;
  readonly source: Bilingual;
  readonly reading: Reading;
  /** YYYY-MM-DD. */
  readonly checked: string;
  /** First day of application, YYYY-MM-DD; null where it applied before and the day is not recorded. */
  readonly from: string | null;
  /** Whom it protects; absent: everybody. */
  readonly audiences?: readonly Audience[];
  /** Where it applies; absent: everywhere. */
  readonly media?: readonly Medium[];
  /** What becomes of a sentence that breaks it. */
  readonly effect: 'refuse' | 'unsupported';
}

export interface Rule {
  readonly id: RuleId;
  readonly title: Bilingual;
}
