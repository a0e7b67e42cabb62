import { describe, expect, it } from 'vitest';
import { gsd2Interval95, momentInterval, sourceGsd2, sumGsd2 } from './analytic.ts';
import { type Distribution, mean, standardDeviation } from './distribution.ts';
import { gsd2FromScores } from './pedigree.ts';
import { drawColumn, permutation } from './sample.ts';
import { interval95 } from './summary.ts';

const all = (s: number) => ({ reliability: s, technological: s, geographical: s, temporal: s, completeness: s });

/** Three lines of 100, 80 and 20 kg with all scores 1, 2 and 4: the example of the method note. */
const lines = [
  { value: 100, gsd2: gsd2FromScores(all(1)) },
  { value: 80, gsd2: gsd2FromScores(all(2)) },
  { value: 20, gsd2: gsd2FromScores(all(4)) },
];

describe('Bilan Carbone approximation', () => {
  it('gives [121; 330] for the example of the method note', () => {
    const { low, high, approximation } = gsd2Interval95(200, sumGsd2(lines));
    expect([Math.round(low), Math.round(high)]).toEqual([121, 330]);
    expect(approximation).toBe('bilan-carbone');
  });

  it('is exact for one lognormal, and nothing for an empty sum', () => {
    expect(sumGsd2([{ value: 5, gsd2: 1.7 }])).toBeCloseTo(1.7, 14);
    expect(sumGsd2([])).toBe(1);
    expect(sourceGsd2(1, 1.7)).toBeCloseTo(1.7, 14);
  });
});

describe('momentInterval', () => {
  const terms: Distribution[] = lines.map(({ value, gsd2 }) => ({
    kind: 'lognormal',
    median: value,
    sigma: Math.log(gsd2) / 2,
  }));

  it('has the mean and the variance of the sum', () => {
    const { distribution, approximation } = momentInterval(terms);
    expect(mean(distribution)).toBeCloseTo(
      terms.reduce((s, t) => s + mean(t), 0),
      9,
    );
    expect(standardDeviation(distribution)).toBeCloseTo(Math.hypot(...terms.map(standardDeviation)), 9);
    expect(approximation).toBe('moment-matched');
  });

  it('is nearer to the draws, [131; 354], than the Bilan Carbone interval', () => {
    const n = 50_000;
    const draws = new Float64Array(n);
    terms.forEach((t, k) => {
      drawColumn(t, permutation(n, 3, `line:${k}`)).forEach((x, i) => {
        draws[i] = (draws[i] as number) + x;
      });
    });
    const drawn = interval95(draws);
    expect(Math.abs(drawn.low - 131)).toBeLessThan(1.5);
    expect(Math.abs(drawn.high - 354)).toBeLessThan(5);
    const moment = momentInterval(terms);
    const bilanCarbone = gsd2Interval95(200, sumGsd2(lines));
    expect(Math.abs(moment.low - drawn.low)).toBeLessThan(Math.abs(bilanCarbone.low - drawn.low));
    expect(Math.abs(moment.high - drawn.high)).toBeLessThan(Math.abs(bilanCarbone.high - drawn.high));
  });

  it('needs a positive mean', () => {
    expect(() => momentInterval([])).toThrow(RangeError);
    expect(() => momentInterval([{ kind: 'normal', mean: -1, sd: 1 }])).toThrow(RangeError);
  });
});
