import { describe, expect, it } from 'vitest';
import { lintSector } from './lint-sector.ts';
import type { Source } from './schema.ts';
import { type SectorFigure, sectorFigure } from './sector.ts';

const today = '2026-06-01';
const source: Source = {
  id: 'source',
  publisher: 'Publisher',
  title: 'Title',
  year: 2024,
  licence: 'CC BY 4.0',
  attribution: 'Publisher',
  retrieved: '2026-01-01',
  seenIn: 'test',
};
const complete = {
  id: 'a',
  measures: 'share',
  part: 'spaces',
  name: { en: 'a', fr: 'a' },
  value: 12,
  unit: '%',
  geography: 'FR',
  year: 2024,
  boundary: { en: 'a', fr: 'a' },
  doubt: { en: 'a', fr: 'a' },
  told: 'press',
  evidence: 'excerpt',
  source: 'source',
  locator: 'page 1',
  reviewBy: '2030-01-01',
};
const figure = (given: Record<string, unknown>): SectorFigure =>
  sectorFigure.parse(Object.fromEntries(Object.entries({ ...complete, ...given }).filter(([, v]) => v !== undefined)));
const codes = (...figures: readonly SectorFigure[]) =>
  lintSector({ figures, sources: [source] }, today).map((f) => `${f.severity} ${f.code}`);
const project = { measures: 'project', unit: 'tCO2e', part: undefined, value: 4 };

describe('lintSector', () => {
  it('finds nothing in complete figures', () => {
    const sample = { count: 9, from: 1, to: 8, under: { value: 2, count: 4 } };
    expect(codes(figure({}), figure({ ...project, id: 'b', sample }))).toEqual([]);
  });

  it.each([
    ['an unknown source', [figure({ source: 'nowhere' })], 'error source-unknown'],
    ['a range upside down', [figure({ value: undefined, low: 9, high: 3 })], 'error sector-range-invalid'],
    ['a share above the whole', [figure({ part: 'data', value: 120 })], 'error sector-range-invalid'],
    [
      'a mean outside its sample',
      [figure({ ...project, sample: { count: 9, from: 5, to: 8, under: { value: 6, count: 1 } } })],
      'error sector-range-invalid',
    ],
    [
      'areas that sum to more than the whole',
      [figure({ value: 60 }), figure({ id: 'b', part: 'materials', value: 60 })],
      'error sector-range-invalid',
    ],
    ['a share of a total that is not there', [figure({ of: 'gone' })], 'error sector-figure-unknown'],
    ['an id used twice', [figure({}), figure({ part: 'data' })], 'error duplicate-id'],
    ['a review date that is past', [figure({ reviewBy: '2026-05-31' })], 'warning review-due'],
  ])('finds %s', (_, figures, expected) => {
    expect(codes(...figures)).toEqual([expected]);
  });
});

describe('the schema of a sector figure', () => {
  it.each([
    'source',
    'unit',
    'year',
    'geography',
    'boundary',
    'doubt',
    'told',
    'evidence',
    'locator',
    'reviewBy',
    'part',
  ])('refuses one without %s', (field) => {
    const { [field as 'unit']: _, ...rest } = complete;
    expect(sectorFigure.safeParse(rest).success).toBe(false);
    expect(sectorFigure.safeParse(complete).success).toBe(true);
  });

  it('refuses another unit than that of what it measures, and neither a value nor a range', () => {
    expect(sectorFigure.safeParse({ ...complete, unit: 'tCO2e' }).success).toBe(false);
    expect(sectorFigure.safeParse({ ...complete, value: undefined }).success).toBe(false);
    expect(sectorFigure.safeParse({ ...complete, value: undefined, low: 3 }).success).toBe(false);
  });
});
