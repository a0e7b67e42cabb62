import { type FieldSpec, fieldsOfType } from '@contrechamp/engine';
import { describe, expect, it } from 'vitest';
import { plainNumbers, shareText } from './number.ts';
import { readValue } from './read.ts';
import { writeValue } from './write.ts';

const spec = (type: string, name: string): FieldSpec => {
  const found = fieldsOfType(type).find((f) => f.name === name);
  if (!found) throw new Error(`${type}.${name}`);
  return found;
};

const read = (text: string, type: string, name: string, lang: 'en' | 'fr' = 'fr', unit: string | null = null) => {
  const found = readValue({ kind: 'text', text }, spec(type, name), { lang, unit });
  return 'value' in found ? found.value : found.problem;
};

describe('a quantity typed in a cell', () => {
  it.each([
    ['120', '120 km'],
    ['1 200,5', '1200.5 km'],
    ['1\u202f200', '1200 km'],
    ['12 km', '12 km'],
    ['800 m', '800 m'],
    ['12,5 km ± 20 %', '12.5 km ± 20 %'],
    ['120 ± 20 %', '120 km ± 20 %'],
    ['120 +/- 2,5 %', '120 km +/- 2.5 %'],
    ['60 < 120 < 250', { low: '60 km', likely: '120 km', high: '250 km' }],
    ['60 ≤ 120 ≤ 250 m', { low: '60 m', likely: '120 m', high: '250 m' }],
    ['500 m < 1 km < 1,5 km', { low: '500 m', likely: '1 km', high: '1.5 km' }],
    ['{ low: 60 km, likely: 120 km, high: 250 km }', { low: '60 km', likely: '120 km', high: '250 km' }],
    ['quite far', 'quite far'],
    ['1e3', '1e3 km'],
  ])('%s is %j', (text, value) => {
    expect(read(text, 'car', 'distance', 'fr', 'km')).toEqual(value);
  });

  it('is a plain number where things are counted', () => {
    expect(read('5', 'train', 'passengers')).toBe(5);
    expect(read('5 ± 20 %', 'train', 'passengers')).toBe('5 ± 20 %');
    expect(read('3 < 5 < 9', 'train', 'passengers')).toEqual({ low: 3, likely: 5, high: 9 });
  });

  it('keeps a comma that could be either for the engine to refuse', () => {
    expect(plainNumbers('1,200.5 km', 'en')).toBe('1200.5 km');
    expect(plainNumbers('1,200 km', 'en')).toBe('1200 km');
    expect(plainNumbers('12,5 km', 'en')).toBe('12,5 km');
    expect(plainNumbers('1,2000 km', 'en')).toBe('1,2000 km');
    expect(plainNumbers('1,200 km', 'fr')).toBe('1.200 km');
  });
});

describe('other cells', () => {
  it('are words in either language, yes and no, lists, shares, scores', () => {
    expect(read('Grande vitesse', 'train', 'service')).toBe('high-speed');
    expect(read('high-speed', 'train', 'service')).toBe('high-speed');
    expect(read('VRAI', 'train', 'return')).toBe(true);
    expect(read('non', 'train', 'return')).toBe(false);
    expect(read('peut-être', 'train', 'return')).toBe('peut-être');
    expect(read('DOH, SIN', 'flight', 'via')).toEqual(['DOH', 'SIN']);
    expect(read('Birmingham, GB; Paris', 'train', 'via')).toEqual(['Birmingham, GB', 'Paris']);
    expect(read('métro 33,5 %; voiture : 0,665', 'commute', 'mix')).toEqual({ metro: 0.335, car: 0.665 });
    expect(read('metro 60 %, car 40 %', 'commute', 'mix', 'en')).toEqual({ metro: 0.6, car: 0.4 });
    expect(read('metro 60 %; metro 40 %', 'commute', 'mix')).toBe('metro 60 %; metro 40 %');
    expect(read('4 4 5 5 3', 'train', 'quality')).toMatchObject({ reliability: 4, completeness: 3 });
    expect(read('moyen', 'image-generation', 'quality')).toBe('medium');
    expect(read('20 %', 'image-generation', 'strength')).toBe(0.2);
  });

  it('say what they hold where something else is expected', () => {
    const place = { lang: 'en', unit: 'km' } as const;
    expect(readValue({ kind: 'moment', text: '2026-03-12' }, spec('car', 'distance'), place)).toMatchObject({
      problem: 'cell-date',
    });
    expect(readValue({ kind: 'moment', text: '14:00' }, spec('render', 'at'), place)).toEqual({ value: '14:00' });
    expect(readValue({ kind: 'number', value: 0.2, percent: true }, spec('car', 'distance'), place)).toMatchObject({
      problem: 'cell-percent',
    });
    expect(
      readValue({ kind: 'number', value: 0.2, percent: true }, spec('image-generation', 'strength'), place),
    ).toEqual({ value: 0.2 });
    expect(readValue({ kind: 'number', value: 2024 }, spec('car', 'label'), place)).toEqual({ value: '2024' });
  });
});

describe('a value written in a cell', () => {
  const written = (value: unknown, type: string, name: string, unit: string | null = null) =>
    writeValue(value, spec(type, name), { lang: 'fr', unit });

  it('is what a person would type', () => {
    expect(written('120 km', 'car', 'distance', 'km')).toEqual({ kind: 'number', value: 120 });
    expect(written('1.5 TB', 'storage', 'volume', 'GB')).toEqual({ kind: 'text', text: '1,5 TB' });
    const range = { low: '60 km', likely: '120 km', high: '250 km' };
    expect(written(range, 'car', 'distance', 'km')).toEqual({ kind: 'text', text: '60 < 120 < 250 km' });
    expect(written({ metro: 0.6, car: 0.4 }, 'commute', 'mix')).toEqual({
      kind: 'text',
      text: 'métro 60 %; voiture 40 %',
    });
    expect(written(true, 'train', 'return')).toEqual({ kind: 'text', text: 'oui' });
    expect(shareText(0.335)).toBe('33.5 %');
    expect(Number(shareText(1 / 3))).toBe(1 / 3);
  });

  it('is none where no cell reads back as it is', () => {
    for (const odd of [' padded ', '\u0007', '\ud800', '', 'x'.repeat(40_000)])
      expect(written(odd, 'car', 'note')).toBeNull();
    expect(written('5', 'train', 'passengers')).toBeNull();
    expect(written('yes', 'train', 'return')).toBeNull();
  });
});
