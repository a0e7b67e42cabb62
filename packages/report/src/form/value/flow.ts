import { flowValue } from '@contrechamp/engine';
import type { TablePlace, TableProblem } from '../problem.ts';
import type { ReadCell } from './cell.ts';

const isRecord = (v: unknown): v is Readonly<Record<string, unknown>> =>
  typeof v === 'object' && v !== null && !Array.isArray(v);

/** Fields written in a cell as a campaign file writes them, `{ note: … }`; null, and reported, where they are not. */
export function fieldsIn(cell: ReadCell, place: TablePlace, report: (p: TableProblem) => void) {
  if (cell.kind === 'broken') {
    report({ code: cell.code, place, params: { text: cell.text } });
    return null;
  }
  const found = cell.kind === 'text' ? flowValue(cell.text) : null;
  if (found && isRecord(found.value)) return found.value;
  report({ code: 'other-unreadable', place, params: {} });
  return null;
}
