import { nearest } from '@contrechamp/engine';
import { starterFile, type TemplateKind, templateKinds, templateName, usual } from '@contrechamp/report';
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
  },
  fr: {
    kind: (given: string, near: string, known: string) =>
      `${given === '' ? 'Quelle sorte de production ?' : `Pas de sorte « ${given} ».${near ? ` Vouliez-vous dire « ${near} » ?` : ''}`} Ajoutez --kind avec l’un de : ${known}.`,
    country: (code: string, near: string) =>
      `« ${code} » n’est pas un code de pays ISO.${near ? ` Vouliez-vous dire « ${near} » ?` : ''} Écrivez deux lettres, comme FR.`,
    written: (file: string) => `${file} est écrit. Ensuite : contrechamp compare ${file}`,
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

/** `template --kind …`: a commented starter file that compares at once, on standard output or in the file of -o. */
export function template(options: Options, output: Output): number {
  const { lang, output: target } = options;
  const kind = knownKind(options.kind ?? '', options);
  const country = knownCountry(options.country ?? 'FR', options);
  const file = target ?? 'campaign.yaml';
  const text = starterFile(
    { ...usual[kind], kind, name: templateName(kind, lang), country, city: null },
    {
      lang,
      period: new Date().getFullYear(),
      catalogue: loadCatalogue(lang).release,
      state: 'provisional',
    },
    file,
  );
  if (target === undefined) {
    output.out(line(text));
    return 0;
  }
  writeNewFile(target, text, lang);
  output.out(line(words[lang].written(target)));
  return 0;
}
