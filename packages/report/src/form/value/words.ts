import type { Lang } from '../../lang.ts';
import { choiceOf, choiceText } from './choice.ts';

/** `DOH; SIN` or `DOH, SIN` as a list; semicolons where a word holds a comma. */
export function wordsOf(text: string, choices: readonly string[] | undefined): readonly string[] {
  const words = text.split(text.includes(';') ? ';' : ',').map((word) => word.trim());
  const known = words.filter((word) => word !== '');
  return choices ? known.map((word) => choiceOf(word, choices)) : known;
}

export function wordsText(value: unknown, choices: readonly string[] | undefined, lang: Lang): string | null {
  if (!Array.isArray(value)) return null;
  const words = value.map((word) => (choices ? choiceText(String(word), choices, lang) : String(word)));
  const text = words.join('; ');
  return words.length === 1 && text.includes(',') ? `${text};` : text;
}
