import { readDocument } from '@contrechamp/engine';
import { type Answers, templateKinds, usual } from '@contrechamp/report';
import { beforeAll, describe, expect, test } from 'vitest';
import { serveCatalogue } from '../../testing/catalogue.ts';
import { compare } from './compare.ts';
import { blank, countries, starter } from './starter.ts';

beforeAll(serveCatalogue);

const answers: Answers = { ...usual.studio, kind: 'studio', name: 'Autumn', country: 'FR', city: 'Paris' };

const written = async (change: Partial<Answers>) =>
  starter({ answers: { ...answers, ...change }, lang: 'fr', period: 2026, file: 'campaign.yaml' });

const computed = async (text: string) => compare({ source: { text, choice: {} }, lang: 'en', draws: 200 });

describe('the file of an early estimate', () => {
  test('compares two ways to produce the same, whatever the kind and wherever it is', async () => {
    for (const kind of templateKinds) {
      for (const [country, city] of [
        ['FR', null],
        ['ZA', 'Cape Town'],
        ['NO', 'Tromsø'],
      ] as const) {
        const found = await computed(await written({ ...usual[kind], kind, country, city }));
        if (!found.ok) throw new Error(found.problems.map((p) => p.message).join(' '));
        expect(found.view.scenarios).toHaveLength(2);
        expect(found.view.campaign).toMatchObject({ name: { fr: 'Autumn' }, period: 2026 });
        expect(found.contract.campaign.state).toBe('early');
      }
    }
  });

  test('emits more when more people come from farther away', async () => {
    const total = async (change: Partial<Answers>) => {
      const found = await computed(await written(change));
      return found.ok ? (found.view.scenarios.find((s) => s.id === 'studio')?.total.central ?? 0) : 0;
    };
    const near = await total({ travellers: 2, travelMode: 'plane', travelKm: 800 });
    expect(await total({ travellers: 2, travelMode: 'plane', travelKm: 8000 })).toBeGreaterThan(near);
    expect(await total({ travellers: 4, travelMode: 'plane', travelKm: 800 })).toBeGreaterThan(near);
  });

  test('keeps any name as it was typed', async () => {
    const names = [
      '2026',
      'true',
      'null',
      '1e5',
      '007',
      '<img src=x onerror=alert(1)>',
      'a: b # c',
      '"; name: {',
      '- x',
      '\u202eevil',
      '日本',
      'é'.repeat(3000),
    ];
    for (const name of names) {
      const text = await written({ name });
      const found = await computed(text);
      if (!found.ok) throw new Error(`${name}: ${found.problems.map((p) => p.message).join(' ')}`);
      expect(found.view.campaign.name).toEqual({ en: name, fr: name });
    }
  });

  test('keeps its comments when a name has to be quoted', async () => {
    const text = await written({ name: '2026' });
    expect(text.match(/#/g)?.length).toBe((await written({ name: 'Autumn' })).match(/#/g)?.length);
    expect(readDocument(text).campaign).toMatchObject({ name: '2026', id: 'campaign-2026' });
  });
});

describe('the empty campaign', () => {
  test('can be computed in both languages without an error', async () => {
    for (const lang of ['en', 'fr'] as const) {
      const found = await computed(await blank({ lang, period: 2026 }));
      if (!found.ok) throw new Error(found.problems.map((p) => p.message).join(' '));
      expect(found.view.scenarios.map((s) => s.id)).toEqual(['first', 'second']);
      expect(found.problems.filter((p) => p.severity === 'error')).toEqual([]);
    }
  });
});

test('countries come in the order of their names in the language, each once', async () => {
  const found = await countries({ lang: 'fr' });
  expect(new Set(found.map((c) => c.code)).size).toBe(found.length);
  const names = found.map((c) => c.name.fr);
  expect(names.indexOf('Éthiopie')).toBeLessThan(names.indexOf('France'));
  expect(found.find((c) => c.code === 'ZA')?.name).toEqual({ en: 'South Africa', fr: 'Afrique du Sud' });
});
