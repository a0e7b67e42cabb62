import { nearest } from '@contrechamp/engine';
import { folded } from '../folded.ts';
import type { TablePlace, TableProblem } from '../problem.ts';
import type { FoundRow } from '../sheet/locate.ts';
import { rowText } from './activities.ts';

type Fields = Readonly<Record<string, unknown>>;
type Report = (p: TableProblem) => void;

/** A row that belongs to a scenario: its place among them, −1 for the campaign as a whole. */
export interface OwnedRow {
  readonly owner: number;
  readonly row: FoundRow;
}

const namesOf = ({ id, name }: Fields): readonly string[] =>
  [id, ...(typeof name === 'object' && name !== null ? Object.values(name) : [name])].flatMap((n) =>
    typeof n === 'string' ? [n] : [],
  );

/** Finds scenarios by id or by name; one that does not exist is reported and null. */
export const scenarioFinder =
  (heads: readonly Fields[], report: Report) =>
  (text: string, place: TablePlace): number | null => {
    const exact = heads.findIndex((s) => s.id === text);
    if (exact >= 0) return exact;
    const wanted = folded(text);
    const meant = heads.flatMap((s, i) => (namesOf(s).some((n) => folded(n) === wanted) ? [i] : []));
    if (meant[0] !== undefined && meant.length === 1) return meant[0];
    const ids = heads.map((s) => String(s.id ?? ''));
    const params = { what: 'scenario', value: text, suggestion: nearest(text, ids) ?? '', known: ids.join(', ') };
    report({ code: 'entry-unknown', place, params });
    return null;
  };

/** Rows with the scenario that each of them names; none is the whole campaign where that is possible. */
export function ownedRows(
  rows: readonly FoundRow[],
  heads: readonly Fields[],
  whole: 'campaign' | null,
  report: Report,
): readonly OwnedRow[] {
  const find = scenarioFinder(heads, report);
  return rows.flatMap((row): readonly OwnedRow[] => {
    const place = row.cells.get('#scenario')?.place ?? row.place;
    const text = rowText(row, '#scenario', report);
    if (text === '' && whole === 'campaign') return [{ owner: -1, row }];
    if (text === '') {
      report({ code: 'cell-empty', place, params: { what: 'scenario' } });
      return [];
    }
    const owner = find(text, place);
    return owner === null ? [] : [{ owner, row }];
  });
}
