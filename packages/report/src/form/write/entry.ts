import { flowText } from '@contrechamp/engine';
import type { Lang } from '../../lang.ts';
import type { FormColumn } from '../column.ts';
import type { WrittenCell } from '../value/cell.ts';
import { longestCell, writeValue } from '../value/write.ts';

export type WrittenRow = ReadonlyMap<string, WrittenCell>;
type Fields = Readonly<Record<string, unknown>>;

/** Data that no cell can hold: a text longer than spreadsheets keep. */
export class TooLongForCell extends Error {
  override readonly name = 'TooLongForCell';
}

const isRecord = (v: unknown): v is Fields => typeof v === 'object' && v !== null && !Array.isArray(v);

export const textCell = (text: string): WrittenCell => ({ kind: 'text', text });

/** Data as a campaign file writes it, in one cell. @throws TooLongForCell */
export function dataCell(value: unknown): WrittenCell {
  const text = flowText(value);
  if (text.length > longestCell) throw new TooLongForCell(text.slice(0, 60));
  return textCell(text);
}

/** The cells of one field by row: null when a value has no cell that reads back as it is. */
function cellsOf(value: unknown, columns: readonly FormColumn[], type: string, lang: Lang): WrittenRow[] | null {
  const [first] = columns;
  if (!first) return null;
  if (first.path.length === 1) {
    const spec = first.specs.get(type);
    const cell = spec && writeValue(value, spec, { lang, unit: first.unit });
    return cell ? [new Map([[first.key, cell]])] : null;
  }
  const things: unknown = first.repeats ? value : [value];
  if (!Array.isArray(things) || things.length === 0) return null;
  const rows = things.map((thing) => (isRecord(thing) ? partsOf(thing, columns, type, lang) : null));
  return rows.includes(null) ? null : (rows as WrittenRow[]);
}

/** The cells of what stands inside a group, or inside one thing of a list; none at all would leave no trace. */
function partsOf(thing: Fields, columns: readonly FormColumn[], type: string, lang: Lang): WrittenRow | null {
  const cells = new Map<string, WrittenCell>();
  for (const [name, value] of Object.entries(thing)) {
    const column = columns.find((c) => c.path[1] === name);
    const spec = column?.specs.get(type);
    const cell = column && spec ? writeValue(value, spec, { lang, unit: column.unit }) : null;
    if (!column || !cell) return null;
    cells.set(column.key, cell);
  }
  return cells.size === 0 ? null : cells;
}

/**
 * An entry as rows, one more for each further thing of a list. Whatever no cell holds as it is stands together in the
 * last column, as a campaign file writes it. @throws TooLongForCell
 */
export function writeEntry(
  fields: Fields,
  columns: readonly FormColumn[],
  type: string,
  lang: Lang,
): readonly WrittenRow[] {
  const rows: Map<string, WrittenCell>[] = [new Map()];
  const rest: [string, unknown][] = [];
  for (const [name, value] of Object.entries(fields)) {
    const own = columns.filter((c) => c.path[0] === name && c.specs.has(type));
    const written = cellsOf(value, own, type, lang);
    if (!written) rest.push([name, value]);
    for (const [i, cells] of (written ?? []).entries()) {
      const row = rows[i] ?? new Map<string, WrittenCell>();
      rows[i] = row;
      for (const [key, cell] of cells) row.set(key, cell);
    }
  }
  if (rest.length > 0) rows[0]?.set('#other', dataCell(Object.fromEntries(rest)));
  return rows;
}
