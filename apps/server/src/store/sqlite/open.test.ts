import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../failure.ts';
import { temporaryFolder } from '../../testing/temporary.ts';
import { openStore } from './open.ts';

const draft = { text: 'a: 1', name: null, scenarios: null, valid: false };

async function failureOf(folder: string): Promise<Failure> {
  const failure = await openStore(folder, 'en').then(
    () => null,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(Failure);
  return failure as Failure;
}

describe('opening a store', () => {
  it('makes the folder, and a database that writes ahead', async () => {
    const folder = join(temporaryFolder(), 'a folder/é #?%20');
    const store = await openStore(folder, 'en');
    await store.create(draft);
    await store.close();
    const client = createClient({
      url: `file:${encodeURI(join(folder, 'campaigns.db')).replace('#', '%23').replace('?', '%3F')}`,
    });
    expect((await client.execute('PRAGMA journal_mode')).rows[0]?.[0]).toBe('wal');
    expect((await client.execute('SELECT max(version) AS v FROM schema_versions')).rows[0]?.v).toBe(1);
    client.close();
  });

  it('refuses a file that is no database, and leaves it as it is', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'campaigns.db');
    const content = 'no database at all\n'.repeat(500);
    writeFileSync(file, content);
    const { message, exitCode } = await failureOf(folder);
    expect(message).toMatch(/campaigns\.db is damaged or is no database.*--data/);
    expect(exitCode).toBe(1);
    expect(readFileSync(file, 'utf8')).toBe(content);
  });

  it('refuses a database with a damaged page', async () => {
    const folder = temporaryFolder();
    const store = await openStore(folder, 'en');
    for (let i = 0; i < 50; i++) await store.create({ ...draft, text: 'x'.repeat(5_000) });
    await store.close();
    const file = join(folder, 'campaigns.db');
    const bytes = readFileSync(file);
    bytes.fill(0xa5, 4_096, bytes.length / 2);
    writeFileSync(file, bytes);
    expect((await failureOf(folder)).message).toMatch(/damaged/);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it('refuses a database of a later version', async () => {
    const folder = temporaryFolder();
    await (await openStore(folder, 'en')).close();
    const client = createClient({ url: `file:${join(folder, 'campaigns.db')}` });
    await client.execute("INSERT INTO schema_versions VALUES (99, 'later')");
    client.close();
    expect((await failureOf(folder)).message).toMatch(/later version of the studio/);
  });

  it('refuses a folder that is a file, and a database that is a folder', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    expect((await failureOf(join(folder, 'file'))).message).toMatch(/cannot be kept in .*file \(EEXIST\).*--data/);
    expect((await failureOf(join(folder, 'file/below'))).message).toMatch(/ENOTDIR/);
    mkdirSync(join(folder, 'campaigns.db'));
    expect((await failureOf(folder)).message).toMatch(/campaigns\.db cannot be opened/);
  });
});
