import { describe, expect, it } from 'vitest';
import { document, means } from '../testing/reference-campaign.ts';
import { calculate, scenarioOf, totalOf } from './calculate.ts';
import { rebound } from './rebound.ts';

const calculation = calculate(document, means);
const ask = (times: readonly number[], scenario = 'ai', against = 'studio') =>
  rebound(calculation, { scenario, against, times, draws: 2000 });

describe('rebound', () => {
  it('changes nothing at one, and lowers the advantage from there', () => {
    const { rows } = ask([1, 2, 10]);
    const central = totalOf(scenarioOf(calculation, 'ai'));
    expect((rows[0]?.total.median ?? 0) / central).toBeGreaterThan(0.8);
    const ratios = rows.map((r) => r.ratio.median);
    expect(ratios).toEqual(ratios.toSorted((a, b) => b - a));
    const chances = rows.map((r) => r.probabilityLower);
    expect(chances).toEqual(chances.toSorted((a, b) => b - a));
  });

  it('has no advantage left at its limit', () => {
    const { limit } = ask([1]);
    const [row] = ask([limit?.median ?? Number.NaN]).rows;
    expect(row?.probabilityLower).toBeCloseTo(0.5, 2);
  });

  it('has nothing to lose where there is no advantage', () => {
    expect(ask([1], 'away', 'ai').limit?.median ?? 0).toBeLessThan(1);
  });
});
