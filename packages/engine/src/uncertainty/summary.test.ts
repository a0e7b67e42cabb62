import { describe, expect, it } from 'vitest';
import { interval95, meanOf, quantiles } from './summary.ts';

describe('quantiles', () => {
  it('interpolates as type 7, in the order that was asked', () => {
    expect(quantiles([4, 1, 3, 2], [0.5, 0, 1, 0.25])).toEqual([2.5, 1, 4, 1.75]);
    expect(quantiles([10], [0, 0.3, 1])).toEqual([10, 10, 10]);
  });

  it('keeps infinite values out of the interpolation between equals', () => {
    const inf = Number.POSITIVE_INFINITY;
    expect(quantiles([inf, inf, 1], [0.75, 0])).toEqual([inf, 1]);
  });

  it('refuses what it cannot answer', () => {
    expect(() => quantiles([], [0.5])).toThrow(RangeError);
    expect(() => quantiles([1, Number.NaN], [0.5])).toThrow(RangeError);
    expect(() => quantiles([1], [1.1])).toThrow(RangeError);
    expect(() => quantiles([1], [Number.NaN])).toThrow(RangeError);
    expect(() => meanOf([])).toThrow(RangeError);
  });
});

describe('interval95', () => {
  it('is the middle 95 % of the draws', () => {
    const { low, high } = interval95(Float64Array.from({ length: 1001 }, (_, i) => 1000 - i));
    expect(low).toBeCloseTo(25, 9);
    expect(high).toBeCloseTo(975, 9);
  });
});

describe('meanOf', () => {
  it('is the arithmetic mean', () => {
    expect(meanOf([1, 2, 6])).toBe(3);
  });
});
