import type { Budget, BudgetLimit } from '@contrechamp/engine';
import type { Prospect } from '../meter/settle.ts';
import type { Receipt } from '../receipt/receipt.ts';
import type { Decision } from './decision.ts';

export type Lang = 'en' | 'fr';

/** What a caller may say beside the request itself, by headers. */
export interface Wishes {
  /** A new answer is wanted even where an identical one exists. */
  readonly fresh: boolean;
  /** ISO 8601; until then the request may wait for a cleaner hour. Null: now. */
  readonly deadline: string | null;
}

export const noWishes: Wishes = { fresh: false, deadline: null };

/** One limit of one budget as this request finds it: images, seconds, grams, watt-hours, or money. */
export interface BudgetState {
  readonly per: Budget['per'];
  readonly limit: BudgetLimit;
  /** Of a budget in money. */
  readonly currency: string | null;
  /** What the file gives. */
  readonly of: number;
  /** Where it stops: `of` times the share of the file. */
  readonly stop: number;
  /** Settled and under way, without this request. */
  readonly used: number;
  /** What this request adds. */
  readonly needed: number;
  /** Whether it warns. */
  readonly warns: boolean;
  /** ISO 8601; null where it never starts again. */
  readonly resets: string | null;
}

export type Verdict =
  | (Extract<Decision, { kind: 'send' }> & {
      readonly prospect: Prospect;
      /** The receipt whose answer serves again: nothing is then sent, reserved or counted. */
      readonly reuses: Receipt | null;
      /** ISO 8601; null: at once. */
      readonly notBefore: string | null;
      readonly budgets: readonly BudgetState[];
    })
  | Extract<Decision, { kind: 'refuse' }>;
