import { fieldsOfType } from '@contrechamp/engine';
import type { Lang } from '../../lang.ts';
import type { FormColumn } from '../column.ts';
import type { TablePlace, TableProblem } from '../problem.ts';
import type { FoundCell, FoundRow } from '../sheet/locate.ts';
import { fieldsIn } from '../value/flow.ts';
import { readValue } from '../value/read.ts';

type Fields = Readonly<Record<string, unknown>>;

/** An entry read from its rows: its fields, and where each of them stands or would stand. */
export interface ReadEntry {
  readonly fields: Fields;
  readonly places: ReadonlyMap<string, TablePlace>;
  readonly problems: readonly TableProblem[];
}

class EntryReader {
  readonly problems: TableProblem[] = [];
  readonly places = new Map<string, TablePlace>();
  readonly #type: string;
  readonly #lang: Lang;

  constructor(type: string, lang: Lang) {
    this.#type = type;
    this.#lang = lang;
  }

  /** The value of a cell, undefined where it is blank or cannot be read. */
  value(column: FormColumn, { cell, place, unit }: FoundCell): unknown {
    const spec = column.specs.get(this.#type);
    if (!cell || !spec) return undefined;
    const found = readValue(cell, spec, { lang: this.#lang, unit });
    if ('value' in found) return found.value;
    this.problems.push({ code: found.problem, place, params: { text: found.text } });
    return undefined;
  }

  /** Cells that the entry has no field for. */
  stray(columns: readonly FormColumn[], rows: readonly FoundRow[]): void {
    for (const [i, row] of rows.entries()) {
      for (const column of columns) {
        const found = row.cells.get(column.key);
        const other = column.key === '#other';
        if (!found?.cell || (column.key.startsWith('#') && !other)) continue;
        const known = other || column.specs.has(this.#type);
        if (known && (i === 0 || column.repeats || column.key === 'id')) continue;
        const reason = known ? 'continued' : 'type';
        this.problems.push({ code: 'cell-stray', place: found.place, params: { reason, type: this.#type } });
      }
    }
  }

  /** A field with a cell of its own. */
  single(column: FormColumn, row: FoundRow): unknown {
    const found = row.cells.get(column.key);
    if (!found) return undefined;
    this.places.set(column.key, found.place);
    return this.value(column, found);
  }

  /** A group, or one thing of a list, from the cells of its parts; undefined when all are blank. */
  parts(columns: readonly FormColumn[], row: FoundRow, path: string): Fields | undefined {
    const found = columns.flatMap((column): [string, unknown][] => {
      const cell = row.cells.get(column.key);
      if (!cell) return [];
      const [, name = ''] = column.path;
      this.places.set(`${path}.${name}`, cell.place);
      if (!this.places.has(path)) this.places.set(path, cell.place);
      const value = this.value(column, cell);
      return value === undefined ? [] : [[name, value]];
    });
    return found.length === 0 ? undefined : Object.fromEntries(found);
  }

  list(columns: readonly FormColumn[], rows: readonly FoundRow[], name: string): readonly Fields[] | undefined {
    const things: Fields[] = [];
    for (const row of rows) {
      const thing = this.parts(columns, row, `${name}[${things.length}]`);
      if (thing) things.push(thing);
    }
    const [first] = columns;
    const place = first && rows[0]?.cells.get(first.key)?.place;
    if (place) this.places.set(name, place);
    return things.length === 0 ? undefined : things;
  }

  /** The fields of the last column, written as a campaign file writes them. */
  other(row: FoundRow, taken: ReadonlySet<string>): Fields {
    const found = row.cells.get('#other');
    if (!found?.cell) return {};
    const fields = fieldsIn(found.cell, found.place, (p) => this.problems.push(p)) ?? {};
    for (const name of Object.keys(fields)) {
      this.places.set(name, found.place);
      if (taken.has(name)) this.problems.push({ code: 'other-twice', place: found.place, params: { field: name } });
    }
    return fields;
  }
}

/** An entry of a type ('' where there is none) from its rows, of which all but the first go on with its lists. */
export function readEntry(
  rows: readonly FoundRow[],
  columns: readonly FormColumn[],
  type: string,
  lang: Lang,
): ReadEntry {
  const reader = new EntryReader(type, lang);
  const [first] = rows;
  if (!first) return { fields: {}, places: reader.places, problems: [] };
  reader.stray(columns, rows);
  const own = columns.filter((c) => c.specs.has(type));
  const asked = fieldsOfType(type).map((f) => f.name);
  const names = [...new Set([...(type === '' ? [] : ['id', ...asked]), ...own.map((c) => c.path[0] ?? '')])];
  const fields = names.flatMap((name): [string, unknown][] => {
    const cells = own.filter((c) => c.path[0] === name);
    const [only] = cells;
    if (!only) return [];
    const value =
      only.path.length === 1
        ? reader.single(only, first)
        : only.repeats
          ? reader.list(cells, rows, name)
          : reader.parts(cells, first, name);
    return value === undefined ? [] : [[name, value]];
  });
  const other = reader.other(first, new Set(fields.map(([name]) => name)));
  return { fields: { ...Object.fromEntries(fields), ...other }, places: reader.places, problems: reader.problems };
}
