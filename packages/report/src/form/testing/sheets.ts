import type { Lang } from '../../lang.ts';
import type { ReadRow, ReadSheet } from '../sheet/read-sheet.ts';
import type { ReadCell } from '../value/cell.ts';
import type { FilledTable } from '../write/form.ts';
import { formGrid } from '../write/grid.ts';

const row = (index: number, cells: readonly (ReadCell | null)[]): ReadRow => ({
  ...{ index, hidden: false },
  cells: new Map(cells.flatMap((c, i) => (c ? [[i, c] as const] : []))),
});

/** A form as the sheets of a workbook that keeps every cell as it is. */
export const sheetsOf = (tables: readonly FilledTable[], lang: Lang): readonly ReadSheet[] =>
  tables.map((filled) => {
    const { name, headings, rows } = formGrid(filled, lang);
    const cells = [headings.map((text): ReadCell => ({ kind: 'text', text })), ...rows];
    return { name, hidden: false, rows: cells.map((c, i) => row(i, c)), merged: [], hiddenColumns: new Set() };
  });
