import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refineRoot } from './portable/sqrt.ts';
import { exp, inverseNormal, log, normalCdf, sqrt } from './portable-math.ts';

const within = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** How many doubles apart two positive numbers are. */
function ulps(a: number, b: number): number {
  const [x = 0n, y = 0n] = new BigInt64Array(Float64Array.of(a, b).buffer);
  return Math.abs(Number(x - y));
}

describe('portable functions', () => {
  it('exp is within 2 ulp of the engine over [−50, 50]', () => {
    fc.assert(
      fc.property(within(-50, 50), (x) => ulps(exp(x), Math.exp(x)) <= 2),
      { numRuns: 20_000 },
    );
  });

  it('exp is within 2 ulp wherever its result is a normal double', () => {
    fc.assert(
      fc.property(within(-708, 709.78), (x) => ulps(exp(x), Math.exp(x)) <= 2),
      { numRuns: 5000 },
    );
  });

  it('log is within 2 ulp of the engine', () => {
    fc.assert(
      fc.property(within(5e-324, Number.MAX_VALUE), (x) => ulps(Math.abs(log(x)), Math.abs(Math.log(x))) <= 2),
      { numRuns: 20_000 },
    );
    fc.assert(
      fc.property(within(0.5, 2), (x) => ulps(Math.abs(log(x)), Math.abs(Math.log(x))) <= 2),
      { numRuns: 20_000 },
    );
  });

  it('sqrt is the correctly rounded root', () => {
    fc.assert(
      fc.property(within(5e-324, 1e308), (x) => sqrt(x) === Math.sqrt(x)),
      { numRuns: 20_000 },
    );
  });

  it('sqrt does not depend on the last bits of the root that the engine gives', () => {
    fc.assert(
      fc.property(within(1e-290, 1e290), fc.integer({ min: -4, max: 4 }), (x, off) => {
        expect(refineRoot(x, Math.sqrt(x) * (1 + off * 2.220446049250313e-16))).toBe(Math.sqrt(x));
      }),
      { numRuns: 5000 },
    );
  });

  it('normalCdf undoes inverseNormal', () => {
    fc.assert(
      fc.property(within(1e-300, 0.5), (p) => Math.abs(normalCdf(inverseNormal(p)) / p - 1) < 1e-12),
      { numRuns: 5000 },
    );
  });

  it('inverseNormal never falls as p rises', () => {
    fc.assert(
      fc.property(within(0, 1), within(0, 1), (a, b) => {
        expect(inverseNormal(Math.min(a, b))).toBeLessThanOrEqual(inverseNormal(Math.max(a, b)));
      }),
    );
  });
});
