import { describe, expect, it } from 'vitest';
import { exp, expm1, inverseNormal, log, normalCdf, sqrt } from './portable-math.ts';

const INF = Number.POSITIVE_INFINITY;

/** The sum of the 32-bit words of doubles, which does not depend on the byte order of the machine. */
const wordSum = (xs: Float64Array): number => new Uint32Array(xs.buffer).reduce((h, w) => (h + w) >>> 0, 0);

describe('exp', () => {
  // Correctly rounded values computed with mpmath at 120 bits.
  it.each([
    [-50, 1.9287498479639178e-22],
    [-1, 0.36787944117144233],
    [0, 1],
    [1, Math.E],
    [50, 5.184705528587072e21],
    [709.5, 1.3549863193146328e308],
  ])('of %d', (x, expected) => {
    expect(Math.abs(exp(x) / expected - 1)).toBeLessThanOrEqual(2.3e-16);
  });

  it('goes down to subnormals and up to infinity', () => {
    expect([-720, -745, -745.2, -INF].map(exp)).toEqual([2.0322308024e-313, 5e-324, 0, 0]);
    expect([709.79, INF].map(exp)).toEqual([INF, INF]);
    expect(exp(709.782712893384) / 1.7976931348622732e308).toBeCloseTo(1, 14);
    expect(exp(Number.NaN)).toBeNaN();
  });

  // Pinned bits: a change of one of them changes every published interval.
  it('gives the same bits everywhere', () => {
    expect(wordSum(Float64Array.from({ length: 8001 }, (_, i) => exp((i - 4000) / 80)))).toBe(1182463693);
  });
});

describe('log', () => {
  it.each([
    [5e-324, -744.4400719213812],
    [1e-300, -690.7755278982137],
    [0.1, -Math.LN10],
    [0.75, -0.2876820724517809],
    [0.999999, -1.000000500029089e-6],
    [1.5, 0.4054651081081644],
    [2, Math.LN2],
    [1e300, 690.7755278982137],
  ])('of %d', (x, expected) => {
    expect(Math.abs(log(x) / expected - 1)).toBeLessThanOrEqual(2.3e-16);
  });

  it('knows its edges', () => {
    expect([1, 0, -0, INF].map(log)).toEqual([0, -INF, -INF, INF]);
    expect([-1, -INF, Number.NaN].map(log)).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });

  it('gives the same bits everywhere', () => {
    expect(wordSum(Float64Array.from({ length: 8001 }, (_, i) => log((i + 1) / 80)))).toBe(1152878199);
  });
});

describe('sqrt', () => {
  it('knows its edges', () => {
    expect([0, -0, 4, INF].map(sqrt)).toEqual([0, -0, 2, INF]);
    expect([-1, -INF, Number.NaN].map(sqrt)).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect([5e-324, 1e-300, 1.7e308].map(sqrt)).toEqual([2.2227587494850775e-162, 1e-150, 1.3038404810405297e154]);
  });
});

describe('expm1', () => {
  it('does not cancel near 0 and does not break far from it', () => {
    expect([0, 1e-20, 800, -800].map(expm1)).toEqual([0, 1e-20, INF, -1]);
    expect(Math.abs(expm1(1e-5) / 1.0000050000166668e-5 - 1)).toBeLessThan(5e-16);
    expect(expm1(1)).toBeCloseTo(Math.E - 1, 15);
  });
});

describe('normalCdf', () => {
  it.each([
    [-37, 5.725571222524577e-300],
    [-8, 6.220960574271784e-16],
    [-3.5, 0.00023262907903552504],
    [-3, 0.0013498980316300946],
    [-2.9, 0.0018658133003840384],
    [-1, 0.15865525393145705],
    [0, 0.5],
    [0.5, 0.6914624612740131],
    [2, 0.9772498680518208],
    [6, 0.9999999990134123],
  ])('at %d', (z, expected) => {
    expect(Math.abs(normalCdf(z) / expected - 1)).toBeLessThan(1e-12);
  });

  it('knows its edges', () => {
    expect([-INF, INF].map(normalCdf)).toEqual([0, 1]);
    expect(normalCdf(Number.NaN)).toBeNaN();
  });
});

describe('inverseNormal', () => {
  // The test values that Wichura prints with AS 241, and two percentiles that everybody knows.
  it.each([
    [0.25, -0.6744897501960817],
    [0.001, -3.090232306167814],
    [1e-20, -9.262340089798409],
    [0.975, 1.959963984540054],
    [0.95, 1.6448536269514722],
    [0.5, 0],
  ])('at %d', (p, expected) => {
    expect(Math.abs(inverseNormal(p) - expected)).toBeLessThanOrEqual(4e-15 * Math.abs(expected));
  });

  it('knows its edges', () => {
    expect([0, 1].map(inverseNormal)).toEqual([-INF, INF]);
    expect([-0.1, 1.1, Number.NaN].map(inverseNormal)).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });
});
