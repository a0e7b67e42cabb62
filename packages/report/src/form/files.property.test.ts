import type { Document } from '@contrechamp/engine';
import fc from 'fast-check';
import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvFit, csvSheets, formCsv } from './csv.ts';
import { readForm } from './read/form.ts';
import type { ReadSheet } from './sheet/read-sheet.ts';
import { documents, kept } from './testing/documents.ts';
import { formWorkbook } from './workbook/sheets.ts';
import { filledForm } from './write/form.ts';
import { workbookSheets } from './xlsx/workbook.ts';

const langs = ['en', 'fr'] as const;
type Lang = (typeof langs)[number];

const throughWorkbook = (document: Document, lang: Lang): readonly ReadSheet[] =>
  workbookSheets(new Map(formWorkbook(filledForm(document, lang), lang).map(({ path, text }) => [path, text])));

function throughCsv(document: Document, lang: Lang): readonly ReadSheet[] {
  const text = formCsv(filledForm(document, lang), lang);
  const ways = [';', ',', '\t'].map((delimiter) => papaparse.parse<string[]>(text, { delimiter }).data);
  const [best = []] = ways.toSorted((a, b) => csvFit(b) - csvFit(a));
  return csvSheets(best);
}

describe.each([
  ['a workbook', throughWorkbook, 25],
  ['a CSV file', throughCsv, 60],
] as const)('a campaign that went through %s', (_name, through, numRuns) => {
  it.each(langs)('is the same data, whatever its fields hold (%s)', (lang) => {
    fc.assert(
      fc.property(documents(), (document) => {
        const found = readForm(through(document, lang), lang === 'en' ? 'fr' : 'en');
        expect(found?.problems).toEqual([]);
        expect(found?.lang).toBe(lang);
        expect(found?.document).toEqual(kept(document));
      }),
      { numRuns },
    );
  });
});
