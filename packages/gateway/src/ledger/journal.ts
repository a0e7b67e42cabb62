import type { Amounts } from '../meter/footprint.ts';
import type { Annotation, Opening, Receipt } from '../receipt/receipt.ts';
import { type Chain, type Head, lengthOf } from './chain.ts';
import { reasonOf } from './disk.ts';
import type { Location } from './fingerprint-file.ts';
import type { Fingerprints } from './fingerprints.ts';
import type { FolderLock } from './lock.ts';
import { type Ledger, LedgerUnavailable, NotOpen, type Scope, type Spent } from './port.ts';
import { type Checkpoint, type LedgerRecord, readRecord } from './record.ts';
import { isOf, type LedgerState } from './state.ts';

export interface JournalLimits {
  /** A segment that is as long as this is the last to grow no more. */
  readonly segmentBytes: number;
  /** Room that is made at once, ahead of what is needed. */
  readonly stepBytes: number;
}

export const usualLimits: JournalLimits = { segmentBytes: 32 << 20, stepBytes: 1 << 20 };

/** What was found and done when the folder was opened. */
export interface Recovery {
  /** Generations that a crash had left open; each has a receipt now. */
  readonly interrupted: readonly string[];
  /** Files that hold what was not a whole record. */
  readonly setAside: readonly string[];
}

export interface JournalParts {
  readonly ledger: string;
  readonly chain: Chain;
  readonly state: LedgerState;
  readonly fingerprints: Fingerprints;
  readonly lock: Pick<FolderLock, 'release'>;
  readonly limits: JournalLimits;
  /** Frees room on a disk that is full; false where there is nothing that may go. */
  readonly relieve?: () => Promise<boolean>;
}

/** A record on its way to the disk. */
interface Pending {
  readonly record: LedgerRecord;
  readonly body: string;
  /** Bytes that it keeps for its settlement; negative where it uses what was kept for it. */
  readonly room: number;
  readonly accepted: () => void;
  readonly rejected: (error: Error) => void;
}

/** Longer than any receipt of a well-behaved service. */
const longestBody = 256 << 10;
/** Bytes that are written with one sync at most, so that one burst does not hold up its first record for long. */
const groupBytes = 1 << 20;
/** More than this was never written with one sync. */
export const longestGroup = groupBytes + longestBody;

/**
 * Bytes kept for the settlement of an opening. A receipt repeats what the opening says, then adds a footprint, what the
 * service reported, and the provenance and the hash of each output.
 */
export const settlementRoom = (openingJson: string, outputs: number): number =>
  lengthOf(openingJson) + 4096 + 260 * outputs;

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * The ledger as a chain of JSON lines in a folder. Records that are handed over while a sync is under way wait for it
 * and share the next one.
 */
export class Journal implements Ledger {
  readonly #parts: JournalParts;
  #queue: Pending[] = [];
  #draining: Promise<void> | null = null;
  #stopped: LedgerUnavailable | null = null;
  #closing: Promise<void> | null = null;
  /** Openings that are not on disk yet. */
  readonly #opening = new Set<string>();
  /** Openings whose settlement is on its way. */
  readonly #settling = new Set<string>();
  readonly #rooms = new Map<string, number>();
  #kept = 0;

  constructor(parts: JournalParts) {
    this.#parts = parts;
    for (const { opening } of parts.state.reservations) this.#keep(opening);
  }

  /** The last record on disk; whoever notes it elsewhere can tell later that nothing before it was changed or cut off. */
  get head(): Head {
    return this.#parts.chain.head;
  }

  spent(scope: Scope): Spent {
    return this.#parts.state.spent(scope);
  }

  open(opening: Opening, amounts: Amounts): Promise<void> {
    return this.#hand({ kind: 'opened', body: { opening, amounts } }, () => {
      const { state } = this.#parts;
      if (state.open(opening.id)) throw new NotOpen(opening.id, 'opened-twice');
      state.checkDay(opening);
      state.reserve(opening, amounts);
      this.#opening.add(opening.id);
      return this.#keep(opening);
    });
  }

  settle(receipt: Receipt, amounts: Amounts): Promise<void> {
    return this.#settleAs('settled', receipt, amounts);
  }

  /** Settles what nobody will settle any more, at its estimate. */
  interrupt(receipt: Receipt, amounts: Amounts): Promise<void> {
    return this.#settleAs('interrupted', receipt, amounts);
  }

  record(receipt: Receipt): Promise<void> {
    return this.#hand({ kind: 'recorded', body: { receipt } });
  }

  annotate(annotation: Annotation): Promise<void> {
    return this.#hand({ kind: 'annotated', body: { annotation } });
  }

  /** Notes what was set aside when the folder was opened. */
  noteRecovery(setAside: Extract<LedgerRecord, { kind: 'recovered' }>['body']['setAside']): Promise<void> {
    return this.#hand({ kind: 'recovered', body: { setAside } });
  }

  delivered(campaign: string, fingerprint: string): Receipt | null {
    if (this.#closing) throw new LedgerUnavailable('closed');
    try {
      return this.#parts.fingerprints.find(campaign, fingerprint);
    } catch (error) {
      throw new LedgerUnavailable(reasonOf(error), error);
    }
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  #settleAs(kind: 'settled' | 'interrupted', receipt: Receipt, amounts: Amounts): Promise<void> {
    const { id } = receipt;
    return this.#hand({ kind, body: { receipt, amounts } }, () => {
      const found = this.#parts.state.open(id);
      if (!found || this.#settling.has(id)) throw new NotOpen(id, 'not-open');
      if (!isOf(receipt, found.opening)) throw new NotOpen(id, 'of-another');
      this.#settling.add(id);
      return -(this.#rooms.get(id) ?? 0);
    });
  }

  /** Keeps room for the settlement of an opening; how much. */
  #keep(opening: Opening): number {
    const room = settlementRoom(JSON.stringify(opening), opening.sent.n);
    this.#rooms.set(opening.id, room);
    if (!this.#opening.has(opening.id)) this.#kept += room;
    return room;
  }

  /** Puts a record in the queue. `reserve` counts it before this returns, and tells the room that it keeps. */
  #hand(record: LedgerRecord, reserve: () => number = () => 0): Promise<void> {
    return new Promise((accepted, rejected) => {
      if (this.#stopped) throw this.#stopped;
      if (this.#closing) throw new LedgerUnavailable('closed');
      const body = bodyOf(record);
      const room = reserve();
      this.#queue.push({ record, body, room, accepted, rejected });
      this.#draining ??= this.#drain();
    });
  }

  async #drain(): Promise<void> {
    const { chain, limits } = this.#parts;
    try {
      do {
        await nextTurn();
        await this.#commit();
        if (this.#queue.length === 0)
          await chain.writer.makeRoom(this.#kept + limits.stepBytes / 2, limits.stepBytes / 2);
      } while (this.#queue.length > 0);
    } catch (error) {
      this.#stop(error);
    }
    this.#draining = null;
  }

  async #commit(): Promise<void> {
    const { chain, limits } = this.#parts;
    if (chain.writer.end >= limits.segmentBytes) await this.#rotate();
    const group = await this.#admit(this.#next());
    if (group.length === 0) return;
    let locations: readonly Location[];
    try {
      locations = await chain.append(group.map(({ record, body }) => ({ kind: record.kind, body })));
    } catch (error) {
      this.#queue.unshift(...group);
      throw error;
    }
    group.forEach((pending, i) => {
      this.#follow(pending, locations[i] as Location);
      pending.accepted();
    });
  }

  #next(): readonly Pending[] {
    let bytes = 0;
    const over = this.#queue.findIndex(({ body }, i) => {
      bytes += lengthOf(body);
      return i > 0 && bytes > groupBytes;
    });
    return this.#queue.splice(0, over < 0 ? this.#queue.length : over);
  }

  /** Those for which there is room. When the disk is full, settlements still have what was kept for them. */
  async #admit(group: readonly Pending[]): Promise<readonly Pending[]> {
    const { chain, relieve, limits } = this.#parts;
    const { writer } = chain;
    const costs = group.map(({ body, room }) => lengthOf(body) + room);
    const all = costs.reduce((sum, cost) => sum + cost, 0);
    let room: boolean;
    try {
      do room = await writer.makeRoom(this.#kept + all, limits.stepBytes);
      while (!room && (await relieve?.()));
    } catch (error) {
      this.#queue.unshift(...group);
      throw error;
    }
    if (room) return group;
    let used = this.#kept;
    return group.filter((pending, i) => {
      const cost = costs[i] ?? 0;
      const fits = used + cost <= writer.room && !this.#isOrphan(pending);
      if (fits) used += cost;
      else this.#reject(pending, new LedgerUnavailable('full'));
      return fits;
    });
  }

  /** The settlement of an opening that was turned away a moment ago. */
  #isOrphan({ record }: Pending): boolean {
    return (
      (record.kind === 'settled' || record.kind === 'interrupted') && !this.#parts.state.open(record.body.receipt.id)
    );
  }

  /** What changes once a record is on disk. */
  #follow({ record, room }: Pending, location: Location): void {
    this.#kept += room;
    const { state, fingerprints } = this.#parts;
    if (record.kind === 'opened') this.#opening.delete(record.body.opening.id);
    if (record.kind !== 'settled' && record.kind !== 'interrupted') return;
    const { receipt, amounts } = record.body;
    state.settle(receipt.id, amounts);
    this.#settling.delete(receipt.id);
    this.#rooms.delete(receipt.id);
    fingerprints.add(record, location);
  }

  #reject({ record, rejected }: Pending, error: LedgerUnavailable): void {
    if (record.kind === 'opened') {
      const { id } = record.body.opening;
      this.#parts.state.release(id);
      this.#opening.delete(id);
      this.#rooms.delete(id);
    } else if (record.kind === 'settled' || record.kind === 'interrupted') {
      this.#settling.delete(record.body.receipt.id);
    }
    rejected(error);
  }

  /** Begins a new segment, unless the disk has no room for one: the old one then grows on. */
  async #rotate(): Promise<void> {
    const { ledger, chain, state, fingerprints, limits } = this.#parts;
    const file = await fingerprints.finish();
    if (!file) return;
    const checkpoint: Checkpoint = {
      ...{ format: 1, ledger, segment: chain.segment + 1 },
      ...state.written((id) => !this.#opening.has(id)),
    };
    if (await chain.rotate(JSON.stringify(checkpoint), this.#kept + limits.stepBytes)) fingerprints.next(file);
    else file.close();
  }

  /** After a write or a sync that failed nobody knows what is on disk: nothing more is written until it is read again. */
  #stop(error: unknown): void {
    const reason = new LedgerUnavailable(reasonOf(error), error);
    this.#stopped = reason;
    for (const pending of this.#queue.splice(0)) this.#reject(pending, reason);
  }

  async #close(): Promise<void> {
    const { chain, fingerprints, lock } = this.#parts;
    await this.#draining;
    fingerprints.close();
    try {
      if (this.#stopped) chain.writer.abandon();
      else await chain.writer.finish(this.#kept);
    } finally {
      await lock.release();
    }
  }
}

/** @throws RangeError on what could not be read back */
function bodyOf(record: LedgerRecord): string {
  const checked = readRecord({ seq: 0, at: '', synced: 0, ...record });
  if (typeof checked === 'string') throw new RangeError(`a ${record.kind} record that no ledger can hold: ${checked}`);
  const body = JSON.stringify(record.body);
  if (lengthOf(body) > longestBody) throw new RangeError(`a ${record.kind} record longer than ${longestBody} bytes`);
  return body;
}
