import { describe, expect, it } from 'vitest';
import { document, means } from '../testing/reference-campaign.ts';
import { breakEven } from './break-even.ts';
import { calculate, drawsOf, probabilityLower, scenarioOf, totalOf } from './calculate.ts';
import { findVariable, numericPaths } from './variable.ts';

const calculation = calculate(document, means);

function asked(name: string, scenario: string, against: string) {
  const variable = findVariable(document, calculation, name, scenario, against);
  if (!variable) throw new Error(name);
  const found = breakEven(document, { scenario, against, variable }, means);
  const at = (x: number) => calculate(variable.apply(document, x), means);
  return { found, at };
}

describe('break-even', () => {
  it.each([
    ['images', 'ai', 'studio'],
    ['clips', 'ai', 'studio'],
    ['grid', 'ai', 'studio'],
    ['people', 'ai', 'away'],
    ['people', 'ai', 'studio'],
    ['scenarios.ai.activities.finals.count', 'ai', 'studio'],
    ['scenarios.ai.activities.clips.seconds', 'ai', 'studio'],
  ])('%s: both emit the same at the answer, and the order changes there', (name, scenario, against) => {
    const { found, at } = asked(name, scenario, against);
    const total = (x: number, id: string) => totalOf(scenarioOf(at(x), id));
    const x = found.crossing ?? Number.NaN;
    expect(Math.abs(total(x, scenario) / total(x, against) - 1)).toBeLessThan(0.001);
    const lowerBefore = total(0.9 * x, scenario) < total(0.9 * x, against);
    expect(lowerBefore).toBe(found.lower === 'below');
    expect(total(1.1 * x, scenario) < total(1.1 * x, against)).toBe(found.lower === 'above');
  });

  it('stays on whole numbers where the file takes no other, on the side where the scenario is lower', () => {
    const { found, at } = asked('scenarios.ai.activities.finals.steps', 'ai', 'studio');
    const gap = (x: number) => totalOf(scenarioOf(at(x), 'ai')) - totalOf(scenarioOf(at(x), 'studio'));
    const x = found.crossing ?? Number.NaN;
    expect([found.whole, Number.isInteger(x), found.lower]).toEqual([true, true, 'below']);
    expect([gap(x) < 0, gap(x + 1) > 0]).toEqual([true, true]);
  });

  it('is sure where 95 draws of 100 say so', () => {
    const { found, at } = asked('grid', 'ai', 'studio');
    const both = ['ai', 'studio'].map((id) => scenarioOf(at(found.sure ?? Number.NaN), id));
    const [ai, studio] = drawsOf(both, means);
    if (!ai || !studio) throw new Error('no draws');
    expect(probabilityLower(ai, studio)).toBeCloseTo(0.95, 2);
    expect(found.sure).toBeLessThan(found.crossing ?? 0);
  });

  it('says when there is no crossing', () => {
    const { found } = asked('scenarios.ai.activities.brief.personDays', 'ai', 'away');
    const nights = asked('scenarios.away.activities.lodging.nights', 'ai', 'away').found;
    expect(found.crossing).not.toBeNull();
    expect([nights.crossing, nights.lower, nights.check]).toEqual([null, 'always', null]);
  });

  it('has nothing to vary where the file has no number', () => {
    for (const name of [
      'scenarios.ai.activities.finals.model',
      'scenarios.ai.activities.nothing.count',
      'images.count',
    ]) {
      expect(findVariable(document, calculation, name, 'ai', 'studio')).toBeNull();
    }
    expect(findVariable(document, calculation, 'images', 'studio', 'ai')).toBeNull();
  });

  it('lists the numbers that may be varied', () => {
    expect(numericPaths(document, 'studio')).toEqual([
      'scenarios.studio.activities.stage.energy',
      'scenarios.studio.activities.lunch.count',
    ]);
  });
});
