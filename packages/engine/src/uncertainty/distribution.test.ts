import { describe, expect, it } from 'vitest';
import { distributionContract } from './distribution.contract.ts';
import { cdf, central, type Distribution, mean, quantile, standardDeviation, validate } from './distribution.ts';

const INF = Number.POSITIVE_INFINITY;

distributionContract('fixed', { kind: 'fixed', value: 12 }, [12, 12]);
distributionContract('lognormal', { kind: 'lognormal', median: 3, sigma: 0.4 }, [0, INF]);
distributionContract('lognormal, narrow', { kind: 'lognormal', median: 3e-9, sigma: 1e-3 }, [0, INF]);
distributionContract('two-piece lognormal', { kind: 'two-piece-lognormal', median: 3, sigmaLow: 0.2, sigmaHigh: 0.5 }, [
  0,
  INF,
]);
distributionContract('normal', { kind: 'normal', mean: -5, sd: 1.2 }, [-INF, INF]);
distributionContract('triangular', { kind: 'triangular', low: 1, likely: 2, high: 9 }, [1, 9]);
distributionContract('triangular, likely lowest', { kind: 'triangular', low: 0.1, likely: 0.1, high: 0.7 }, [0.1, 0.7]);
distributionContract('triangular, likely highest', { kind: 'triangular', low: -3, likely: 0.3, high: 0.3 }, [-3, 0.3]);
distributionContract('uniform', { kind: 'uniform', low: 2, high: 8 }, [2, 8]);
// In doubles 6.8 + (15.4 − 6.8) is more than 15.4.
distributionContract('uniform, bound not reached exactly', { kind: 'uniform', low: 6.8, high: 15.4 }, [6.8, 15.4]);

describe('central value', () => {
  it.each<[Distribution, number]>([
    [{ kind: 'fixed', value: 7 }, 7],
    [{ kind: 'lognormal', median: 3, sigma: 1 }, 3],
    [{ kind: 'two-piece-lognormal', median: 4, sigmaLow: 0.1, sigmaHigh: 1 }, 4],
    [{ kind: 'normal', mean: 5, sd: 1 }, 5],
    [{ kind: 'triangular', low: 1, likely: 2, high: 9 }, 2],
    [{ kind: 'uniform', low: 2, high: 9 }, 5.5],
  ])('of %o is %d', (d, expected) => {
    expect(central(d)).toBe(expected);
  });
});

describe('validate', () => {
  it.each<[Distribution, string]>([
    [{ kind: 'fixed', value: Number.NaN }, 'not-finite'],
    [{ kind: 'lognormal', median: INF, sigma: 1 }, 'not-finite'],
    [{ kind: 'lognormal', median: 0, sigma: 1 }, 'median-not-positive'],
    [{ kind: 'lognormal', median: 1, sigma: -1 }, 'spread-negative'],
    [{ kind: 'two-piece-lognormal', median: 1, sigmaLow: Number.NaN, sigmaHigh: 1 }, 'not-finite'],
    [{ kind: 'two-piece-lognormal', median: -1, sigmaLow: 1, sigmaHigh: 1 }, 'median-not-positive'],
    [{ kind: 'two-piece-lognormal', median: 1, sigmaLow: 1, sigmaHigh: -1 }, 'spread-negative'],
    [{ kind: 'normal', mean: 0, sd: -1 }, 'spread-negative'],
    [{ kind: 'normal', mean: 0, sd: INF }, 'not-finite'],
    [{ kind: 'triangular', low: 2, likely: 1, high: 3 }, 'order'],
    [{ kind: 'triangular', low: 2, likely: 2, high: 2 }, 'order'],
    [{ kind: 'triangular', low: 2, likely: 2, high: Number.NaN }, 'not-finite'],
    [{ kind: 'uniform', low: 2, high: 2 }, 'order'],
    [{ kind: 'uniform', low: -INF, high: 2 }, 'not-finite'],
  ])('%o: %s', (d, problem) => {
    expect(validate(d)).toBe(problem);
  });
});

describe('without spread', () => {
  it.each<[Distribution, number]>([
    [{ kind: 'lognormal', median: 3, sigma: 0 }, 3],
    [{ kind: 'two-piece-lognormal', median: 3, sigmaLow: 0, sigmaHigh: 0 }, 3],
    [{ kind: 'normal', mean: 3, sd: 0 }, 3],
  ])('%o is a step', (d, value) => {
    expect(validate(d)).toBeNull();
    expect([0, 0.5, 1].map((p) => quantile(d, p))).toEqual([value, value, value]);
    expect([value - 1e-9, value, value + 1e-9].map((x) => cdf(d, x))).toEqual([0, 1, 1]);
    expect([mean(d), standardDeviation(d)]).toEqual([value, 0]);
  });
});

describe('lognormal', () => {
  it('keeps its relative precision for the smallest spreads', () => {
    expect(standardDeviation({ kind: 'lognormal', median: 1, sigma: 1e-9 })).toBeCloseTo(1e-9, 20);
  });
});
