import type { CampaignComparison, Document, ElectricityMethod, Role } from '@contrechamp/engine';
import {
  bilanCarboneRows,
  csvText,
  type Disclosure,
  filledForm,
  formCsv,
  type Lang,
  lineItemRows,
  openLcaPackage,
  type PactDetails,
  toContract,
  workbookFiles,
} from '@contrechamp/report';
import { idOf } from '../identity.ts';
import type { ExportContent } from './content.ts';
import { pactText } from './pact.ts';

/** Choices that a format makes over those of whoever asks. */
export interface FormatChoices {
  readonly role?: Role;
  readonly electricity?: ElectricityMethod;
  readonly radiativeForcing?: boolean;
}

/** A campaign that is to be exported, and what was asked of it. */
export interface ExportSource {
  readonly lang: Lang;
  /** Of the program. */
  readonly version: string;
  /** Whose footprint it is, where somebody says. */
  readonly role: Role | undefined;
  /** Computes the campaign. */
  open(choices: FormatChoices): CampaignComparison;
  /** The campaign file as data, as it was written. */
  document(): Document;
  /** The scenarios that a list is about. */
  all(result: CampaignComparison): readonly string[];
  /** The scenario that a format about one is about. */
  one(result: CampaignComparison): string;
  /** What a client's own report needs of it. */
  disclosed(): Disclosure;
  /** What a PACT footprint says that only its owner knows. */
  details(): PactDetails;
}

const formats = {
  json: ({ open, version, lang }: ExportSource): ExportContent => ({
    text: JSON.stringify(toContract(open({}), { version, lang }), null, 2),
  }),
  csv: ({ open, all, lang }: ExportSource): ExportContent => {
    const result = open({});
    return { text: csvText(lineItemRows(result, all(result), lang), lang), spreadsheet: true };
  },
  'bilan-carbone': ({ open, all, lang }: ExportSource): ExportContent => {
    const result = open({});
    return { text: csvText(bilanCarboneRows(result, all(result), lang), lang), spreadsheet: true };
  },
  xlsx: ({ open, document, all, lang, version }: ExportSource): ExportContent => {
    const result = open({});
    return { files: workbookFiles(result, all(result), { lang, version, document: document() }) };
  },
  'inputs-csv': ({ document, lang }: ExportSource): ExportContent => ({
    text: formCsv(filledForm(document(), lang), lang),
    spreadsheet: true,
  }),
  openlca: ({ open, all, lang, version }: ExportSource): ExportContent => {
    const result = open({});
    return { files: openLcaPackage(result, all(result), { lang, id: idOf, version }) };
  },
  csrd: ({ disclosed }: ExportSource): ExportContent => ({ text: JSON.stringify(disclosed(), null, 2) }),
  pact: ({ open, one, details, lang, version }: ExportSource): ExportContent => {
    const given = details();
    const result = open({ radiativeForcing: false });
    return { text: pactText(result, one(result), given, { lang, version }) };
  },
} as const;

export type ExportFormat = keyof typeof formats;
export const exportFormats = Object.keys(formats) as readonly ExportFormat[];

/** Formats that are about one scenario. */
export const formatsOfOne: readonly ExportFormat[] = ['csrd', 'pact'];

/**
 * A campaign in the form that another program reads; the same campaign and options, the same bytes.
 * @throws PactProblem where the details of a footprint are not right; TooLongForCell where a cell cannot hold a text
 */
export const exported = (format: ExportFormat, source: ExportSource): ExportContent => formats[format](source);
