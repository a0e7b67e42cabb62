import { Buffer } from 'node:buffer';
import { type Document, nearest, readDocument } from '@contrechamp/engine';
import { zip } from '@contrechamp/proof';
import {
  filledForm,
  formCsv,
  formWorkbook,
  starterFile,
  type TemplateKind,
  templateKinds,
  templateName,
  typeset,
  usual,
} from '@contrechamp/report';
import { loadCatalogue } from '../catalogue/load.ts';
import { Failure } from '../failure.ts';
import type { Options } from '../options.ts';
import { line, type Output } from '../output.ts';
import { writeNewFile } from '../write-new-file.ts';

const words = {
  en: {
    kind: (given: string, near: string, known: string) =>
      `${given === '' ? 'Which kind of production?' : `No kind "${given}".${near ? ` Did you mean "${near}"?` : ''}`} Add --kind with one of: ${known}.`,
    country: (code: string, near: string) =>
      `"${code}" is not an ISO country code.${near ? ` Did you mean "${near}"?` : ''} Write two letters, such as FR.`,
    written: (file: string) => `${file} is written. Next: contrechamp compare ${file}`,
    form: (file: string) => `${file} is written. Fill it in, then: contrechamp import ${file} -o campaign.yaml`,
    format: (given: string) => `No template as “${given}”. Add --format with one of: ${templateFormats.join(', ')}.`,
    where: () => 'Where to? A workbook is a file: add -o campaign.xlsx.',
  },
  fr: {
    kind: (given: string, near: string, known: string) =>
      `${given === '' ? 'Quelle sorte de production ?' : `Pas de sorte « ${given} ».${near ? ` Vouliez-vous dire « ${near} » ?` : ''}`} Ajoutez --kind avec l’un de : ${known}.`,
    country: (code: string, near: string) =>
      `« ${code} » n’est pas un code de pays ISO.${near ? ` Vouliez-vous dire « ${near} » ?` : ''} Écrivez deux lettres, comme FR.`,
    written: (file: string) => `${file} est écrit. Ensuite : contrechamp compare ${file}`,
    form: (file: string) => `${file} est écrit. Remplissez-le, puis : contrechamp import ${file} -o campagne.yaml`,
    format: (given: string) =>
      `Pas de modèle sous la forme « ${given} ». Ajoutez --format avec l’un de : ${templateFormats.join(', ')}.`,
    where: () => 'Où l’écrire ? Un classeur est un fichier : ajoutez -o campagne.xlsx.',
  },
};

/** @throws Failure naming the kinds */
export function knownKind(given: string, options: Options): TemplateKind {
  const kind = templateKinds.find((k) => k === given);
  if (kind) return kind;
  throw new Failure(words[options.lang].kind(given, nearest(given, templateKinds) ?? '', templateKinds.join(', ')));
}

/** @throws Failure on a code that no country has */
export function knownCountry(given: string, options: Options): string {
  const { countries } = loadCatalogue(options.lang).data;
  const code = given.toUpperCase();
  if (countries.some((c) => c.code === code)) return code;
  const near = nearest(
    code,
    countries.map((c) => c.code),
  );
  throw new Failure(words[options.lang].country(given, near ?? ''));
}

const templateFormats = ['yaml', 'xlsx', 'csv'] as const;
type TemplateFormat = (typeof templateFormats)[number];

/** The format that is asked for, else that of the file’s name. @throws Failure naming the formats */
function formatOf({ only, output, lang }: Options): TemplateFormat {
  const named = templateFormats.find((f) => output?.toLowerCase().endsWith(`.${f}`));
  if (only.format === undefined) return named ?? 'yaml';
  const found = templateFormats.find((f) => f === only.format);
  if (found) return found;
  throw new Failure(typeset(words[lang].format(only.format), lang));
}

function starterText(options: Options, file: string): string {
  const { lang } = options;
  const kind = knownKind(options.kind ?? '', options);
  const country = knownCountry(options.country ?? 'FR', options);
  return starterFile(
    { ...usual[kind], kind, name: templateName(kind, lang), country, city: null },
    { lang, period: new Date().getFullYear(), catalogue: loadCatalogue(lang).release, state: 'provisional' },
    file,
  );
}

/** What nearly every campaign says, and nothing else. */
const blank = (options: Options): Document => ({
  campaign: {
    period: new Date().getFullYear(),
    stages: ['pre-production', 'shoot', 'generation', 'post-production', 'delivery'],
    state: 'provisional',
    catalogue: loadCatalogue(options.lang).release,
  },
});

/** A form to fill in: empty, or with the figures of a kind of production. */
function form(format: 'xlsx' | 'csv', options: Options, output: Output): number {
  const { lang, output: target, kind } = options;
  const document = kind === undefined ? blank(options) : readDocument(starterText(options, target ?? ''));
  const tables = filledForm(document, lang);
  if (format === 'csv') {
    const text = formCsv(tables, lang);
    if (target === undefined) {
      output.out(text);
      return 0;
    }
    writeNewFile(target, `\ufeff${text}`, lang);
  } else {
    if (target === undefined) throw new Failure(typeset(words[lang].where(), lang));
    const files = formWorkbook(tables, lang);
    writeNewFile(target, zip(files.map(({ path, text }) => ({ path, bytes: Buffer.from(text, 'utf8') }))), lang);
  }
  output.out(line(typeset(words[lang].form(target), lang)));
  return 0;
}

/**
 * `template --kind …`: a commented starter file that compares at once, on standard output or in the file of -o.
 * `template --format xlsx|csv`: a form to fill in with a spreadsheet, with the figures of --kind or none.
 */
export function template(options: Options, output: Output): number {
  const { lang, output: target } = options;
  const format = formatOf(options);
  if (format !== 'yaml') return form(format, options, output);
  const text = starterText(options, target ?? 'campaign.yaml');
  if (target === undefined) {
    output.out(line(text));
    return 0;
  }
  writeNewFile(target, text, lang);
  output.out(line(words[lang].written(target)));
  return 0;
}
