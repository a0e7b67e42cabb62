import { describe, expect, it } from 'vitest';
import { record, smallCatalogue } from '../testing/small-catalogue.ts';
import { lintCatalogue } from './lint.ts';
import { factor } from './schema.ts';

const today = '2026-06-01';
const codes = (factors: Parameters<typeof smallCatalogue>[0], proxies: Parameters<typeof smallCatalogue>[1] = []) =>
  lintCatalogue(smallCatalogue(factors, proxies).data, today).map((f) => `${f.severity} ${f.code}`);

describe('lintCatalogue', () => {
  it('finds nothing in a complete record', () => {
    expect(codes([record({ id: 'a' })])).toEqual([]);
  });

  it.each([
    ['an unknown source', record({ id: 'a', source: 'nowhere' }), 'error source-unknown'],
    ['a unit that cannot be read', record({ id: 'a', unit: 'kgCO2e/parsec' }), 'error unit-unreadable'],
    ['a negative value', record({ id: 'a', value: -1 }), 'error value-negative'],
    ['a review date that is past', record({ id: 'a', reviewBy: '2026-05-31' }), 'warning review-due'],
  ])('finds %s', (_, broken, expected) => {
    expect(codes([broken])).toEqual([expected]);
  });

  it('finds an id used twice, and two records that answer the same question', () => {
    expect(codes([record({ id: 'a' }), record({ id: 'a', geography: 'DE' })])).toEqual(['error duplicate-id']);
    expect(codes([record({ id: 'a' }), record({ id: 'b' })])).toEqual(['error ambiguous']);
  });

  it('finds a stand-in that stands for nothing', () => {
    const proxy = { topic: 'thing', where: {}, use: 'gone', gsd2: 2, reason: { en: 'x', fr: 'x' } };
    expect(codes([record({ id: 'a' })], [proxy])).toEqual(['error proxy-unknown']);
  });
});

describe('the schema of a record', () => {
  const complete = record({ id: 'a' });
  it.each(['source', 'unit', 'year', 'geography', 'uncertainty', 'boundary', 'gwp', 'locator', 'evidence', 'reviewBy'])(
    'refuses a record without %s',
    (field) => {
      const { [field as 'unit']: _, ...rest } = complete;
      expect(factor.safeParse(rest).success).toBe(false);
      expect(factor.safeParse(complete).success).toBe(true);
    },
  );

  it('refuses a value and parts together, and neither', () => {
    expect(factor.safeParse({ ...complete, parts: { use: 1 } }).success).toBe(false);
    expect(factor.safeParse({ ...complete, value: undefined }).success).toBe(false);
  });
});
