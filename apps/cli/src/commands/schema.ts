import { nearest } from '@contrechamp/engine';
import { typeset } from '@contrechamp/report';
import { Failure } from '../failure.ts';
import type { Options } from '../options.ts';
import { line, type Output } from '../output.ts';
import { schemaNames, schemas } from '../schema/index.ts';

const words = {
  en: {
    which: (names: string) => `Which schema? contrechamp schema NAME, with one of: ${names}.`,
    unknown: (name: string, near: string, names: string) =>
      `No schema “${name}”.${near === '' ? '' : ` Did you mean “${near}”?`} Schemas: ${names}.`,
  },
  fr: {
    which: (names: string) => `Quel schéma ? contrechamp schema NOM, avec l’un de : ${names}.`,
    unknown: (name: string, near: string, names: string) =>
      `Pas de schéma « ${name} ».${near === '' ? '' : ` Vouliez-vous dire « ${near} » ?`} Schémas : ${names}.`,
  },
};

/** `schema NAME`: the JSON Schema of a file or of what a command prints, for editors and other programs. */
export function schema(name: string | undefined, { lang }: Options, output: Output): number {
  const w = words[lang];
  const names = schemaNames.join(', ');
  if (name === undefined) throw new Failure(typeset(w.which(names), lang));
  const found = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
  if (!found) throw new Failure(typeset(w.unknown(name, nearest(name, schemaNames) ?? '', names), lang));
  output.out(line(JSON.stringify(found(), null, 2)));
  return 0;
}
