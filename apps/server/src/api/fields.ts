import { maximumLength } from '@contrechamp/engine';
import type { Lang } from '@contrechamp/report';
import { Problem } from '../problem/problem.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** What may be asked of a computation. */
export const drawsRange = [100, 100_000] as const;
export const seedRange = [0, 2 ** 32 - 1] as const;

const longestLabel = 200;
const million = maximumLength / 1_000_000;

const expected = {
  en: {
    text: `a text of at most ${million} million characters`,
    revision: 'the whole number that the campaign had when it was read',
    label: `a text of 1 to ${longestLabel} characters, or null`,
    integer: (from: number, to: number) => `a whole number from ${from} to ${to}`,
    lang: 'fr or en',
  },
  fr: {
    text: `un texte de ${million} millions de caractères au plus`,
    revision: 'le nombre entier que la campagne portait à sa lecture',
    label: `un texte de 1 à ${longestLabel} caractères, ou null`,
    integer: (from: number, to: number) => `un nombre entier de ${from} à ${to}`,
    lang: 'fr ou en',
  },
};

export const refused = (field: string, text: string): Problem =>
  new Problem('field-invalid', { field, expected: text });

const isRevision = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0;

/** @throws Problem */
export function textField({ text }: Fields, lang: Lang): string {
  if (typeof text === 'string' && text.length <= maximumLength) return text;
  throw refused('text', expected[lang].text);
}

/** @throws Problem */
export function revisionField({ revision }: Fields, lang: Lang): number {
  if (isRevision(revision)) return revision;
  throw refused('revision', expected[lang].revision);
}

/** @throws Problem */
export function labelField({ label }: Fields, lang: Lang): string | null {
  if (label === null) return null;
  if (typeof label === 'string' && label.trim() !== '' && label.length <= longestLabel) return label.trim();
  throw refused('label', expected[lang].label);
}

/** Null for an address that can be no revision. */
export const revisionInPath = (value: string): number | null => (/^[1-9]\d{0,14}$/.test(value) ? Number(value) : null);

/** @throws Problem */
export function integerQuery(
  field: string,
  value: string | undefined,
  [from, to]: readonly [number, number],
  lang: Lang,
): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= from && number <= to) return number;
  throw refused(field, expected[lang].integer(from, to));
}

/** @throws Problem */
export function checkLang(value: string | undefined, lang: Lang): void {
  if (value !== undefined && value !== 'fr' && value !== 'en') throw refused('lang', expected[lang].lang);
}
