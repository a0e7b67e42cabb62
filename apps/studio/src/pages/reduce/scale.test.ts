import { describe, expect, it } from 'vitest';
import { placeOn, scaleGroups, ticksBetween } from './scale.ts';

const row = (median: number, low = median * 0.6, high = median * 1.7) => ({
  alone: { median, interval95: [Math.min(low, high), Math.max(low, high)] as const },
});

const cases = [
  [11_000, 3_600, 2_200, 1_100, 380, 260, 74, 16, 0.3].map((x) => row(x)),
  [row(500, -200, 900), row(20, -60, 90), row(1, -2, 3)],
  [row(-5), row(-300)],
  [row(0, 0, 0)],
  [row(10)],
  [],
];

describe('scales of savings', () => {
  it.each(cases.map((rows) => ({ rows })))('show every band whole, from zero, in the order given', ({ rows }) => {
    const groups = scaleGroups(rows);
    expect(groups.flatMap((g) => g.rows)).toEqual(rows);
    for (const { rows: own, scale } of groups) {
      expect(scale.low).toBeLessThanOrEqual(0);
      expect(scale.high).toBeGreaterThanOrEqual(0);
      for (const { alone } of own) {
        expect(alone.interval95[0]).toBeGreaterThanOrEqual(scale.low);
        expect(alone.interval95[1]).toBeLessThanOrEqual(scale.high);
      }
    }
  });

  it.each(cases.map((rows) => ({ rows })))('magnify exactly as often as they say', ({ rows }) => {
    const [first, ...later] = scaleGroups(rows);
    if (!first) return;
    expect(first.magnified).toBe(1);
    const span = first.scale.high - first.scale.low;
    let before = 1;
    for (const { scale, magnified } of later) {
      expect((scale.high - scale.low) * magnified).toBeCloseTo(span, 6);
      expect(Number.isInteger(magnified) && magnified > before).toBe(true);
      before = magnified;
    }
  });

  it('put small savings under a lens, and leave like ones together', () => {
    expect(scaleGroups(cases[0] ?? []).length).toBeGreaterThan(1);
    expect(scaleGroups([row(100), row(80), row(60)]).length).toBe(1);
  });

  it('place what lies beyond an end at that end', () => {
    const scale = { low: -10, high: 30, ticks: [] };
    expect([-99, -10, 10, 30, 99].map((x) => placeOn(scale, x))).toEqual([0, 0, 0.5, 1, 1]);
  });

  it.each([
    [0, 40],
    [-3, 18],
    [0, 0.0021],
    [-800, 0],
  ])('mark round values between %d and %d, zero among them', (low, high) => {
    const ticks = ticksBetween(low, high);
    expect(ticks).toContain(0);
    expect(ticks.length).toBeGreaterThan(1);
    expect(ticks.length).toBeLessThanOrEqual(6);
    for (const t of ticks) expect(t >= low - 1e-9 && t <= high + 1e-9).toBe(true);
  });
});
