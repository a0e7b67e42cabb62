import { describe, expect, it } from 'vitest';
import { assumptionCodes, assumptionMessage } from './assumption-message.ts';
import { assumptionsEn } from './assumptions-en.ts';
import { assumptionsFr } from './assumptions-fr.ts';
import { dimensionText, expectedText, yamlReason } from './expected.ts';
import { labels } from './labels.ts';
import { prettyUnit, withUnit } from './units.ts';

const params = {
  ...{ factor: 'ademe/train', topic: 'train', asked: 'high-speed, FR', geography: 'EUROPE', year: 2018 },
  ...{ reason_en: 'a close cousin', reason_fr: 'une cousine proche', km: 9328, route: 'CDG–CPT', from: 'Paris' },
  ...{
    to: 'Marseille',
    mode: 'rail',
    cabin: 'economy',
    kind: 'camera',
    model: 'sdxl',
    nearest: 'sd3',
    hardware: 'h100',
  },
  ...{
    activity: 'retouch',
    field: 'count',
    value: 1,
    country: 'FR',
    tier: 'T2',
    fuel: 'diesel',
    carrier: 'gas',
    provider: 'aws',
    quality: 'low',
    tokens: 272,
    source: 'a supplier',
    money: 'EUR2026',
    used: 'EUR2025',
    other: 'T6',
    ratio: 2.5,
    price: 0.04,
    date: '2026-10-23',
    at: '14:00',
    file: 'eco2mix.csv',
    points: 365,
    clock: 'UTC',
  },
};

describe('texts of assumptions', () => {
  it('have the same codes in both languages', () => {
    expect(Object.keys(assumptionsFr).sort()).toEqual(Object.keys(assumptionsEn).sort());
    expect([...assumptionCodes].sort()).toEqual(Object.keys(assumptionsEn).sort());
  });

  it.each(assumptionCodes)('%s reads as a sentence', (code) => {
    for (const lang of ['en', 'fr'] as const) {
      const text = assumptionMessage(code, params, lang);
      expect(text).toMatch(/^\S.*[.?]$/);
      expect(text).not.toMatch(/undefined|NaN|\{|\[object| {2}|\.\./);
      if (lang === 'fr') expect(text).not.toMatch(/[^\u202f][;?!]|'|« | »| : /);
      expect(assumptionMessage(code, {}, lang)).not.toMatch(/undefined/);
    }
  });

  it('never part the thousands of a year', () => {
    expect(assumptionMessage('factor-older-vintage', params, 'en')).toContain('figure of 2018');
  });

  it('show an unknown code rather than nothing', () => {
    expect(assumptionMessage('something-new', { km: 3 }, 'fr')).toBe('something-new, km 3');
  });
});

describe('labels', () => {
  it('have the same keys in both languages, and no empty label', () => {
    const keys = (lang: 'en' | 'fr') =>
      Object.entries(labels[lang]).map(([table, entries]) => [table, Object.keys(entries as object).sort()]);
    expect(keys('fr')).toEqual(keys('en'));
    for (const lang of ['en', 'fr'] as const) {
      for (const entries of Object.values(labels[lang])) {
        for (const label of Object.values(entries)) expect(label).toMatch(/\S/);
      }
    }
  });
});

describe('units as people write them', () => {
  it.each([
    ['kgCO2e/passenger.km', 'kg~CO₂e/(passenger·km)', 'kg~CO₂e/(passager·km)'],
    ['kWh/m2.day', 'kWh/(m²·day)', 'kWh/(m²·jour)'],
    ['USD2022/item', 'USD_2022/item', 'USD_2022/pièce'],
    ['kgCO2e/TB.year', 'kg~CO₂e/(TB·year)', 'kg~CO₂e/(To·an)'],
    ['1', '', ''],
  ])('%s', (unit, en, fr) => {
    expect(prettyUnit(unit, 'en').replaceAll('\u202f', '_').replaceAll('\u00a0', '~')).toBe(en);
    expect(prettyUnit(unit, 'fr').replaceAll('\u202f', '_').replaceAll('\u00a0', '~')).toBe(fr);
  });

  it('take a plural where things are counted', () => {
    expect(withUnit('5', 'passenger', 'fr', 5)).toBe('5\u202fpassagers');
    expect(withUnit('1,5', 'day', 'fr', 1.5)).toBe('1,5\u202fjour');
    expect(withUnit('1.5', 'day', 'en', 1.5)).toBe('1.5\u202fdays');
    expect(withUnit('5', 'km', 'en', 5)).toBe('5\u202fkm');
  });
});

describe('what other parts say in English', () => {
  it('is told in the language of the reader', () => {
    expect(dimensionText('co2e/(passenger·distance)', 'fr')).toBe('CO₂e/(passager·distance)');
    expect(expectedText('Too small: expected number to be >=2000', 'fr')).toBe('un nombre supérieur ou égal à 2000');
    expect(expectedText('Invalid string: must match pattern /^[A-Z]{2}$/', 'en')).toBe(
      'two capital letters, such as FR',
    );
    expect(expectedText('who knows', 'fr')).toBe('une autre sorte de valeur');
    expect(yamlReason('DUPLICATE_KEY', 'Map keys must be unique', 'fr')).toBe('le même champ est écrit deux fois');
    expect(yamlReason('NEW', 'Some reason at line 3, column 4:', 'en')).toBe('Some reason');
  });
});
