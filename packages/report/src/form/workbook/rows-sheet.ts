import {
  type CellStyle,
  cellName,
  columnOnSheet,
  type Sheet,
  type SheetCell,
  type SheetCondition,
  type SheetValidation,
} from '../../export/workbook/sheet.ts';
import type { Lang } from '../../lang.ts';
import { activityName } from '../../text/fields.ts';
import type { FormColumn } from '../column.ts';
import { formTables, tableNames } from '../table.ts';
import type { WrittenCell } from '../value/cell.ts';
import { continued } from '../write/form.ts';
import type { FormGrid } from '../write/grid.ts';
import { choicesOf, hintOf } from './hints.ts';
import { isWords, type Maker, mostScenarios, rowHeight, tabs } from './maker.ts';

/** Rows that lists and colours reach to. */
const lastRow = 500;

/** Cells of a column, written in or not yet. */
const styleOf = (column: FormColumn): CellStyle | null =>
  isWords(column)
    ? 'words'
    : [...column.specs.values()].some((s) => s.kind !== 'quantity' && s.kind !== 'number')
      ? 'entry'
      : null;

const cell = (written: WrittenCell | null, style: CellStyle | null): SheetCell =>
  written && (written.kind === 'number' || style === null ? written : { ...written, style });

const cellsBelow = (column: number, first = 1): string =>
  `${cellName(column, first)}:${cellName(column, Math.max(lastRow, first))}`;

/** Wide enough for what is written, or is likely to be. */
function widthOf({ headings, rows }: FormGrid, column: FormColumn, index: number): number {
  const [spec] = column.specs.values();
  const usual = spec?.kind === 'text' || spec?.kind === 'structure' ? 18 : spec?.kind === 'choice' ? 16 : 12;
  const words = (headings[index] ?? '').split(' ').map((w) => w.length + 2);
  const written = rows.map((row) => {
    const found = row[index];
    return !found ? 0 : (found.kind === 'text' ? found.text.length : String(found.value).length) + 2;
  });
  if (column.key === '#lever') return 90;
  return column.key === '#order' ? 6 : Math.min(Math.max(usual, ...words, ...written), 44);
}

/** The list of a column, where its cells are chosen from one. */
function listOf(column: FormColumn, { table, name }: FormGrid, { lang, lists }: Maker): Partial<SheetValidation> {
  if (column.key === '#scenario') {
    const index =
      formTables()
        .get('scenarios')
        ?.columns.findIndex((c) => c.key === 'id') ?? 0;
    return { list: columnOnSheet(tableNames[lang].scenarios, index, 1, mostScenarios) };
  }
  if (column.key === '#type') {
    const types = table.types.map((t) => activityName(t.type, lang));
    const goesOn = table.columns.some((c) => c.repeats) ? [continued] : [];
    return { list: lists.of(name, [...types, ...goesOn]), strict: true };
  }
  const byType = [...column.specs].flatMap(([type, spec]) => {
    const words = choicesOf(spec, lang);
    return words ? [[type, words] as const] : [];
  });
  const [first] = byType;
  if (!first) return {};
  const strict = [...column.specs.values()].every((s) => s.kind !== 'structure');
  const same = byType.every(([, words]) => words.join('\n') === first[1].join('\n'));
  if (same) return { list: lists.of(column.key, first[1]), strict };
  const typeAt = table.columns.findIndex((c) => c.key === '#type');
  const named = new Map(byType.map(([type, words]) => [activityName(type, lang), words]));
  return { list: lists.following(`$${cellName(typeAt, 1)}`, column.key, named), strict };
}

function validations(grid: FormGrid, maker: Maker): readonly SheetValidation[] {
  return grid.table.columns.flatMap((column, index) => {
    const hint = hintOf(column, maker.lang);
    return [{ range: cellsBelow(index), ...listOf(column, grid, maker), ...(hint && { hint }) }];
  });
}

const any = (conditions: readonly string[]): string =>
  conditions.length === 1 ? (conditions[0] ?? '') : `OR(${conditions.join(',')})`;

/** Cells that the activity of their row has no use for recede; those that it needs are lit while they are blank. */
function conditions({ table }: FormGrid, lang: Lang): readonly SheetCondition[] {
  const typeAt = table.columns.findIndex((c) => c.key === '#type');
  if (typeAt < 0) return [];
  const type = `$${cellName(typeAt, 1)}`;
  const is = (word: string): string => `${type}="${word}"`;
  const needed = (i: number): string => `AND(${type}<>"",NOT(${is(continued)}),${cellName(i, 1)}="")`;
  return table.columns.flatMap((column, i): SheetCondition[] => {
    const range = cellsBelow(i);
    if (column.key === '#scenario') return [{ range, formula: needed(i), style: 'wanted' }];
    if (column.key.startsWith('#')) return [];
    const types = [...column.specs].map(([t]) => is(activityName(t, lang)));
    const goesOn = column.repeats || column.key === 'id' ? [is(continued)] : [];
    const all =
      column.specs.size === table.types.length && (goesOn.length > 0 || !table.columns.some((c) => c.repeats));
    const required = [...column.specs].filter(([, c]) => c.required && (column.path.length === 1 || column.repeats));
    const wanted = required.map(([t]) => is(activityName(t, lang)));
    if (column.repeats && wanted.length > 0) wanted.push(is(continued));
    const muted = `AND(${type}<>"",NOT(${any([...types, ...goesOn])}))`;
    return [
      ...(all ? [] : [{ range, formula: muted, style: 'muted' } as const]),
      ...(wanted.length > 0
        ? [{ range, formula: `AND(${cellName(i, 1)}="",${any(wanted)})`, style: 'wanted' } as const]
        : []),
    ];
  });
}

/** A table of the form as a sheet: lists to choose from, colours that tell what applies, headings that stay in sight. */
export function rowsSheet(grid: FormGrid, maker: Maker): Sheet {
  const { table, name, headings, rows } = grid;
  const styles = table.columns.map(styleOf);
  return {
    ...{ name, frozen: 1, tab: tabs[table.kind], landscape: true },
    frozenColumns: table.kind === 'activities' ? 3 : 0,
    widths: table.columns.map((c, i) => widthOf(grid, c, i)),
    columnStyles: styles,
    ...{ heights: [40], rowHeight },
    rows: [
      headings.map((text): SheetCell => ({ kind: 'text', text, style: 'heading' })),
      ...rows.map((row) => row.map((c, i) => cell(c, styles[i] ?? null))),
    ],
    validations: validations(grid, maker),
    conditions: conditions(grid, maker.lang),
  };
}
