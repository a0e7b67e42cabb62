import type { Amounts, GenerationFootprint } from '../meter/footprint.ts';
import type { Money, Usage } from '../meter/usage.ts';
import type { Decision, Refusal } from '../policy/decision.ts';
import type { Adapter, Host } from '../provider/adapter.ts';
import type { Bearer, Outcome, Receipt } from '../receipt/receipt.ts';
import type { Asked, Operation, Sent } from '../request/generation.ts';

export type Lang = 'en' | 'fr';

/** What a generation is expected to take, before it is asked for. */
export interface Prospect {
  readonly estimate: GenerationFootprint;
  readonly price: Money | null;
  readonly amounts: Amounts;
}

/** What it took. */
export interface Settlement {
  readonly footprint: GenerationFootprint | null;
  readonly basis: Receipt['basis'];
  readonly outputs: number;
  readonly cost: Money | null;
  readonly amounts: Amounts;
}

export interface Refused {
  readonly status: number;
  readonly message: string;
}

export type Verdict =
  | (Extract<Decision, { kind: 'send' }> & { readonly prospect: Prospect; readonly reuses: Receipt | null })
  | Extract<Decision, { kind: 'refuse' }>;

/** The rules of one campaign, and its meter. Synchronous: what it reads of budgets is still true when a ledger opens. */
export interface Governor {
  readonly lang: Lang;
  /** Whether an earlier answer to the same request may be given again. */
  readonly reuse: boolean;
  decide(asked: Asked, bearer: Bearer, now: Date): Verdict;
  settle(given: {
    readonly sent: Sent;
    readonly prospect: Prospect;
    readonly outcome: Outcome;
    readonly usage: Usage | null;
    /** Whether accelerators may have worked. */
    readonly computed: boolean;
  }): Settlement;
  explain(refusal: Refusal, lang: Lang): Refused;
  /** Headers that explain a decision: ASCII names and values. */
  headers(verdict: Verdict, bearer: Bearer, now: Date): Readonly<Record<string, string>>;
  /** Models that a caller may ask for, with the id of the adapter that serves each. */
  models(): readonly { readonly id: string; readonly provider: string }[];
  /** Adapters that may run an operation under these rules. */
  candidates(operation: Operation): readonly { readonly adapter: Adapter; readonly host: Host }[];
}
