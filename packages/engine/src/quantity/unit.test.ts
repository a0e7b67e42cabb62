import { describe, expect, it } from 'vitest';
import { isUnitError, parseUnit } from './parse-unit.ts';
import { requireUnit } from './quantity.ts';
import { findSymbol, knownSymbols } from './symbols.ts';
import { canonicalSymbol, synonyms } from './synonyms.ts';

describe('parseUnit', () => {
  it.each([
    ['kgCO2e/passenger.km', 'kgCO2e/passenger.km', 0.001],
    ['kgCO₂e / (km · passenger)', 'kgCO2e/passenger.km', 0.001],
    ['kgCO2e/room/night', 'kgCO2e/room.night', 1],
    ['m²', 'm2', 1],
    ['m^3', 'm3', 1],
    ['ft2', 'ft2', 0.3048 * 0.3048],
    ['m.s⁻¹', 'm/s', 1],
    ['m*s^-1', 'm/s', 1],
    ['1/km', '1/km', 0.001],
    ['1', '1', 1],
    ['km/km', '1', 1],
    ['%', '%', 0.01],
    ['litres', 'L', 0.001],
    ['heures', 'h', 3600],
    ['Kwh', 'kWh', 3.6e6],
    ['MWh', 'MWh', 3.6e9],
    ['mWh', 'mWh', 3.6],
    ['Go', 'GB', 1e9],
    ['GiB', 'GiB', 1073741824],
    ['bit', 'bit', 0.125],
    ['year', 'year', 31536000],
    ['month', 'month', 2628000],
    ['MP', 'MP', 1e6],
    ['kEUR2024', 'kEUR2024', 1000],
    ['EUR2024^2', 'EUR2024^2', 1],
    ['person-days', 'person-day', 1],
  ])('reads %s as %s', (text, symbol, factor) => {
    expect(parseUnit(text)).toMatchObject({ symbol, factor });
  });

  it('puts all that follows a slash in the denominator', () => {
    expect(requireUnit('kgCO2e/passenger.km').dimension).toEqual({ co2e: 1, passenger: -1, length: -1 });
  });

  it('tells a person-day from a person times a day', () => {
    expect(requireUnit('person-day').dimension).toEqual({ 'person-day': 1 });
    expect(requireUnit('person.day').dimension).toEqual({ person: 1, time: 1 });
  });

  it.each([
    ['klm', 'unit-unknown', 'klm', 'km'],
    ['KM', 'unit-unknown', 'KM', 'km'],
    ['kgCO2', 'unit-unknown', 'kgCO2', 'kgCO2e'],
    ['kgCO2e/pasenger.km', 'unit-unknown', 'pasenger', 'passenger'],
    ['kilometrs', 'unit-unknown', 'kilometrs', 'km'],
    ['Km2', 'unit-unknown', 'Km2', 'km2'],
    ['parsec²', 'unit-unknown', 'parsec^2', 'parcel^2'],
    ['x', 'unit-unknown', 'x', null],
    ['toString', 'unit-unknown', 'toString', null],
    ['XYZ2024', 'unit-unknown', 'XYZ2024', null],
    ['12', 'unit-unknown', '12', null],
    ['EUR', 'money-year-missing', 'EUR', null],
    ['kgCO2e/k€', 'money-year-missing', 'k€', null],
    ['€', 'money-year-missing', '€', null],
    ['', 'unit-syntax', '', null],
    ['/km', 'unit-syntax', '/km', null],
    ['km..h', 'unit-syntax', 'km..h', null],
    ['km0', 'unit-syntax', 'km0', null],
    ['PB^99', 'unit-syntax', 'PB^99', null],
    ['m99.m', 'unit-syntax', 'm99.m', null],
  ])('refuses %s', (text, code, part, nearest) => {
    expect(parseUnit(text)).toEqual({ code, text, part, nearest });
  });

  it('refuses an overlong text without comparing it', () => {
    expect(isUnitError(parseUnit('m.'.repeat(200)))).toBe(true);
  });
});

describe('symbols', () => {
  it('have no synonym that hides another symbol or names none', () => {
    for (const word of synonyms) {
      expect(findSymbol(word), word).toBeUndefined();
      expect(knownSymbols, word).toContain(canonicalSymbol(word));
    }
    expect(new Set(synonyms).size).toBe(synonyms.length);
  });
});
