import type { CellStyle, Sheet, SheetCell } from './sheet.ts';

/** Points that a line of text takes. */
const lineHeight = 15;
/** A word that does not fit any more leaves room at the end of its line. */
const slack = 1.15;

const wrapping: ReadonlySet<CellStyle | undefined> = new Set(['wrapped', 'beside', 'heading']);

function linesOf(cell: SheetCell, width: number): number {
  if (cell?.kind !== 'text' || !wrapping.has(cell.style)) return 1;
  return cell.text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * slack) / Math.max(1, width))), 0);
}

/** The sheet with rows as high as their texts, since not every program makes room for what wraps. */
export const fitted = (sheet: Sheet): Sheet => ({
  ...sheet,
  heights: sheet.rows.map((row) => {
    const lines = Math.max(1, ...row.map((cell, i) => linesOf(cell, sheet.widths[i] ?? 0)));
    return lines === 1 ? null : lines * lineHeight;
  }),
});

const smallest = 0.001;

/** How a quantity, a factor or a mass is shown: one too small for decimals by its power of ten. */
export const amountStyle = (value: number | null): CellStyle =>
  value !== null && value !== 0 && Math.abs(value) < smallest ? 'tiny' : 'amount';
