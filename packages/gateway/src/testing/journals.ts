import type { OpenJournal } from '../ledger/open-journal.ts';
import { openOn } from '../ledger/open-journal.ts';
import type { Ledger } from '../ledger/port.ts';
import { sampleAmounts, sampleOpening, sampleReceipt } from './samples.ts';
import type { SimulatedDisk } from './simulated-disk.ts';

export const someTime = (): Date => new Date('2026-11-26T10:00:00.000Z');
export const smallLimits = { segmentBytes: 64 << 10, stepBytes: 8 << 10 };

/** A journal on a disk in memory. */
export const openOnDisk = (
  disk: SimulatedDisk,
  limits = smallLimits,
  relieve?: () => Promise<boolean>,
): Promise<OpenJournal> =>
  openOn(disk, { release: async () => {} }, { clock: someTime, limits, name: 'test', ...(relieve && { relieve }) });

/** Opens and settles one generation as the sample has it. */
export async function generate(ledger: Ledger, id: string): Promise<void> {
  const opening = sampleOpening(id);
  await ledger.open(opening, sampleAmounts);
  await ledger.settle(sampleReceipt(opening), sampleAmounts);
}

/** What became of each promise: null, or the error. */
export const outcomesOf = (promises: readonly Promise<unknown>[]): Promise<readonly unknown[]> =>
  Promise.all(
    promises.map((promise) =>
      promise.then(
        () => null,
        (error: unknown) => error,
      ),
    ),
  );
