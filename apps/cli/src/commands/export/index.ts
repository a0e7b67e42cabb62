import { nearest } from '@contrechamp/engine';
import { type ExportFormat, type ExportSource, exported, exportFormats } from '@contrechamp/proof';
import { TooLongForCell, typeset } from '@contrechamp/report';
import { documentOf, openCampaign } from '../../campaign.ts';
import { Failure } from '../../failure.ts';
import type { Options } from '../../options.ts';
import type { Output } from '../../output.ts';
import { version } from '../../version.ts';
import { whichScenario } from '../../which-scenario.ts';
import { disclosedFile } from '../csrd/index.ts';
import { checkPact, detailsOf, pactFailure } from './pact.ts';
import { checkTarget, put } from './target.ts';

/** The scenario of --scenario, else all. */
function scenariosOf(result: ReturnType<typeof openCampaign>, options: Options): readonly string[] {
  const { calculation } = result;
  if (options.scenario === undefined) return calculation.scenarios.map((s) => s.scenario.id);
  return [whichScenario(calculation, '--scenario', options.scenario, undefined, options)];
}

const sourceOf = (file: string, options: Options): ExportSource => ({
  ...{ lang: options.lang, version, role: options.role },
  open: (choices) => openCampaign(file, { ...options, ...choices }),
  document: () => documentOf(file, options),
  all: (result) => scenariosOf(result, options),
  one: ({ calculation }) => whichScenario(calculation, '--scenario', options.scenario, undefined, options),
  disclosed: () => disclosedFile(file, options),
  details: () => detailsOf(options),
});

const words = {
  en: {
    long: (start: string) =>
      `A text is longer than a spreadsheet cell can hold (32 767 characters): “${start}…”. Shorten it.`,
    which: () => `As what? Add --format with one of: ${exportFormats.join(', ')}.`,
    unknown: (name: string, near: string) =>
      `No export format “${name}”.${near === '' ? '' : ` Did you mean “${near}”?`} Formats: ${exportFormats.join(', ')}.`,
  },
  fr: {
    long: (start: string) =>
      `Un texte est plus long que ce qu’une cellule de tableur peut contenir (32 767 caractères) : « ${start}… ». Raccourcissez-le.`,
    which: () => `Sous quelle forme ? Ajoutez --format avec l’un de : ${exportFormats.join(', ')}.`,
    unknown: (name: string, near: string) =>
      `Pas de format d’export « ${name} ».${near === '' ? '' : ` Vouliez-vous dire « ${near} » ?`} Formats : ${exportFormats.join(', ')}.`,
  },
};

/** @throws Failure where --format names none */
function formatOf({ lang, only: { format } }: Options): ExportFormat {
  if (format === undefined) throw new Failure(typeset(words[lang].which(), lang));
  const known = exportFormats.find((f) => f === format);
  if (known) return known;
  throw new Failure(typeset(words[lang].unknown(format, nearest(format, exportFormats) ?? ''), lang));
}

/** `export FILE --format FORMAT [-o FILE]`: a result in the form that another program reads. */
export function exportAs(file: string, options: Options, output: Output): number {
  const format = formatOf(options);
  if (format === 'pact') checkPact(options);
  checkTarget(format, options);
  try {
    put(exported(format, sourceOf(file, options)), options, output);
  } catch (error) {
    const tooLong =
      error instanceof TooLongForCell
        ? new Failure(typeset(words[options.lang].long(error.message), options.lang))
        : null;
    throw tooLong ?? pactFailure(error, options);
  }
  return 0;
}
