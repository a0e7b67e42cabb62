import type { Buffer } from 'node:buffer';
import {
  activityDefinitions,
  type Campaign,
  type Catalogue,
  campaignText,
  compile,
  type Diagnostic,
  type GridSeries,
  parseCampaign,
} from '@contrechamp/engine';
import {
  diagnosticNotices,
  type Lang,
  type TableNotice,
  tableNotices,
  typeset,
  UnreadableTable,
} from '@contrechamp/report';
import { type ReadTables, readTables } from './read.ts';

/** What a campaign that was read from tables is computed with. */
export interface ImportMeans {
  readonly lang: Lang;
  /** The release that a campaign pins, where it is kept; else the current one. */
  catalogueOf(pinned: string | undefined): Catalogue;
  /** Series of hourly electricity, where files stand beside the campaign. */
  seriesOf?(campaign: Campaign): ReadonlyMap<string, GridSeries>;
}

/** A campaign file made from tables. */
export interface ImportedCampaign {
  readonly text: string;
  readonly campaign: Campaign;
  /** Warnings: what is wrong with it is a refusal. */
  readonly notices: readonly TableNotice[];
  /** How the file was read, where somebody should know. */
  readonly notes: readonly string[];
}

/** Tables that give no campaign: every cell that has to be put right. */
export class RefusedTables extends Error {
  override readonly name = 'RefusedTables';
  readonly notices: readonly TableNotice[];

  constructor(notices: readonly TableNotice[]) {
    super(notices.map(({ code }) => code).join(', '));
    this.notices = notices;
  }
}

const words = {
  en: {
    computed: (n: number) =>
      `${n === 1 ? 'One cell is a formula' : `${n} cells are formulas`}: the values that they had when the file was saved were taken.`,
    unread: (sheets: string) => `Not read, being no sheet of the form: ${sheets}.`,
    encoding: (name: string) => `Read as ${name}, since it is not UTF-8: check that accents are right.`,
  },
  fr: {
    computed: (n: number) =>
      `${n === 1 ? 'Une cellule est une formule' : `${n} cellules sont des formules`} : les valeurs qu’elles avaient à l’enregistrement ont été prises.`,
    unread: (sheets: string) => `Non lues, car ce ne sont pas des feuilles du formulaire : ${sheets}.`,
    encoding: (name: string) => `Lu en ${name}, faute d’être en UTF-8 : vérifiez les accents.`,
  },
};

const notesOf = ({ computed, unread, encoding }: ReadTables, lang: Lang): readonly string[] =>
  [
    ...(computed > 0 ? [words[lang].computed(computed)] : []),
    ...(unread.length > 0 ? [words[lang].unread(unread.join(', '))] : []),
    ...(encoding === 'windows-1252' ? [words[lang].encoding('Windows-1252')] : []),
  ].map((note) => typeset(note, lang));

/**
 * What of a calculation matters before there is a file: its errors. A series of the grid stands beside the campaign
 * file and may follow; warnings come with the result that they are about.
 */
const atImport = (d: Diagnostic): readonly Diagnostic[] =>
  d.code === 'series-missing' ? [{ ...d, severity: 'warning' }] : d.severity === 'error' ? [d] : [];

/** What the engine says of a campaign: as a file first, then under the factors that it would be computed with. */
function checked(text: string, { catalogueOf, seriesOf }: ImportMeans) {
  const { campaign, diagnostics } = parseCampaign(text, activityDefinitions);
  if (!campaign) return { campaign, diagnostics };
  const series = seriesOf?.(campaign) ?? new Map<string, GridSeries>();
  const told = compile(campaign, catalogueOf(campaign.catalogue), { series }).diagnostics.flatMap(atImport);
  const once = told.filter((d, i) => told.findIndex((o) => o.code === d.code && o.path === d.path) === i);
  return { campaign, diagnostics: once };
}

/** @throws RefusedTables */
function tablesIn(bytes: Buffer, lang: Lang): ReadTables {
  try {
    const tables = readTables(bytes, lang);
    if (tables.problems.length === 0) return tables;
    throw new RefusedTables(tableNotices(tables.problems, lang));
  } catch (error) {
    if (!(error instanceof UnreadableTable)) throw error;
    throw new RefusedTables(tableNotices([error.problem], lang));
  }
}

/**
 * A filled form, or an exported workbook, as a campaign file: all of it, or what has to be put right.
 * @throws RefusedTables unless all of it can be read and computed
 */
export function importCampaign(bytes: Buffer, means: ImportMeans): ImportedCampaign {
  const { lang } = means;
  const tables = tablesIn(bytes, lang);
  const text = campaignText(tables.document);
  const { campaign, diagnostics } = checked(text, means);
  const notices = diagnosticNotices({ diagnostics, place: tables.place }, lang);
  const errors = notices.filter((n) => n.severity === 'error');
  if (!campaign || errors.length > 0) throw new RefusedTables(errors);
  return { text, campaign, notices, notes: notesOf(tables, lang) };
}
