import {
  cellName,
  columnOnSheet,
  type Sheet,
  type SheetCell,
  type SheetCondition,
  type SheetValidation,
} from '../../export/workbook/sheet.ts';
import { pairColumns } from '../sheet/pairs.ts';
import { tableNames } from '../table.ts';
import type { FormGrid } from '../write/grid.ts';
import { choicesOf, hintOf } from './hints.ts';
import { isWords, type Maker, mostScenarios, tabs, wrappedHeight } from './maker.ts';

const widths = [40, 52, 70];

/** A table with a field a row as a sheet: label, value, and what it is. */
export function pairsSheet(grid: FormGrid, { lang, lists }: Maker): Sheet {
  const { columns } = grid.table;
  const rows = grid.rows.map((row, r): readonly SheetCell[] => {
    const { label, value, help } = pairColumns;
    const column = columns[r];
    const cells: SheetCell[] = [];
    const [name, written, told] = [row[label], row[value], row[help]];
    cells[label] = name?.kind === 'text' ? { ...name, style: 'label' } : null;
    cells[value] = written
      ? { ...written, style: 'wrapped' }
      : { kind: 'blank', style: column && isWords(column) ? 'words' : 'wrapped' };
    const hint = column?.key === '#other' ? hintOf(column, lang)?.text : told?.kind === 'text' ? told.text : undefined;
    cells[help] = hint === undefined ? null : { kind: 'text', text: hint, style: 'note' };
    return cells;
  });
  const own = columns.flatMap((column, r): SheetValidation[] => {
    const range = cellName(pairColumns.value, r + 1);
    const spec = column.specs.get('');
    const words = spec && choicesOf(spec, lang);
    if (words) return [{ range, list: lists.of(column.key, words), strict: true }];
    const scenarios = columnOnSheet(tableNames[lang].scenarios, 0, 1, mostScenarios);
    return column.key === 'reference' ? [{ range, list: scenarios }] : [];
  });
  const needed = columns.flatMap((column, r): SheetCondition[] => {
    const range = cellName(pairColumns.value, r + 1);
    const wanted = column.specs.get('')?.required && column.path.length === 1;
    return wanted ? [{ range, formula: `${range}=""`, style: 'wanted' }] : [];
  });
  return {
    ...{ name: grid.name, widths, frozen: 1, tab: tabs.pairs, landscape: true },
    rows: [grid.headings.map((text): SheetCell => ({ kind: 'text', text, style: 'heading' })), ...rows],
    ...{ validations: own, conditions: needed },
    heights: [
      24,
      ...rows.map((row) =>
        wrappedHeight(
          row.map((c) => (c?.kind === 'text' ? c.text : '')),
          widths,
        ),
      ),
    ],
  };
}
