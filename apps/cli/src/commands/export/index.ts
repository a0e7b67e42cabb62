import { nearest } from '@contrechamp/engine';
import {
  bilanCarboneRows,
  csvText,
  disclosure,
  filledForm,
  formCsv,
  lineItemRows,
  openLcaPackage,
  TooLongForCell,
  toContract,
  typeset,
  workbookFiles,
} from '@contrechamp/report';
import { documentOf, openCampaign } from '../../campaign.ts';
import { Failure } from '../../failure.ts';
import type { Options } from '../../options.ts';
import type { Output } from '../../output.ts';
import { version } from '../../version.ts';
import { whichScenario } from '../../which-scenario.ts';
import { pactText } from './pact.ts';
import { idOf, putArchive, putText } from './target.ts';

type Export = (file: string, options: Options, output: Output) => void;

/** Spreadsheets take a file for UTF-8 when it says so first. */
const byteOrderMark = '\ufeff';

/** The scenario of --scenario, else all. */
function scenariosOf(result: ReturnType<typeof openCampaign>, options: Options): readonly string[] {
  const { calculation } = result;
  if (options.scenario === undefined) return calculation.scenarios.map((s) => s.scenario.id);
  return [whichScenario(calculation, '--scenario', options.scenario, undefined, options)];
}

/** Says which text is too long where a cell cannot hold it. */
function inCells<T>(options: Options, write: () => T): T {
  try {
    return write();
  } catch (error) {
    if (!(error instanceof TooLongForCell)) throw error;
    throw new Failure(typeset(words[options.lang].long(error.message), options.lang));
  }
}

const formats: Readonly<Record<string, Export>> = {
  json: (file, options, output) => {
    const contract = toContract(openCampaign(file, options), { version, lang: options.lang });
    putText(JSON.stringify(contract, null, 2), options, output);
  },
  csv: (file, options, output) => {
    const result = openCampaign(file, options);
    const rows = lineItemRows(result, scenariosOf(result, options), options.lang);
    putText(csvText(rows, options.lang), options, output, byteOrderMark);
  },
  'bilan-carbone': (file, options, output) => {
    const result = openCampaign(file, options);
    const rows = bilanCarboneRows(result, scenariosOf(result, options), options.lang);
    putText(csvText(rows, options.lang), options, output, byteOrderMark);
  },
  xlsx: (file, options, output) => {
    const result = openCampaign(file, options);
    const { lang } = options;
    const document = documentOf(file, options);
    const files = inCells(options, () =>
      workbookFiles(result, scenariosOf(result, options), { lang, version, document }),
    );
    putArchive(files, 'xlsx', 'campaign.xlsx', options, output);
  },
  'inputs-csv': (file, options, output) => {
    const { lang } = options;
    const document = documentOf(file, options);
    const text = inCells(options, () => formCsv(filledForm(document, lang), lang));
    putText(text, options, output, byteOrderMark);
  },
  openlca: (file, options, output) => {
    const result = openCampaign(file, options);
    const files = openLcaPackage(result, scenariosOf(result, options), { lang: options.lang, id: idOf, version });
    putArchive(files, 'openlca', 'campaign-openlca.zip', options, output);
  },
  csrd: (file, options, output) => {
    const asked = { ...options, role: options.role ?? 'brand' } as const;
    const [location, market] = [
      openCampaign(file, { ...asked, electricity: 'location' }),
      openCampaign(file, { ...asked, electricity: 'market' }),
    ];
    const scenario = whichScenario(location.calculation, '--scenario', options.scenario, undefined, options);
    putText(JSON.stringify(disclosure(location, market, scenario, version), null, 2), options, output);
  },
  pact: (file, options, output) => putText(pactText(file, options), options, output),
};

export const exportFormats = Object.keys(formats);

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

/** `export FILE --format FORMAT [-o FILE]`: a result in the form that another program reads. */
export function exportAs(file: string, options: Options, output: Output): number {
  const { lang, only } = options;
  const { format } = only;
  if (format === undefined) throw new Failure(typeset(words[lang].which(), lang));
  const write = Object.hasOwn(formats, format) ? formats[format] : undefined;
  if (!write) throw new Failure(typeset(words[lang].unknown(format, nearest(format, exportFormats) ?? ''), lang));
  write(file, options, output);
  return 0;
}
