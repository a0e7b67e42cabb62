import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decades, decadesAround, linearScale, logScale, roundEnd, roundTimes, roundValues } from './scale.ts';

const ends = { low: 0.01, high: 50_000, from: 20, to: 900 };
const scales = [linearScale(ends), logScale(ends)];
const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });

describe('scales', () => {
  it('keep the order of values, and everything between their ends', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        for (const scale of scales) {
          expect(scale.at(low)).toBeLessThanOrEqual(scale.at(high));
          expect(scale.at(low)).toBeGreaterThanOrEqual(20);
          expect(scale.at(high)).toBeLessThanOrEqual(900);
        }
      }),
    );
  });

  it('put as much room between 1 and 10 as between 10 and 100, or nine times less', () => {
    const [linear, log] = scales;
    const room = (x: typeof linear, a: number, b: number): number => (x ? x.at(b) - x.at(a) : 0);
    expect(room(log, 1, 10)).toBeCloseTo(room(log, 10, 100), 9);
    expect(room(linear, 10, 100)).toBeCloseTo(10 * room(linear, 1, 10), 9);
  });
});

describe('round numbers', () => {
  it.each([
    [1, 1],
    [1.01, 1.2],
    [34_000, 40_000],
    [0.083, 0.1],
    [999, 1000],
  ])('%d ends at %d', (x, end) => {
    expect(roundEnd(x)).toBeCloseTo(end, 9);
  });

  it.each([
    [26.4, 25],
    [1.4, 1],
    [0.5, 1],
    [128, 120],
    [Number.POSITIVE_INFINITY, 1],
  ])('%d times is %d', (x, times) => {
    expect(roundTimes(x)).toBe(times);
  });

  it.each([
    [0, 40_000, 4, [0, 10_000, 20_000, 30_000, 40_000]],
    [-30, 100, 4, [0, 50, 100]],
    [-240, 30, 5, [-200, -100, 0]],
    [0, 0, 4, [0]],
  ])('%d to %d in at most %d steps', (low, high, most, values) => {
    expect(roundValues(low, high, most)).toEqual(values);
  });

  it('never passes the ends nor the number of steps that was asked for', () => {
    fc.assert(
      fc.property(value, value, fc.integer({ min: 2, max: 6 }), (a, b, most) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const span = high - low;
        // Ends that only differ in their last digits have no round number between them.
        fc.pre(span > 1e-6 * Math.max(Math.abs(low), Math.abs(high)));
        const values = roundValues(low, high, most);
        expect(values.length).toBeLessThanOrEqual(most + 1);
        for (const v of values) {
          expect(v).toBeGreaterThanOrEqual(low - 1e-6 * span);
          expect(v).toBeLessThanOrEqual(high + 1e-6 * span);
        }
      }),
    );
  });

  it('powers of ten', () => {
    expect(decadesAround(26, 34_000)).toEqual([10, 100_000]);
    expect(decadesAround(10, 10)).toEqual([10, 100]);
    expect(decades(10, 100_000)).toEqual([10, 100, 1000, 10_000, 100_000]);
  });
});
