import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convert, isUnitError, parseUnit } from '../quantity/index.ts';
import { type ActivityInput, centralOf } from '../testing/campaign.ts';
import {
  amountAt,
  choiceFields,
  type FilledQuantity,
  filledQuantities,
  undescribed,
  withValue,
  writeAmount,
} from '../testing/fields.ts';
import type { ActivityDefinition } from './definition.ts';
import { activityDefinitions } from './registry.ts';

const runs = { numRuns: 12 };

const inputOf = (d: ActivityDefinition, fields: Readonly<Record<string, unknown>> = d.example): ActivityInput => ({
  ...fields,
  type: d.type,
});

/** Other spellings of a unit, to rescale quantities with. */
const others: Readonly<Record<string, string>> = {
  km: 'm',
  kg: 'g',
  t: 'kg',
  L: 'mL',
  kWh: 'MJ',
  W: 'kW',
  kW: 'W',
  GB: 'MB',
  TB: 'GB',
  m2: 'ha',
  h: 'min',
  day: 'h',
  month: 'day',
  s: 'min',
  EUR2024: 'kEUR2024',
  'gpu.h': 'gpu.min',
};

function rescaled(d: ActivityDefinition, q: FilledQuantity): Record<string, unknown> | null {
  const [value, written] = amountAt(d.example, q.path);
  const symbol = written === '' ? q.unit : written;
  const other = others[symbol];
  if (other === undefined) return null;
  const [from, to] = [parseUnit(symbol), parseUnit(other)];
  if (isUnitError(from) || isUnitError(to)) throw new Error(`${symbol}, ${other}`);
  const found = convert({ value, unit: from }, to);
  return withValue(d.example, q.path, writeAmount(found.value, other));
}

const close = (a: number, b: number, what: unknown): void => {
  const distance = Math.abs(a - b);
  if (distance > 1e-9 * Math.max(Math.abs(a), Math.abs(b))) expect({ what, found: a }).toEqual({ what, found: b });
};

/** What else a choice needs to make sense: nobody composts metal, and a lorry does not leave from an airport code. */
const fitting: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'electricity: contract': { contractIntensity: '20 gCO2e/kWh' },
  'generator: hydrogen': { power: '10 kW', hours: 4, fuelVolume: undefined },
  'generator: battery': { power: '10 kW', hours: 4, fuelVolume: undefined },
  'freight: road-van': { from: 'Paris', to: 'Lyon' },
  'freight: road-hgv': { from: 'Paris', to: 'Lyon' },
  'freight: rail': { from: 'Paris', to: 'Lyon' },
  'freight: sea': { from: 'Marseille', to: 'Cape Town' },
  'waste: recycling': { kind: 'cardboard' },
  'waste: compost': { kind: 'food' },
  'waste: anaerobic-digestion': { kind: 'food' },
};

describe.each(activityDefinitions.map((d) => [d.type, d] as const))('%s', (_, d) => {
  const quantities = filledQuantities(d);
  const base = centralOf([inputOf(d)]);

  it('has an example that emits something, and quantities in it', () => {
    expect(base).toBeGreaterThan(0);
    expect(quantities.length).toBeGreaterThan(0);
  });

  it('tells every field in both languages', () => {
    expect(undescribed(d)).toEqual([]);
    expect(d.summary.en).toMatch(/\S/);
    expect(d.summary.fr).toMatch(/\S/);
  });

  it('never emits less for more of anything, nor more for what is shared among more', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 40, noNaN: true }), fc.constantFrom(...quantities), (k, q) => {
        const [value, unit] = amountAt(d.example, q.path);
        const more = centralOf([inputOf(d, withValue(d.example, q.path, writeAmount(value * k, unit)))]);
        const slack = 1e-12 * base;
        if (q.effect === 'none') expect({ path: q.path, more }).toEqual({ path: q.path, more: base });
        else if (q.effect === 'inverse') expect(more).toBeLessThanOrEqual(base + slack);
        else expect(more).toBeGreaterThanOrEqual(base - slack);
      }),
      runs,
    );
  });

  it('does not depend on the unit that a quantity is written in', () => {
    for (const q of quantities) {
      const fields = rescaled(d, q);
      if (fields) close(centralOf([inputOf(d, fields)]), base, q.path);
      else expect({ path: q.path, counted: q.bare || q.unit === 'any' }).toEqual({ path: q.path, counted: true });
    }
  });

  it('emits nothing for nothing', () => {
    const none = quantities.reduce<Readonly<Record<string, unknown>>>((fields, q) => {
      if (q.effect !== 'up') return fields;
      return withValue(fields, q.path, writeAmount(0, amountAt(d.example, q.path)[1]));
    }, d.example);
    expect(centralOf([inputOf(d, none)])).toBe(0);
  });

  it.each(
    choiceFields(d).flatMap(({ path, values }) =>
      values.map((value) => [`${path.join('.')}: ${value}`, path, value] as const),
    ),
  )('knows what to do with %s, in France and elsewhere', (_name, path, value) => {
    const fields = { ...withValue(d.example, path, value), ...fitting[`${d.type}: ${value}`] };
    for (const country of ['FR', 'GB', 'ZA', 'JP']) {
      const found = centralOf([inputOf(d, { ...fields, country })]);
      expect({ country, finite: Number.isFinite(found) && found >= 0 }).toEqual({ country, finite: true });
    }
  });
});
