import type { Lang } from '@contrechamp/report';
import { type Fields, refused } from './fields.ts';

const expected = {
  en: {
    oneOf: (choices: string) => `one of ${choices}`,
    flag: 'true or false',
    text: (most: number) => `a text of 1 to ${most} characters, on one line`,
    day: 'a day as YEAR-MONTH-DAY, such as 2026-01-31',
    share: 'a number between 0 and 1, such as 0.5',
    integer: (from: number, to: number) => `a whole number from ${from} to ${to}`,
    colour: 'a colour such as "#1a2b3c"',
    object: 'an object of fields',
    known: (names: string) => `none of that name; the fields are ${names}`,
  },
  fr: {
    oneOf: (choices: string) => `l’un de ${choices}`,
    flag: 'true ou false',
    text: (most: number) => `un texte de 1 à ${most} caractères, d’une seule ligne`,
    day: 'un jour en ANNÉE-MOIS-JOUR, comme 2026-01-31',
    share: 'un nombre entre 0 et 1, comme 0.5',
    integer: (from: number, to: number) => `un nombre entier de ${from} à ${to}`,
    colour: 'une couleur comme "#1a2b3c"',
    object: 'un objet de champs',
    known: (names: string) => `rien sous ce nom ; les champs sont ${names}`,
  },
};

/** Reads the fields of an object one by one; what is left out is undefined. Each method throws a Problem that says what to write. */
export class FieldReader {
  readonly #fields: Fields;
  readonly #lang: Lang;
  readonly #within: string;

  /** @throws Problem on a field that is not among `names`: a misspelt one would be dropped in silence */
  constructor(fields: Fields, names: readonly string[], lang: Lang, within = '') {
    this.#fields = fields;
    this.#lang = lang;
    this.#within = within;
    const stray = Object.keys(fields).find((name) => !names.includes(name));
    if (stray !== undefined) throw this.#refused(stray, expected[lang].known(names.join(', ')));
  }

  #refused(name: string, text: string): Error {
    return refused(`${this.#within}${name}`.slice(0, 80), text);
  }

  #read<T>(name: string, text: string, accept: (value: unknown) => value is T): T | undefined {
    const value = this.#fields[name];
    if (value === undefined) return undefined;
    if (accept(value)) return value;
    throw this.#refused(name, text);
  }

  oneOf<T extends string>(name: string, choices: readonly T[]): T | undefined {
    const text = expected[this.#lang].oneOf(choices.join(', '));
    return this.#read(name, text, (v): v is T => choices.some((c) => c === v));
  }

  /** The same, where it must be said. */
  required<T extends string>(name: string, choices: readonly T[]): T {
    const found = this.oneOf(name, choices);
    if (found !== undefined) return found;
    throw this.#refused(name, expected[this.#lang].oneOf(choices.join(', ')));
  }

  flag(name: string): boolean | undefined {
    return this.#read(name, expected[this.#lang].flag, (v) => typeof v === 'boolean');
  }

  line(name: string, most: number): string | undefined {
    const accept = (v: unknown): v is string =>
      typeof v === 'string' && v.trim() !== '' && v.length <= most && !/\p{Cc}/u.test(v);
    return this.#read(name, expected[this.#lang].text(most), accept);
  }

  day(name: string): string | undefined {
    const accept = (v: unknown): v is string => {
      if (typeof v !== 'string' || !/^[12]\d{3}-\d{2}-\d{2}$/.test(v)) return false;
      const read = new Date(`${v}T00:00:00Z`);
      return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(v);
    };
    return this.#read(name, expected[this.#lang].day, accept);
  }

  share(name: string): number | undefined {
    const accept = (v: unknown): v is number => typeof v === 'number' && v > 0 && v < 1;
    return this.#read(name, expected[this.#lang].share, accept);
  }

  integer(name: string, [from, to]: readonly [number, number]): number | undefined {
    const accept = (v: unknown): v is number => Number.isInteger(v) && Number(v) >= from && Number(v) <= to;
    return this.#read(name, expected[this.#lang].integer(from, to), accept);
  }

  colour(name: string): string | undefined {
    const accept = (v: unknown): v is string => typeof v === 'string' && /^#[0-9a-f]{6}$/i.test(v);
    return this.#read(name, expected[this.#lang].colour, accept)?.toLowerCase();
  }

  /** Any value that `accept` takes; `text` says what to write. */
  value<T>(name: string, text: string, accept: (value: unknown) => value is T): T | undefined {
    return this.#read(name, text, accept);
  }

  object(name: string, names: readonly string[]): FieldReader | undefined {
    const accept = (v: unknown): v is Fields => typeof v === 'object' && v !== null && !Array.isArray(v);
    const found = this.#read(name, expected[this.#lang].object, accept);
    return found && new FieldReader(found, names, this.#lang, `${this.#within}${name}.`);
  }
}
