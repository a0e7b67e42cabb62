/** What a cell of a workbook holds; a formula carries the value that it has now. */
export type SheetCell =
  | { readonly kind: 'text'; readonly text: string; readonly style?: CellStyle }
  | { readonly kind: 'number'; readonly value: number; readonly style?: CellStyle }
  | { readonly kind: 'formula'; readonly formula: string; readonly value: number; readonly style?: CellStyle }
  | null;

export const cellStyles = ['plain', 'title', 'header', 'total', 'percent'] as const;
export type CellStyle = (typeof cellStyles)[number];

export interface Sheet {
  readonly name: string;
  /** Widths of the columns, in characters. */
  readonly widths: readonly number[];
  /** Rows that stay in sight. */
  readonly frozen: number;
  readonly rows: readonly (readonly SheetCell[])[];
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
export const headers = (names: readonly string[]): readonly SheetCell[] => names.map((n) => text(n, 'header'));

/** `0` → A, `26` → AA. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${columnName(Math.floor(index / 26) - 1)}${letter}`;
}

/** `A1` of a column and a row, both counted from 0. */
export const cellName = (column: number, row: number): string => `${columnName(column)}${row + 1}`;

/** A cell of another sheet. */
export const onSheet = (sheet: string, cell: string): string => `'${sheet.replaceAll("'", "''")}'!${cell}`;

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
