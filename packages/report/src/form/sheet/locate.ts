import { cellName } from '../../export/workbook/sheet.ts';
import type { FormColumn } from '../column.ts';
import { type MatchedHeading, matchHeading } from '../heading.ts';
import type { TablePlace, TableProblem } from '../problem.ts';
import { cellText, isBlank, type ReadCell } from '../value/cell.ts';
import { type ReadRow, type ReadSheet, rangeName } from './read-sheet.ts';

/** A cell of a row under a heading that is ours; `cell` is undefined where nothing is written. */
export interface FoundCell {
  readonly cell: ReadCell | undefined;
  readonly place: TablePlace;
  readonly unit: string | null;
}

export interface FoundRow {
  readonly place: TablePlace;
  readonly cells: ReadonlyMap<string, FoundCell>;
}

/** A table where it stands in a sheet. */
export interface FoundTable {
  readonly sheet: ReadSheet;
  readonly header: ReadRow;
  readonly headings: ReadonlyMap<number, MatchedHeading>;
}

/** Rows among which the headings are looked for. */
const highest = 20;

const headingsIn = (row: ReadRow, columns: readonly FormColumn[]): ReadonlyMap<number, MatchedHeading> =>
  new Map(
    [...row.cells].flatMap(([index, cell]) => {
      const found = cell.kind === 'text' ? matchHeading(cell.text, columns) : null;
      return found ? [[index, found] as const] : [];
    }),
  );

/** The row of a sheet with most of the headings, if it has those that are asked for. */
export function locate(sheet: ReadSheet, columns: readonly FormColumn[], needed: readonly string[]): FoundTable | null {
  const candidates = sheet.rows
    .slice(0, highest)
    .map((header) => ({ sheet, header, headings: headingsIn(header, columns) }))
    .filter(({ headings }) => needed.every((key) => [...headings.values()].some((h) => h.column.key === key)));
  return candidates.reduce<FoundTable | null>(
    (best, c) => (best && best.headings.size >= c.headings.size ? best : c),
    null,
  );
}

const problem = (code: TableProblem['code'], place: TablePlace, params: TableProblem['params'] = {}): TableProblem => ({
  ...{ code, place, params },
});

/** What is wrong with the headings of a table, and with what stands below none of them. */
export function headingProblems({ sheet, header, headings }: FoundTable, nearestName: (heading: string) => string) {
  const problems: TableProblem[] = [];
  const seen = new Map<string, number>();
  for (const [index, { column }] of headings) {
    const first = seen.get(column.key);
    if (first === undefined) seen.set(column.key, index);
    else {
      const place = { sheet: sheet.name, cell: cellName(index, header.index) };
      problems.push(problem('column-duplicate', place, { first: cellName(first, header.index) }));
    }
  }
  const told = new Set<number>();
  for (const row of sheet.rows.filter((r) => r.index > header.index)) {
    for (const [index, cell] of row.cells) {
      if (headings.has(index) || told.has(index) || isBlank(cell)) continue;
      told.add(index);
      const above = header.cells.get(index);
      const heading = above ? cellText(above).trim() : '';
      if (heading.startsWith('#')) continue;
      const place = { sheet: sheet.name, cell: cellName(index, heading === '' ? row.index : header.index) };
      problems.push(problem('column-unknown', place, { heading, suggestion: nearestName(heading) }));
    }
  }
  return problems;
}

/** Merged and hidden cells over what is read. */
export function layoutProblems({ sheet, header, headings }: FoundTable): readonly TableProblem[] {
  const { name } = sheet;
  const rows = sheet.rows.filter((r) => r.index > header.index);
  const filled = (r: ReadRow): boolean => [...r.cells].some(([c, cell]) => headings.has(c) && !isBlank(cell));
  const merged = sheet.merged
    .filter(
      (m) => m.rows[1] >= header.index && [...headings.keys()].some((c) => m.columns[0] <= c && c <= m.columns[1]),
    )
    .map((m) => problem('cell-merged', { sheet: name, cell: rangeName(m) }));
  if (sheet.hidden && rows.some(filled)) return [...merged, problem('cell-hidden', { sheet: name }, { what: 'sheet' })];
  const hiddenRows = rows.filter((r) => r.hidden && filled(r));
  const hiddenColumns = [...headings.keys()].filter(
    (c) => sheet.hiddenColumns.has(c) && rows.some((r) => !isBlank(r.cells.get(c))),
  );
  return [
    ...merged,
    ...hiddenRows
      .slice(0, 1)
      .map((r) => problem('cell-hidden', { sheet: name }, { what: 'rows', rows: hiddenRows.length, row: r.index + 1 })),
    ...hiddenColumns
      .slice(0, 1)
      .map((c) => problem('cell-hidden', { sheet: name, cell: cellName(c, header.index) }, { what: 'column' })),
  ];
}

/** Rows of a table that hold something under its headings. */
export function rowsOf({ sheet, header, headings }: FoundTable): readonly FoundRow[] {
  return sheet.rows
    .filter((row) => row.index > header.index && [...headings.keys()].some((c) => !isBlank(row.cells.get(c))))
    .map((row) => ({
      place: { sheet: sheet.name, cell: cellName(Math.min(...headings.keys()), row.index) },
      cells: new Map(
        [...headings].map(([index, { column, unit }]): [string, FoundCell] => {
          const cell = row.cells.get(index);
          const place = {
            ...{ sheet: sheet.name, cell: cellName(index, row.index) },
            heading: cellText(header.cells.get(index) ?? { kind: 'text', text: '' }),
          };
          return [column.key, { cell: isBlank(cell) ? undefined : cell, place, unit }];
        }),
      ),
    }));
}
