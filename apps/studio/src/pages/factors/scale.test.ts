import { describe, expect, it } from 'vitest';
import { scaleFor } from './scale.ts';

describe('a scale', () => {
  it.each([
    [[0.18, 0.3, 0.57]],
    [[0.001, 1.3, 40]],
    [[0]],
    [[]],
    [[0, 0.65, 2]],
    [[-0.2, 0.5]],
    [[5e-9, 5e9]],
    [[3, 3, 3]],
  ])('holds %j, in order', (values) => {
    for (const tight of [false, true]) {
      const scale = scaleFor(values, tight);
      const places = values.toSorted((a, b) => a - b).map((x) => scale.at(x));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      for (const place of [...places, ...scale.ticks.map((t) => scale.at(t))]) {
        expect(place).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThanOrEqual(1);
      }
      expect(scale.ticks.length).toBeLessThanOrEqual(7);
    }
  });

  it('is even from zero while values are near each other, and says when it is not', () => {
    expect(scaleFor([1, 30]).log).toBe(false);
    expect(scaleFor([1, 30]).at(0)).toBe(0);
    expect(scaleFor([1, 100]).log).toBe(true);
  });

  it('tells two values apart wherever they differ', () => {
    const scale = scaleFor([0.001, 0.002, 40]);
    expect(scale.at(0.002)).toBeGreaterThan(scale.at(0.001));
  });
});
