import { nearest } from '@contrechamp/engine';
import {
  bilanCarboneRows,
  csvText,
  lineItemRows,
  openLcaPackage,
  toContract,
  typeset,
  workbookFiles,
} from '@contrechamp/report';
import { openCampaign } from '../../campaign.ts';
import { Failure } from '../../failure.ts';
import type { Options } from '../../options.ts';
import type { Output } from '../../output.ts';
import { version } from '../../version.ts';
import { whichScenario } from '../../which-scenario.ts';
import { disclosedFile } from '../csrd/index.ts';
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
    const files = workbookFiles(result, scenariosOf(result, options), { lang: options.lang, version });
    putArchive(files, 'xlsx', 'campaign.xlsx', options, output);
  },
  openlca: (file, options, output) => {
    const result = openCampaign(file, options);
    const files = openLcaPackage(result, scenariosOf(result, options), { lang: options.lang, id: idOf, version });
    putArchive(files, 'openlca', 'campaign-openlca.zip', options, output);
  },
  csrd: (file, options, output) => {
    putText(JSON.stringify(disclosedFile(file, options), null, 2), options, output);
  },
  pact: (file, options, output) => putText(pactText(file, options), options, output),
};

export const exportFormats = Object.keys(formats);

const words = {
  en: {
    which: () => `As what? Add --format with one of: ${exportFormats.join(', ')}.`,
    unknown: (name: string, near: string) =>
      `No export format “${name}”.${near === '' ? '' : ` Did you mean “${near}”?`} Formats: ${exportFormats.join(', ')}.`,
  },
  fr: {
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
