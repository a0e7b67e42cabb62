import { describe, expect, it } from 'vitest';
import { describeDimension } from './describe-dimension.ts';
import { dimension, dimensionless, divide, equal, isDimensionless, multiply, power } from './dimension.ts';
import { dimensionUnit } from './dimension-unit.ts';
import { requireUnit } from './quantity.ts';

describe('dimensions', () => {
  it('drop bases that cancel', () => {
    const length = dimension({ length: 1 });
    expect(divide(length, length)).toEqual({});
    expect(multiply(length, length)).toEqual({ length: 2 });
    expect(power(length, 0)).toEqual({});
    expect(isDimensionless(divide(length, length))).toBe(true);
    expect(isDimensionless(length)).toBe(false);
  });

  it('compare whatever the order or zeros written', () => {
    expect(equal({ mass: 1, length: 2, time: 0 }, { length: 2, mass: 1 })).toBe(true);
    expect(equal({ mass: 1 }, dimensionless)).toBe(false);
    expect(equal({ night: 1 }, { room: 1 })).toBe(false);
  });

  it('keep mass and CO2-equivalent, and price years, apart', () => {
    expect(isDimensionless(requireUnit('kgCO2e/kg').dimension)).toBe(false);
    expect(isDimensionless(requireUnit('EUR2024/EUR2023').dimension)).toBe(false);
    expect(isDimensionless(requireUnit('kEUR2024/EUR2024').dimension)).toBe(true);
  });

  it('refuse fractional exponents', () => {
    expect(() => power({ length: 1 }, 0.5)).toThrow(RangeError);
  });
});

describe('describeDimension', () => {
  it.each([
    ['1', 'dimensionless'],
    ['km', 'distance'],
    ['kWh', 'energy'],
    ['kW', 'power'],
    ['ha', 'area'],
    ['L', 'volume'],
    ['1/s', '1/time'],
    ['EUR2024', 'EUR2024'],
    ['person-day', 'person-day'],
    ['kgCO2e/passenger.km', 'co2e/(passenger·distance)'],
    ['kgCO2e/kWh', 'co2e/energy'],
    ['kg/m3', 'mass/volume'],
    ['kgCO2e/EUR2024', 'co2e/EUR2024'],
    ['kWh/gpu.h', 'power/gpu'],
    ['m/s2', 'distance/time^2'],
  ])('%s is %s', (unit, name) => {
    expect(describeDimension(requireUnit(unit).dimension)).toBe(name);
  });
});

describe('dimensionUnit', () => {
  it.each([
    ['gCO2e', 'kgCO2e'],
    ['MJ', 'kWh'],
    ['ha', 'm2'],
    ['m/s', 'km/h'],
    ['passenger.mi', 'passenger.km'],
    ['gCO2e/MJ', 'kgCO2e/kWh'],
    ['%', '1'],
    ['kEUR2024', 'EUR2024'],
    ['MP', 'pixel'],
  ])('%s reads in %s', (unit, readable) => {
    const found = dimensionUnit(requireUnit(unit).dimension);
    expect(found).toEqual(requireUnit(readable));
  });

  it('refuses a base without unit', () => {
    expect(() => dimensionUnit({ beauty: 1 })).toThrow(RangeError);
  });
});
