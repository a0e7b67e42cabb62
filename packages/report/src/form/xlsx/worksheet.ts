import { type CellRange, cellPosition, cellRange, type ReadRow, type ReadSheet } from '../sheet/read-sheet.ts';
import type { ReadCell } from '../value/cell.ts';
import { type Epoch, momentText, type NumberLook } from './moment.ts';
import { officeText } from './strings.ts';
import { type Attributes, walkXml } from './xml.ts';

/** What the cells of every sheet refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly looks: readonly NumberLook[];
  readonly epoch: Epoch;
}

/** Rows that a sheet may have, written in or not: far above any campaign. */
export const mostRows = 20_000;
const mostColumns = 16_384;

/** Ends the walk through a sheet that is too long. */
class Enough extends Error {}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string | null;
  formula: string | null;
  text: string;
}

/** A value of another workbook: `[1]Sheet!A1`. */
const external = /\[\d+\][^![\]]*!/;

function cellOf(found: OpenCell, { strings, looks, epoch }: SheetContext): ReadCell | null {
  const { type, value, formula, text } = found;
  const written = formula ?? '';
  if (formula !== null && external.test(formula)) return { kind: 'broken', code: 'cell-external', text: written };
  if (formula !== null && value === null && type !== 'inlineStr') {
    return { kind: 'broken', code: 'cell-uncomputed', text: written };
  }
  const computed = formula !== null && { computed: true };
  if (type === 'inlineStr') return text === '' ? null : { kind: 'text', text: officeText(text) };
  if (value === null || value === '') return null;
  switch (type) {
    case 's':
      return { kind: 'text', text: strings[Number(value)] ?? '' };
    case 'str':
      return { kind: 'text', text: officeText(value), ...computed };
    case 'b':
      return { kind: 'flag', value: value === '1' || value === 'true', ...computed };
    case 'e':
      return { kind: 'broken', code: 'cell-error', text: value };
    case 'd':
      return { kind: 'moment', text: value, ...computed };
  }
  const number = Number(value);
  if (!Number.isFinite(number)) return { kind: 'broken', code: 'cell-error', text: value };
  const look = looks[found.style] ?? 'plain';
  if (look === 'moment') return { kind: 'moment', text: momentText(number, epoch), ...computed };
  return { kind: 'number', value: number, ...(look === 'percent' && { percent: true }), ...computed };
}

class SheetVisitor {
  readonly rows: ReadRow[] = [];
  readonly merged: CellRange[] = [];
  readonly hiddenColumns = new Set<number>();
  readonly #context: SheetContext;
  #seen = 0;
  #index = -1;
  #hidden = false;
  #cells = new Map<number, ReadCell>();
  #cell: OpenCell | null = null;
  #in: 'v' | 'f' | 't' | null = null;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  #openRow({ r, hidden }: Attributes): void {
    if (++this.#seen > mostRows) throw new Enough();
    this.#index = r === undefined ? this.#index + 1 : Number(r) - 1;
    this.#hidden = hidden === '1' || hidden === 'true';
    this.#cells = new Map();
  }

  #openCell({ r, t = 'n', s }: Attributes): void {
    const column = r === undefined ? Math.max(-1, ...this.#cells.keys()) + 1 : (cellPosition(r)?.[0] ?? 0);
    this.#cell = { column, type: t, style: Number(s ?? 0), value: null, formula: null, text: '' };
  }

  open(name: string, attributes: () => Attributes): void {
    if (name === 'row') this.#openRow(attributes());
    else if (name === 'c') this.#openCell(attributes());
    else if (name === 'mergeCell') {
      const range = cellRange(attributes().ref ?? '');
      if (range) this.merged.push(range);
    } else if (name === 'col') {
      const { min, max, hidden } = attributes();
      const last = Math.min(Number(max), mostColumns);
      if (hidden === '1' || hidden === 'true') for (let c = Number(min); c <= last; c++) this.hiddenColumns.add(c - 1);
    }
    if (!this.#cell) return;
    this.#in = name === 'v' || name === 'f' || name === 't' ? name : null;
    if (name === 'v') this.#cell.value ??= '';
    if (name === 'f') this.#cell.formula ??= '';
  }

  close(name: string): void {
    this.#in = null;
    if (name === 'c' && this.#cell) {
      const cell = cellOf(this.#cell, this.#context);
      if (cell) this.#cells.set(this.#cell.column, cell);
      this.#cell = null;
    }
    if (name === 'row' && this.#cells.size > 0) {
      this.rows.push({ index: this.#index, hidden: this.#hidden, cells: this.#cells });
    }
  }

  text(value: string): void {
    if (!this.#cell) return;
    if (this.#in === 'v') this.#cell.value += value;
    if (this.#in === 'f') this.#cell.formula += value;
    if (this.#in === 't') this.#cell.text += value;
  }
}

/**
 * The cells of a worksheet; `part` names its text in messages. One that is too long is read to `mostRows`, and said to
 * be cut. @throws UnreadableTable when the text is not well formed
 */
export function worksheet(
  xml: string,
  part: string,
  { name, hidden }: { readonly name: string; readonly hidden: boolean },
  context: SheetContext,
): ReadSheet {
  const visitor = new SheetVisitor(context);
  let cut = false;
  try {
    walkXml(xml, part, visitor);
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
    cut = true;
  }
  const { rows, merged, hiddenColumns } = visitor;
  return { name, hidden, rows: rows.toSorted((a, b) => a.index - b.index), merged, hiddenColumns, ...(cut && { cut }) };
}
