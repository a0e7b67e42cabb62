import { describe, expect, it } from 'vitest';
import type { Uncertainty } from '../factor/schema.ts';
import { quantile } from './distribution.ts';
import { distributionOf, fromGsd, fromGsd2, fromPercent, fromPercentiles } from './stated.ts';

describe('stated uncertainty', () => {
  it('of ± 30 % puts 95 % between value / 1.3 and value × 1.3', () => {
    const d = fromPercent(10, 30);
    expect(quantile(d, 0.975)).toBeCloseTo(13, 3);
    expect(quantile(d, 0.025)).toBeCloseTo(10 / 1.3, 3);
    expect(d).toMatchObject({ kind: 'lognormal', median: 10 });
  });

  it('by GSD and by GSD² differ by a factor of 2 in sigma, not more and not less', () => {
    expect(fromGsd(1, 1.5)).toMatchObject({ sigma: expect.closeTo(Math.log(1.5), 14) });
    expect(fromGsd2(1, 1.5)).toMatchObject({ sigma: expect.closeTo(Math.log(1.5) / 2, 14) });
  });

  it('without spread, or of 0, is a fixed value', () => {
    expect([fromPercent(3, 0), fromGsd(3, 1), fromGsd2(3, 1), fromPercentiles(3, 3, 3)]).toEqual(
      Array.from({ length: 4 }, () => ({ kind: 'fixed', value: 3 })),
    );
    expect(fromPercent(0, 50)).toEqual({ kind: 'fixed', value: 0 });
  });

  it('by percentiles has those percentiles', () => {
    const d = fromPercentiles(2, 3, 9);
    expect([0.05, 0.5, 0.95].map((p) => quantile(d, p))).toEqual([2, 3, 9].map((x) => expect.closeTo(x, 12)));
    expect(quantile(fromPercentiles(3, 3, 9), 0.05)).toBe(3);
  });

  it('refuses what no lognormal can be', () => {
    expect(() => fromPercent(-1, 20)).toThrow(/0 or more: -1/);
    expect(() => fromPercent(Number.NaN, 20)).toThrow(RangeError);
    for (const percent of [-20, -100, -200, Number.NaN]) expect(() => fromPercent(1, percent)).toThrow(RangeError);
    expect(() => fromGsd(1, 0.9)).toThrow(RangeError);
    expect(() => fromGsd2(1, 0)).toThrow(RangeError);
    expect(() => fromPercentiles(0, 1, 2)).toThrow(RangeError);
    expect(() => fromPercentiles(2, 1, 3)).toThrow(RangeError);
    expect(() => fromPercentiles(1, 2, Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });
});

describe('distributionOf', () => {
  const basis = 'stated' as const;
  const good = { reliability: 5, technological: 5, geographical: 5, temporal: 5, completeness: 5 };

  it.each<[number, Uncertainty, object]>([
    [4, { percent: 20, basis }, fromPercent(4, 20)],
    [4, { gsd: 1.3, basis }, fromGsd(4, 1.3)],
    [4, { quality: { ...good, temporal: 1 }, basis }, fromGsd2(4, 1.5)],
    [4, { quality: good, basis }, { kind: 'fixed', value: 4 }],
    [3, { p5: 2, p50: 3, p95: 9, basis }, fromPercentiles(2, 3, 9)],
    [2, { low: 1, likely: 2, high: 9, basis }, { kind: 'triangular', low: 1, likely: 2, high: 9 }],
    [2, { low: 2, likely: 2, high: 2, basis }, { kind: 'fixed', value: 2 }],
    [-4, { exact: true, basis }, { kind: 'fixed', value: -4 }],
    [0, { percent: 20, basis }, { kind: 'fixed', value: 0 }],
    [0, { p5: 2, p50: 3, p95: 9, basis }, { kind: 'fixed', value: 0 }],
    [0, { low: 1, likely: 2, high: 9, basis }, { kind: 'fixed', value: 0 }],
    [0, { low: -1, likely: 0, high: 9, basis }, { kind: 'triangular', low: -1, likely: 0, high: 9 }],
    [-2, { low: -9, likely: -2, high: -1, basis }, { kind: 'triangular', low: -9, likely: -2, high: -1 }],
  ])('%d with %o', (value, uncertainty, expected) => {
    const d = distributionOf(value, uncertainty);
    expect(d).toMatchObject(
      Object.fromEntries(
        Object.entries(expected).map(([k, v]) => [k, typeof v === 'number' ? expect.closeTo(v, 12) : v]),
      ),
    );
  });

  it('scales bounds and percentiles to a value that is not their centre', () => {
    expect(distributionOf(1, { low: 1, likely: 2, high: 9, basis })).toEqual({
      kind: 'triangular',
      low: 0.5,
      likely: 1,
      high: 4.5,
    });
    const part = distributionOf(1.5, { p5: 2, p50: 3, p95: 9, basis });
    expect([0.05, 0.5, 0.95].map((p) => quantile(part, p))).toEqual([1, 1.5, 4.5].map((x) => expect.closeTo(x, 12)));
  });

  it('refuses an uncertainty that cannot hold for the value', () => {
    expect(() => distributionOf(-1, { percent: 20, basis })).toThrow(/0 or more/);
    expect(() => distributionOf(-1, { p5: 2, p50: 3, p95: 9, basis })).toThrow(RangeError);
    expect(() => distributionOf(1, { low: -1, likely: 0, high: 1, basis })).toThrow(/bounds around 0/);
    expect(() => distributionOf(-2, { low: 1, likely: 2, high: 3, basis })).toThrow(RangeError);
    expect(() => distributionOf(2, { low: 3, likely: 2, high: 4, basis })).toThrow(/in order/);
    expect(() => distributionOf(Number.NaN, { exact: true, basis })).toThrow(RangeError);
  });
});
