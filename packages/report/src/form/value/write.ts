import { type FieldSpec, flowText } from '@contrechamp/engine';
import type { Lang } from '../../lang.ts';
import type { WrittenCell } from './cell.ts';
import { choiceText, flagText } from './choice.ts';
import { sameData } from './equal.ts';
import { localNumbers, numberIn } from './number.ts';
import { quantityText } from './quantity.ts';
import { readValue, type ValuePlace } from './read.ts';
import { isScores, scoresText } from './scores.ts';
import { sharesText } from './shares.ts';
import { wordsText } from './words.ts';

/** Longest text that spreadsheets keep in a cell. */
export const longestCell = 32_767;
/** What a cell or a file of CSV does not keep as it is. */
const unsafe = /(?!\n)\p{Cc}|\p{Cs}|[\ufffe\uffff]/u;

const text = (written: string | null): WrittenCell | null =>
  written === null ? null : { kind: 'text', text: written };

/** A quantity in the unit of its column, as a number. */
function bareNumber(value: unknown, spec: Extract<FieldSpec, { kind: 'quantity' }>, unit: string | null) {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || spec.bare || unit === null) return null;
  return value.endsWith(` ${unit}`) ? numberIn(value.slice(0, -unit.length - 1)) : null;
}

/** Forms that a value could take, the one that people read best first. */
function forms(value: unknown, spec: FieldSpec, { lang, unit }: ValuePlace): readonly (WrittenCell | null)[] {
  switch (spec.kind) {
    case 'flag':
      return [typeof value === 'boolean' ? text(flagText(value, lang)) : null];
    case 'choice':
      return typeof value === 'string' ? [text(choiceText(value, spec.choices, lang)), text(value)] : [];
    case 'words':
      return [text(wordsText(value, spec.choices, lang))];
    case 'shares':
      return [text(sharesText(value, spec.keys, lang))];
    case 'number':
      return [typeof value === 'number' ? { kind: 'number', value } : null];
    case 'quantity': {
      const number = bareNumber(value, spec, unit);
      const plain = typeof value === 'string' ? text(value) : null;
      return [number === null ? null : { kind: 'number', value: number }, text(quantityText(value, lang)), plain];
    }
    case 'structure':
      return typeof value === 'string' ? [text(choiceText(value, spec.choices ?? [], lang))] : [text(flowText(value))];
    case 'group':
      return isScores(spec) ? [text(scoresText(value, spec))] : [];
    case 'text':
      return [typeof value === 'string' ? text(value) : null];
    case 'list':
      return [];
  }
}

/** The text of a cell in a file of CSV. */
export const csvCell = (cell: WrittenCell, lang: Lang): string =>
  cell.kind === 'number' ? localNumbers(String(cell.value), lang) : cell.text;

/** Whether a cell reads back as the value, from a workbook and from CSV. */
function survives(cell: WrittenCell, value: unknown, spec: FieldSpec, place: ValuePlace): boolean {
  const written = csvCell(cell, place.lang);
  if (written.length > longestCell || written.trim() === '' || unsafe.test(written)) return false;
  return [cell, { kind: 'text', text: written } as const].every((form) => {
    const back = readValue(form, spec, place);
    return 'value' in back && sameData(back.value, value);
  });
}

/** A value as a cell that reads back as the same value, or null where no cell does: it then goes beside, as data. */
export function writeValue(value: unknown, spec: FieldSpec, place: ValuePlace): WrittenCell | null {
  return forms(value, spec, place).find((cell) => cell !== null && survives(cell, value, spec, place)) ?? null;
}
