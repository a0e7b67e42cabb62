import { type FieldSpec, flowValue } from '@contrechamp/engine';
import type { Lang } from '../../lang.ts';
import type { TableCode } from '../problem.ts';
import { cellText, type ReadCell } from './cell.ts';
import { choiceOf, flagOf } from './choice.ts';
import { numberIn, percentIn, plainNumbers } from './number.ts';
import { quantityOf } from './quantity.ts';
import { isScores, scoresOf } from './scores.ts';
import { sharesOf } from './shares.ts';
import { wordsOf } from './words.ts';

export interface ValuePlace {
  readonly lang: Lang;
  /** What a bare number means there, as the heading says. */
  readonly unit: string | null;
}

export type ReadValue = { readonly value: unknown } | { readonly problem: TableCode; readonly text: string };

const isShare = (spec: FieldSpec): boolean => spec.kind === 'number' && spec.max !== undefined && spec.max <= 1;

/** A text as its field takes it. What does not fit comes back as it is: the engine says what is wrong with it. */
function fromText(text: string, spec: FieldSpec, { lang, unit }: ValuePlace): unknown {
  switch (spec.kind) {
    case 'flag':
      return flagOf(text) ?? text;
    case 'choice':
      return choiceOf(text, spec.choices);
    case 'words':
      return wordsOf(text, spec.choices);
    case 'shares':
      return sharesOf(text, spec.keys, lang);
    case 'number': {
      const plain = plainNumbers(text, lang);
      return numberIn(plain) ?? (isShare(spec) ? percentIn(plain) : null) ?? text;
    }
    case 'quantity':
      return quantityOf(text, { unit, bare: spec.bare || spec.unit === 'any', lang });
    case 'structure': {
      const word = choiceOf(text, spec.choices ?? []);
      return spec.choices?.includes(word) ? word : (flowValue(text)?.value ?? text);
    }
    case 'group':
      return isScores(spec) ? scoresOf(text, spec) : (flowValue(text)?.value ?? text);
    case 'list':
      return flowValue(text)?.value ?? text;
    case 'text':
      return text;
  }
}

/** The value of a cell that is not blank, for a field. */
export function readValue(cell: ReadCell, spec: FieldSpec, place: ValuePlace): ReadValue {
  if (cell.kind === 'broken') return { problem: cell.code, text: cell.text };
  const words = spec.kind === 'text' || spec.kind === 'words';
  if (cell.kind === 'moment' && !words) return { problem: 'cell-date', text: cell.text };
  if (cell.kind === 'number' && cell.percent && !words && !isShare(spec)) {
    return { problem: 'cell-percent', text: cellText(cell) };
  }
  if (cell.kind === 'flag' && spec.kind === 'flag') return { value: cell.value };
  if (cell.kind === 'number' && spec.kind === 'number') return { value: cell.value };
  return { value: fromText(cellText(cell).trim(), spec, place) };
}
