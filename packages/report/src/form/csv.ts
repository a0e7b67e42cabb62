import { type Cell, csvText } from '../export/table/csv.ts';
import type { Lang } from '../lang.ts';
import type { FormColumn } from './column.ts';
import { matchHeading } from './heading.ts';
import { activityColumns } from './read/activities.ts';
import type { ReadSheet } from './sheet/read-sheet.ts';
import { formTables } from './table.ts';
import type { ReadCell } from './value/cell.ts';
import type { FilledTable } from './write/form.ts';
import { formGrid } from './write/grid.ts';

const longestHeading = 80;
/** Opens a table: its name alone on a row. */
const marker = /^\[\s*(.+?)\s*\]$/;

/** A form as one CSV file: its tables below each other, each opened by its name in brackets. */
export function formCsv(tables: readonly FilledTable[], lang: Lang): string {
  const rows = tables.flatMap((filled, i): (readonly Cell[])[] => {
    const { name, headings, rows: cells } = formGrid(filled, lang);
    const body = cells.map((row) => row.map((c) => (c === null ? null : c.kind === 'number' ? c.value : c.text)));
    return [...(i > 0 ? [[]] : []), [`[${name}]`], headings, ...body];
  });
  return csvText(rows, lang);
}

/** What `csvText` puts before a text that a spreadsheet would run as a formula. */
const unguarded = (text: string): string => text.replace(/^'(?='*(?:[=+@\t\r]|-(?![\d.,]+$)))/, '');

const cellsOf = (row: readonly string[]): ReadonlyMap<number, ReadCell> =>
  new Map(
    row.flatMap((text, i) => (text.trim() === '' ? [] : [[i, { kind: 'text', text: unguarded(text) }] as const])),
  );

function nameIn(row: readonly string[]): string | null {
  const [first = '', ...rest] = row;
  return rest.every((text) => text.trim() === '') ? (marker.exec(first.trim())?.[1] ?? null) : null;
}

/** The tables of a CSV file, split into rows; without names in brackets, the whole is one table. */
export function csvSheets(rows: readonly (readonly string[])[]): readonly ReadSheet[] {
  const sheets: { readonly name: string; readonly rows: ReadSheet['rows'][number][] }[] = [];
  for (const [index, row] of rows.entries()) {
    const name = nameIn(row);
    const cells = name === null ? cellsOf(row) : new Map<number, ReadCell>();
    if (name !== null || (sheets.length === 0 && cells.size > 0)) sheets.push({ name: name ?? 'CSV', rows: [] });
    if (cells.size > 0) sheets.at(-1)?.rows.push({ index, hidden: false, cells });
  }
  return sheets.map((sheet) => ({ ...sheet, hidden: false, merged: [], hiddenColumns: new Set() }));
}

let ours: readonly FormColumn[] | null = null;

/** How many cells are headings of ours or open a table: the delimiter that a file is split by gives the most. */
export function csvFit(rows: readonly (readonly string[])[]): number {
  ours ??= [...[...formTables().values()].flatMap((t) => t.columns), ...activityColumns()];
  const columns = ours;
  const fits = (text: string): boolean => text.length < longestHeading && matchHeading(text, columns) !== null;
  return rows.reduce((n, row) => n + (nameIn(row) === null ? row.filter(fits).length : 1), 0);
}
