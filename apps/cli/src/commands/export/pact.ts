import { nearest } from '@contrechamp/engine';
import {
  missingPactFields,
  type PactDetails,
  type PactField,
  pactFaults,
  pactFieldNames,
  pactFields,
  pactFootprint,
  pactWords,
  plain,
  typeset,
} from '@contrechamp/report';
import { parse } from 'yaml';
import * as z from 'zod';
import { openCampaign } from '../../campaign.ts';
import { Failure } from '../../failure.ts';
import type { Options } from '../../options.ts';
import { readTextFile } from '../../text-file.ts';
import { version } from '../../version.ts';
import { whichScenario } from '../../which-scenario.ts';
import { idOf } from './target.ts';

type Given = { [K in PactField]?: string | readonly string[] };

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
function inFile(file: string, options: Options): Given {
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
function onCommandLine(options: Options): Given {
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

/** A day alone is its midnight in UTC. */
const moment = (text: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : text);
const moments = [
  ...(['created', 'referencePeriodStart', 'referencePeriodEnd'] as const),
  ...(['validityPeriodStart', 'validityPeriodEnd'] as const),
];

function details(options: Options): PactDetails {
  const file = options.only.details;
  const given: Given = { ...(file === undefined ? {} : inFile(file, options)), ...onCommandLine(options) };
  const missing = missingPactFields(given);
  const [first] = missing;
  if (first !== undefined) throw refuse(pactWords[options.lang].missing(missing, first), options);
  for (const name of moments) {
    const text = given[name];
    if (typeof text === 'string') given[name] = moment(text);
  }
  // Every required field is there, and each was read as text or as a list as `pactFields` says.
  return given as PactDetails;
}

/** One scenario as a Product Carbon Footprint of PACT 3, in JSON. @throws Failure naming every field that is not right */
export function pactText(file: string, options: Options): string {
  const { lang } = options;
  if (options.radiativeForcing) throw refuse(words[lang].contrails, options);
  const given = details(options);
  const result = openCampaign(file, { ...options, radiativeForcing: false });
  const scenario = whichScenario(result.calculation, '--scenario', options.scenario, undefined, options);
  const footprint = pactFootprint(result, scenario, { lang, details: given, id: idOf, version });
  const faults = pactFaults(footprint);
  if (faults.length > 0) {
    const told = faults.map(({ rule, field, found }) => pactWords[lang].fault[rule](field, found));
    throw new Failure(told.map((t) => typeset(plain(t), lang)).join('\n'));
  }
  return JSON.stringify(footprint, null, 2);
}
