import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { formatInteger, type Lang, typeset } from '@contrechamp/report';
import { Failure } from '../../failure.ts';
import { giveName } from '../../give-name.ts';
import { markWords } from './words.ts';

/** Larger files are not given to the library that signs, which wants all of one in memory. */
const largest = 256 << 20;

/** One file and where it goes. */
export interface Errand {
  readonly file: string;
  readonly name: string;
  readonly output: string;
}

const reasonOf = (error: unknown): string => String((error as NodeJS.ErrnoException).code ?? error);

/** What goes where, as long as nothing is in the way. @throws Failure before anything is read or written */
export function errandsOf(files: readonly string[], folder: string, lang: Lang): readonly Errand[] {
  const words = markWords[lang];
  const errands = files.map((file) => ({ file, name: basename(file), output: join(folder, basename(file)) }));
  const names = new Set<string>();
  for (const { name, output } of errands) {
    // Some disks know no difference between large and small letters.
    if (names.has(name.toLowerCase())) throw new Failure(typeset(words.twice(name), lang));
    names.add(name.toLowerCase());
    if (existsSync(output)) throw new Failure(typeset(words.exists(output), lang));
  }
  return errands;
}

/** @throws Failure */
export function readImage(file: string, lang: Lang): Uint8Array {
  const words = markWords[lang];
  try {
    const stat = statSync(file);
    if (stat.size > largest) throw new Failure(typeset(words.large(file, formatInteger(largest >> 20, lang)), lang));
    return new Uint8Array(readFileSync(file));
  } catch (error) {
    if (error instanceof Failure) throw error;
    const reason = reasonOf(error);
    throw new Failure(typeset(reason === 'ENOENT' ? words.missing(file) : words.unread(file, reason), lang));
  }
}

/** Files that get their names together, once each of them could be written. */
export class Drafts {
  readonly #lang: Lang;
  readonly #drafts: { readonly partial: string; readonly output: string }[] = [];

  constructor(lang: Lang) {
    this.#lang = lang;
  }

  /** @throws Failure */
  add(output: string, bytes: Uint8Array): void {
    const partial = `${output}.${process.pid}.partial`;
    this.#drafts.push({ partial, output });
    this.#telling(output, () => {
      const folder = dirname(output);
      if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
      writeFileSync(partial, bytes, { flag: 'wx', flush: true });
    });
  }

  /** @throws Failure; none of the files is there then */
  keep(): void {
    const named: string[] = [];
    try {
      for (const { partial, output } of this.#drafts) {
        this.#telling(output, () => giveName(partial, output));
        named.push(output);
      }
    } catch (error) {
      for (const output of named) rmSync(output, { force: true });
      throw error;
    }
  }

  /** Nothing is left of what has no name. */
  drop(): void {
    for (const { partial } of this.#drafts) {
      try {
        rmSync(partial, { force: true });
      } catch {
        // It never came to be: what should have been its folder is a file.
      }
    }
  }

  #telling(output: string, act: () => void): void {
    const words = markWords[this.#lang];
    try {
      act();
    } catch (error) {
      const reason = reasonOf(error);
      const text = reason === 'EEXIST' ? words.exists(output) : words.unwritable(output, reason);
      throw new Failure(typeset(text, this.#lang));
    }
  }
}
