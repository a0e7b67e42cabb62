import { type Category, nearest, type TypeSpec, typeSpecs } from '@contrechamp/engine';
import type { Lang } from '../../lang.ts';
import { activityName } from '../../text/fields.ts';
import { columnsOf, type FormColumn, rowColumn } from '../column.ts';
import { folded } from '../folded.ts';
import type { TablePlace, TableProblem } from '../problem.ts';
import type { FoundRow } from '../sheet/locate.ts';
import { type TableId, tableOfCategory } from '../table.ts';
import { cellText } from '../value/cell.ts';
import { continued } from '../write/form.ts';

const langs = ['en', 'fr'] as const;

let all: readonly FormColumn[] | null = null;

/** The columns of every type of activity: any entry may stand in any table that has its columns. */
export function activityColumns(): readonly FormColumn[] {
  all ??= [
    ...(['#order', '#scenario', '#type'] as const).map(rowColumn),
    ...columnsOf(typeSpecs()),
    rowColumn('#other'),
  ];
  return all;
}

let types: ReadonlyMap<string, TypeSpec> | null = null;

/** A type by its code or by what it is called in either language. */
export function typeOf(text: string): TypeSpec | undefined {
  types ??= new Map(
    typeSpecs().flatMap((t) =>
      [...langs.flatMap((l) => [t.summary[l], activityName(t.type, l)]), t.type].map(
        (name) => [folded(name), t] as const,
      ),
    ),
  );
  return types.get(folded(text));
}

/** The table that entries of a type are looked for in. */
export const tableOfType = (type: TypeSpec): TableId => tableOfCategory[type.category as Category];

/** The text in a column that says what a row is, '' where there is none; what is broken is reported. */
export function rowText(row: FoundRow, key: string, report: (p: TableProblem) => void): string {
  const found = row.cells.get(key);
  if (!found?.cell) return '';
  if (found.cell.kind !== 'broken') return cellText(found.cell).trim();
  report({ code: found.cell.code, place: found.place, params: { text: found.cell.text } });
  return '';
}

/** An entry of an inventory and the rows that go on with it. */
export interface EntryRows {
  readonly type: TypeSpec;
  /** Where the activity is named. */
  readonly place: TablePlace;
  readonly scenario: string;
  readonly scenarioPlace: TablePlace;
  /** What the first column says, or null. */
  readonly order: number | null;
  readonly rows: readonly FoundRow[];
}

const marks = new Set([continued, '->', '→', '"', '″', 'idem', 'ditto']);

interface OpenEntry extends EntryRows {
  readonly id: string;
  readonly rows: FoundRow[];
}

/** What a row says of the entry that it belongs to. */
interface Owner {
  readonly scenario: string;
  readonly id: string;
  readonly order: number | null;
}

/** Whether a row goes on with the entry above: what it says of itself must not say otherwise. */
const goesOn = (row: Owner, above: Owner): boolean =>
  (row.scenario === '' || folded(row.scenario) === folded(above.scenario)) &&
  (row.id === '' || row.id === above.id) &&
  (row.order === null || row.order === above.order);

function orderOf(row: FoundRow, report: (p: TableProblem) => void): number | null {
  const cell = row.cells.get('#order')?.cell;
  const order = cell?.kind === 'number' ? cell.value : Number(rowText(row, '#order', report) || Number.NaN);
  return Number.isFinite(order) ? order : null;
}

/** The rows of a table of activities as entries. */
export function entriesOf(
  rows: readonly FoundRow[],
  lang: Lang,
  report: (p: TableProblem) => void,
): readonly EntryRows[] {
  const entries: OpenEntry[] = [];
  const names = typeSpecs().map((t) => activityName(t.type, lang));
  for (const row of rows) {
    const at = (key: string) => row.cells.get(key)?.place ?? row.place;
    const written = rowText(row, '#type', report);
    const scenario = rowText(row, '#scenario', report);
    const id = rowText(row, 'id', () => {});
    const order = orderOf(row, report);
    if (marks.has(written.toLowerCase())) {
      const above = entries.at(-1);
      if (above && goesOn({ scenario, id, order }, above)) above.rows.push(row);
      else report({ code: 'entry-continued', place: at('#type'), params: { mark: written } });
      continue;
    }
    const type = typeOf(written);
    if (!type) {
      const params = {
        what: 'activity',
        value: written,
        suggestion: nearest(written, names) ?? '',
        known: names.join(', '),
      };
      report(
        written === ''
          ? { code: 'cell-empty', place: at('#type'), params: { what: 'activity' } }
          : { code: 'entry-unknown', place: at('#type'), params },
      );
      continue;
    }
    if (scenario === '') report({ code: 'cell-empty', place: at('#scenario'), params: { what: 'scenario' } });
    entries.push({ type, place: at('#type'), scenario, scenarioPlace: at('#scenario'), id, order, rows: [row] });
  }
  return entries;
}
