import type { TableCode } from '../problem.ts';

/** What a cell of a table holds, whatever program wrote it. */
export type ReadCell =
  | { readonly kind: 'text'; readonly text: string; readonly computed?: boolean }
  | { readonly kind: 'number'; readonly value: number; readonly percent?: boolean; readonly computed?: boolean }
  | { readonly kind: 'flag'; readonly value: boolean; readonly computed?: boolean }
  /** A date, an hour or both, in ISO 8601. */
  | { readonly kind: 'moment'; readonly text: string; readonly computed?: boolean }
  /** A formula without a value, with an error, or whose value comes from another file. */
  | { readonly kind: 'broken'; readonly code: TableCode; readonly text: string };

/** What we write in a cell. */
export type WrittenCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number };

/** The text of a cell as a person sees it, for messages. */
export function cellText(cell: ReadCell): string {
  switch (cell.kind) {
    case 'number':
      return cell.percent ? `${Number((cell.value * 100).toPrecision(12))} %` : String(cell.value);
    case 'flag':
      return String(cell.value);
    default:
      return cell.text;
  }
}

export const isBlank = (cell: ReadCell | undefined): boolean =>
  cell === undefined || (cell.kind === 'text' && cell.text.trim() === '');
