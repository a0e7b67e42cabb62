import { beforeAll, describe, expect, it } from 'vitest';
import { serveCatalogue } from '../../testing/catalogue.ts';
import type { CatalogueRow } from '../../worker/factors/row.ts';
import { factors } from '../../worker/methods/factors.ts';
import { type Search, wholeCatalogue } from './address.ts';
import { type Around, found, isOld, tally } from './find.ts';

const around: Around = { shares: { 'ember/grid/fr': 0.2, 'ademe/meal/mixed': 0.4 }, thisYear: 2026 };
let rows: readonly CatalogueRow[] = [];

beforeAll(async () => {
  serveCatalogue();
  rows = (await factors({ lang: 'fr' })).rows;
});

const ask = (search: Partial<Search>): readonly CatalogueRow[] => found(rows, { ...wholeCatalogue, ...search }, around);

describe('a search', () => {
  it('finds all when nothing is asked', () => {
    expect(ask({})).toHaveLength(rows.length);
    expect(ask({ words: ' - ' })).toHaveLength(rows.length);
  });

  it('reads both languages, without accents, case or little words', () => {
    const [hotel] = ask({ words: 'hôtel en Italie' });
    expect(hotel?.id).toBe('desnz-2025/hotel/it');
    for (const words of ['hotel italie', 'HOTEL, Italy', 'hotel in italy', 'desnz hotel IT 2025']) {
      expect(ask({ words }).map((r) => r.id)).toContain('desnz-2025/hotel/it');
    }
  });

  it('puts names that begin with the words first', () => {
    const names = ask({ words: 'train' }).map((r) => r.name);
    const first = names.findIndex((name) => !name.startsWith('Train'));
    expect(first).toBeGreaterThan(10);
    expect(names.slice(first).every((name) => !name.startsWith('Train,'))).toBe(true);
  });

  it.each(['\\', '(((', '.*', '__proto__', '<script>', '%', '\u0000', '🛩'])('takes %j as words', (words) => {
    expect(ask({ words }).length).toBeLessThanOrEqual(rows.length);
  });

  it('keeps what the campaign uses, weightiest first', () => {
    const used = ask({ used: true }).map((r) => r.id);
    expect(used).toEqual(['ademe/meal/mixed', 'ember/grid/fr']);
  });

  it('orders values within a unit, and by year from the newest', () => {
    const grid = ask({ topic: 'grid', sort: 'value' }).map((r) => r.amount ?? 0);
    expect(grid).toEqual(grid.toSorted((a, b) => a - b));
    const years = ask({ sort: 'year' }).map((r) => r.year ?? 0);
    expect(years).toEqual(years.toSorted((a, b) => b - a));
  });
});

describe('what each choice of a filter would leave', () => {
  it.each(['domain', 'topic', 'place', 'publisher', 'evidence', 'year', 'kind'] as const)(
    'is told for %s',
    (filter) => {
      const search: Search = { ...wholeCatalogue, words: 'france' };
      const counts = tally(rows, search, around, filter);
      const told = [...counts].filter(([key]) => key !== '' && key !== 'null');
      expect(told.length).toBeGreaterThan(1);
      for (const [key, count] of told) expect(ask({ ...search, [filter]: key })).toHaveLength(count);
    },
  );

  it('calls a figure old after five years', () => {
    expect(isOld(2021, 2026)).toBe(false);
    expect(isOld(2020, 2026)).toBe(true);
    expect(isOld(null, 2026)).toBe(false);
    expect(ask({ year: 'old' }).every((r) => (r.year ?? 9999) < 2021)).toBe(true);
  });
});
