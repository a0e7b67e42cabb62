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
  /**
   * `full`, `read-only`; `locked`: another process writes this ledger; `damaged`: what is on disk is not what was written;
   * `clock`: the day asked for was closed long ago; `closed`; or the system's error code.
   */
  readonly reason: string;

  constructor(reason: string, cause?: unknown) {
    super(`the ledger cannot be written: ${reason}`, { cause });
    this.name = 'LedgerUnavailable';
    this.reason = reason;
  }
}

/** A settlement that settles nothing, or an opening that opens nothing: a mistake of the caller. */
export class NotOpen extends Error {
  readonly id: string;
  /** `not-open`: never opened, or settled already; `of-another`: its campaign, person, key or time are not the opening's. */
  readonly reason: 'not-open' | 'opened-twice' | 'of-another';

  constructor(id: string, reason: NotOpen['reason']) {
    super(`${id}: ${reason}`);
    this.name = 'NotOpen';
    this.id = id;
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
  /** @throws LedgerUnavailable `clock` for a day that was closed long ago: its sum is not zero, and not known any more */
  spent(scope: Scope): Spent;
  open(opening: Opening, amounts: Amounts): Promise<void>;
  /**
   * Closes an opening, once, and counts on the day of the opening. @throws NotOpen on what was settled already, was never
   * opened, or differs from its opening in campaign, person, key or `at`
   */
  settle(receipt: Receipt, amounts: Amounts): Promise<void>;
  /** A receipt that had no opening: a refusal, or an answer used again. */
  record(receipt: Receipt): Promise<void>;
  annotate(annotation: Annotation): Promise<void>;
  /** The latest delivered receipt of this fingerprint in the campaign, if any. @throws LedgerUnavailable */
  delivered(campaign: string, fingerprint: string): Receipt | null;
  close(): Promise<void>;
}
