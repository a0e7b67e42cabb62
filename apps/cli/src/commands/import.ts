import type { Buffer } from 'node:buffer';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { archiveLimits, type ImportedCampaign, importCampaign, RefusedTables } from '@contrechamp/proof';
import {
  diagnosticMessage,
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
import { writeNewFile } from '../write-new-file.ts';

const words = {
  en: {
    where: 'Where to? Add -o campaign.yaml.',
    exists: (file: string) => `${file} exists already and is left as it is. Choose another name with -o.`,
    done: (file: string, scenarios: number, activities: number) =>
      `${file} is written: ${scenarios} ${scenarios === 1 ? 'scenario' : 'scenarios'}, ${activities} ${activities === 1 ? 'activity' : 'activities'}. Next: contrechamp compare ${file}`,
  },
  fr: {
    where: 'Où l’écrire ? Ajoutez -o campagne.yaml.',
    exists: (file: string) => `${file} existe déjà et n’est pas touché. Choisissez un autre nom avec -o.`,
    done: (file: string, scenarios: number, activities: number) =>
      `${file} est écrit : ${scenarios} ${scenarios < 2 ? 'scénario' : 'scénarios'}, ${activities} ${activities < 2 ? 'activité' : 'activités'}. Ensuite : contrechamp compare ${file}`,
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

/** @throws Failure with everything that has to be put right */
function imported(file: string, target: string, options: Options): ImportedCampaign {
  const { lang } = options;
  try {
    return importCampaign(bytesOf(file, options), {
      lang,
      catalogueOf: (pinned) => {
        const current = loadCatalogue(lang);
        const kept = pinned !== undefined && pinned !== current.release && archivedReleases().includes(pinned);
        return kept ? loadRelease(pinned, lang) : current;
      },
      seriesOf: (campaign) => readSeries(campaign, target).series,
    });
  } catch (error) {
    if (error instanceof RefusedTables) throw refused(file, error.notices, options);
    if (error instanceof UnreadableTable) throw refused(file, tableNotices([error.problem], lang), options);
    throw error;
  }
}

/**
 * `import WORKBOOK.xlsx|FILE.csv -o campaign.yaml`: a filled form, or an exported workbook, as a campaign file. Nothing
 * is written unless all of it can be read and computed.
 */
export function importTables(file: string, options: Options, output: Output): number {
  const { lang, output: target } = options;
  if (target === undefined) throw new Failure(typeset(words[lang].where, lang));
  if (existsSync(target)) throw new Failure(typeset(words[lang].exists(target), lang));
  const { text, campaign, notices, notes } = imported(file, target, options);
  writeNewFile(target, text, lang);
  const activities = campaign.scenarios.reduce((n, s) => n + s.activities.length, 0);
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
