import { describe, expect, it } from 'vitest';
import { ciroth2013Table, gsd2FromScores, qualitativeLevel } from './pedigree.ts';

const all = (score: number) => ({
  reliability: score,
  technological: score,
  geographical: score,
  temporal: score,
  completeness: score,
});

describe('gsd2FromScores', () => {
  it.each([
    [5, 1],
    [4, 1.1199],
    [3, 1.2621],
    [2, 1.6361],
    [1, 2.5164],
  ])('all scores %d: %d, as the method note says', (score, expected) => {
    expect(gsd2FromScores(all(score))).toBeCloseTo(expected, 4);
  });

  it('counts a missing score as the worst, on either scale', () => {
    expect(gsd2FromScores({})).toBe(gsd2FromScores(all(1)));
    expect(gsd2FromScores({}, { table: ciroth2013Table })).toBe(gsd2FromScores(all(5), { table: ciroth2013Table }));
    expect(gsd2FromScores({ ...all(5), temporal: undefined })).toBeCloseTo(1.5, 14);
  });

  it('refuses scores off the scale and a basic GSD² below 1', () => {
    for (const score of [0, 6, 2.5, -1, Number.NaN]) expect(() => gsd2FromScores(all(score))).toThrow(RangeError);
    expect(() => gsd2FromScores(all(3), { basicGsd2: 0.9 })).toThrow(RangeError);
  });
});

describe('qualitativeLevel', () => {
  // The tool's limits for 2 and 3 are rounded up, so data with all scores 2 or 3 falls just inside the better level.
  it('gives data with all scores 1 to 5 the levels that the tool gives', () => {
    expect([1, 2, 3, 4, 5].map((s) => qualitativeLevel(gsd2FromScores(all(s))))).toEqual([1, 3, 4, 4, 5]);
  });

  it('changes at the printed limits', () => {
    expect([1.1198, 1.1199, 1.262, 1.2621, 1.636, 1.6361, 2.5162, 2.5163].map(qualitativeLevel)).toEqual([
      5, 4, 4, 3, 3, 2, 2, 1,
    ]);
  });
});
