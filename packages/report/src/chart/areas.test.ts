import { describe, expect, it } from 'vitest';
import { comparisonOf, fourWays } from '../testing/comparison.ts';
import { areasChart } from './areas.ts';
import { comparisonChartData } from './data.ts';
import { marked, number } from './tree.contract.ts';

const options = { lang: 'en', theme: 'print', width: 600, height: 200 } as const;

describe('areas', () => {
  it('covers paper in proportion to footprints', () => {
    const data = comparisonChartData(comparisonOf(fourWays), 'en');
    const sides = marked(areasChart(data, options), 'median').map((square) => number(square, 'width'));
    const [first = 0] = data.scenarios.map((s) => s.total.median);
    const [largest = 0] = sides;
    sides.forEach((side, i) => {
      const share = (data.scenarios[i]?.total.median ?? 0) / first;
      expect(side).toBeCloseTo(Math.max(largest * Math.sqrt(share), 1.5), 1);
    });
  });

  it('draws nothing where nothing is emitted', () => {
    const data = comparisonChartData(comparisonOf({ scenarios: [{ id: 'a', lines: [{ kg: 0 }] }] }), 'en');
    for (const square of marked(areasChart(data, options), 'median')) expect(number(square, 'width')).toBe(1.5);
  });
});
