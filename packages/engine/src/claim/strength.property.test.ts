import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confidence, roundedDown, shareHolding, strengthOf } from './strength.ts';

const draws = fc.array(fc.double({ min: 0.01, max: 1000, noNaN: true }), { minLength: 100, maxLength: 100 });

describe('the strongest statement', () => {
  it('holds in 95 % of draws, and a hundredth more of what is rounded away does not always', () => {
    fc.assert(
      fc.property(draws, draws, (a, b) => {
        const found = strengthOf(Float64Array.from(a), Float64Array.from(b), 'contrails-counted');
        if (found.atLeast === null) return;
        expect(found.atLeast).toBeGreaterThan(1);
        expect(shareHolding(found.ratio, found.atLeast)).toBeGreaterThanOrEqual(confidence);
        expect(Number(found.atLeast.toPrecision(2))).toBe(found.atLeast);
        const step = 10 ** (Math.floor(Math.log10(found.atLeast)) - 1);
        expect(shareHolding(found.ratio, found.atLeast + 1.001 * step)).toBeLessThan(confidence + 0.01);
      }),
    );
  });

  it('as a reduction holds as well', () => {
    fc.assert(
      fc.property(draws, draws, (a, b) => {
        const { atLeastPercent, ratio } = strengthOf(Float64Array.from(a), Float64Array.from(b), 'contrails-counted');
        if (atLeastPercent === null) return;
        expect(shareHolding(ratio, 100 / (100 - atLeastPercent))).toBeGreaterThanOrEqual(confidence);
      }),
    );
  });

  it('does not exist where the higher is not higher, or the lower may emit nothing', () => {
    const [one, two, none] = [1, 2, 0].map((x) => new Float64Array(100).fill(x)) as [
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    expect(strengthOf(two, one, 'contrails-counted')).toMatchObject({ atLeast: null, probabilityLower: 0 });
    expect(strengthOf(one, one, 'contrails-counted')).toMatchObject({ atLeast: null, atLeastPercent: null });
    expect(strengthOf(none, one, 'contrails-counted').atLeast).toBeNull();
    expect(strengthOf(one, two, 'contrails-counted')).toMatchObject({ atLeast: 2, atLeastPercent: 50 });
  });
});

describe('rounding down', () => {
  it.each([
    [349.9, 340],
    [340, 340],
    [3.59, 3.5],
    [99.99, 99],
    [1.0999, 1],
    [12345, 12000],
    [0.0199, 0.019],
    [0, 0],
    [Number.POSITIVE_INFINITY, 0],
  ])('%d to %d', (x, expected) => expect(roundedDown(x)).toBe(expected));
});
