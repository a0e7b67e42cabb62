import type { FieldSpec } from '@contrechamp/engine';
import type { SheetValidation } from '../../export/workbook/sheet.ts';
import { capitalised, type Lang, typeset } from '../../lang.ts';
import { activityName } from '../../text/fields.ts';
import type { FormColumn } from '../column.ts';
import { columnName } from '../heading.ts';
import { choiceText } from '../value/choice.ts';
import { formWords } from './words.ts';

/** Words that a cell may be chosen from: those of a choice, or of yes and no. */
export function choicesOf(spec: FieldSpec, lang: Lang): readonly string[] | null {
  if (spec.kind === 'choice') return spec.choices.map((c) => choiceText(c, spec.choices, lang));
  if (spec.kind === 'structure' && spec.choices) {
    const { choices } = spec;
    return choices.map((c) => choiceText(c, choices, lang));
  }
  return spec.kind === 'flag' ? (lang === 'fr' ? ['oui', 'non'] : ['yes', 'no']) : null;
}

/** What a column is for, as a hint while one of its cells is chosen; activities that differ are told apart. */
export function hintOf(column: FormColumn, lang: Lang): SheetValidation['hint'] {
  const words = formWords[lang];
  const title = capitalised(columnName(column, lang));
  const own = words.hints[column.key as keyof typeof words.hints];
  if (own) return { title, text: typeset(own, lang) };
  const told = new Map<string, string[]>();
  for (const [type, spec] of column.specs) {
    const label = spec.label[lang].replaceAll('`', '');
    told.set(label, [...(told.get(label) ?? []), activityName(type, lang)]);
  }
  const texts = [...told].map(([label, types]) => (told.size === 1 ? label : words.each(types.join(', '), label)));
  return { title, text: capitalised(texts.join('\n')) };
}
