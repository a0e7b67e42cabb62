import { describe, expect, it } from 'vitest';
import { chainOfDisk } from '../receipt/chain-source.ts';
import { verifyChain } from '../receipt/verify.ts';
import { generate, openOnDisk, outcomesOf } from '../testing/journals.ts';
import { named, plainLines } from '../testing/ledger-model.ts';
import { sampleAmounts, sampleOpening, sampleReceipt, sampleRefusal } from '../testing/samples.ts';
import { SimulatedDisk } from '../testing/simulated-disk.ts';
import type { Journal } from './journal.ts';
import { LedgerUnavailable } from './port.ts';

const spring = { campaign: 'spring' };
const reasons = (told: readonly unknown[]) => told.map((e) => (e instanceof LedgerUnavailable ? e.reason : e));

/** Records refusals until the disk takes no more; the error. */
async function refusedAtLast(journal: Journal): Promise<unknown> {
  for (let i = 0; i < 1000; i++) {
    const [error] = await outcomesOf([journal.record(sampleRefusal(`r${i}`))]);
    if (error !== null) return error;
  }
  return null;
}

describe('a full disk', () => {
  it('refuses openings, never the settlement of one that it took, and goes on once there is room', async () => {
    let capacity = 60_000;
    const disk = new SimulatedDisk(() => capacity);
    const { journal } = await openOnDisk(disk);
    const all = Array.from({ length: 60 }, (_, i) => sampleOpening(`g${i}`));
    const told: unknown[] = [];
    for (const opening of all) told.push(...(await outcomesOf([journal.open(opening, sampleAmounts)])));
    const taken = all.filter((_, i) => told[i] === null);
    expect(taken.length).toBeGreaterThan(3);
    expect(new Set(reasons(told))).toEqual(new Set([null, 'full']));
    expect(named(journal.spent(spring).open)).toEqual(scaled(taken.length));
    // Not a byte more is to be had from here on.
    capacity = 0;
    expect(reasons([await refusedAtLast(journal)])).toEqual(['full']);
    const longest = taken.map((o) => sampleReceipt(o, { upstreamId: 'x'.repeat(2000) }));
    expect(reasons(await outcomesOf(longest.map((r) => journal.settle(r, sampleAmounts))))).toEqual(
      taken.map(() => null),
    );
    expect(verifyChain(chainOfDisk(disk))).toMatchObject({ fault: null, open: 0 });
    expect(named(journal.spent(spring).settled)).toEqual(scaled(taken.length));
    capacity = 200_000;
    await generate(journal, 'later');
    await journal.close();
    expect((await openOnDisk(disk)).recovery).toEqual({ interrupted: [], setAside: [] });
  });

  it('that fills up after a kill still has room for the receipts of what was under way', async () => {
    let capacity = 200_000;
    const disk = new SimulatedDisk(() => capacity);
    const { journal } = await openOnDisk(disk);
    const ids = Array.from({ length: 5 }, (_, i) => `g${i}`);
    await Promise.all(ids.map((id) => journal.open(sampleOpening(id), sampleAmounts)));
    const killed = disk.crash(() => true, true);
    capacity = 0;
    const { journal: again, recovery } = await openOnDisk(killed);
    expect(recovery.interrupted).toEqual(ids);
    expect(reasons([await refusedAtLast(again)])).toEqual(['full']);
    expect(verifyChain(chainOfDisk(killed))).toMatchObject({ fault: null, open: 0 });
  });

  it('with no room for a segment lets the one there is grow on', async () => {
    let capacity = 200_000;
    const disk = new SimulatedDisk(() => capacity);
    const limits = { segmentBytes: 8 << 10, stepBytes: 8 << 10 };
    const { journal } = await openOnDisk(disk, limits);
    const all = Array.from({ length: 8 }, (_, i) => sampleOpening(`g${i}`));
    await Promise.all(all.map((o) => journal.open(o, sampleAmounts)));
    capacity = 0;
    for (const o of all) await journal.settle(sampleReceipt(o), sampleAmounts);
    expect(disk.names().filter((n) => n.startsWith('journal-'))).toEqual(['journal-000001.jsonl']);
    capacity = 200_000;
    await generate(journal, 'later');
    expect(disk.names()).toContain('journal-000002.jsonl');
    expect(verifyChain(chainOfDisk(disk)).fault).toBeNull();
  });

  it('from the start is told', async () => {
    await expect(openOnDisk(new SimulatedDisk(() => 100))).rejects.toMatchObject({ reason: 'full' });
  });
});

describe.each([
  ['a sync', 'sync', 'EIO', 'EIO'],
  ['a write', 'write', 'EIO', 'EIO'],
  ['a write to a disk that became read-only', 'write', 'EROFS', 'read-only'],
  ['a write into room that was taken back', 'write', 'ENOSPC', 'full'],
] as const)('%s that fails', (_, failing, code, reason) => {
  it('makes the ledger unavailable: nothing that shared it counts as written, and it is not tried again', async () => {
    const disk = new SimulatedDisk();
    const { journal } = await openOnDisk(disk, { segmentBytes: 1 << 20, stepBytes: 128 << 10 });
    await generate(journal, 'before');
    await journal.record(sampleRefusal('r0'));
    let asked = 0;
    disk.faults = (operation) => {
      if (operation === failing) asked += 1;
      return operation === failing ? code : null;
    };
    const told = await outcomesOf([
      journal.open(sampleOpening('g1'), sampleAmounts),
      journal.open(sampleOpening('g2'), sampleAmounts),
      journal.record(sampleRefusal('r1')),
    ]);
    expect(reasons(told)).toEqual([reason, reason, reason]);
    expect(named(journal.spent(spring).open)).toEqual({});
    disk.faults = () => null;
    const later = await outcomesOf([
      journal.record(sampleRefusal('r2')),
      journal.open(sampleOpening('g3'), sampleAmounts),
    ]);
    expect(reasons(later)).toEqual([reason, reason]);
    expect(asked).toBe(1);
    await journal.close();
    const left = disk.crash(() => false, true);
    const again = await openOnDisk(left);
    expect(named(again.journal.spent(spring).settled)).toEqual(named(sampleAmounts));
    expect(plainLines(left).map(({ kind }) => kind)).toEqual(['checkpoint', 'opened', 'settled', 'recorded']);
  });
});

const scaled = (n: number) =>
  Object.fromEntries(Object.entries(named(sampleAmounts)).map(([name, x]) => [name, Math.round(x * n * 1e9) / 1e9]));
