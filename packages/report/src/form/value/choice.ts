import type { Lang } from '../../lang.ts';
import { choiceLabel } from '../../text/choices.ts';
import { folded } from '../folded.ts';

/** A choice by its code or by the word that tables show for it in either language; the text itself when it is none. */
export function choiceOf(text: string, choices: readonly string[]): string {
  if (choices.includes(text)) return text;
  const wanted = folded(text);
  const found = choices.find((c) => [c, choiceLabel(c, 'en'), choiceLabel(c, 'fr')].some((w) => folded(w) === wanted));
  return found ?? text;
}

/** The word shown for a choice, or its code where the word would be taken for another choice. */
export function choiceText(choice: string, choices: readonly string[], lang: Lang): string {
  const label = choiceLabel(choice, lang);
  return choiceOf(label, choices) === choice ? label : choice;
}

const yes = new Set(['yes', 'y', 'oui', 'o', 'true', 'vrai', '1', 'x']);
const no = new Set(['no', 'n', 'non', 'false', 'faux', '0']);

/** Yes or no in either language, or null. */
export function flagOf(text: string): boolean | null {
  const word = folded(text);
  return yes.has(word) ? true : no.has(word) ? false : null;
}

export const flagText = (flag: boolean, lang: Lang): string =>
  flag ? (lang === 'fr' ? 'oui' : 'yes') : lang === 'fr' ? 'non' : 'no';
