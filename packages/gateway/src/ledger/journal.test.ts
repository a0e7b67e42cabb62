import { describe, expect, it } from 'vitest';
import { chainOfDisk } from '../receipt/chain-source.ts';
import { verifyChain } from '../receipt/verify.ts';
import { generate, openOnDisk, outcomesOf } from '../testing/journals.ts';
import { exactSum, named, plainLines } from '../testing/ledger-model.ts';
import {
  sampleAmounts,
  sampleAsked,
  sampleFootprint,
  sampleOpening,
  sampleReceipt,
  sampleRefusal,
  sampleSent,
} from '../testing/samples.ts';
import { SimulatedDisk } from '../testing/simulated-disk.ts';
import { settlementRoom } from './journal.ts';
import { LedgerUnavailable, NotOpen } from './port.ts';
import { daysKept } from './totals.ts';

const kinds = (disk: SimulatedDisk): readonly string[] => plainLines(disk).map(({ kind }) => kind);
const spring = { campaign: 'spring' };
const withPrint = (id: string, fingerprint: string, campaign = 'spring') =>
  sampleOpening(id, { campaign, asked: { ...sampleAsked, fingerprint } });

describe('a journal', () => {
  it('counts an opening before it is on disk, and its settlement instead once that is', async () => {
    const { journal } = await openOnDisk(new SimulatedDisk());
    const opening = sampleOpening('g1');
    const opened = journal.open(opening, sampleAmounts);
    expect(named(journal.spent(spring).open)).toEqual(named(sampleAmounts));
    await opened;
    await journal.settle(sampleReceipt(opening), { ...sampleAmounts, co2e: 2.5 });
    expect(named(journal.spent(spring).open)).toEqual({});
    expect(journal.spent(spring).settled).toEqual({ ...sampleAmounts, co2e: 2.5 });
    expect(journal.spent({ ...spring, person: 'lea', day: '2026-11-26' }).settled.co2e).toBe(2.5);
    expect(journal.spent({ ...spring, person: 'tom' }).settled.co2e).toBe(0);
    expect(journal.spent({ ...spring, day: '2026-11-27' }).settled.co2e).toBe(0);
  });

  it('counts on the day of the opening what ends after midnight', async () => {
    const { journal } = await openOnDisk(new SimulatedDisk());
    const opening = sampleOpening('g1', { at: '2026-11-26T23:59:50.000Z' });
    await journal.open(opening, sampleAmounts);
    await journal.settle(sampleReceipt(opening, { endedAt: '2026-11-27T00:00:20.000Z' }), sampleAmounts);
    expect(journal.spent({ ...spring, day: '2026-11-26' }).settled.images).toBe(2);
    expect(journal.spent({ ...spring, day: '2026-11-27' }).settled.images).toBe(0);
  });

  it('writes the records of one turn with one sync', async () => {
    const disk = new SimulatedDisk();
    const { journal } = await openOnDisk(disk);
    await journal.record(sampleRefusal('r0'));
    // The rooms of thirty settlements are made on the way: the second turn needs no more.
    const all = Array.from({ length: 30 }, (_, i) => sampleOpening(`g${i}`));
    await Promise.all(all.map((o) => journal.open(o, sampleAmounts)));
    await journal.record(sampleRefusal('r1'));
    const before = disk.syncs;
    await Promise.all(all.map((o) => journal.settle(sampleReceipt(o), sampleAmounts)));
    expect(disk.syncs).toBe(before + 1);
  });

  it('keeps room for the longest that a receipt says of its outputs', () => {
    const opening = sampleOpening('g1', { sent: { ...sampleSent, n: 1_000 } });
    const state = {
      c2pa: 'not-seen',
      sourceType: 'x'.repeat(60),
      status: 'ai-modified',
      marked: 'not-possible',
    } as const;
    const provenance = Array.from({ length: 1_000 }, () => ({ ...state, sha256: 'a'.repeat(64) }));
    const room = settlementRoom(JSON.stringify(opening), 1_000);
    expect(JSON.stringify(sampleReceipt(opening, { provenance })).length).toBeLessThan(room);
  });

  it('settles an opening once, and no other', async () => {
    const disk = new SimulatedDisk();
    const { journal } = await openOnDisk(disk);
    const opening = sampleOpening('g1');
    await journal.open(opening, sampleAmounts);
    const receipt = sampleReceipt(opening);
    const told = await outcomesOf([
      journal.settle({ ...receipt, campaign: 'autumn' }, sampleAmounts),
      journal.settle({ ...receipt, at: '2026-11-25T09:30:00.000Z' }, sampleAmounts),
      journal.open(opening, sampleAmounts),
      journal.settle(receipt, sampleAmounts),
      journal.settle(receipt, sampleAmounts),
    ]);
    expect(told.map((error) => (error instanceof NotOpen ? error.reason : error))).toEqual([
      ...['of-another', 'of-another', 'opened-twice', null, 'not-open'],
    ]);
    await expect(journal.settle(receipt, sampleAmounts)).rejects.toMatchObject({ reason: 'not-open' });
    await expect(journal.settle(sampleReceipt(sampleOpening('g2')), sampleAmounts)).rejects.toBeInstanceOf(NotOpen);
    expect(kinds(disk)).toEqual(['checkpoint', 'opened', 'settled']);
    expect(named(journal.spent(spring).settled)).toEqual(named(sampleAmounts));
  });

  it('takes nothing that it could not read back', async () => {
    const disk = new SimulatedDisk();
    const { journal } = await openOnDisk(disk);
    const bad = [
      journal.open(sampleOpening('g1'), { ...sampleAmounts, co2e: Number.NaN }),
      journal.open(sampleOpening('g1'), { ...sampleAmounts, energy: -1 }),
      journal.open(sampleOpening('g1', { at: 'yesterday' }), sampleAmounts),
      journal.open(
        sampleOpening('g1', { estimate: { ...sampleFootprint, energy: Number.POSITIVE_INFINITY } }),
        sampleAmounts,
      ),
      journal.record(sampleRefusal('r1', { upstreamId: 'x'.repeat(300_000) })),
    ];
    for (const error of await outcomesOf(bad)) expect(error).toBeInstanceOf(RangeError);
    expect(named(journal.spent(spring).open)).toEqual({});
    expect(kinds(disk)).toEqual(['checkpoint']);
  });

  it('closes its oldest days, and says so instead of calling them empty', async () => {
    const disk = new SimulatedDisk();
    const { journal } = await openOnDisk(disk, { segmentBytes: 20 << 10, stepBytes: 8 << 10 });
    const dayAfter = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString();
    for (let n = 0; n <= daysKept; n++) {
      const opening = sampleOpening(`g${n}`, { at: dayAfter(n) });
      await journal.open(opening, sampleAmounts);
      await journal.settle(sampleReceipt(opening, { endedAt: dayAfter(n) }), sampleAmounts);
    }
    const check = async (opened: typeof journal) => {
      expect(() => opened.spent({ ...spring, day: '2026-01-01' })).toThrow(LedgerUnavailable);
      const back = opened.open(sampleOpening('late', { at: dayAfter(0) }), sampleAmounts);
      await expect(back).rejects.toMatchObject({ reason: 'clock' });
      expect(opened.spent({ ...spring, day: '2026-01-02' }).settled.images).toBe(2);
      expect(opened.spent(spring).settled.images).toBe(2 * (daysKept + 1));
    };
    await check(journal);
    await journal.close();
    await check((await openOnDisk(disk)).journal);
    expect(verifyChain(chainOfDisk(disk)).fault).toBeNull();
  });

  it('finds the latest delivered answer of a fingerprint, in the segment being written and in those before', async () => {
    const limits = { segmentBytes: 8 << 10, stepBytes: 8 << 10 };
    const disk = new SimulatedDisk();
    const { journal } = await openOnDisk(disk, limits);
    for (let i = 0; i < 20; i++) {
      const opening = withPrint(`g${i}`, `f${i % 10}`, i === 3 ? 'autumn' : 'spring');
      await journal.open(opening, sampleAmounts);
      await journal.settle(sampleReceipt(opening, { outcome: i === 15 ? 'partial' : 'delivered' }), sampleAmounts);
    }
    const found = (from: typeof journal) => Array.from({ length: 11 }, (_, i) => from.delivered('spring', `f${i}`)?.id);
    const latest = ['g10', 'g11', 'g12', 'g13', 'g14', 'g5', 'g16', 'g17', 'g18', 'g19', undefined];
    expect(found(journal)).toEqual(latest);
    expect(journal.delivered('autumn', 'f3')?.id).toBe('g3');
    await journal.close();
    for (const name of disk.names().filter((n) => /^index-00000[13]/.test(n))) disk.remove(name);
    disk.put('index-000002.bin', new TextEncoder().encode('nonsense'));
    const again = await openOnDisk(disk, limits);
    expect(found(again.journal)).toEqual(latest);
    expect(disk.names().filter((n) => n.startsWith('index-')).length).toBeGreaterThan(2);
  });

  it('carries its reservations over a change of segment', async () => {
    const limits = { segmentBytes: 8 << 10, stepBytes: 8 << 10 };
    const disk = new SimulatedDisk();
    const { journal } = await openOnDisk(disk, limits);
    const long = sampleOpening('long');
    await journal.open(long, sampleAmounts);
    for (let i = 0; i < 8; i++) await generate(journal, `g${i}`);
    expect(disk.names().filter((n) => n.startsWith('journal-')).length).toBeGreaterThan(2);
    await journal.close();
    const again = await openOnDisk(disk, limits);
    expect(again.recovery.interrupted).toEqual(['long']);
    const last = plainLines(disk).at(-1)?.body.receipt;
    expect(last).toMatchObject({ outcome: 'interrupted', basis: 'estimate', footprint: long.estimate, outputs: 2 });
    expect(named(again.journal.spent(spring).settled)).toEqual(
      exactSum(Array.from({ length: 9 }, () => sampleAmounts)),
    );
  });

  it('after it is closed takes nothing', async () => {
    const { journal } = await openOnDisk(new SimulatedDisk());
    const pending = journal.record(sampleRefusal('r1'));
    await journal.close();
    await pending;
    await expect(journal.record(sampleRefusal('r2'))).rejects.toMatchObject({ reason: 'closed' });
    await journal.close();
  });
});

describe('a budget under concurrent requests', () => {
  it('is never passed by what is settled and open at the moment of a reservation', async () => {
    const budget = 40;
    const { journal } = await openOnDisk(new SimulatedDisk());
    let [granted, refused, overrun] = [0, 0, 0];
    const used = () => journal.spent(spring).settled.co2e + journal.spent(spring).open.co2e;
    const request = async (i: number) => {
      await new Promise((resolve) => setTimeout(resolve, (i * 7) % 5));
      if (used() + sampleAmounts.co2e > budget + overrun) {
        refused += 1;
        return;
      }
      const opening = sampleOpening(`g${i}`);
      const opened = journal.open(opening, sampleAmounts);
      expect(used()).toBeLessThanOrEqual(budget + overrun + 1e-9);
      granted += 1;
      await opened;
      await new Promise((resolve) => setTimeout(resolve, (i * 13) % 7));
      // What a generation really took lies on both sides of its estimate.
      const co2e = sampleAmounts.co2e * (i % 3 === 0 ? 1.5 : 0.8);
      overrun += Math.max(0, co2e - sampleAmounts.co2e);
      await journal.settle(sampleReceipt(opening), { ...sampleAmounts, co2e });
    };
    await Promise.all(Array.from({ length: 300 }, (_, i) => request(i)));
    expect(granted).toBeGreaterThan(40);
    expect(refused).toBeGreaterThan(100);
    expect(journal.spent(spring).settled.co2e).toBeLessThanOrEqual(budget + overrun);
  });
});
