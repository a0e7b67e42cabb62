import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Amounts } from '../meter/footprint.ts';
import { chainOfDisk } from '../receipt/chain-source.ts';
import type { Opening } from '../receipt/receipt.ts';
import { verifyChain } from '../receipt/verify.ts';
import { named, plainLines, settledIn } from '../testing/ledger-model.ts';
import { sampleAsked, sampleOpening, sampleReceipt, sampleRefusal } from '../testing/samples.ts';
import { SimulatedDisk } from '../testing/simulated-disk.ts';
import type { Journal } from './journal.ts';
import { sha256 } from './line.ts';
import { openOn } from './open-journal.ts';

const free = { release: async () => {} };
const limits = { segmentBytes: 12 << 10, stepBytes: 6 << 10 };
const campaigns = ['spring', 'été “24”'];
const persons = ['lea', 'tom'];
const days = ['2026-11-25', '2026-11-26', '2026-11-27'];

// Of a size that decimal text and floating-point numbers round alike to a billionth.
const upTo = (most: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: most * 1e6 }).map((n) => n / 1e6);

const amountsArb: fc.Arbitrary<Amounts> = fc.record({
  images: fc.integer({ min: 0, max: 10 }),
  seconds: upTo(60),
  co2e: upTo(1000),
  energy: upTo(1000),
  money: fc.array(fc.record({ amount: upTo(10), currency: fc.constantFrom('EUR', 'USD') }), { maxLength: 2 }),
});

const action = fc.record({
  kind: fc.constantFrom('open', 'open', 'settle', 'settle', 'settle', 'record', 'annotate', 'wait', 'wait', 'wait'),
  pick: fc.nat(1000),
  campaign: fc.constantFrom(...campaigns),
  person: fc.constantFrom(...persons),
  // Days in any order: the clock of the machine was set back and forth.
  day: fc.constantFrom(...days),
  amounts: amountsArb,
});

const round = fc.record({
  actions: fc.array(action, { maxLength: 40 }),
  /** What the machine still does before it is gone: so many operations of any kind, or syncs of the journal. */
  budget: fc.oneof(
    fc.record({ of: fc.constant('any' as const), count: fc.integer({ min: 4, max: 45 }) }),
    fc.record({ of: fc.constant('sync' as const), count: fc.integer({ min: 1, max: 8 }) }),
  ),
  pages: fc.infiniteStream(fc.boolean()),
  killed: fc.boolean(),
  namesSurvive: fc.boolean(),
  tornShare: fc.double({ min: 0, max: 1, noNaN: true }),
});

interface Acknowledged {
  readonly opened: Set<string>;
  readonly settled: Set<string>;
  readonly recorded: Set<string>;
  readonly annotated: Set<string>;
}

type Round = typeof round extends fc.Arbitrary<infer T> ? T : never;

/** Once the budget is used up every further operation fails, and what is on the disk stays as it is. */
function dieAfter(disk: SimulatedDisk, { budget, tornShare }: Pick<Round, 'budget' | 'tornShare'>): void {
  let left = budget.count;
  disk.tornShare = tornShare;
  disk.faults = (operation, name) => {
    if (left < 0) disk.tornShare = 0;
    if (left < 0 || budget.of === 'any' || (operation === 'sync' && /^journal-\d+\.jsonl$/.test(name))) left -= 1;
    return left < 0 ? 'EDEAD' : null;
  };
}

class Actor {
  readonly #open = new Map<string, Opening>();
  readonly #waiting: Promise<unknown>[] = [];
  readonly journal: Journal;
  readonly done: Acknowledged;
  readonly nextId: () => string;

  constructor(journal: Journal, done: Acknowledged, nextId: () => string) {
    this.journal = journal;
    this.done = done;
    this.nextId = nextId;
  }

  async act({ kind, pick, campaign, person, day, amounts }: Round['actions'][number]): Promise<void> {
    const at = `${day}T12:00:00.000Z`;
    const note = (set: Set<string>, id: string, promise: Promise<void>) => {
      this.#waiting.push(promise.then(() => set.add(id)).catch(() => null));
    };
    if (kind === 'wait') await Promise.all(this.#waiting.splice(0));
    else if (kind === 'open') {
      const opening = sampleOpening(this.nextId(), {
        campaign,
        person,
        at,
        asked: { ...sampleAsked, fingerprint: null },
      });
      this.#open.set(opening.id, opening);
      note(this.done.opened, opening.id, this.journal.open(opening, amounts));
    } else if (kind === 'settle') {
      const opening = [...this.#open.values()][pick % Math.max(1, this.#open.size)];
      if (!opening) return;
      this.#open.delete(opening.id);
      note(this.done.settled, opening.id, this.journal.settle(sampleReceipt(opening), amounts));
    } else if (kind === 'record') {
      const id = this.nextId();
      note(this.done.recorded, id, this.journal.record(sampleRefusal(id, { campaign, person, at })));
    } else {
      const id = this.nextId();
      note(this.done.annotated, id, this.journal.annotate({ receipt: id, at, provenance: [] }));
    }
  }

  finish(): Promise<unknown> {
    return Promise.all(this.#waiting.splice(0));
  }
}

const clock = () => new Date('2026-11-26T10:00:00Z');
const ids = (
  disk: SimulatedDisk,
  kind: string,
  idOf: (body: ReturnType<typeof plainLines>[number]['body']) => unknown,
) =>
  plainLines(disk)
    .filter((l) => l.kind === kind)
    .map((l) => idOf(l.body));

function checkAll(disk: SimulatedDisk, journal: Journal, done: Acknowledged): void {
  const opened = ids(disk, 'opened', (b) => b.opening?.id);
  const settled = ids(disk, 'settled', (b) => b.receipt?.id);
  const interrupted = ids(disk, 'interrupted', (b) => b.receipt?.id);
  const closed = [...settled, ...interrupted];
  expect(new Set(opened).size).toBe(opened.length);
  expect(new Set(closed).size).toBe(closed.length);
  expect(new Set(closed)).toEqual(new Set(opened));
  for (const id of done.opened) expect(opened).toContain(id);
  for (const id of done.settled) expect(settled).toContain(id);
  const recorded = ids(disk, 'recorded', (b) => b.receipt?.id);
  for (const id of done.recorded) expect(recorded).toContain(id);
  const annotated = ids(disk, 'annotated', (b) => b.annotation?.receipt);
  for (const id of done.annotated) expect(annotated).toContain(id);
  const lines = plainLines(disk);
  const told = lines.flatMap(({ body }) => body.setAside ?? []);
  const kept = disk.names().filter((name) => name.startsWith('torn-'));
  expect(told.map(({ file }) => file).toSorted()).toEqual(kept.toSorted());
  for (const { file, sha256: expected } of told) expect(sha256(disk.bytes(file))).toBe(expected);
  for (const campaign of campaigns) {
    for (const scope of [
      { campaign },
      ...persons.map((person) => ({ campaign, person })),
      ...days.flatMap((day) => [{ campaign, day }, ...persons.map((person) => ({ campaign, person, day }))]),
    ]) {
      const { settled: sum, open } = journal.spent(scope);
      expect(named(sum)).toEqual(settledIn(lines, scope));
      expect(named(open)).toEqual({});
    }
  }
  expect(verifyChain(chainOfDisk(disk)).fault).toBeNull();
}

describe('a journal on a machine that dies again and again', () => {
  it('loses nothing that it acknowledged, doubles nothing, and its sums are those of the chain', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(round, { minLength: 1, maxLength: 6 }), async (rounds) => {
        let disk = new SimulatedDisk();
        let count = 0;
        const done: Acknowledged = { opened: new Set(), settled: new Set(), recorded: new Set(), annotated: new Set() };
        for (const { actions, pages, killed, namesSurvive, ...death } of rounds) {
          dieAfter(disk, death);
          const opened = await openOn(disk, free, { clock, limits, name: 'test' }).catch(() => null);
          if (opened) {
            const actor = new Actor(opened.journal, done, () => `g${String(++count).padStart(5, '0')}`);
            for (const a of actions) await actor.act(a);
            await actor.finish();
          }
          disk = disk.crash(() => killed || (pages.next().value ?? false), killed || namesSurvive);
        }
        const { journal } = await openOn(disk, free, { clock, limits, name: 'test' });
        checkAll(disk, journal, done);
        await journal.close();
        const again = await openOn(disk, free, { clock, limits, name: 'test' });
        expect(again.recovery).toEqual({ interrupted: [], setAside: [] });
        checkAll(disk, again.journal, done);
      }),
      { numRuns: 200 },
    );
  }, 120_000);
});
