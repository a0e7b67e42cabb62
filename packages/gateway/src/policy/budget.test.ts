import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Spent } from '../ledger/port.ts';
import type { DeclaredPrice } from '../meter/price.ts';
import { settle } from '../meter/settle.ts';
import { outcomes } from '../receipt/receipt.ts';
import { asked, contextOf, spending } from '../testing/policy.ts';
import { decide } from './decide.ts';
import type { Verdict } from './verdict.ts';

type Rules = Readonly<Record<string, unknown>>;

const judged = (rules: Rules, spent: Partial<Spent['settled']>, request = {}): Verdict =>
  decide(asked({ n: 4, ...request }), contextOf(rules, { spent: () => spending(spent) }));

const price: DeclaredPrice = {
  ...{
    model: 'gpt-image-1.5',
    per: 'output',
    amount: 0.25,
    currency: 'EUR',
    source: 'contract 12',
    date: '2026-10-01',
  },
};

describe('budgets', () => {
  it('let through what just fits, and stop what does not', () => {
    const rules = { budgets: [{ images: 60 }] };
    expect(judged(rules, { images: 56 }).kind).toBe('send');
    expect(judged(rules, { images: 57 })).toMatchObject({
      refusal: {
        code: 'budget-exhausted',
        params: { remaining: 3, needed: 4, stop: 60, fewer: 3, resets: '', responsible: 'Claire Martin' },
      },
    });
  });

  it('count what is under way as spent', () => {
    const open = { ...spending({}), open: { ...spending({}).settled, images: 58 } };
    const verdict = decide(asked({ n: 4 }), contextOf({ budgets: [{ images: 60 }] }, { spent: () => open }));
    expect(verdict.kind).toBe('refuse');
  });

  it('warn from their share on, and stop at theirs', () => {
    const rules = { budgets: [{ images: 100, warn: '50 %', stop: '120 %' }] };
    expect(judged(rules, { images: 40 }).steps.map((s) => s.rule)).not.toContain('budget-warning');
    expect(judged(rules, { images: 48 }).steps).toContainEqual({
      rule: 'budget-warning',
      field: 'images/campaign',
      from: '48',
      to: '52',
    });
    expect(judged(rules, { images: 116 }).kind).toBe('send');
    expect(judged(rules, { images: 117 }).kind).toBe('refuse');
  });

  it('ask for the spending of the campaign, of the person, of the day, or of both', () => {
    const scopes: unknown[] = [];
    const spent = (scope: object) => {
      scopes.push(scope);
      return spending({});
    };
    const budgets = ['campaign', 'person', 'day', ['person', 'day']].map((per) => ({ per, images: 9 }));
    decide(asked(), contextOf({ budgets }, { spent }));
    expect(scopes).toEqual([{}, { person: 'ana' }, { day: '2026-11-26' }, { person: 'ana', day: '2026-11-26' }]);
  });

  it('of a day say when they start again', () => {
    const verdict = judged({ budgets: [{ per: 'day', images: 3 }] }, {});
    expect(verdict).toMatchObject({ refusal: { params: { resets: '2026-11-27T00:00:00.000Z', per: 'day' } } });
  });

  it.each([
    ['co2e', { co2e: '0.1 g' }],
    ['energy', { energy: '0.5 Wh' }],
    ['money', { money: '0.9 EUR2026' }],
  ])('stop by %s', (limit, budget) => {
    const verdict = decide(asked({ n: 4 }), contextOf({ budgets: [budget] }, { prices: [price] }));
    expect(verdict).toMatchObject({ refusal: { code: 'budget-exhausted', params: { limit } } });
  });

  it('in money refuse a price in other money', () => {
    const verdict = decide(asked(), contextOf({ budgets: [{ money: '9 USD2026' }] }, { prices: [price] }));
    expect(verdict).toMatchObject({ refusal: { code: 'price-unknown', params: { currency: 'USD', found: 'EUR' } } });
  });

  it('of seconds say nothing of images', () => {
    expect(judged({ budgets: [{ seconds: 1 }] }, { seconds: 1 }).kind).toBe('send');
  });

  it('propose a draft or a surely lighter model that fit', () => {
    const rules = { allowed: { models: ['gpt-image-2', 'flux.2-klein'] }, budgets: [{ co2e: '9 g' }] };
    const verdict = judged(rules, {}, { model: 'gpt-image-2', quality: 'high' });
    expect(verdict).toMatchObject({ refusal: { params: { fewer: 3, draft: 'low', lighter: 'flux.2-klein' } } });
    const saving = verdict.kind === 'refuse' ? Number(verdict.refusal.params.saving) : 0;
    expect(saving).toBeGreaterThan(0.9);
    const tight = judged(rules, { co2e: 8.99 }, { model: 'gpt-image-2', quality: 'high' });
    expect(tight).toMatchObject({ refusal: { params: { fewer: 0, draft: '', lighter: '' } } });
  });
});

describe('budgets under concurrency', () => {
  const request = fc.record({
    n: fc.integer({ min: 1, max: 4 }),
    quality: fc.constantFrom('low', 'medium', 'high'),
    outcome: fc.constantFrom(...outcomes.filter((o) => o !== 'reused' && o !== 'refused')),
    tokens: fc.option(fc.integer({ min: 100, max: 30_000 })),
    /** How many other requests begin before this one ends. */
    lasts: fc.integer({ min: 0, max: 8 }),
  });

  it('are never passed by more than what services report beyond the estimates', () => {
    fc.assert(
      fc.property(
        fc.array(request, { minLength: 5, maxLength: 40 }),
        fc.integer({ min: 3, max: 30 }),
        (requests, images) => {
          const rules = { budgets: [{ images, co2e: '3 g' }] };
          const total = { settled: { images: 0, co2e: 0 }, open: { images: 0, co2e: 0 } };
          const spent = (): Spent => ({
            settled: { ...spending(total.settled).settled },
            open: { ...spending(total.open).settled },
          });
          const context = contextOf(rules, { spent });
          let beyond = 0;
          let pending: { readonly ends: number; readonly end: () => void }[] = [];
          for (const [i, { n, quality, outcome, tokens, lasts }] of requests.entries()) {
            for (const { end } of pending.filter((p) => p.ends <= i)) end();
            pending = pending.filter((p) => p.ends > i);
            const verdict = decide(asked({ n, quality }), context);
            if (verdict.kind === 'refuse') continue;
            const { sent, prospect } = verdict;
            const reserved = prospect.amounts;
            total.open.images += reserved.images;
            total.open.co2e += reserved.co2e;
            expect(total.settled.images + total.open.images).toBeLessThanOrEqual(images);
            const end = () => {
              const usage =
                tokens === null
                  ? null
                  : {
                      outputs: n,
                      outputTokens: tokens,
                      inputTokens: null,
                      computeSeconds: null,
                      energyWh: null,
                      energyBoundary: null,
                      cost: null,
                    };
              const { amounts } = settle(context.meter, { sent, prospect, outcome, usage, computed: true });
              total.open.images -= reserved.images;
              total.open.co2e -= reserved.co2e;
              total.settled.images += amounts.images;
              total.settled.co2e += amounts.co2e;
              beyond += Math.max(0, amounts.co2e - reserved.co2e);
            };
            pending.push({ ends: i + 1 + lasts, end });
          }
          for (const { end } of pending) end();
          expect(total.settled.images).toBeLessThanOrEqual(images);
          expect(total.settled.co2e).toBeLessThanOrEqual((3 + beyond) * (1 + 1e-9));
        },
      ),
      { numRuns: 150 },
    );
  });
});
