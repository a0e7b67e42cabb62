import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectInPlace } from './select.ts';
import { quantiles } from './summary.ts';

const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e100, max: 1e100 });
/** Long enough to be partitioned, and often with equal values. */
const columns = fc.oneof(
  fc.float64Array({ minLength: 1, maxLength: 400, noNaN: true, noDefaultInfinity: true, min: -1e100, max: 1e100 }),
  fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 400 }).map((a) => Float64Array.from(a)),
);

describe('quantiles', () => {
  it('agree with a full sort', () => {
    fc.assert(
      fc.property(columns, fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 5 }), (values, ps) => {
        const sorted = values.slice().sort();
        const expected = ps.map((p) => {
          const at = p * (values.length - 1);
          const below = sorted[Math.floor(at)] as number;
          const above = sorted[Math.ceil(at)] as number;
          return below + (at - Math.floor(at)) * (above - below);
        });
        quantiles(values, ps).forEach((q, i) => {
          expect(Math.abs(q - (expected[i] as number))).toBeLessThanOrEqual(1e-12 * Math.abs(q));
        });
      }),
      { numRuns: 500 },
    );
  });

  it('leave the values as they were', () => {
    fc.assert(
      fc.property(columns, (values) => {
        const before = values.slice();
        quantiles(values, [0.1, 0.9]);
        expect(values).toEqual(before);
      }),
    );
  });
});

describe('selectInPlace', () => {
  it('splits around the place and leaves what comes before `from` alone', () => {
    fc.assert(
      fc.property(columns, number, fc.nat(399), (values, first, place) => {
        const a = Float64Array.of(first, ...values);
        const k = 1 + (place % values.length);
        selectInPlace(a, k, 1);
        expect(a[0]).toBe(first);
        expect(a[k]).toBe(values.slice().sort()[k - 1]);
        expect(a.subarray(1, k).every((x) => x <= (a[k] as number))).toBe(true);
        expect(a.subarray(k).every((x) => x >= (a[k] as number))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
