import { describe, expect, it } from 'vitest';
import type { Outcome } from '../receipt/receipt.ts';
import { meterOf, ruled, sent } from '../testing/policy.ts';
import { noAmounts } from './footprint.ts';
import { amountsOf, type Ended, type Prospect, settle } from './settle.ts';
import { nothingReported, type Usage } from './usage.ts';

const meter = meterOf(ruled().calculation);
const request = sent({ n: 4, quality: 'high' });
const estimate = meter.estimate(request);
const price = { amount: 0.8, currency: 'EUR' };
const prospect: Prospect = { estimate, price, amounts: amountsOf(request, 4, estimate, price) };

const ended = (given: Partial<Ended>): Ended => ({
  ...{ sent: request, prospect, outcome: 'delivered', usage: null, computed: true },
  ...given,
});
const usage = (given: Partial<Usage>): Usage => ({ ...nothingReported, ...given });

interface Case {
  readonly name: string;
  readonly outcome: Outcome;
  readonly usage?: Usage;
  readonly computed?: boolean;
  /** Outputs counted, and their share of the estimate; null where tokens decide. */
  readonly outputs: number;
  readonly share: number | null;
  readonly basis: 'usage' | 'estimate' | 'nothing';
}

const cases: readonly Case[] = [
  { name: 'delivered, nothing reported', outcome: 'delivered', outputs: 4, share: 1, basis: 'estimate' },
  {
    name: 'delivered, counted on the way',
    outcome: 'delivered',
    usage: usage({ outputs: 4 }),
    outputs: 4,
    share: 1,
    basis: 'estimate',
  },
  {
    name: 'delivered, tokens reported',
    outcome: 'delivered',
    usage: usage({ outputs: 4, outputTokens: 9000 }),
    outputs: 4,
    share: null,
    basis: 'usage',
  },
  {
    name: 'partial: three of four, the fourth at half',
    outcome: 'partial',
    usage: usage({ outputs: 3 }),
    outputs: 3.5,
    share: 3.5 / 4,
    basis: 'estimate',
  },
  {
    name: 'partial, tokens reported',
    outcome: 'partial',
    usage: usage({ outputs: 3, outputTokens: 9000 }),
    outputs: 3.5,
    share: null,
    basis: 'usage',
  },
  { name: 'partial, nothing returned', outcome: 'partial', outputs: 2, share: 0.5, basis: 'estimate' },
  { name: 'failed before computing', outcome: 'failed', computed: false, outputs: 0, share: 0, basis: 'nothing' },
  { name: 'failed after computing began', outcome: 'failed', outputs: 2, share: 0.5, basis: 'estimate' },
  {
    name: 'failed, tokens reported',
    outcome: 'failed',
    computed: false,
    usage: usage({ outputTokens: 9000 }),
    outputs: 2,
    share: null,
    basis: 'usage',
  },
  {
    name: 'failed after two had come',
    outcome: 'failed',
    usage: usage({ outputs: 2 }),
    outputs: 3,
    share: 0.75,
    basis: 'estimate',
  },
  { name: 'abandoned: the service runs on', outcome: 'abandoned', outputs: 4, share: 1, basis: 'estimate' },
  {
    name: 'abandoned, tokens reported',
    outcome: 'abandoned',
    usage: usage({ outputTokens: 9000 }),
    outputs: 4,
    share: null,
    basis: 'usage',
  },
  {
    name: 'abandoned before it was sent',
    outcome: 'abandoned',
    computed: false,
    outputs: 0,
    share: 0,
    basis: 'nothing',
  },
  { name: 'timeout', outcome: 'timeout', outputs: 4, share: 1, basis: 'estimate' },
  {
    name: 'timeout after some tokens were seen',
    outcome: 'timeout',
    usage: usage({ outputTokens: 90 }),
    outputs: 4,
    share: 1,
    basis: 'estimate',
  },
  { name: 'timeout before it was sent', outcome: 'timeout', computed: false, outputs: 0, share: 0, basis: 'nothing' },
  { name: 'interrupted', outcome: 'interrupted', outputs: 4, share: 1, basis: 'estimate' },
  { name: 'reused', outcome: 'reused', computed: false, outputs: 0, share: 0, basis: 'nothing' },
  { name: 'refused', outcome: 'refused', computed: false, outputs: 0, share: 0, basis: 'nothing' },
];

describe('what a generation counts for', () => {
  it.each(cases)('$name', ({ outcome, usage: read, computed = true, outputs, share, basis }) => {
    const found = settle(meter, ended({ outcome, usage: read ?? null, computed }));
    expect(found.outputs).toBe(outputs);
    expect(found.basis).toBe(basis);
    if (basis === 'nothing') {
      expect(found).toEqual({ footprint: null, basis, outputs: 0, cost: null, amounts: noAmounts });
      return;
    }
    const expected =
      share === null
        ? meter.measure(request, outputs, read ?? null).footprint.co2e.central
        : share * estimate.co2e.central;
    expect(found.footprint?.co2e.central).toBeCloseTo(expected, 12);
    expect(found.amounts.images).toBe(outputs);
    expect(found.amounts.co2e).toBe(found.footprint?.co2e.central);
    expect(found.cost?.amount).toBeCloseTo((price.amount * outputs) / 4, 12);
  });

  it('never passes what was reserved when nothing is reported and no more comes than was asked', () => {
    for (const { outcome, usage: read, computed = true, share } of cases) {
      if (share === null) continue;
      const { amounts } = settle(meter, ended({ outcome, usage: read ?? null, computed }));
      expect(amounts.co2e).toBeLessThanOrEqual(prospect.amounts.co2e * (1 + 1e-12));
      expect(amounts.images).toBeLessThanOrEqual(prospect.amounts.images);
    }
  });

  it('equals the estimate to the last bit where it rests on it', () => {
    expect(settle(meter, ended({ outcome: 'timeout' })).footprint).toBe(estimate);
  });

  it('counts seconds of clips, and no image', () => {
    const clip = sent({
      operation: 'video',
      model: 'veo-3.1',
      provider: 'veo',
      region: 'us-central1',
      seconds: 8,
      quality: null,
    });
    const expected = meter.estimate(clip);
    const { amounts } = settle(meter, {
      ...{ sent: clip, outcome: 'delivered', usage: null, computed: true },
      prospect: { estimate: expected, price: null, amounts: amountsOf(clip, 1, expected, null) },
    });
    expect(amounts).toMatchObject({ images: 0, seconds: 8, money: [] });
  });
});

describe('what a generation costs', () => {
  const cost = (reported: Usage['cost'], configured: Prospect['price']) =>
    settle(meter, ended({ usage: usage({ outputs: 4, cost: reported }), prospect: { ...prospect, price: configured } }))
      .cost;

  it.each([
    [
      'what the service says, in the money reserved',
      { amount: 0.7, currency: 'EUR' },
      price,
      { amount: 0.7, currency: 'EUR' },
    ],
    ['the configured price where the service counts in credits', { amount: 12, currency: 'credits:bfl' }, price, price],
    [
      'credits where no price is configured',
      { amount: 12, currency: 'credits:bfl' },
      null,
      { amount: 12, currency: 'credits:bfl' },
    ],
    ['unknown where neither says', null, null, null],
  ])('%s', (_, reported, configured, expected) => {
    expect(cost(reported, configured)).toEqual(expected);
  });
});
