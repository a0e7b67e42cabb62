import { soberRules } from '@contrechamp/engine';
import { beforeAll, describe, expect, test } from 'vitest';
import { exampleCampaign } from '../../pages/sobriety/testing/campaigns.ts';
import { serveCatalogue } from '../../testing/catalogue.ts';
import { opened } from '../open.ts';
import { compare } from './compare.ts';
import { soberEntries } from './sober-entries.ts';
import { soberFigures } from './sober-figures.ts';
import { applyRule, sobriety } from './sobriety.ts';

beforeAll(serveCatalogue);

const draws = 10_000;
const cases = [
  ['white-paper', 'ai'],
  ['heavy-video', 'ai'],
  ['hybrid', 'hybrid'],
] as const;

describe.each(cases)('the rules of sobriety on %s', (example, scenario) => {
  test('written into the text, each emits what it was said to emit', async () => {
    const source = { text: await exampleCampaign(example), choice: {} };
    const request = { source, scenario, share: 0.5 };
    const found = await sobriety({ ...request, lang: 'en' });
    expect(found?.rows.map((r) => r.rule)).toEqual(soberRules);
    for (const row of found?.rows ?? []) {
      const text = await applyRule({ ...request, rule: row.rule });
      expect(text === source.text).toBe(row.changes.length === 0);
      const after = await soberFigures({ source: { text, choice: {} }, scenario, draws });
      expect((after?.generation.median ?? 0) / row.generation.median).toBeCloseTo(1, 6);
      expect((after?.total.interval95[1] ?? 0) / row.total.interval95[1]).toBeCloseTo(1, 6);
    }
  });

  test('the figures at rest are those of the question and of the comparison', async () => {
    const source = { text: await exampleCampaign(example), choice: {} };
    const found = await sobriety({ source, scenario, share: 0.5, lang: 'en' });
    const figures = await soberFigures({ source, scenario, draws });
    const compared = await compare({ source, lang: 'en', draws });
    const total = compared.ok ? compared.view.scenarios.find((s) => s.id === scenario)?.total.median : undefined;
    expect(figures?.generation.median).toBeCloseTo(found?.generation.median ?? 0, 9);
    expect(figures?.total.median).toBeCloseTo(total ?? 0, 6);
  });
});

describe('an entry under a hand', () => {
  test('moves as the text would if it were written, and nothing else moves', async () => {
    const text = await exampleCampaign('white-paper');
    const source = { text, choice: {} };
    const outline = await soberEntries({ source, wanted: null });
    const entry = outline?.entries.find((e) => e.id === 'upscale');
    if (!entry) throw new Error('no entry');
    const change = { index: entry.index, fields: { ...entry.fields, count: 120 } };
    const moved = await soberFigures({ source, scenario: 'ai', draws: 2000, change });
    const written = text.replace('steps: 30, count: 12', 'steps: 30, count: 120');
    const after = await soberFigures({ source: { text: written, choice: {} }, scenario: 'ai', draws: 2000 });
    expect(moved?.generation.median).toBeCloseTo(after?.generation.median ?? 0, 9);
    const before = await soberFigures({ source, scenario: 'ai', draws: 2000 });
    for (const e of before?.entries ?? []) {
      const now = moved?.entries.find((m) => m.index === e.index)?.spread.median ?? 0;
      expect(now / e.spread.median).toBeCloseTo(e.index === entry.index ? 10 : 1, 6);
    }
  });

  test('has no figures where the calculation refuses it', async () => {
    const source = { text: await exampleCampaign('white-paper'), choice: {} };
    const change = { index: 6, fields: { type: 'image-generation', model: 'gpt-image-1.5', steps: 3, count: 1 } };
    expect(await soberFigures({ source, scenario: 'ai', draws: 100, change })).toBeNull();
    expect(await soberFigures({ source, scenario: 'nobody', draws: 100 })).toBeNull();
  });
});

describe('what may be chosen', () => {
  test('is told for every generation, cleanest electricity first, its own country among them', async () => {
    const source = { text: await exampleCampaign('white-paper'), choice: {} };
    const outline = await soberEntries({ source, wanted: 'south-africa' });
    expect(outline?.scenario).toBe('ai');
    expect(outline?.entries.map((e) => [e.id, e.reach, e.country])).toEqual([
      ['moodboard', 'fixed', 'US'],
      ['drafts', 'fixed', 'US'],
      ['finals', 'any', 'FR'],
      ['upscale', 'any', 'FR'],
    ]);
    for (const { places, country } of outline?.entries ?? []) {
      expect(places.map((p) => p.code)).toContain(country);
      const grams = places.map((p) => p.intensity ?? Number.POSITIVE_INFINITY);
      expect(grams).toEqual(grams.toSorted((a, b) => a - b));
    }
    const france = outline?.entries.flatMap((e) => e.places).find((p) => p.code === 'FR');
    expect(france?.intensity).toBeCloseTo(51.9, 6);
  });

  test('follows the grid that the campaign states', async () => {
    const text = (await exampleCampaign('white-paper')).replace(
      'reference: ai',
      'reference: ai\n  grid: { FR: { intensity: 21 gCO2e/kWh } }',
    );
    const outline = await soberEntries({ source: { text, choice: {} }, wanted: null });
    expect(outline?.entries.flatMap((e) => e.places).find((p) => p.code === 'FR')?.intensity).toBeCloseTo(21, 6);
  });

  test('is nothing where no scenario generates', async () => {
    const text = (await exampleCampaign('white-paper')).replace(/^.*type: (?:image|text)-generation.*$/gm, '');
    const outline = await soberEntries({ source: { text, choice: {} }, wanted: null });
    expect(outline).toMatchObject({ scenario: null, entries: [], scenarios: [] });
  });

  test('keeps names that look like code as they are', async () => {
    const name = '<img src=x onerror=alert(1)>';
    const text = (await exampleCampaign('white-paper')).replace(
      'id: finals, type',
      `id: finals, label: "${name}", type`,
    );
    const source = { text, choice: {} };
    const found = await sobriety({ source, scenario: 'ai', share: 0.5, lang: 'fr' });
    expect(found?.rows[0]?.changes.map((c) => c.entry)).toContain(name);
    const written = await applyRule({ source, scenario: 'ai', share: 0.5, rule: 'all' });
    expect(written).toContain(name);
    expect((await opened({ text: written, choice: {} })).calculation).not.toBeNull();
  });

  test('tells models apart by their names', async () => {
    const { catalogue } = await opened({ text: '', choice: {} });
    for (const models of [catalogue.data.imageModels, catalogue.data.videoModels]) {
      expect(new Set(models.map((m) => m.name)).size).toBe(models.length);
    }
  });
});
