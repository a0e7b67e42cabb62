import { describe, expect, it } from 'vitest';
import { type Distribution, quantile } from './distribution.ts';
import { fromGsd2 } from './stated.ts';
import { widen } from './widen.ts';

const width = (d: Distribution) => quantile(d, 0.975) - quantile(d, 0.025);

describe('widen', () => {
  it('adds log spreads in quadrature', () => {
    // ln √1.5 = 0.2027
    expect(widen({ kind: 'lognormal', median: 4, sigma: 0.3 }, 1.5)).toEqual({
      kind: 'lognormal',
      median: 4,
      sigma: expect.closeTo(Math.hypot(0.3, Math.log(1.5) / 2), 14),
    });
    expect(widen({ kind: 'two-piece-lognormal', median: 4, sigmaLow: 0, sigmaHigh: 0.3 }, 1.5)).toEqual({
      kind: 'two-piece-lognormal',
      median: 4,
      sigmaLow: expect.closeTo(Math.log(1.5) / 2, 14),
      sigmaHigh: expect.closeTo(Math.hypot(0.3, Math.log(1.5) / 2), 14),
    });
  });

  it('leaves a distribution alone at 1, and 0 at any width', () => {
    const d: Distribution = { kind: 'triangular', low: 1, likely: 2, high: 3 };
    expect(widen(d, 1)).toBe(d);
    expect(widen({ kind: 'fixed', value: 0 }, 2)).toEqual({ kind: 'fixed', value: 0 });
  });

  it('makes a fixed value lognormal', () => {
    expect(widen({ kind: 'fixed', value: 3 }, 1.5)).toEqual(fromGsd2(3, 1.5));
  });

  it.each<Distribution>([
    { kind: 'triangular', low: 1, likely: 2, high: 9 },
    { kind: 'triangular', low: -1, likely: 2, high: 9 },
    { kind: 'uniform', low: 2, high: 8 },
    { kind: 'normal', mean: 5, sd: 3 },
  ])('replaces %o by the lognormal of the same median and 95 %% width', (d) => {
    const almost = widen(d, 1 + 1e-9);
    expect(almost.kind).toBe('lognormal');
    expect(quantile(almost, 0.5)).toBeCloseTo(quantile(d, 0.5), 12);
    expect(width(almost)).toBeCloseTo(width(d), 8);
    expect(width(widen(d, 1.5))).toBeGreaterThan(1.02 * width(d));
  });

  it('refuses to narrow, and what has no positive median', () => {
    const d: Distribution = { kind: 'lognormal', median: 1, sigma: 0.1 };
    for (const g of [0.99, 0, Number.NaN, Number.POSITIVE_INFINITY]) expect(() => widen(d, g)).toThrow(RangeError);
    expect(() => widen({ kind: 'normal', mean: -1, sd: 1 }, 2)).toThrow(RangeError);
    expect(() => widen({ kind: 'fixed', value: -1 }, 2)).toThrow(RangeError);
  });
});
