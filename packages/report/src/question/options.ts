import type { Bilingual } from '@contrechamp/engine';
import { type Lang, pick } from '../lang.ts';

export interface QuestionOptions {
  readonly lang: Lang;
  readonly width: number;
  readonly color: boolean;
}

/** Names of scenarios, by id. */
export type Names = ReadonlyMap<string, Bilingual>;

export function nameOf(names: Names, id: string, lang: Lang): string {
  const name = names.get(id);
  return name ? pick(name, lang) : id;
}
