import type { Lang } from '../../lang.ts';
import type { FormColumn } from '../column.ts';
import type { Lists } from './lists.ts';

/** Scenarios that lists of them reach to. */
export const mostScenarios = 100;
/** Height of a row with one line, in points; a line more takes `lineHeight`. */
export const rowHeight = 18;
const lineHeight = 15;

/** Height of a row whose texts are wrapped to the widths of their columns. */
export function wrappedHeight(texts: readonly string[], widths: readonly number[]): number {
  const lines = texts.map((text, i) => Math.ceil(text.length / (widths[i] ?? 10)));
  return rowHeight + lineHeight * (Math.max(1, ...lines) - 1);
}
export const tabs = { pairs: '8A5A3C', rows: '8A5A3C', activities: 'C9A27E' } as const;

export interface Maker {
  readonly lang: Lang;
  readonly lists: Lists;
}

/** Columns whose cells stay text, whatever is typed in them. */
export const isWords = (column: FormColumn): boolean =>
  column.specs.size > 0
    ? [...column.specs.values()].every((s) => s.kind === 'text')
    : ['#scenario', '#country', '#lever', '#other'].includes(column.key);
