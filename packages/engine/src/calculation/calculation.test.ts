import { describe, expect, it } from 'vitest';
import { isUnitError, parseUnit, type Unit } from '../quantity/index.ts';
import { type Distribution, drawColumn, permutation } from '../uncertainty/index.ts';
import { DimensionMismatch, dimensionOf, expectCo2e } from './dimension.ts';
import { evaluate } from './evaluate.ts';
import { explain } from './explain.ts';
import { constant, type Expression, parameter, power, product, quotient, sum } from './expression.ts';
import { Samples } from './sample.ts';

const text = { en: 'x', fr: 'x' };
function unit(symbol: string): Unit {
  const found = parseUnit(symbol);
  if (isUnitError(found)) throw new Error(symbol);
  return found;
}
const variable = (id: string, symbol: string, distribution: Distribution): Expression =>
  parameter({
    id,
    stream: id,
    label: text,
    unit: unit(symbol),
    distribution,
    origin: { kind: 'activity-data', path: id, stated: true },
  });
const fixed = (value: number, symbol: string): Expression => constant(value, unit(symbol), text);

const distance = variable('distance', 'km', { kind: 'triangular', low: 80, likely: 120, high: 160 });
const factor = variable('factor', 'kgCO2e/km', { kind: 'lognormal', median: 0.2, sigma: 0.2 });
const trip = product([distance, factor]);

describe('Samples', () => {
  it('draws two states of one quantity apart, on the same ranks', () => {
    const single = variable('count', 'km', { kind: 'triangular', low: 80, likely: 120, high: 160 });
    const half = variable('count', 'km', { kind: 'triangular', low: 40, likely: 60, high: 80 });
    const samples = new Samples([single, half], { seed: 3, draws: 200 });
    const [a, b] = [samples.column(single), samples.column(half)];
    for (const [i, x] of a.entries()) expect(b[i]).toBeCloseTo(x / 2, 9);
    expect(new Set(a).size).toBeGreaterThan(100);
  });
});

describe('dimensionOf', () => {
  it('multiplies, divides and checks', () => {
    expect(dimensionOf(trip)).toEqual({ co2e: 1 });
    expect(() => expectCo2e(trip)).not.toThrow();
    expect(() => expectCo2e(distance)).toThrow(DimensionMismatch);
    expect(() => dimensionOf(sum([distance, factor]))).toThrow(DimensionMismatch);
    expect(() => dimensionOf(power(distance, fixed(2, '1')))).toThrow(DimensionMismatch);
    expect(() => dimensionOf(power(fixed(2, '1'), distance))).toThrow(DimensionMismatch);
    expect(() => dimensionOf(product([distance], { display: unit('kWh') }))).toThrow(DimensionMismatch);
  });

  it('tells kilograms of material from kilograms of CO2e', () => {
    expect(() => expectCo2e(product([fixed(3, 'kg'), fixed(2, '1')]))).toThrow(DimensionMismatch);
  });
});

describe('one expression, three readings', () => {
  it('evaluates at the central values, in base units', () => {
    expect(evaluate(trip)).toBeCloseTo(24, 12);
    expect(evaluate(quotient(fixed(1, 'kWh'), fixed(1, 'h')))).toBeCloseTo(1000, 9);
    expect(evaluate(sum([fixed(1, 'km'), fixed(500, 'm')]))).toBe(1500);
    expect(evaluate(power(fixed(4, '1'), fixed(0.5, '1')))).toBeCloseTo(2, 14);
    expect(evaluate(power(fixed(0, '1'), fixed(0.5, '1')))).toBe(0);
  });

  it('explains with the same value at every node', () => {
    const trace = explain(product([distance, factor], { display: unit('kgCO2e') }));
    expect(trace.value).toBeCloseTo(24, 12);
    expect(trace.operands.map((o) => [o.value, o.unit.symbol])).toEqual([
      [120, 'km'],
      [0.2, 'kgCO2e/km'],
    ]);
  });

  it('samples to the evaluation when nothing is uncertain', () => {
    const exact = product([fixed(3, 'km'), sum([fixed(0.1, 'kgCO2e/km'), fixed(0.2, 'kgCO2e/km')])]);
    const samples = new Samples([exact], { seed: 1, draws: 4 });
    expect([...samples.column(exact)]).toEqual(Array(4).fill(evaluate(exact)));
  });

  it.each([
    ['quotient', quotient(distance, factor)],
    ['power of a number', power(fixed(19, '1'), variable('a', '1', { kind: 'lognormal', median: 1.1, sigma: 0.2 }))],
    ['power of a variable', power(variable('b', '1', { kind: 'lognormal', median: 2, sigma: 0.2 }), fixed(1.5, '1'))],
    ['sum with a constant', sum([distance, fixed(3, 'km')])],
  ])('samples a %s draw by draw', (_, e) => {
    const samples = new Samples([e], { seed: 3, draws: 500 });
    const values = [...samples.column(e)].sort((a, b) => a - b);
    expect(values[250] as number).toBeCloseTo(evaluateAtMedian(e), -Math.floor(Math.log10(evaluateAtMedian(e))) + 1);
    expect(values[0] as number).toBeLessThan(values[499] as number);
  });
});

const evaluateAtMedian = (e: Expression): number => evaluate(e);

describe('Samples', () => {
  it('draws a parameter once, wherever it is used', () => {
    const difference = sum([product([distance, fixed(1, '1')]), product([distance, fixed(-1, '1')])]);
    const samples = new Samples([difference], { seed: 1, draws: 100 });
    expect(Math.max(...samples.column(difference).map(Math.abs))).toBe(0);
  });

  it('does not reshuffle a parameter when another is added', () => {
    const alone = new Samples([distance], { seed: 5, draws: 200 }).column(distance);
    const together = new Samples([factor, distance, trip], { seed: 5, draws: 200 }).column(distance);
    expect([...together]).toEqual([...alone]);
  });

  it('lets two distributions on one stream move together', () => {
    const other = parameter({
      id: 'other',
      stream: 'distance',
      label: text,
      unit: unit('km'),
      distribution: { kind: 'lognormal', median: 5, sigma: 1 },
      origin: { kind: 'activity-data', path: '', stated: true },
    });
    const samples = new Samples([distance, other], { seed: 5, draws: 300 });
    const [a, b] = [samples.column(distance), samples.column(other)];
    for (let i = 1; i < 300; i++) {
      expect(Math.sign((a[i] as number) - (a[0] as number))).toBe(Math.sign((b[i] as number) - (b[0] as number)));
    }
  });
});

describe('a parameter drawn among others', () => {
  it.each<Distribution>([
    { kind: 'lognormal', median: 3, sigma: 0.4 },
    { kind: 'two-piece-lognormal', median: 2, sigmaLow: 0.2, sigmaHigh: 0.6 },
    { kind: 'triangular', low: 1, likely: 2, high: 9 },
    { kind: 'uniform', low: 2, high: 8 },
    { kind: 'normal', mean: 5, sd: 1.2 },
  ])('is what the sampler draws alone, bit for bit: %o', (distribution) => {
    const e = variable('alone', '1', distribution);
    const samples = new Samples([e], { seed: 9, draws: 1000 });
    expect([...samples.column(e)]).toEqual([...drawColumn(distribution, permutation(1000, 9, 'alone'))]);
  });
});
