import type { ExportFile } from '../../export/file.ts';
import { officeOpenFiles } from '../../export/workbook/office-open.ts';
import { type Sheet, text } from '../../export/workbook/sheet.ts';
import { type Lang, typeset } from '../../lang.ts';
import { tableIds, tableNames } from '../table.ts';
import type { FilledTable } from '../write/form.ts';
import { formGrid } from '../write/grid.ts';
import { helpSheet } from './help-sheet.ts';
import { Lists } from './lists.ts';
import { wrappedHeight } from './maker.ts';
import { pairsSheet } from './pairs-sheet.ts';
import { rowsSheet } from './rows-sheet.ts';
import { formWords } from './words.ts';

const readMeWidths = [20, 96];

function readMeSheet(lang: Lang): Sheet {
  const words = formWords[lang];
  const told = words.readMe.map((row) => row.map((t) => typeset(t, lang)));
  return {
    ...{ name: words.sheets.readMe, widths: readMeWidths, frozen: 0, landscape: true },
    heights: [28, 12, ...told.map((row) => wrappedHeight(row, readMeWidths))],
    rows: [
      [text(words.title, 'title')],
      [],
      ...told.map(([label = '', what = '']) => [text(label, 'label'), text(what, 'wrapped')]),
    ],
  };
}

/** Names of the sheets of the form, which a workbook that holds it gives to no other sheet. */
export const formSheetNames = (lang: Lang): readonly string[] => [
  ...Object.values(formWords[lang].sheets),
  ...tableIds.map((id) => tableNames[lang][id]),
];

/** A form as sheets: what to do, a sheet for each table, help, and the lists that cells are chosen from. */
export function formSheets(tables: readonly FilledTable[], lang: Lang): readonly Sheet[] {
  const lists = new Lists(formWords[lang].sheets.lists);
  const sheets = tables.map((filled) => {
    const grid = formGrid(filled, lang);
    return filled.table.kind === 'pairs' ? pairsSheet(grid, { lang, lists }) : rowsSheet(grid, { lang, lists });
  });
  return [readMeSheet(lang), ...sheets, helpSheet(lang), lists.sheet()];
}

/** A form as the files to pack as one `.xlsx`. */
export const formWorkbook = (tables: readonly FilledTable[], lang: Lang): readonly ExportFile[] =>
  officeOpenFiles(formSheets(tables, lang));
