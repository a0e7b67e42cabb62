import { beforeAll, describe, expect, test } from 'vitest';
import { serveCatalogue } from '../../../testing/catalogue.ts';
import { places } from '../../../worker/methods/places.ts';
import { type Country, countries } from '../../../worker/methods/starter.ts';
import { citiesFound, countriesNamed } from './find-places.ts';

beforeAll(serveCatalogue);

let all: readonly Country[] = [];
beforeAll(async () => {
  all = await countries({ lang: 'fr' });
});

const codes = (query: string, lang: 'en' | 'fr') => countriesNamed(all, query, lang, '').map((p) => p.country);

describe('countries', () => {
  test('are found by their name in the language, without accents, and in English', () => {
    expect(codes('afrique du s', 'fr')).toEqual(['ZA']);
    expect(codes('etats-unis', 'fr')).toContain('US');
    expect(codes('south afr', 'fr')).toEqual(['ZA']);
    expect(codes('fran', 'en')[0]).toBe('FR');
  });

  test('are not found by signs that mean something to a search', () => {
    for (const query of ['((', '[a', '.*', '\\', '+', '']) expect(codes(query, 'en')).toEqual([]);
  });
});

describe('cities', () => {
  test('keep the name of the file under the name that was typed', async () => {
    const found = citiesFound(await places({ query: 'le cap', kind: 'city' }), all, 'fr');
    expect(found).toContainEqual({
      key: 'Cape Town, ZA',
      label: 'Le Cap',
      within: 'Afrique du Sud',
      country: 'ZA',
      city: 'Cape Town',
    });
  });

  test('come once each', async () => {
    for (const query of ['lon', 'mar', 'cap', 'san']) {
      const keys = citiesFound(await places({ query, kind: 'city' }), all, 'fr').map((p) => p.key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.length).toBeGreaterThan(0);
    }
  });
});
