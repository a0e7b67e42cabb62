/** What a cell of a workbook holds; a formula carries the value that it has now. */
export type SheetCell =
  | { readonly kind: 'text'; readonly text: string; readonly style?: CellStyle }
  | { readonly kind: 'number'; readonly value: number; readonly style?: CellStyle }
  | { readonly kind: 'formula'; readonly formula: string; readonly value: number; readonly style?: CellStyle }
  | { readonly kind: 'blank'; readonly style: CellStyle }
  | null;

/**
 * `heading` wraps above a table; `beside` is a text right of a number; `words` keeps what is typed as text, where `3-4` would be a date;
 * `entry` is a word chosen from a list.
 */
export const cellStyles = [
  ...(['plain', 'title', 'header', 'total', 'share', 'amount', 'tiny', 'totalAmount', 'ratio', 'count'] as const),
  ...(['heading', 'note', 'wrapped', 'beside', 'words', 'entry', 'label'] as const),
] as const;
export type CellStyle = (typeof cellStyles)[number];

/** Looks that depend on a formula: a cell that does not apply, a cell to be filled in. */
export const conditionStyles = ['muted', 'wanted'] as const;

export interface SheetCondition {
  readonly range: string;
  /** As for the first cell of the range. */
  readonly formula: string;
  readonly style: (typeof conditionStyles)[number];
}

/** A list to choose from, or a hint while a cell is chosen. */
export interface SheetValidation {
  readonly range: string;
  /** The cells that the list is in, or a formula that gives them. */
  readonly list?: string;
  /** What is not in the list is refused; otherwise only warned of. */
  readonly strict?: boolean;
  readonly hint?: { readonly title: string; readonly text: string };
}

export interface Sheet {
  readonly name: string;
  /** Widths of the columns, in characters. */
  readonly widths: readonly number[];
  /** Rows that stay in sight. */
  readonly frozen: number;
  readonly rows: readonly (readonly SheetCell[])[];
  /** Columns that stay in sight. */
  readonly frozenColumns?: number;
  /** Style of cells that nothing is written in yet, by column. */
  readonly columnStyles?: readonly (CellStyle | null)[];
  /** Heights of the first rows, in points; null where they follow from the text. */
  readonly heights?: readonly (number | null)[];
  /** Height of all other rows, in points. */
  readonly rowHeight?: number;
  readonly hidden?: boolean;
  /** RRGGBB. */
  readonly tab?: string;
  readonly conditions?: readonly SheetCondition[];
  readonly validations?: readonly SheetValidation[];
  /** Printed across, on as many sheets of paper as it is long and one wide. */
  readonly landscape?: boolean;
  /** The row of headings, from 1, that comes again on each sheet of paper. */
  readonly headings?: number;
}

export const text = (value: string, style?: CellStyle): SheetCell => ({
  kind: 'text',
  text: value,
  ...(style && { style }),
});
export const number = (value: number | null, style?: CellStyle): SheetCell =>
  value === null || !Number.isFinite(value) ? null : { kind: 'number', value, ...(style && { style }) };
export const formula = (written: string, value: number, style?: CellStyle): SheetCell => ({
  ...{ kind: 'formula', formula: written, value },
  ...(style && { style }),
});
export const headings = (names: readonly string[]): readonly SheetCell[] => names.map((n) => text(n, 'heading'));

/** `0` → A, `26` → AA. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${columnName(Math.floor(index / 26) - 1)}${letter}`;
}

/** `A1` of a column and a row, both counted from 0. */
export const cellName = (column: number, row: number): string => `${columnName(column)}${row + 1}`;

const quotedName = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

/** A cell of another sheet. */
export const onSheet = (sheet: string, cell: string): string => `${quotedName(sheet)}!${cell}`;

/** A row of a sheet, counted from 1, as what is printed names it. */
export const rowOfSheet = (sheet: string, row: number): string => `${quotedName(sheet)}!$${row}:$${row}`;

/** Cells of one column of another sheet, from one row to another, both counted from 0: they stay where they are. */
export const columnOnSheet = (sheet: string, column: number, from: number, to: number): string =>
  `${quotedName(sheet)}!$${columnName(column)}$${from + 1}:$${columnName(column)}$${to + 1}`;

const longestName = 31;

/** Names that a workbook accepts for its sheets: short, without the signs that formulas use, each another. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const plain = name.replace(/[[\]:*?/\\'\p{Cc}]/gu, ' ').trim() || '–';
    let found = plain.slice(0, longestName);
    for (let n = 2; taken.has(found.toLowerCase()); n++) {
      const suffix = ` ${n}`;
      found = `${plain.slice(0, longestName - suffix.length)}${suffix}`;
    }
    taken.add(found.toLowerCase());
    return found;
  });
}
