/** What can be wrong with a workbook or a CSV file as such; what is wrong with the campaign in it is the engine's. */
export const tableCodes = [
  'table-not-a-spreadsheet',
  'table-other-format',
  'table-encrypted',
  'table-macros',
  'table-unreadable',
  'table-too-large',
  'table-not-ours',
  'sheet-missing',
  'sheet-empty',
  'column-missing',
  'column-unknown',
  'column-duplicate',
  'cell-merged',
  'cell-hidden',
  'cell-error',
  'cell-uncomputed',
  'cell-external',
  'cell-date',
  'cell-percent',
  'cell-stray',
  'cell-empty',
  'entry-unknown',
  'entry-continued',
  'entry-twice',
  'other-unreadable',
  'other-twice',
] as const;
export type TableCode = (typeof tableCodes)[number];

/** Where something stands in a table: `Travel`, `E7`, under `Distance (km)`. */
export interface TablePlace {
  readonly sheet: string;
  readonly cell?: string;
  readonly heading?: string;
}

export interface TableProblem {
  readonly code: TableCode;
  readonly place: TablePlace | null;
  readonly params: Readonly<Record<string, string | number>>;
}
