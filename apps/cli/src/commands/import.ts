import type { Buffer } from 'node:buffer';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { activityDefinitions, campaignText, compile, type Diagnostic, parseCampaign } from '@contrechamp/engine';
import { archiveLimits } from '@contrechamp/proof';
import {
  diagnosticMessage,
  diagnosticNotices,
  type Lang,
  renderTableNotices,
  type TableNotice,
  tableNotices,
  typeset,
  UnreadableTable,
} from '@contrechamp/report';
import { archivedReleases, loadCatalogue, loadRelease } from '../catalogue/load.ts';
import { Failure } from '../failure.ts';
import { readSeries } from '../grid-series.ts';
import type { Options } from '../options.ts';
import { line, type Output } from '../output.ts';
import { type ReadTables, readTables } from '../table/read.ts';
import { writeNewFile } from '../write-new-file.ts';

const words = {
  en: {
    where: 'Where to? Add -o campaign.yaml.',
    exists: (file: string) => `${file} exists already and is left as it is. Choose another name with -o.`,
    done: (file: string, scenarios: number, activities: number) =>
      `${file} is written: ${scenarios} ${scenarios === 1 ? 'scenario' : 'scenarios'}, ${activities} ${activities === 1 ? 'activity' : 'activities'}. Next: contrechamp compare ${file}`,
    computed: (n: number) =>
      `${n === 1 ? 'One cell is a formula' : `${n} cells are formulas`}: the values that they had when the file was saved were taken.`,
    unread: (sheets: string) => `Not read, being no sheet of the form: ${sheets}.`,
    encoding: (name: string) => `Read as ${name}, since it is not UTF-8: check that accents are right.`,
  },
  fr: {
    where: 'Où l’écrire ? Ajoutez -o campagne.yaml.',
    exists: (file: string) => `${file} existe déjà et n’est pas touché. Choisissez un autre nom avec -o.`,
    done: (file: string, scenarios: number, activities: number) =>
      `${file} est écrit : ${scenarios} ${scenarios < 2 ? 'scénario' : 'scénarios'}, ${activities} ${activities < 2 ? 'activité' : 'activités'}. Ensuite : contrechamp compare ${file}`,
    computed: (n: number) =>
      `${n === 1 ? 'Une cellule est une formule' : `${n} cellules sont des formules`} : les valeurs qu’elles avaient à l’enregistrement ont été prises.`,
    unread: (sheets: string) => `Non lues, car ce ne sont pas des feuilles du formulaire : ${sheets}.`,
    encoding: (name: string) => `Lu en ${name}, faute d’être en UTF-8 : vérifiez les accents.`,
  },
};

function refused(file: string, notices: readonly TableNotice[], { lang, color, json }: Options): Failure {
  return new Failure(
    json ? JSON.stringify({ file, problems: notices }, null, 2) : renderTableNotices(notices, { file, lang, color }),
  );
}

/** @throws Failure when there is no such file, or it is too large */
function bytesOf(file: string, options: Options): Buffer {
  const missing = (reason: string): Failure => {
    const { message, remedy } = diagnosticMessage({ code: 'file-not-found', params: { file, reason } }, options.lang);
    return refused(file, [{ code: 'file-not-found', severity: 'error', place: null, message, remedy }], options);
  };
  try {
    const { size } = statSync(file);
    if (!statSync(file).isFile()) throw missing('not-a-file');
    if (size > archiveLimits.packed) {
      const params = { megabytes: Math.round(size / 1e6), limit: archiveLimits.packed / 1e6 };
      throw new UnreadableTable('table-too-large', params);
    }
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Failure || error instanceof UnreadableTable) throw error;
    const { code = '' } = error as NodeJS.ErrnoException;
    throw missing(code === 'ENOENT' ? 'missing' : code);
  }
}

function tablesOf(file: string, options: Options): ReadTables {
  try {
    return readTables(bytesOf(file, options), options.lang);
  } catch (error) {
    if (!(error instanceof UnreadableTable)) throw error;
    throw refused(file, tableNotices([error.problem], options.lang), options);
  }
}

/** What the engine says of a campaign: as a file first, then under the factors that it would be computed with. */
function checked(text: string, target: string, options: Options) {
  const { campaign, diagnostics } = parseCampaign(text, activityDefinitions);
  if (!campaign) return { campaign, diagnostics };
  const current = loadCatalogue(options.lang);
  const pinned = campaign.catalogue;
  const kept = pinned !== undefined && pinned !== current.release && archivedReleases().includes(pinned);
  const catalogue = kept ? loadRelease(pinned, options.lang) : current;
  const { series } = readSeries(campaign, target);
  const found = compile(campaign, catalogue, { series }).diagnostics;
  const told = found.flatMap(atImport);
  const once = told.filter((d, i) => told.findIndex((o) => o.code === d.code && o.path === d.path) === i);
  return { campaign, diagnostics: once };
}

/**
 * What of a calculation matters before there is a file: its errors. A series of the grid stands beside the campaign
 * file and may follow; warnings come with the result that they are about.
 */
const atImport = (d: Diagnostic): readonly Diagnostic[] =>
  d.code === 'series-missing' ? [{ ...d, severity: 'warning' }] : d.severity === 'error' ? [d] : [];

const notesOf = ({ computed, unread, encoding }: ReadTables, lang: Lang): readonly string[] =>
  [
    ...(computed > 0 ? [words[lang].computed(computed)] : []),
    ...(unread.length > 0 ? [words[lang].unread(unread.join(', '))] : []),
    ...(encoding === 'windows-1252' ? [words[lang].encoding('Windows-1252')] : []),
  ].map((note) => typeset(note, lang));

/**
 * `import WORKBOOK.xlsx|FILE.csv -o campaign.yaml`: a filled form, or an exported workbook, as a campaign file. Nothing
 * is written unless all of it can be read and computed.
 */
export function importTables(file: string, options: Options, output: Output): number {
  const { lang, output: target } = options;
  if (target === undefined) throw new Failure(typeset(words[lang].where, lang));
  if (existsSync(target)) throw new Failure(typeset(words[lang].exists(target), lang));
  const tables = tablesOf(file, options);
  if (tables.problems.length > 0) throw refused(file, tableNotices(tables.problems, lang), options);
  const text = campaignText(tables.document);
  const { campaign, diagnostics } = checked(text, target, options);
  const notices = diagnosticNotices({ diagnostics, place: tables.place }, lang);
  const errors = notices.filter((n) => n.severity === 'error');
  if (!campaign || errors.length > 0) throw refused(file, errors, options);
  writeNewFile(target, text, lang);
  const activities = campaign.scenarios.reduce((n, s) => n + s.activities.length, 0);
  const notes = notesOf(tables, lang);
  if (options.json) {
    const told = {
      file: target,
      campaign: campaign.id,
      scenarios: campaign.scenarios.length,
      activities,
      notes,
      notices,
    };
    output.out(line(JSON.stringify(told, null, 2)));
    return 0;
  }
  output.out(line(typeset(words[lang].done(target, campaign.scenarios.length, activities), lang)));
  for (const note of notes) output.err(line(note));
  if (notices.length > 0) output.err(line(renderTableNotices(notices, { file, lang, color: options.color })));
  return 0;
}
