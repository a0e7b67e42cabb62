import type { Lang } from '../../lang.ts';

/** A cell: text as it is, a number in the notation of the reader's spreadsheet, nothing where nothing is known. */
export type Cell = string | number | null;

/** What a spreadsheet would run as a formula, and what looks guarded from it already; a negative number is neither. */
const formula = /^'*(?:[=+@\t\r]|-(?![\d.,]+$))/;

function written(cell: Cell, lang: Lang): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return lang === 'fr' ? String(cell).replace('.', ',') : String(cell);
  const safe = formula.test(cell) ? `'${cell}` : cell;
  return /["\r\n,;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** RFC 4180; in French, semicolons and a decimal comma, as spreadsheets there read them. */
export function csvText(rows: readonly (readonly Cell[])[], lang: Lang): string {
  const separator = lang === 'fr' ? ';' : ',';
  const quoted = (cell: Cell): string => {
    const text = written(cell, lang);
    return typeof cell === 'number' && text.includes(separator) ? `"${text}"` : text;
  };
  return rows.map((row) => `${row.map(quoted).join(separator)}\r\n`).join('');
}
