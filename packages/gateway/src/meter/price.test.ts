import { describe, expect, it } from 'vitest';
import { sent } from '../testing/policy.ts';
import { type DeclaredPrice, priceList, priceOf } from './price.ts';

const declared = (given: Partial<DeclaredPrice>): DeclaredPrice => ({
  ...{
    model: 'gpt-image-1.5',
    per: 'output',
    amount: 0.05,
    currency: 'EUR',
    source: 'contract 12',
    date: '2026-10-01',
  },
  ...given,
});
const same = (a: string, b: string): boolean => a === b;

describe('declared prices', () => {
  const list = [
    declared({ amount: 0.05 }),
    declared({ amount: 0.02, quality: 'low' }),
    declared({ amount: 0.03, quality: 'low', size: '1536x1024' }),
    declared({ amount: 0.01, quality: 'low', provider: 'other' }),
    declared({ model: 'veo-3.1', amount: 0.4, per: 'second' }),
  ];

  it.each([
    ['the price of the tier', sent({ n: 3 }), 0.06],
    ['the price of the tier and size', sent({ width: 1536 }), 0.03],
    ['the general price', sent({ quality: 'high', n: 2 }), 0.1],
    ['seconds of a clip', sent({ operation: 'video', model: 'veo-3.1', seconds: 8, quality: null, n: 2 }), 6.4],
  ])('%s', (_, request, amount) => {
    expect(priceOf(list, request, same)?.amount).toBeCloseTo(amount, 12);
  });

  it('are never guessed', () => {
    expect(priceOf(list, sent({ model: 'flux.2-pro' }), same)).toBeNull();
    expect(priceOf([declared({ quality: 'high' })], sent(), same)).toBeNull();
  });

  it('say where they come from, and when', () => {
    const { source: _, ...anonymous } = declared({});
    expect(priceList.safeParse([anonymous]).success).toBe(false);
    expect(priceList.safeParse([declared({ currency: '€' })]).success).toBe(false);
    expect(priceList.safeParse(list).success).toBe(true);
  });
});
