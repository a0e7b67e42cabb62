import { randomBytes } from 'node:crypto';
import type { Bilingual } from '@contrechamp/engine';
import { type Client, LibsqlError, type Transaction } from '@libsql/client';
import {
  type CampaignEntry,
  type CampaignStore,
  type Change,
  type Draft,
  type Saved,
  type SaveOutcome,
  type StoredCampaign,
  type StoredVersion,
  StoreUnavailable,
  unlabelledVersions,
  type VersionEntry,
} from '../port.ts';
import { campaignEntry, packed, unpackedText, versionEntry } from './rows.ts';
import { Turns } from './turns.ts';

const unnamed: Bilingual = { en: 'Untitled campaign', fr: 'Campagne sans titre' };

const newId = (): string => randomBytes(9).toString('base64url');
const timestamp = (): string => new Date().toISOString();

async function insertVersion(
  transaction: Transaction,
  id: string,
  { revision, saved, label, text }: StoredVersion,
): Promise<void> {
  await transaction.execute({
    sql: 'INSERT INTO versions (campaign, revision, saved, label, text) VALUES (?, ?, ?, ?, ?)',
    args: [id, revision, saved, label === null ? null : packed(label), packed(text)],
  });
}

/** Forgets the oldest versions without a label, never the current one. */
async function prune(transaction: Transaction, id: string, current: number): Promise<void> {
  await transaction.execute({
    sql: `DELETE FROM versions WHERE campaign = :id AND label IS NULL AND revision <> :current AND revision NOT IN (
      SELECT revision FROM versions WHERE campaign = :id AND label IS NULL ORDER BY revision DESC LIMIT :kept)`,
    args: { id, current, kept: unlabelledVersions },
  });
}

async function insertCampaign(transaction: Transaction, draft: Draft): Promise<Saved> {
  const id = newId();
  const now = timestamp();
  await transaction.execute({
    sql: `INSERT INTO campaigns (id, name, created, updated, revision, scenarios, valid) VALUES (?, ?, ?, ?, 1, ?, ?)`,
    args: [id, packed(draft.name ?? unnamed), now, now, draft.scenarios ?? 0, draft.valid],
  });
  await insertVersion(transaction, id, { revision: 1, saved: now, label: null, text: draft.text });
  return { id, revision: 1, updated: now };
}

async function findCampaign(transaction: Transaction, id: string): Promise<StoredCampaign | null> {
  const { rows } = await transaction.execute({
    sql: `SELECT campaigns.*, versions.text FROM campaigns
      JOIN versions ON versions.campaign = campaigns.id AND versions.revision = campaigns.revision
      WHERE campaigns.id = ?`,
    args: [id],
  });
  const [row] = rows;
  return row ? { ...campaignEntry(row), text: unpackedText(row.text) } : null;
}

/** Campaigns in one SQLite database, written ahead and synchronised at each commit. */
export class SqliteStore implements CampaignStore {
  readonly #client: Client;
  readonly #turns = new Turns();

  constructor(client: Client) {
    this.#client = client;
  }

  #within<T>(mode: 'read' | 'write', work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.#turns.take(async () => {
      let transaction: Transaction | undefined;
      try {
        transaction = await this.#client.transaction(mode);
        const result = await work(transaction);
        await transaction.commit();
        return result;
      } catch (error) {
        throw error instanceof LibsqlError ? new StoreUnavailable(error.code, error) : error;
      } finally {
        transaction?.close();
      }
    });
  }

  list(): Promise<readonly CampaignEntry[]> {
    return this.#within('read', async (transaction) => {
      const { rows } = await transaction.execute('SELECT * FROM campaigns ORDER BY updated DESC, rowid DESC');
      return rows.map(campaignEntry);
    });
  }

  create(draft: Draft): Promise<Saved> {
    return this.#within('write', (transaction) => insertCampaign(transaction, draft));
  }

  read(id: string): Promise<StoredCampaign | null> {
    return this.#within('read', (transaction) => findCampaign(transaction, id));
  }

  save(id: string, { draft, revision, label }: Change): Promise<SaveOutcome> {
    return this.#within('write', async (transaction): Promise<SaveOutcome> => {
      const current = await findCampaign(transaction, id);
      if (!current) return { kind: 'unknown' };
      if (current.revision !== revision) return { kind: 'stale', revision: current.revision };
      if (current.text === draft.text && label === null) return { kind: 'saved', revision, updated: current.updated };
      const [next, now] = [revision + 1, timestamp()];
      await insertVersion(transaction, id, { revision: next, saved: now, label, text: draft.text });
      await transaction.execute({
        sql: 'UPDATE campaigns SET name = ?, updated = ?, revision = ?, scenarios = ?, valid = ? WHERE id = ?',
        args: [packed(draft.name ?? current.name), now, next, draft.scenarios ?? current.scenarios, draft.valid, id],
      });
      await prune(transaction, id, next);
      return { kind: 'saved', revision: next, updated: now };
    });
  }

  remove(id: string): Promise<boolean> {
    return this.#within('write', async (transaction) => {
      await transaction.execute({ sql: 'DELETE FROM versions WHERE campaign = ?', args: [id] });
      const { rowsAffected } = await transaction.execute({ sql: 'DELETE FROM campaigns WHERE id = ?', args: [id] });
      return rowsAffected > 0;
    });
  }

  versions(id: string): Promise<readonly VersionEntry[] | null> {
    return this.#within('read', async (transaction) => {
      const { rows } = await transaction.execute({
        sql: 'SELECT revision, saved, label FROM versions WHERE campaign = ? ORDER BY revision DESC',
        args: [id],
      });
      return rows.length === 0 ? null : rows.map(versionEntry);
    });
  }

  version(id: string, revision: number): Promise<StoredVersion | null> {
    return this.#within('read', async (transaction) => {
      const { rows } = await transaction.execute({
        sql: 'SELECT * FROM versions WHERE campaign = ? AND revision = ?',
        args: [id, revision],
      });
      const [row] = rows;
      return row ? { ...versionEntry(row), text: unpackedText(row.text) } : null;
    });
  }

  label(id: string, revision: number, label: string | null): Promise<VersionEntry | null> {
    return this.#within('write', async (transaction) => {
      const { rows } = await transaction.execute({
        sql: 'UPDATE versions SET label = ? WHERE campaign = ? AND revision = ? RETURNING revision, saved, label',
        args: [label === null ? null : packed(label), id, revision],
      });
      const [row] = rows;
      return row ? versionEntry(row) : null;
    });
  }

  seed(draft: Draft): Promise<void> {
    return this.#within('write', async (transaction) => {
      const { rows } = await transaction.execute('SELECT 1 FROM seeding UNION ALL SELECT 1 FROM campaigns LIMIT 1');
      if (rows.length > 0) return;
      await insertCampaign(transaction, draft);
      await transaction.execute({ sql: 'INSERT INTO seeding (done) VALUES (?)', args: [timestamp()] });
    });
  }

  close(): Promise<void> {
    return this.#turns.take(async () => {
      // The driver lets go of its files some time later; until then all would stand in the log beside the database.
      await this.#client.execute('PRAGMA wal_checkpoint(TRUNCATE)').catch(() => undefined);
      this.#client.close();
    });
  }
}
