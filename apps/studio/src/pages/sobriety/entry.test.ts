import { describe, expect, test } from 'vitest';
import { amountOf, cleanliness, scaleOf, sizeOf, sizesOf, withAmount, withModel } from './entry.ts';

describe('how much is generated', () => {
  test('moves with what was read and paid for it, units and margins stay', () => {
    const fields = { count: { low: 10, likely: 20, high: 80 }, energy: '4 kWh ± 10 %', model: 'x', note: '12' };
    expect(withAmount('image-generation', fields, 5)).toEqual({
      ...fields,
      count: { low: 2.5, likely: 5, high: 20 },
      energy: '1 kWh ± 10 %',
    });
  });

  test('is the sum spent where nothing was counted, and nothing where nothing is said', () => {
    expect(amountOf('video-generation', { spend: '90 EUR2025' })).toEqual({ field: 'spend', value: 90 });
    expect(withAmount('video-generation', { spend: '90 EUR2025' }, 45)).toEqual({ spend: '45 EUR2025' });
    for (const fields of [{}, { count: 'many' }, { count: 0 }, { count: -3 }, { count: Number.NaN }]) {
      expect(amountOf('image-generation', fields)).toBeNull();
      expect(withAmount('image-generation', fields, 5)).toEqual(fields);
    }
  });
});

describe('another model', () => {
  const fields = { model: 'a', steps: 50, quality: 'low', provider: 'scaleway', region: 'FR', count: 3 };
  const [open, closed] = [
    { id: 'b', open: true, qualities: [], offered: null },
    { id: 'c', open: false, qualities: ['low'], offered: ['US'] },
  ];
  const before = { id: 'a', name: 'A', open: true, steps: 28, qualities: [] };

  test('keeps the place and the provider where both are open', () => {
    expect(withModel(fields, before, open)).toEqual({ model: 'b', provider: 'scaleway', region: 'FR', count: 3 });
  });

  test('leaves what the new provider does not offer', () => {
    expect(withModel(fields, before, closed)).toEqual({ model: 'c', quality: 'low', count: 3 });
    expect(withModel({ ...fields, region: 'US' }, before, closed)).toMatchObject({ region: 'US' });
  });

  test('never keeps the provider of a model that is not open, or not known', () => {
    expect(withModel(fields, { ...before, open: false }, open)).not.toHaveProperty('provider');
    expect(withModel(fields, null, open)).not.toHaveProperty('provider');
  });
});

test('sizes go from small to large, with the one of the file among them', () => {
  const sizes = sizesOf('image-generation', { width: 4000, height: 5000 });
  expect(sizes.at(-1)).toEqual({ width: 4000, height: 5000 });
  expect(sizesOf('video-generation', {})).toContainEqual(sizeOf('video-generation', {}));
  expect(sizesOf('text-generation', {})).toEqual([]);
});

test('a slider has room above its value, and its value stands on a step', () => {
  for (const value of [0.5, 1, 3, 12, 42.5, 120, 150, 400, 437, 532, 1500, 2000, 99_999]) {
    const { max, step } = scaleOf(value);
    expect(max).toBeGreaterThanOrEqual(2 * value);
    expect(max).toBeLessThanOrEqual(Math.max(5, 5 * value));
    expect(Math.abs(value / step - Math.round(value / step))).toBeLessThan(1e-6);
    expect(max / step).toBeLessThanOrEqual(200_000);
  }
});

test('cleaner electricity is never called dirtier', () => {
  const order = ['veryLow', 'low', 'middling', 'high', 'veryHigh'];
  const places = [0, 49, 50, 149, 200, 350, 599, 600, 1200].map((x) => order.indexOf(cleanliness(x)));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(new Set(places).size).toBe(order.length);
});
