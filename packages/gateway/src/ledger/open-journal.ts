import { Buffer } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Opening, Receipt } from '../receipt/receipt.ts';
import { beginSegment, Chain } from './chain.ts';
import { type Disk, reasonOf } from './disk.ts';
import { Fingerprints } from './fingerprints.ts';
import { folderDisk } from './folder-disk.ts';
import { Journal, type JournalLimits, type Recovery, settlementRoom, usualLimits } from './journal.ts';
import { firstPrev, writeLine } from './line.ts';
import { FolderLock } from './lock.ts';
import { LedgerUnavailable } from './port.ts';
import type { Checkpoint, OpenReservation } from './record.ts';
import { readSegment, type SegmentEnd } from './recover.ts';
import { segmentsIn } from './segment.ts';
import { SegmentWriter } from './segment-writer.ts';
import { keptAside, setAside } from './set-aside.ts';
import { LedgerState } from './state.ts';

export interface OpenJournal {
  readonly journal: Journal;
  readonly recovery: Recovery;
}

export interface JournalOptions {
  readonly clock: () => Date;
  readonly limits?: JournalLimits;
  /** Frees room on a disk that is full; false where there is nothing that may go. */
  readonly relieve?: () => Promise<boolean>;
  /** Name of a new ledger; random unless given. */
  readonly name?: string;
}

/**
 * Opens the ledger of a folder, or begins one. What a crash left behind is put in order first: bytes that are no whole
 * record are kept beside the journal, and openings without settlement get a receipt at their estimate.
 *
 * @throws LedgerUnavailable `locked`, `damaged`, `full`, `read-only` or a code of the system; nothing is changed then that
 * another try would miss
 */
export async function openJournal(folder: string, options: JournalOptions): Promise<OpenJournal> {
  try {
    makeFolder(folder);
    const lock = await FolderLock.take(folder);
    try {
      return await openOn(folderDisk(folder), lock, options);
    } catch (error) {
      await lock.release();
      throw error;
    }
  } catch (error) {
    throw error instanceof LedgerUnavailable ? error : new LedgerUnavailable(reasonOf(error), error);
  }
}

/** Makes the folder and those above it, each noted on disk in the one that holds it. */
function makeFolder(folder: string): void {
  let first: string | undefined;
  try {
    first = mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    const isFile = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw isFile ? new LedgerUnavailable('ENOTDIR', error) : error;
  }
  if (first === undefined) return;
  for (let made = resolve(folder); made.length >= first.length; made = dirname(made)) {
    const fd = openSync(dirname(made), 'r');
    fsyncSync(fd);
    closeSync(fd);
  }
}

/** The same on any disk; nobody else may write there. */
export async function openOn(
  disk: Disk,
  lock: Pick<FolderLock, 'release'>,
  { clock, limits = usualLimits, name, relieve }: JournalOptions,
): Promise<OpenJournal> {
  for (const leftover of disk.names().filter((n) => /^(?:journal|index)-.*\.new$/.test(n))) disk.remove(leftover);
  if (segmentsIn(disk.names()).length === 0) await beginLedger(disk, clock, limits, name ?? randomUUID());
  const segments = segmentsIn(disk.names());
  const segment = segments.at(-1) ?? 1;
  const fingerprints = await Fingerprints.open(disk, segments);
  const end = readSegment(disk, segment, fingerprints);
  const { ledger, state, head } = end;
  const torn = await setAside(disk, end);
  const writer = await continueAt(disk, end, limits);
  const chain = new Chain(disk, clock, { head, segment, writer });
  const journal = new Journal({ ledger, chain, state, fingerprints, lock, limits, ...(relieve && { relieve }) });
  const open = state.reservations;
  const aside = torn ?? keptAside(disk, head.seq + 1);
  try {
    await Promise.all([
      ...(aside.length > 0 ? [journal.noteRecovery(aside)] : []),
      ...open.map(({ opening, amounts }) => journal.interrupt(interruptedReceipt(opening, clock()), amounts)),
    ]);
  } catch (error) {
    await journal.close();
    throw error;
  }
  return {
    journal,
    recovery: { interrupted: open.map(({ opening }) => opening.id), setAside: aside.map(({ file }) => file) },
  };
}

const roomOf = ({ opening }: OpenReservation): number => settlementRoom(JSON.stringify(opening), opening.sent.n);

function continueAt(disk: Disk, { file, end, state }: SegmentEnd, limits: JournalLimits): Promise<SegmentWriter> {
  const kept = state.reservations.reduce((sum, reservation) => sum + roomOf(reservation), 0);
  return SegmentWriter.continue(disk.open(file, 'write'), end, kept + limits.stepBytes);
}

async function beginLedger(disk: Disk, clock: () => Date, limits: JournalLimits, ledger: string): Promise<void> {
  const checkpoint: Checkpoint = { format: 1, ledger, segment: 1, ...new LedgerState().written(() => true) };
  const content = { seq: 1, at: clock().toISOString(), kind: 'checkpoint', synced: 0 };
  const { text } = writeLine(content, JSON.stringify(checkpoint), firstPrev);
  const writer = await beginSegment(disk, 1, Buffer.from(text), limits.stepBytes);
  if (!writer) throw new LedgerUnavailable('full');
  writer.abandon();
}

/** What remains of a generation that nobody saw the end of: its estimate counts, since the service may have worked. */
function interruptedReceipt(opening: Opening, now: Date): Receipt {
  const { id, at, campaign, person, key, asked, sent, steps, estimate, operator, price } = opening;
  const ended = now.toISOString();
  return {
    ...{ id, at, endedAt: ended > at ? ended : at, campaign, person, key, outcome: 'interrupted' },
    ...{ asked, sent, steps, refusal: null, outputs: sent.n, usage: null, estimate, footprint: estimate },
    ...(operator && { operator }),
    ...{ basis: 'estimate', cost: price, provenance: [], upstreamId: null, upstreamStatus: null, reuses: null },
  };
}
