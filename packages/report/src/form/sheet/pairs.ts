import { nearest } from '@contrechamp/engine';
import { cellName } from '../../export/workbook/sheet.ts';
import type { Lang } from '../../lang.ts';
import type { FormColumn } from '../column.ts';
import { folded } from '../folded.ts';
import { headingText, matchHeading } from '../heading.ts';
import type { TableProblem } from '../problem.ts';
import { isBlank, type ReadCell } from '../value/cell.ts';
import type { FoundCell, FoundRow } from './locate.ts';
import { type ReadSheet, rangeName } from './read-sheet.ts';

/** Where a table of pairs has its labels and its values. */
export const pairColumns = { label: 0, value: 1, help: 2 } as const;

/** What stands above the labels and above the values. */
const headings = new Set(['field', 'champ']);

const labelOf = (cell: ReadCell | undefined): string => (cell?.kind === 'text' ? cell.text.trim() : '');

/** A sheet with a field a row as one entry: its label in the first column, its value in the second. */
export function pairsRow(
  sheet: ReadSheet,
  columns: readonly FormColumn[],
  lang: Lang,
  report: (p: TableProblem) => void,
): FoundRow {
  const cells = new Map<string, FoundCell>();
  const names = columns.map((c) => headingText(c, lang));
  let hidden = sheet.hidden;
  for (const row of sheet.rows) {
    const label = labelOf(row.cells.get(pairColumns.label));
    const cell = row.cells.get(pairColumns.value);
    const found = label === '' ? null : matchHeading(label, columns);
    const place = { sheet: sheet.name, cell: cellName(pairColumns.value, row.index), heading: label };
    if (!found) {
      if (isBlank(cell) || headings.has(folded(label)) || label.startsWith('#')) continue;
      const params = { what: 'field', value: label, suggestion: nearest(label, names) ?? '', known: names.join(', ') };
      report({
        code: 'entry-unknown',
        place: { sheet: sheet.name, cell: cellName(pairColumns.label, row.index) },
        params,
      });
      continue;
    }
    const { key } = found.column;
    const first = cells.get(key);
    if (first?.place.cell) {
      report({ code: 'column-duplicate', place, params: { first: first.place.cell } });
      continue;
    }
    cells.set(key, { cell: isBlank(cell) ? undefined : cell, place, unit: found.unit });
    hidden ||= row.hidden && !isBlank(cell);
    for (const m of sheet.merged.filter((r) => r.rows[0] <= row.index && row.index <= r.rows[1])) {
      report({ code: 'cell-merged', place: { sheet: sheet.name, cell: rangeName(m) }, params: {} });
    }
  }
  hidden ||= sheet.hiddenColumns.has(pairColumns.label) || sheet.hiddenColumns.has(pairColumns.value);
  if (hidden) report({ code: 'cell-hidden', place: { sheet: sheet.name }, params: { what: 'sheet' } });
  return { place: { sheet: sheet.name }, cells };
}
