import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Lang } from '@contrechamp/report';
import { type Client, createClient } from '@libsql/client';
import { Failure } from '../../failure.ts';
import type { CampaignStore } from '../port.ts';
import { migrate, NewerSchema } from './migrations.ts';
import { SqliteStore } from './store.ts';

const busyMilliseconds = 5_000;

const words = {
  en: {
    folder: (folder: string, reason: string) =>
      `Campaigns cannot be kept in ${folder} (${reason}). Choose a folder that you may write in with --data.`,
    file: (file: string, reason: string) =>
      `${file} cannot be opened (${reason}). It is left as it is: check that the disk has room and that you may read and write the file, or choose another folder with --data.`,
    corrupt: (file: string) =>
      `${file} is damaged or is no database. It is left as it is: put a sound copy in its place, or choose another folder with --data.`,
    newer: (file: string) =>
      `${file} was written by a later version of the studio. It is left as it is: update the studio, or choose another folder with --data.`,
    busy: (file: string) =>
      `${file} is held by another program. Close that program, or choose another folder with --data.`,
  },
  fr: {
    folder: (folder: string, reason: string) =>
      `Les campagnes ne peuvent être gardées dans ${folder} (${reason}). Choisissez avec --data un dossier où vous pouvez écrire.`,
    file: (file: string, reason: string) =>
      `${file} ne peut être ouvert (${reason}). Il est laissé tel quel : vérifiez que le disque a de la place et que vous pouvez lire et écrire le fichier, ou choisissez un autre dossier avec --data.`,
    corrupt: (file: string) =>
      `${file} est abîmé ou n’est pas une base de données. Il est laissé tel quel : remplacez-le par une copie saine, ou choisissez un autre dossier avec --data.`,
    newer: (file: string) =>
      `${file} a été écrit par une version plus récente du studio. Il est laissé tel quel : mettez le studio à jour, ou choisissez un autre dossier avec --data.`,
    busy: (file: string) =>
      `${file} est tenu par un autre programme. Fermez ce programme, ou choisissez un autre dossier avec --data.`,
  },
};

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code !== '' ? error.code : '';

function reasonToFail(error: unknown, file: string, lang: Lang): Failure {
  const code = codeOf(error);
  const text = words[lang];
  if (error instanceof Failure) return error;
  if (error instanceof NewerSchema) return new Failure(text.newer(file));
  if (code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT') return new Failure(text.corrupt(file));
  if (code === 'SQLITE_BUSY' || code === 'SQLITE_LOCKED') return new Failure(text.busy(file));
  return new Failure(text.file(file, code || (error as Error).message));
}

function prepareFolder(folder: string, file: string, lang: Lang): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Failure(words[lang].folder(folder, codeOf(error)));
  }
  try {
    if (existsSync(file)) accessSync(file, constants.R_OK | constants.W_OK);
  } catch (error) {
    throw new Failure(words[lang].file(file, codeOf(error)));
  }
}

async function pragma(client: Client, name: string): Promise<unknown> {
  const { rows } = await client.execute(`PRAGMA ${name}`);
  return rows[0]?.[0];
}

/** A commit is on the disk before it is answered, or the file is not used at all. */
async function prepareDatabase(client: Client, file: string, lang: Lang): Promise<void> {
  const mode = await pragma(client, 'journal_mode = WAL');
  await client.execute('PRAGMA synchronous = FULL');
  const level = await pragma(client, 'synchronous');
  if (mode !== 'wal' || level !== 2) throw new Failure(words[lang].file(file, `journal ${mode}, synchronous ${level}`));
  if ((await pragma(client, 'quick_check(1)')) !== 'ok') throw new Failure(words[lang].corrupt(file));
  const transaction = await client.transaction('write');
  try {
    await migrate(transaction, new Date().toISOString());
    await transaction.commit();
  } finally {
    transaction.close();
  }
}

/** The store in a folder, made when missing. @throws Failure, and then nothing is changed */
export async function openStore(folder: string, lang: Lang): Promise<CampaignStore> {
  const file = join(resolve(folder), 'campaigns.db');
  prepareFolder(resolve(folder), file, lang);
  let client: Client | undefined;
  try {
    // One connection: settings such as `synchronous` belong to a connection, not to the file.
    client = createClient({ url: pathToFileURL(file).href, concurrency: 1, timeout: busyMilliseconds });
    await prepareDatabase(client, file, lang);
    return new SqliteStore(client);
  } catch (error) {
    client?.close();
    throw reasonToFail(error, file, lang);
  }
}
