import { nearest } from '@contrechamp/engine';
import { type PactGiven, PactProblem, pactDetails } from '@contrechamp/proof';
import {
  type PactDetails,
  type PactField,
  pactFieldNames,
  pactFields,
  pactWords,
  plain,
  typeset,
} from '@contrechamp/report';
import { parse } from 'yaml';
import * as z from 'zod';
import { Failure } from '../../failure.ts';
import type { Options } from '../../options.ts';
import { readTextFile } from '../../text-file.ts';

const words = {
  en: {
    unreadable: (file: string) => `${file} cannot be read as a text file.`,
    broken: (file: string, reason: string) => `${file}: ${reason}`,
    notFields: (file: string) => `${file} is not a list of fields such as companyName: Example.`,
    unknown: (name: string, near: string) =>
      `PACT has no field “${name}” to give.${near === '' ? '' : ` Did you mean “${near}”?`} Fields: ${pactFieldNames.join(', ')}.`,
    pair: (text: string) => `--set ${text}: write FIELD=VALUE, such as --set companyName=Example.`,
    text: (file: string, name: string) => `${file}: ${name} must be text${isList(name) ? ', or a list of texts' : ''}.`,
    contrails: 'PACT excludes radiative forcing: leave --radiative-forcing out.',
  },
  fr: {
    unreadable: (file: string) => `${file} ne peut être lu comme un fichier de texte.`,
    broken: (file: string, reason: string) => `${file} : ${reason}`,
    notFields: (file: string) => `${file} n’est pas une liste de champs comme companyName: Exemple.`,
    unknown: (name: string, near: string) =>
      `PACT n’a pas de champ « ${name} » à donner.${near === '' ? '' : ` Vouliez-vous dire « ${near} » ?`} Champs : ${pactFieldNames.join(', ')}.`,
    pair: (text: string) => `--set ${text} : écrivez CHAMP=VALEUR, comme --set companyName=Exemple.`,
    text: (file: string, name: string) =>
      `${file} : ${name} doit être un texte${isList(name) ? ', ou une liste de textes' : ''}.`,
    contrails: 'PACT exclut le forçage radiatif : retirez --radiative-forcing.',
  },
};

const isField = (name: string): name is PactField => (pactFieldNames as readonly string[]).includes(name);
const isList = (name: string): boolean => isField(name) && pactFields[name].list;

const refuse = (text: string, { lang }: Options): Failure => new Failure(typeset(plain(text), lang));

function fieldName(name: string, options: Options): PactField {
  if (isField(name)) return name;
  throw refuse(words[options.lang].unknown(name, nearest(name, pactFieldNames) ?? ''), options);
}

const value = z.union([z.string(), z.number().transform(String), z.array(z.string())]);

/** What a YAML file says of a footprint. @throws Failure naming the file and the field */
function inFile(file: string, options: Options): PactGiven {
  const w = words[options.lang];
  const read = readTextFile(file);
  if ('diagnostic' in read) throw refuse(w.unreadable(file), options);
  let document: unknown;
  try {
    document = parse(read.text);
  } catch (error) {
    throw refuse(w.broken(file, (error as Error).message), options);
  }
  if (typeof document !== 'object' || document === null || Array.isArray(document))
    throw refuse(w.notFields(file), options);
  return Object.fromEntries(
    Object.entries(document).map(([name, found]) => {
      const field = fieldName(name, options);
      const { success, data } = value.safeParse(found);
      if (!success || (Array.isArray(data) && !isList(field))) throw refuse(w.text(file, field), options);
      return [field, isList(field) && !Array.isArray(data) ? [data] : data];
    }),
  );
}

/** `--set FIELD=VALUE`; a list is given one by one. What stands here takes the place of what the file says. */
function onCommandLine(options: Options): PactGiven {
  const given: Record<string, string | string[]> = {};
  for (const text of options.only.set) {
    const [, name, said] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
    if (name === undefined || said === undefined) throw refuse(words[options.lang].pair(text), options);
    const field = fieldName(name.trim(), options);
    const before = given[field];
    given[field] = isList(field) ? [...(Array.isArray(before) ? before : []), said] : said;
  }
  return given;
}

/** PACT leaves contrails out, whatever else is asked. @throws Failure where they are asked for */
export function checkPact(options: Options): void {
  if (options.radiativeForcing) throw refuse(words[options.lang].contrails, options);
}

/** What the file of --details and the options of --set say. @throws PactProblem naming every field that is missing */
export const detailsOf = (options: Options): PactDetails =>
  pactDetails({
    ...(options.only.details === undefined ? {} : inFile(options.only.details, options)),
    ...onCommandLine(options),
  });

/** A problem of a footprint in words; any other error as it is. */
export function pactFailure(error: unknown, options: Options): unknown {
  if (!(error instanceof PactProblem)) return error;
  const w = pactWords[options.lang];
  const [first] = error.missing;
  if (first !== undefined) return refuse(w.missing(error.missing, first), options);
  const told = error.faults.map(({ rule, field, found }) => w.fault[rule](field, found));
  return new Failure(told.map((t) => typeset(plain(t), options.lang)).join('\n'));
}
