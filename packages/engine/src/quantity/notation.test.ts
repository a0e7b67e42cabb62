import { describe, expect, it } from 'vitest';
import { parseQuantityNotation } from './notation.ts';

const read = parseQuantityNotation;

describe('a point', () => {
  it.each([
    [12, 12, null],
    [-0, 0, null],
    ['12', 12, null],
    ['120 km', 120, 'km'],
    ['120km', 120, 'km'],
    ['  3.5 kWh ', 3.5, 'kWh'],
    ['.5 t', 0.5, 't'],
    ['12 000 km', 12000, 'km'],
    ['12\u202f000 km', 12000, 'km'],
    ['1\u00a0234\u00a0567.5 m', 1234567.5, 'm'],
    ['1e3 m', 1000, 'm'],
    ['5EUR2024', 5, 'EUR2024'],
    ['\u22125 km', -5, 'km'],
    ['2 litres', 2, 'L'],
    ['3 1/km', 3, '1/km'],
    ['3 km/km', 3, null],
    ['20 %', 20, '%'],
    ['120 km ± 0 %', 120, 'km'],
  ])('%j', (input, value, unit) => {
    expect(read(input)).toEqual({ kind: 'point', value, unit });
  });
});

describe('a percentage', () => {
  it.each([
    ['120 km ± 20 %', 120, 'km', 20],
    ['120 km +/- 20%', 120, 'km', 20],
    ['120km±20%', 120, 'km', 20],
    ['120 km +- 12.5 %', 120, 'km', 12.5],
    ['12 ± 10 %', 12, null, 10],
    ['12 +/\u2212 999.9 %', 12, null, 999.9],
  ])('%s', (input, value, unit, percent) => {
    expect(read(input)).toEqual({ kind: 'percent', value, unit, percent });
  });

  it.each(['120 km ± 20', '120 km ± 20 km', '120 km ± -5 %', '120 km ± 1000 %', '120 km ± %', '120 km ± 5 % ± 5 %'])(
    'refuses %s',
    (input) => {
      expect(read(input)).toMatchObject({
        kind: 'error',
        code: 'percent-invalid',
        params: { read: input, suggestion: '120 km ± 20 %' },
      });
    },
  );
});

describe('a range', () => {
  it('comes in the unit of its likely value', () => {
    expect(read({ low: '80 km', likely: '120000 m', high: '160 km' })).toEqual({
      kind: 'range',
      low: 80000,
      likely: 120000,
      high: 160000,
      unit: 'm',
    });
    expect(read({ low: 1, likely: 2, high: 3 })).toEqual({ kind: 'range', low: 1, likely: 2, high: 3, unit: null });
    expect(read({ low: '5 %', likely: 0.1, high: 1 })).toMatchObject({ low: 0.05, unit: null });
  });

  it('forgives a rounding between units', () => {
    const likely = 1.609344 - Number.EPSILON;
    expect(read({ low: '1 mi', likely: `${likely} km`, high: '2 km' })).toMatchObject({ low: likely, likely });
    expect(read({ low: '1 mi', likely: '1.6093 km', high: '2 km' })).toMatchObject({ code: 'range-order' });
  });

  it.each([
    [{ low: 3, likely: 2, high: 4 }, 'range-order', { field: 'low', suggestion: '{ low: 2, likely: 3, high: 4 }' }],
    [
      { low: '1 km', likely: '2 km', high: '1500 m' },
      'range-order',
      { field: 'high', suggestion: '{ low: 1 km, likely: 1.5 km, high: 2 km }' },
    ],
    [
      { low: 80, likely: '120 km', high: '160 km' },
      'range-order',
      { read: '80', field: 'low', suggestion: '80 km', reason: 'dimension' },
    ],
    [{ low: 1, likely: 2 }, 'range-incomplete', { missing: 'high' }],
    [{ low: 1, likely: 2, hihg: 3 }, 'range-incomplete', { missing: 'high', unexpected: 'hihg' }],
    [{ low: 1, likely: 2, high: undefined }, 'range-incomplete', { missing: 'high' }],
    [{ low: 1, likely: 2, high: 3, unit: 'km' }, 'not-a-quantity', { unexpected: 'unit' }],
    [{ low: 1, likely: 2, high: [] }, 'not-a-quantity', { field: 'high', read: 'list' }],
    [{ low: 1, likely: '2 ± 5 %', high: 3 }, 'not-a-quantity', { field: 'likely', suggestion: '2' }],
    [{ low: '1 klm', likely: 2, high: 3 }, 'unit-unknown', { field: 'low', nearest: 'km', suggestion: '1 km' }],
    [{ low: 1, likely: Infinity, high: 3 }, 'not-finite', { field: 'likely' }],
    [{ low: 1, likely: '1 mm', high: '1e308 km' }, 'range-order', { field: 'low', reason: 'dimension' }],
    [{ low: '0 mm', likely: '1 mm', high: '1e308 km' }, 'not-finite', { suggestion: '1 mm' }],
  ])('refuses %j', (input, code, params) => {
    expect(read(input)).toMatchObject({ kind: 'error', code, params });
  });
});

describe('what cannot be read', () => {
  it.each([
    ['1,5 TB', 'decimal-comma', '1.5 TB'],
    ['12 km ± 2,5 %', 'decimal-comma', '12 km ± 2.5 %'],
    ['1,200,000 km', 'decimal-comma', '1 200 000 km'],
    ['1,200.5 km', 'decimal-comma', '1 200.5 km'],
    ['1,5 zorglub', 'decimal-comma', '120 km'],
    ['12 klm', 'unit-unknown', '12 km'],
    ['12 EUR', 'unit-unknown', '12 EUR2024'],
    ['12 zorglub', 'unit-unknown', '120 km'],
    ['12 km²/klm', 'unit-unknown', '12 km²/km'],
    ['km', 'not-a-quantity', '120 km'],
    ['', 'not-a-quantity', '120 km'],
    ['12 00 km', 'not-a-quantity', '120 km'],
    ['80-160 km', 'not-a-quantity', '{ low: 80 km, likely: 120 km, high: 160 km }'],
    ['80 km – 160 km', 'not-a-quantity', '{ low: 80 km, likely: 120 km, high: 160 km }'],
    ['80 à 160', 'not-a-quantity', '{ low: 80, likely: 120, high: 160 }'],
    ['160-80 km', 'not-a-quantity', '120 km'],
    ['80-160 zorglub', 'not-a-quantity', '120 km'],
    ['5 m-2', 'unit-unknown', '120 km'],
    ['12 0001/km', 'not-a-quantity', '120 km'],
    ['.inf', 'not-finite', '120 km'],
    ['-Infinity km', 'not-finite', '120 km'],
    ['1e999 km', 'not-finite', '120 km'],
    [Number.NaN, 'not-finite', '120 km'],
    [null, 'not-a-quantity', '120 km'],
    [true, 'not-a-quantity', '120 km'],
    [[12], 'not-a-quantity', '120 km'],
    [{}, 'not-a-quantity', '120 km'],
  ])('%j is %s', (input, code, suggestion) => {
    expect(read(input)).toMatchObject({ kind: 'error', code, params: { suggestion } });
  });

  it('is quoted shortened', () => {
    expect(read('x'.repeat(500))).toMatchObject({ params: { read: `${'x'.repeat(80)}…` } });
  });
});
