import { type Document, readDocument } from '@contrechamp/engine';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregate } from '../meter/aggregate.ts';
import { amountsOf, settle } from '../meter/settle.ts';
import { nothingReported, type Usage } from '../meter/usage.ts';
import { chainOfDisk } from '../receipt/chain-source.ts';
import type { Outcome, Receipt } from '../receipt/receipt.ts';
import { verifyChain } from '../receipt/verify.ts';
import type { Sent } from '../request/generation.ts';
import { openOnDisk } from '../testing/journals.ts';
import { meterOf, ruled, sent, services } from '../testing/policy.ts';
import { sampleOpening, sampleReceipt } from '../testing/samples.ts';
import { SimulatedDisk } from '../testing/simulated-disk.ts';
import { planAndMeter } from './compare.ts';
import { meteredIn } from './metered.ts';

const draws = 500;
const { calculation } = ruled({ budgets: [{ images: 40 }, { per: ['person', 'day'], images: 9 }] });
const meter = meterOf(calculation, draws);

const settings: fc.Arbitrary<Sent> = fc
  .record({
    model: fc.constantFrom('gpt-image-1.5', 'flux.2-pro', 'sdxl', 'my-own-model'),
    n: fc.integer({ min: 1, max: 4 }),
    side: fc.constantFrom(512, 1024),
    references: fc.integer({ min: 0, max: 2 }),
    previews: fc.integer({ min: 0, max: 1 }),
  })
  .map(({ side, ...rest }) => {
    const provider = rest.model === 'gpt-image-1.5' ? 'openai' : rest.model === 'flux.2-pro' ? 'bfl' : 'studio-gpu';
    const region = provider === 'studio-gpu' ? 'FR' : 'US';
    return sent({ ...rest, provider, region, width: side, height: side });
  });

const usages: fc.Arbitrary<(n: number) => Usage | null> = fc.oneof(
  fc.constant(() => null),
  fc.integer({ min: 100, max: 5000 }).map((tokens) => (n: number) => ({
    ...{ ...nothingReported, outputs: n, outputTokens: tokens * n + 1 },
    inputTokens: tokens % 3 === 0 ? 0 : tokens * 7 + 3,
  })),
  fc.double({ min: 0.5, max: 60, noNaN: true }).map((s) => (n: number) => ({
    ...{ ...nothingReported, outputs: n, computeSeconds: s },
  })),
  fc.double({ min: 0.01, max: 20, noNaN: true }).map((wh) => (n: number) => ({
    ...{ ...nothingReported, outputs: n, energyWh: wh, energyBoundary: wh > 10 ? ('facility' as const) : null },
  })),
);

interface Generated {
  readonly sent: Sent;
  readonly usage: (n: number) => Usage | null;
  readonly outcome: Outcome;
  readonly person: string;
  readonly day: number;
}

const generated: fc.Arbitrary<Generated> = fc.record({
  ...{ sent: settings, usage: usages },
  outcome: fc.constantFrom<Outcome>('delivered', 'delivered', 'partial', 'failed', 'abandoned', 'timeout', 'reused'),
  person: fc.constantFrom('ana', 'bo'),
  day: fc.integer({ min: 10, max: 13 }),
});

/** Writes generations as the gateway does. */
async function chainWith(all: readonly Generated[]) {
  const disk = new SimulatedDisk();
  const { journal } = await openOnDisk(disk);
  const receipts: Receipt[] = [];
  for (const [i, { sent: asked, usage, outcome, person, day }] of all.entries()) {
    const at = `2026-09-${day}T10:00:00.000Z`;
    const service = services.find((s) => s.adapter.id === asked.provider);
    const operator = { provider: service?.adapter.provider ?? '', hardware: service?.hardware };
    const estimate = meter.estimate(asked);
    const opening = sampleOpening(`g${i}`, { at, campaign: 'c', person, sent: asked, estimate, operator, price: null });
    const prospect = { estimate, price: null, amounts: amountsOf(asked, asked.n, estimate, null) };
    const ended = { sent: asked, prospect, outcome, usage: usage(asked.n), computed: true };
    const { footprint, basis, outputs, cost, amounts } = settle(meter, ended);
    const receipt = sampleReceipt(opening, { outcome, outputs, usage: ended.usage, footprint, basis, cost, operator });
    receipts.push(receipt);
    if (outcome === 'reused') {
      await journal.record({ ...receipt, footprint: null, outputs: 0 });
      continue;
    }
    await journal.open(opening, prospect.amounts);
    await journal.settle(receipt, amounts);
  }
  const spent = (scope: { person?: string; day?: string }) => journal.spent({ campaign: 'c', ...scope });
  const totals = {
    all: spent({}),
    most: Math.max(
      0,
      ...['ana', 'bo'].flatMap((person) =>
        [10, 11, 12, 13].map((day) => spent({ person, day: `2026-09-${day}` }).settled.images),
      ),
    ),
  };
  await journal.close();
  return { source: chainOfDisk(disk), receipts, totals };
}

const document: Document = readDocument(
  JSON.stringify({
    contrechamp: 1,
    campaign: {
      ...{ id: 'c', name: 'C', period: 2026, deliverables: [{ type: 'still', count: 1 }] },
      ...{ stages: ['generation'], reference: 'ai' },
    },
    scenarios: [
      {
        ...{ id: 'ai', name: 'AI', method: 'generative-ai', site: { country: 'FR' } },
        activities: [{ type: 'image-generation', count: 1, model: 'gpt-image-1.5' }],
      },
    ],
  }),
);

const near = (a: number, b: number): void =>
  expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(b)));

describe('receipts as entries of a campaign', () => {
  it('make the figures that the receipts say, however few entries stand for them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(generated, { minLength: 1, maxLength: 12 }), async (all) => {
        const { source, receipts, totals } = await chainWith(all);
        const verified = verifyChain(source);
        expect(verified.fault).toBeNull();
        const metered = meteredIn(source, verified.records, { campaign: 'c' }, { catalogue: calculation.catalogue });
        const means = { catalogue: calculation.catalogue, seed: 1, draws };
        const found = planAndMeter({ document, calculation, means, scenario: 'ai' }, metered, verified, {
          names: true,
        });
        const counted = receipts.filter((r) => r.footprint && r.outputs > 0);
        const sum = (pick: (r: Receipt) => number): number => counted.reduce((s, r) => s + pick(r), 0);
        const grams = sum((r) => r.footprint?.co2e.central ?? 0);
        near(found.metered.co2e.central * 1000, grams);
        near(
          found.metered.energy * 1000,
          sum((r) => r.footprint?.energy ?? 0),
        );
        if (found.metered.water !== null)
          near(
            found.metered.water,
            sum((r) => r.footprint?.water ?? 0),
          );
        near(
          found.metered.images ?? -1,
          sum((r) => r.outputs),
        );
        expect(found.remarks.map((r) => r.code)).not.toContain('figures-moved');
        // Draw for draw as the meter’s own sum of receipts, which shares the unknowns in the same way.
        const together = aggregate(meter, counted);
        near(found.metered.co2e.interval95[0] * 1000, counted.length > 0 ? together.co2e.low : 0);
        near(found.metered.co2e.interval95[1] * 1000, counted.length > 0 ? together.co2e.high : 0);
        // Persons and outcomes are parts of the whole.
        near(found.persons?.reduce((s, p) => s + p.co2e, 0) ?? -1, found.metered.co2e.central);
        near(
          found.receipts.outcomes.reduce((s, o) => s + o.co2e, 0),
          found.metered.co2e.central,
        );
        // Budgets are used as the gateway itself counts.
        near(found.budgets[0]?.used ?? -1, totals.all.settled.images + totals.all.open.images);
        near(found.budgets[1]?.used ?? -1, totals.most);
      }),
      { numRuns: 25 },
    );
  });
});
