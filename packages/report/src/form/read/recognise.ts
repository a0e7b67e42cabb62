import { nearest } from '@contrechamp/engine';
import type { Lang } from '../../lang.ts';
import type { FormColumn } from '../column.ts';
import { folded } from '../folded.ts';
import { headingText, matchHeading } from '../heading.ts';
import type { TableProblem } from '../problem.ts';
import { type FoundRow, type FoundTable, headingProblems, layoutProblems, locate, rowsOf } from '../sheet/locate.ts';
import type { ReadSheet } from '../sheet/read-sheet.ts';
import { formTables, type TableId, tableNames } from '../table.ts';
import { mostRows } from '../xlsx/worksheet.ts';
import { activityColumns } from './activities.ts';

/** What is read of a sheet: one of the tables of the form, those of activities being one kind. */
export type Part = TableId | 'activities';

/** A sheet of the form, and where its table stands in it; null where its headings are not found. */
export interface Recognised {
  readonly sheet: ReadSheet;
  readonly part: Part;
  readonly table: FoundTable | null;
}

const langs = ['en', 'fr'] as const;

/** Without these columns a row says nothing. */
const needed: Readonly<Partial<Record<Part, readonly string[]>>> = {
  deliverables: ['type'],
  scenarios: ['id'],
  activities: ['#scenario', '#type'],
  exclusions: ['#scenario'],
  grids: ['#country'],
  levers: ['#lever'],
};

export const columnsOfPart = (part: Part): readonly FormColumn[] =>
  part === 'activities' ? activityColumns() : (formTables().get(part)?.columns ?? []);

/** What a sheet is: by its name, or, for activities, by its headings. Null for a sheet of somebody’s own. */
export function recognised(sheet: ReadSheet): Recognised | null {
  const name = folded(sheet.name);
  const named = [...formTables().values()].find((t) => langs.some((l) => folded(tableNames[l][t.id]) === name));
  if (named && named.kind !== 'activities') {
    const table = named.kind === 'pairs' ? null : locate(sheet, named.columns, needed[named.id] ?? []);
    return { sheet, part: named.id, table };
  }
  const table = locate(sheet, activityColumns(), needed.activities ?? []);
  return table || named ? { sheet, part: 'activities', table } : null;
}

/** The language that most of the headings are in. */
export function languageOf(found: readonly Recognised[], otherwise: Lang): Lang {
  const votes = { en: 0, fr: 0 };
  const vote = (own: readonly Lang[]): void => {
    const [only] = own;
    if (only && own.length === 1) votes[only] += 1;
  };
  for (const { sheet, part, table } of found) {
    for (const { langs: own } of table?.headings.values() ?? []) vote(own);
    const labels = part === 'campaign' ? sheet.rows.map((r) => r.cells.get(0)) : [];
    for (const cell of labels) {
      if (cell?.kind === 'text') vote(matchHeading(cell.text, columnsOfPart(part))?.langs ?? []);
    }
  }
  return votes.en === votes.fr ? otherwise : votes.fr > votes.en ? 'fr' : 'en';
}

/** The rows of every sheet of one part, sheet by sheet; what is wrong with headings and layout is reported. */
export function rowsOfPart(
  found: readonly Recognised[],
  part: Part,
  lang: Lang,
  report: (p: TableProblem) => void,
): readonly (readonly FoundRow[])[] {
  const columns = columnsOfPart(part);
  const names = columns.map((c) => headingText(c, lang));
  return found
    .filter((f) => f.part === part && f.sheet.rows.length > 0)
    .map(({ sheet, table }) => {
      if (sheet.cut) report({ code: 'table-too-large', place: { sheet: sheet.name }, params: { rows: mostRows } });
      if (!table) {
        const missing = columns.filter((c) => needed[part]?.includes(c.key)).map((c) => headingText(c, lang));
        report({ code: 'column-missing', place: { sheet: sheet.name }, params: { headings: missing.join(', ') } });
        return [];
      }
      for (const p of headingProblems(table, (heading) => nearest(heading, names) ?? '')) report(p);
      for (const p of layoutProblems(table)) report(p);
      return rowsOf(table);
    });
}
