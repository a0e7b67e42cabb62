import { capitalised, type Lang } from '../../lang.ts';
import { columnName, headingText } from '../heading.ts';
import { pairColumns } from '../sheet/pairs.ts';
import { type FormTable, tableNames } from '../table.ts';
import type { WrittenCell } from '../value/cell.ts';
import { textCell } from './entry.ts';
import type { FilledTable } from './form.ts';

/** A table as it goes into a sheet: headings, then rows of as many cells. */
export interface FormGrid {
  readonly table: FormTable;
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly (WrittenCell | null)[])[];
}

const pairHeadings: Readonly<Record<Lang, readonly string[]>> = {
  en: ['Field', 'Value', 'Help'],
  fr: ['Champ', 'Valeur', 'Aide'],
};

function pairs({ table, rows }: FilledTable, lang: Lang): FormGrid['rows'] {
  const [values] = rows;
  return table.columns.map((column) => {
    const cells: (WrittenCell | null)[] = [];
    cells[pairColumns.label] = textCell(capitalised(columnName(column, lang)));
    cells[pairColumns.value] = values?.get(column.key) ?? null;
    const label = column.specs.get('')?.label[lang];
    cells[pairColumns.help] = label === undefined ? null : textCell(label);
    return cells;
  });
}

/** A filled table in the reader's language. */
export function formGrid(filled: FilledTable, lang: Lang): FormGrid {
  const { table, rows } = filled;
  const name = tableNames[lang][table.id];
  if (table.kind === 'pairs') return { table, name, headings: pairHeadings[lang], rows: pairs(filled, lang) };
  return {
    ...{ table, name },
    headings: table.columns.map((c) => headingText(c, lang)),
    rows: rows.map((row) => table.columns.map((c) => row.get(c.key) ?? null)),
  };
}
