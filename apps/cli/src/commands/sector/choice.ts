import { nearest } from '@contrechamp/engine';
import { type Lang, typeset } from '@contrechamp/report';
import { Failure } from '../../failure.ts';

const words = {
  en: {
    pairs: (option: string) => `${option}: write one value, or CAMPAIGN=VALUE with commas between several.`,
    twice: (option: string, id: string) => `${option} names the campaign “${id}” twice.`,
    unknown: (option: string, id: string, near: string, ids: string) =>
      `${option}: no campaign “${id}” among those read.${near === '' ? '' : ` Did you mean “${near}”?`} Campaigns: ${ids}.`,
    days: (text: string) => `--shoot-days ${text}: write a number of days above 0, up to ${mostDays}.`,
    which: (text: string, ids: string) =>
      `--shoot-days ${text}: the days of which campaign? Write CAMPAIGN=${text}, with one of: ${ids}.`,
  },
  fr: {
    pairs: (option: string) =>
      `${option} : écrivez une valeur, ou CAMPAGNE=VALEUR en séparant par des virgules s’il y en a plusieurs.`,
    twice: (option: string, id: string) => `${option} nomme deux fois la campagne « ${id} ».`,
    unknown: (option: string, id: string, near: string, ids: string) =>
      `${option} : pas de campagne « ${id} » parmi celles lues.${near === '' ? '' : ` Vouliez-vous dire « ${near} » ?`} Campagnes : ${ids}.`,
    days: (text: string) => `--shoot-days ${text} : écrivez un nombre de jours supérieur à 0, jusqu’à ${mostDays}.`,
    which: (text: string, ids: string) =>
      `--shoot-days ${text} : les jours de quelle campagne ? Écrivez CAMPAGNE=${text}, avec l’une de : ${ids}.`,
  },
};

const mostDays = 1000;

/** A value for every campaign, or values for some. */
export interface Choice {
  readonly all: string | undefined;
  readonly of: ReadonlyMap<string, string>;
}

/** Reads `VALUE` or `CAMPAIGN=VALUE,…`. @throws Failure on anything else */
export function readChoice(option: string, text: string | undefined, lang: Lang): Choice {
  if (text === undefined) return { all: undefined, of: new Map() };
  const told = (message: string): Failure => new Failure(typeset(message, lang));
  const parts = text.split(',').map((p) => p.trim());
  const [only = ''] = parts;
  if (parts.length === 1 && only !== '' && !only.includes('=')) return { all: only, of: new Map() };
  const of = new Map<string, string>();
  for (const part of parts) {
    const [id = '', value = '', ...more] = part.split('=');
    if (id === '' || value === '' || more.length > 0) throw told(words[lang].pairs(`${option} ${text}`));
    if (of.has(id)) throw told(words[lang].twice(`${option} ${text}`, id));
    of.set(id, value);
  }
  return { all: undefined, of };
}

/** @throws Failure when a choice is made for a campaign that is not there */
export function checkChoice(option: string, { of }: Choice, ids: readonly string[], lang: Lang): void {
  for (const id of of.keys()) {
    if (ids.includes(id)) continue;
    throw new Failure(typeset(words[lang].unknown(option, id, nearest(id, ids) ?? '', ids.join(', ')), lang));
  }
}

/** Shoot days of a campaign; null when they are not told. @throws Failure on what is no number of days */
export function daysOf(choice: Choice, id: string, ids: readonly string[], lang: Lang): number | null {
  const text = choice.of.get(id) ?? choice.all;
  if (text === undefined) return null;
  if (choice.all !== undefined && ids.length > 1) {
    throw new Failure(typeset(words[lang].which(text, ids.join(', ')), lang));
  }
  const days = Number(text);
  if (days > 0 && days <= mostDays) return days;
  throw new Failure(typeset(words[lang].days(text), lang));
}
