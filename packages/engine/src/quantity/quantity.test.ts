import { describe, expect, it } from 'vitest';
import {
  convert,
  divideUnits,
  IncommensurableError,
  InvalidUnitError,
  multiplyUnits,
  powerUnit,
  quantity,
  requireUnit,
} from './quantity.ts';

const unit = requireUnit;

describe('convert', () => {
  it.each([
    [120, 'km', 'm', 120000],
    [7, 'm', 'km', 0.007],
    [3, 'kWh', 'MJ', 10.8],
    [1, 'year', 'day', 365],
    [1, 'year', 'month', 12],
    [24, 'MP', 'pixel', 24e6],
    [8, 'bit', 'B', 1],
    [1, 'MJ/km', 'kWh/km', 1 / 3.6],
    [25, '%', '1', 0.25],
    [1, 'nmi', 'km', 1.852],
  ])('%d %s to %s', (value, from, to, expected) => {
    expect(convert(quantity(value, from), unit(to)).value).toBe(expected);
  });

  it('names both dimensions when they differ', () => {
    const attempt = () => convert(quantity(1, 'kgCO2e'), unit('kg'));
    expect(attempt).toThrow(IncommensurableError);
    expect(attempt).toThrow(expect.objectContaining({ from: 'co2e', to: 'mass' }));
    expect(() => convert(quantity(1, 'EUR2024'), unit('EUR2023'))).toThrow(IncommensurableError);
  });
});

describe('quantity', () => {
  it('refuses what is not finite or has no unit', () => {
    expect(() => quantity(Number.NaN, 'km')).toThrow(RangeError);
    expect(() => quantity(1, 'klm')).toThrow(InvalidUnitError);
    expect(() => quantity(1, 'klm')).toThrow("did you mean 'km'?");
  });
});

describe('unit algebra', () => {
  it('gives readable symbols', () => {
    expect(multiplyUnits(unit('km'), unit('kgCO2e/passenger.km')).symbol).toBe('kgCO2e/passenger');
    expect(divideUnits(unit('kgCO2e'), unit('night.room')).symbol).toBe('kgCO2e/room.night');
    expect(powerUnit(unit('m/s'), 2).symbol).toBe('m2/s2');
    expect(powerUnit(unit('km'), -1).symbol).toBe('1/km');
    expect(powerUnit(unit('km'), 0)).toEqual(unit('1'));
    expect(powerUnit(unit('EUR2024'), 2).symbol).toBe('EUR2024^2');
  });

  it('keeps unlike symbols of a same dimension, with their ratio', () => {
    expect(divideUnits(unit('m'), unit('km'))).toEqual({ symbol: 'm/km', dimension: {}, factor: 0.001 });
  });

  it('refuses exponents it cannot write', () => {
    expect(() => powerUnit(unit('m'), 100)).toThrow(RangeError);
    expect(() => powerUnit(unit('m'), 0.5)).toThrow(RangeError);
    expect(() => multiplyUnits({ ...unit('m'), symbol: 'klm' }, unit('m'))).toThrow(InvalidUnitError);
  });
});
