import { describe, expect, it } from 'vitest';
import { document } from '../testing/reference-campaign.ts';
import { restricted, valueAt, withValueAt } from './document.ts';
import { numberOf, withNumber } from './number.ts';

describe('paths of a campaign file', () => {
  it('go by id and by position', () => {
    expect(valueAt(document, 'scenarios.away.activities.flights.passengers')).toBe(5);
    expect(valueAt(document, 'scenarios[0].activities[0].passengers')).toBe(5);
    expect(valueAt(document, 'scenarios.nowhere.activities')).toBeUndefined();
    expect(valueAt(document, 'scenarios.away.activities.flights.passengers.more')).toBeUndefined();
  });

  it('change a copy, make objects on the way, never entries of a list', () => {
    const changed = withValueAt(document, 'scenarios.ai.grid.FR', { intensity: '1 gCO2e/kWh' });
    expect(valueAt(changed, 'scenarios.ai.grid.FR.intensity')).toBe('1 gCO2e/kWh');
    expect(valueAt(document, 'scenarios.ai.grid')).toBeUndefined();
    expect(() => withValueAt(document, 'scenarios.nowhere.grid', 1)).toThrow(/no nowhere/);
  });

  it.each([
    [12, 24],
    ['120 km', '240 km'],
    ['120 km ± 20 %', '240 km ± 20 %'],
    [
      { low: 1, likely: 2, high: 5 },
      { low: 2, likely: 4, high: 10 },
    ],
    [
      { low: '1 km', likely: '2 km', high: '5 km' },
      { low: '2 km', likely: '4 km', high: '10 km' },
    ],
  ])('double %j to %j', (value, doubled) => {
    expect(withNumber(value, 2 * (numberOf(value) ?? 0))).toEqual(doubled);
  });

  it('see no number in a word', () => {
    expect([numberOf('FR'), numberOf(true), numberOf(undefined), numberOf([1])]).toEqual([null, null, null, null]);
  });

  it('keep the scenarios that are asked for, the first as reference', () => {
    const two = restricted(document, ['studio', 'away']);
    expect(valueAt(two, 'campaign.reference')).toBe('studio');
    expect((two.scenarios as { id: string }[]).map((s) => s.id)).toEqual(['studio', 'away']);
  });
});
