import { columnName } from '../../export/workbook/sheet.ts';
import type { ReadCell } from '../value/cell.ts';

/** One sheet of a workbook, or one table of a CSV file, as it was found. Rows and columns are counted from 0. */
export interface ReadSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows that hold something, in order. */
  readonly rows: readonly ReadRow[];
  /** Merged cells, `B3:D5`. */
  readonly merged: readonly CellRange[];
  readonly hiddenColumns: ReadonlySet<number>;
  /** There are more rows than are read. */
  readonly cut?: boolean;
}

export interface ReadRow {
  readonly index: number;
  readonly hidden: boolean;
  readonly cells: ReadonlyMap<number, ReadCell>;
}

export interface CellRange {
  readonly rows: readonly [from: number, to: number];
  readonly columns: readonly [from: number, to: number];
}

export const rangeName = ({ rows, columns }: CellRange): string =>
  `${columnName(columns[0])}${rows[0] + 1}:${columnName(columns[1])}${rows[1] + 1}`;

/** `C7` as [column, row], both from 0; null when it is no cell. */
export function cellPosition(name: string): readonly [column: number, row: number] | null {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(name) ?? [];
  if (letters === '' || digits === '') return null;
  return [[...letters].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0) - 1, Number(digits) - 1];
}

/** `B3:D5`, or null. */
export function cellRange(name: string): CellRange | null {
  const [from = '', to = from] = name.split(':');
  const [start, end] = [cellPosition(from), cellPosition(to)];
  return start && end && { rows: [start[1], end[1]], columns: [start[0], end[0]] };
}
