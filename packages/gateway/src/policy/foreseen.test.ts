import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Amounts } from '../meter/footprint.ts';
import type { DeclaredPrice } from '../meter/price.ts';
import type { Asked } from '../request/generation.ts';
import { asked, contextOf, spending } from '../testing/policy.ts';
import { decide } from './decide.ts';
import { foreseen } from './foreseen.ts';

type Rules = Readonly<Record<string, unknown>>;

const price = (model: string, amount: number): DeclaredPrice => ({
  ...{ model, amount, per: 'output', currency: 'EUR', source: 'contract 12', date: '2026-10-01' },
});
const prices = [price('gpt-image-1.5', 0.25), price('flux.2-pro', 0.05)];

/** What is known of an edit before its first picture. */
const seen = (rules: Rules, fields: Partial<Asked> = {}, spent: Partial<Amounts> = {}) =>
  foreseen(
    asked({ operation: 'edit', model: null, ...fields }),
    contextOf(rules, { prices, spent: () => spending(spent) }),
  );

describe('what is foreseen of a request', () => {
  it('is nothing where all may still be well', () => {
    const rules = { budgets: [{ images: 10, co2e: '5 g', money: '1 EUR2026' }], maxima: { stills: { count: 4 } } };
    expect(seen(rules)).toBeNull();
    expect(seen(rules, { model: 'gpt-image-1.5', n: 4 }, { images: 6, co2e: 4.99 })).toBeNull();
    expect(seen({ allowed: { models: ['flux.2-pro'] } })).toBeNull();
    // The default is above what is allowed; a smaller size may come.
    expect(seen({ maxima: { stills: { pixels: 300_000 } } })).toBeNull();
  });

  it.each([
    ['brief-missing', { brief: undefined }, {}],
    ['operation-not-allowed', { allowed: { operations: ['generation'] } }, {}],
    ['provider-not-allowed', { allowed: { providers: ['openai'] } }, { provider: 'bfl' }],
    ['provider-not-configured', {}, { provider: 'somebody' }],
    ['provider-not-configured', {}, { model: 'gpt-image-1.5', provider: 'studio-gpu' }],
    ['region-not-allowed', { allowed: { regions: ['EU'] } }, { region: 'US' }],
    ['model-not-allowed', { allowed: { models: ['flux.2-pro'] } }, { model: 'gpt-image-1.5' }],
    ['count-above-maximum', { maxima: { stills: { count: 2 } } }, { n: 3 }],
    ['size-above-maximum', { maxima: { stills: { pixels: 300_000 } } }, { width: 1024, height: 1024 }],
    ['request-invalid', {}, { quality: 'superb' }],
  ] as const)('%s', (code, rules, fields) => {
    expect(seen(rules, fields)?.code).toBe(code);
  });

  it.each([
    ['images, of which none is left', { images: 5 }, {}, { images: 5 }],
    ['images, of which fewer are left than were asked', { images: 5 }, { n: 3 }, { images: 3 }],
    ['emissions', { co2e: '5 g' }, {}, { co2e: 5.01 }],
    ['energy', { energy: '5 Wh' }, {}, { energy: 5 }],
    ['money, at the least that any model costs', { money: '1 EUR2026' }, {}, money(0.96)],
    ['money, at the price of the model', { money: '1 EUR2026' }, { model: 'gpt-image-1.5' }, money(0.8)],
  ] as const)('a budget of %s', (_, budget, fields, spent) => {
    const found = seen({ budgets: [budget] }, fields, spent);
    expect(found?.code).toBe('budget-exhausted');
    expect(found?.params.responsible).toBe('Claire Martin');
    expect(seen({ budgets: [budget] }, fields)).toBeNull();
    // Where an earlier answer may serve again, it takes nothing.
    expect(seen({ budgets: [budget], reuse: true }, { ...fields, fingerprint: 'a'.repeat(64) }, spent)).toBeNull();
  });

  it('is never refused where the whole request would pass', () => {
    const fields = fc.record({
      model: fc.constantFrom('gpt-image-1.5', 'flux.2-pro', 'gpt-image-2'),
      n: fc.option(fc.integer({ min: 1, max: 4 })),
      side: fc.option(fc.constantFrom(256, 512, 1024, 2048)),
      quality: fc.option(fc.constantFrom('low', 'high', 'auto', 'hd')),
      previews: fc.option(fc.integer({ min: 0, max: 2 })),
    });
    const some = <T>(value: T) => fc.option(fc.constant(value), { nil: undefined });
    const rules = fc.record({
      allowed: fc.record(
        { models: fc.constantFrom(['flux.2-pro', 'gpt-image-1.5'], ['gpt-image-1.5']), regions: fc.constant(['US']) },
        { requiredKeys: [] },
      ),
      maxima: fc.record({ stills: fc.record({ count: some(3), pixels: some(1_100_000), previews: some(1) }) }),
      budgets: fc.tuple(
        fc.record(
          { images: fc.constant(12), co2e: fc.constant('9 g'), money: fc.constant('1 EUR2026') },
          { requiredKeys: ['images'] },
        ),
      ),
      routing: some({ model: 'lightest' }),
    });
    const spent = fc.record({
      images: fc.integer({ min: 0, max: 12 }),
      co2e: fc.double({ min: 0, max: 10, noNaN: true }),
      euros: fc.double({ min: 0, max: 1.1, noNaN: true }),
    });
    let [refused, passed] = [0, 0];
    fc.assert(
      fc.property(fields, rules, spent, fc.uint8Array({ minLength: 5, maxLength: 5 }), (whole, given, used, mask) => {
        const context = contextOf(JSON.parse(JSON.stringify(given)), {
          prices,
          spent: () => spending({ images: used.images, co2e: used.co2e, ...money(used.euros) }),
        });
        const { side, ...others } = whole;
        const all = asked({ operation: 'edit', ...others, width: side, height: side });
        const known = [others.model, others.n, side, others.quality, others.previews].map((value, i) =>
          (mask[i] ?? 0) % 2 === 0 ? value : null,
        );
        const [model, n, w, quality, previews] = known as [string, number, number, string, number];
        const part = { ...all, model, n, width: w, height: w, quality, previews };
        const found = foreseen(part, context);
        if (found) refused += 1;
        const verdict = decide(all, context);
        if (verdict.kind === 'send') {
          passed += 1;
          expect(found).toBeNull();
        }
      }),
      { numRuns: 400 },
    );
    // Both happened, and often.
    expect(Math.min(refused, passed)).toBeGreaterThan(40);
  });
});

function money(amount: number): Partial<Amounts> {
  return { money: [{ amount, currency: 'EUR' }] };
}
