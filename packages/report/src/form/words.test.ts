import { diagnosticCodes, type FieldSpec, headSpecs, typeSpecs } from '@contrechamp/engine';
import { describe, expect, it } from 'vitest';
import { activityName, fieldName, knownActivities, knownFields } from '../text/fields.ts';
import { folded } from './folded.ts';
import { headingText, matchHeading } from './heading.ts';
import { tableCodes } from './problem.ts';
import { activityColumns, typeOf } from './read/activities.ts';
import { formTables, tableNames } from './table.ts';
import { placeText, tableMessage } from './told/render.ts';
import { choicesOf } from './workbook/hints.ts';

const langs = ['en', 'fr'] as const;
const tables = [...formTables().values()];

describe('columns', () => {
  it('have words in both languages, whatever field they are of', () => {
    const keys = new Set(tables.flatMap((t) => t.columns.map((c) => c.key)).filter((k) => !k.startsWith('#')));
    expect(keys.size).toBeGreaterThan(100);
    expect([...keys].filter((k) => !knownFields.has(k))).toEqual([]);
    expect([...knownFields].filter((k) => !keys.has(k))).toEqual([]);
    for (const key of keys) for (const lang of langs) expect(fieldName(key, lang)).toMatch(/\S/);
  });

  it('hold every field of every type, and of every head', () => {
    const covered = (type: string): ReadonlySet<string> =>
      new Set(tables.flatMap((t) => t.columns.filter((c) => c.specs.has(type)).map((c) => c.path[0] ?? '')));
    for (const { type, fields } of typeSpecs()) {
      expect({ type, missing: fields.filter((f) => !covered(type).has(f.name)).map((f) => f.name) }).toEqual({
        type,
        missing: [],
      });
    }
    const heads = Object.values(headSpecs()) as readonly (readonly FieldSpec[])[];
    // Lists and maps of heads have tables of their own.
    const elsewhere = new Set(['deliverables', 'grid', 'excluded']);
    const names = heads.flat().map((f) => f.name);
    expect(names.filter((n) => !covered('').has(n) && !elsewhere.has(n))).toEqual([]);
  });

  it('are found again under their own headings, in either language, units included', () => {
    for (const { id, columns, kind } of tables) {
      const among = kind === 'activities' ? activityColumns() : columns;
      for (const column of columns) {
        for (const lang of langs) {
          const heading = headingText(column, lang);
          const found = matchHeading(heading, among);
          expect({ id, heading, key: found?.column.key, unit: found?.unit }).toEqual({
            ...{ id, heading, key: column.key, unit: column.unit },
          });
        }
      }
    }
  });

  it('are known by what people call them, and in another unit that the heading says', () => {
    const columns = activityColumns();
    expect(matchHeading('Ville de départ', columns)?.column.key).toBe('from');
    expect(matchHeading('DISTANCE (m)', columns)).toMatchObject({ column: { key: 'distance' }, unit: 'm' });
    expect(matchHeading('Distance (approx.)', columns)).toMatchObject({ column: { key: 'distance' }, unit: null });
    expect(matchHeading('colour', columns)).toBeNull();
  });
});

describe('activities', () => {
  it('have names of their own in both languages, and are found by them', () => {
    expect([...knownActivities].sort()).toEqual(
      typeSpecs()
        .map((t) => t.type)
        .sort(),
    );
    for (const lang of langs) {
      const names = typeSpecs().map((t) => folded(activityName(t.type, lang)));
      expect(new Set(names).size).toBe(names.length);
      for (const { type } of typeSpecs()) expect(typeOf(activityName(type, lang))?.type).toBe(type);
    }
  });

  it('each have one table, whose choices can be told apart', () => {
    for (const { type, fields } of typeSpecs()) {
      expect(tables.filter((t) => t.types.some((s) => s.type === type))).toHaveLength(1);
      for (const lang of langs) {
        for (const words of fields.flatMap((f) => [choicesOf(f, lang) ?? []])) {
          expect(new Set(words.map(folded)).size).toBe(words.length);
        }
      }
    }
  });
});

describe('tables', () => {
  it('have names that a workbook accepts, each another', () => {
    for (const lang of langs) {
      const names = Object.values(tableNames[lang]);
      expect(new Set(names.map(folded)).size).toBe(names.length);
      for (const name of names) expect(name.length).toBeLessThanOrEqual(31);
    }
  });
});

describe('what is told of tables', () => {
  const params = {
    ...{
      format: 'ods',
      reason: 'xml',
      detail: 'it is cut short',
      part: 'xl/workbook.xml',
      found: 'a tag',
      row: 7,
      rows: 2,
    },
    ...{
      sheet: 'Travel',
      headings: 'Scenario, Activity',
      heading: 'Distance',
      suggestion: 'Distance (km)',
      first: 'H1',
    },
    ...{
      what: 'scenario',
      text: '#N/A',
      type: 'train',
      value: 'paris',
      known: 'paris, london',
      field: 'mass',
      limit: 64,
    },
  };

  it.each(tableCodes)('%s is a sentence and a remedy, in both languages', (code) => {
    for (const lang of langs) {
      const place = { sheet: 'Travel', cell: 'E7', heading: 'Distance (km)' };
      for (const given of [params, { ...params, suggestion: '', heading: '', reason: 'continued' }]) {
        const { message, remedy } = tableMessage({ code, place, params: given }, lang);
        for (const text of [message, remedy]) {
          expect(text).toMatch(/^\S.*[.?]$/);
          expect(text).not.toMatch(/undefined|NaN|\[object| {2}|\.\./);
          if (lang === 'fr') expect(text).not.toMatch(/[^\u202f\u00a0][;?!]|'|« | »| : /);
        }
      }
      expect(tableMessage({ code, place: null, params: {} }, lang).message).not.toMatch(/undefined/);
    }
  });

  it('have codes of their own', () => {
    expect(tableCodes.filter((c) => (diagnosticCodes as readonly string[]).includes(c))).toEqual([]);
  });

  it('name the sheet and the cell', () => {
    expect(placeText({ sheet: 'Travel', cell: 'E7' }, 'en')).toBe('sheet “Travel”, cell E7');
    expect(placeText({ sheet: 'Voyages', cell: 'B2:B3' }, 'fr')).toBe('feuille «\u00a0Voyages\u00a0», cellules B2:B3');
  });
});
