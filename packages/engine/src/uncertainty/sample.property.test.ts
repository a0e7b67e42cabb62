import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ranks, spearman } from './contribution.ts';
import { cdf, type Distribution, quantile, scale } from './distribution.ts';
import { drawColumn, permutation, plainColumn } from './sample.ts';
import { quantiles } from './summary.ts';

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const sigma = number(0.001, 1.5);
const median = number(1e-9, 1e9);

const distributions: fc.Arbitrary<Distribution> = fc.oneof(
  fc.record({ kind: fc.constant('lognormal' as const), median, sigma }),
  fc.record({ kind: fc.constant('two-piece-lognormal' as const), median, sigmaLow: sigma, sigmaHigh: sigma }),
  fc.record({ kind: fc.constant('normal' as const), mean: number(-100, 100), sd: number(0.1, 100) }),
  fc
    .tuple(number(-100, 100), number(0, 50), number(0.1, 50))
    .map(([low, a, b]) => ({ kind: 'triangular' as const, low, likely: low + a, high: low + a + b })),
  fc
    .tuple(number(-100, 100), number(0.1, 50))
    .map(([low, width]) => ({ kind: 'uniform' as const, low, high: low + width })),
);
const seeds = fc.maxSafeInteger();
const keys = fc.string();

const bounds = (d: Distribution) => [quantile(d, 0), quantile(d, 1)] as const;

describe('draws', () => {
  it('lie inside the bounds of their distribution', () => {
    fc.assert(
      fc.property(distributions, seeds, keys, (d, seed, key) => {
        const [low, high] = bounds(d);
        for (const column of [drawColumn(d, permutation(64, seed, key)), plainColumn(d, seed, key, 64)]) {
          expect(column.every((x) => x >= low && x <= high)).toBe(true);
        }
      }),
    );
  });

  it('give back a probability from its quantile, and quantiles in order', () => {
    fc.assert(
      fc.property(distributions, number(0.001, 0.999), number(0.001, 0.999), (d, p, q) => {
        expect(Math.abs(cdf(d, quantile(d, p)) - p)).toBeLessThan(1e-11);
        expect(quantile(d, Math.min(p, q))).toBeLessThanOrEqual(quantile(d, Math.max(p, q)));
      }),
    );
  });

  it('have quantiles within one stratum of their distribution', () => {
    fc.assert(
      fc.property(distributions, seeds, number(0.01, 0.99), (d, seed, p) => {
        const n = 1000;
        const [found = Number.NaN] = quantiles(drawColumn(d, permutation(n, seed, 'x')), [p]);
        const slack = 1e-12 * Math.abs(found);
        expect(found).toBeGreaterThanOrEqual(quantile(d, p - 1 / n) - slack);
        expect(found).toBeLessThanOrEqual(quantile(d, p + 1 / n) + slack);
      }),
    );
  });

  it('have quantiles within sampling error of their distribution, drawn plainly', () => {
    fc.assert(
      fc.property(distributions, fc.integer({ min: 0, max: 1000 }), fc.constantFrom(0.05, 0.5, 0.95), (d, seed, p) => {
        const n = 4000;
        const [found = Number.NaN] = quantiles(plainColumn(d, seed, 'plain', n), [p]);
        // Five standard errors: passed by chance about once in two million.
        expect(Math.abs(cdf(d, found) - p)).toBeLessThan(5 * Math.sqrt((p * (1 - p)) / n));
      }),
    );
  });

  it('have the permutation as their ranks', () => {
    fc.assert(
      fc.property(distributions, seeds, (d, seed) => {
        const order = permutation(200, seed, 'x');
        expect(ranks(drawColumn(d, order))).toEqual(order);
      }),
    );
  });

  it('are the same bytes for the same seed and key', () => {
    fc.assert(
      fc.property(distributions, seeds, keys, (d, seed, key) => {
        expect(drawColumn(d, permutation(50, seed, key))).toEqual(drawColumn(d, permutation(50, seed, key)));
        expect(plainColumn(d, seed, key, 50)).toEqual(plainColumn(d, seed, key, 50));
      }),
    );
  });

  it('are uncorrelated for different keys', () => {
    const n = 4000;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.nat(500), fc.nat(500), (seed, a, b) => {
        fc.pre(a !== b);
        const rho = spearman(permutation(n, seed, `line:${a}`), permutation(n, seed, `line:${b}`));
        expect(Math.abs(rho)).toBeLessThan(5.5 / Math.sqrt(n));
      }),
    );
  });

  it('scale with their distribution', () => {
    fc.assert(
      fc.property(distributions, number(1e-6, 1e6), (d, k) => {
        const order = permutation(50, 1, 'x');
        const direct = drawColumn(scale(d, k), order);
        const [low, high] = [quantile(d, 0.001), quantile(d, 0.999)];
        const magnitude = k * Math.max(Math.abs(low), Math.abs(high));
        drawColumn(d, order).forEach((x, i) => {
          expect(Math.abs((direct[i] as number) - k * x)).toBeLessThanOrEqual(1e-13 * magnitude);
        });
      }),
    );
  });
});
