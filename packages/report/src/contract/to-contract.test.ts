import type { Assumption } from '@contrechamp/engine';
import { describe, expect, it } from 'vitest';
import { comparisonOf, fourWays } from '../testing/comparison.ts';
import { toContract } from './to-contract.ts';

const options = { version: '0.1.0', lang: 'en' } as const;
const contract = toContract(comparisonOf(fourWays), options);

describe('the result contract', () => {
  it('has lines and views that sum to the totals', () => {
    for (const s of contract.scenarios) {
      const sum = (xs: readonly { readonly central: number }[]) => xs.reduce((t, x) => t + x.central, 0);
      expect(sum(s.lineItems.map((l) => l.co2e))).toBeCloseTo(s.total.central, 9);
      for (const view of [s.byCategory, s.byStage, s.byScope, s.byKind]) {
        expect(sum(Object.values(view))).toBeCloseTo(s.total.central, 9);
      }
    }
  });

  it('gives each line its quantity, factor, source and match', () => {
    const [line] = contract.scenarios[1]?.lineItems ?? [];
    expect(line).toMatchObject({
      id: 'catering/meals',
      label: 'Meals',
      quantity: { unit: 'meal' },
      factor: {
        id: 'ademe/meal/mixed',
        value: 2.04,
        unit: 'kgCO2e/meal',
        source: 'ADEME, Base Empreinte',
        year: 2023,
        match: 'parent-region',
        licence: 'Licence Ouverte 2.0 (Etalab)',
      },
    });
    expect((line?.quantity.value ?? 0) * (line?.factor.value ?? 0)).toBeCloseTo(408, 9);
  });

  it('weighs assumptions by the lines that they touch, and unites identical ones', () => {
    const assumption = (path: string, line: string): Assumption => ({
      code: 'office-heating',
      grade: 'fair',
      path,
      params: { carrier: 'gas' },
      lines: [line],
    });
    const { scenarios } = toContract(
      comparisonOf({
        scenarios: [
          {
            id: 'a',
            lines: [
              { id: 'x/1', kg: 30 },
              { id: 'y/1', kg: 50 },
              { id: 'z/1', kg: 20 },
            ],
            assumptions: [assumption('first', 'x/1'), assumption('second', 'y/1')],
          },
        ],
      }),
      options,
    );
    expect(scenarios[0]?.assumptions).toHaveLength(1);
    expect(scenarios[0]?.assumptions[0]).toMatchObject({ code: 'office-heating', path: 'first', grade: 'fair' });
    expect(scenarios[0]?.assumptions[0]?.share).toBeCloseTo(0.8, 12);
  });

  it('is plain JSON: the same after a round trip, without NaN where the reference emits nothing', () => {
    const empty = toContract(
      comparisonOf({
        scenarios: [
          { id: 'a', lines: [{ kg: 1 }] },
          { id: 'b', lines: [] },
        ],
      }),
      options,
    );
    for (const result of [contract, empty]) expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    expect(empty.comparisons[0]?.ratio.median).toBeNull();
  });

  it('says with what it was computed', () => {
    expect(contract.contrechamp).toEqual({
      version: '0.1.0',
      catalogue: '2026.1.0',
      seed: 1,
      draws: 10_000,
      method: {
        publisher: 'ademe',
        radiativeForcing: true,
        training: false,
        embodied: true,
        electricity: 'location',
      },
      role: 'producer',
    });
    expect(contract.scenarios[0]).toMatchObject({ energy_kWh: null, water_L: null });
  });
});
