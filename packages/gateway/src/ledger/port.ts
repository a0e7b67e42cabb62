import type { Amounts } from '../meter/footprint.ts';
import type { Annotation, Opening, Receipt } from '../receipt/receipt.ts';

/** Whose spending is asked for; a field left out means all. */
export interface Scope {
  readonly campaign: string;
  readonly person?: string;
  /** `2026-11-26`, UTC. */
  readonly day?: string;
}

/** Settled and open together. */
export interface Spent {
  readonly settled: Amounts;
  /** Reserved by generations under way. */
  readonly open: Amounts;
}

export class LedgerUnavailable extends Error {
  /** `full`, `read-only` or the system's error code. */
  readonly reason: string;

  constructor(reason: string, cause?: unknown) {
    super(`the ledger cannot be written: ${reason}`, { cause });
    this.name = 'LedgerUnavailable';
    this.reason = reason;
  }
}

/**
 * Where receipts are kept. Records are chained by SHA-256 and only ever appended. A promise resolves once the record is
 * on disk. `open` counts its amounts before it returns the promise, so that two requests of one turn of the event loop
 * never pass a budget together.
 *
 * @throws LedgerUnavailable from the promises, when the disk refuses; nothing then counts as written
 */
export interface Ledger {
  spent(scope: Scope): Spent;
  open(opening: Opening, amounts: Amounts): Promise<void>;
  /** Closes an opening, once. Settling what was settled already is an error. */
  settle(receipt: Receipt, amounts: Amounts): Promise<void>;
  /** A receipt that had no opening: a refusal, or an answer used again. */
  record(receipt: Receipt): Promise<void>;
  annotate(annotation: Annotation): Promise<void>;
  /** The latest delivered receipt of this fingerprint in the campaign, if any. */
  delivered(campaign: string, fingerprint: string): Receipt | null;
  close(): Promise<void>;
}
