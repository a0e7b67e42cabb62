import type { Transaction } from '@libsql/client';

/**
 * Statements that lead from one version of the schema to the next; the place in the list is the version. Only ever
 * add to the end: databases in the field have run the others.
 */
export const migrations: readonly (readonly string[])[] = [
  [
    `CREATE TABLE campaigns (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      created TEXT NOT NULL,
      updated TEXT NOT NULL,
      revision INTEGER NOT NULL,
      scenarios INTEGER NOT NULL,
      valid INTEGER NOT NULL
    ) STRICT`,
    `CREATE TABLE versions (
      campaign TEXT NOT NULL REFERENCES campaigns (id) ON DELETE CASCADE,
      revision INTEGER NOT NULL,
      saved TEXT NOT NULL,
      label TEXT,
      text TEXT NOT NULL,
      PRIMARY KEY (campaign, revision)
    ) STRICT`,
    `CREATE TABLE seeding (done TEXT NOT NULL) STRICT`,
  ],
];

/** The database was written by a later program, which this one must not touch. */
export class NewerSchema extends Error {
  override readonly name = 'NewerSchema';
}

/** Brings the schema up to date. @throws NewerSchema */
export async function migrate(transaction: Transaction, now: string): Promise<void> {
  await transaction.execute(
    'CREATE TABLE IF NOT EXISTS schema_versions (version INTEGER PRIMARY KEY, applied TEXT NOT NULL) STRICT',
  );
  const { rows } = await transaction.execute('SELECT coalesce(max(version), 0) AS version FROM schema_versions');
  const current = Number(rows[0]?.version);
  if (current > migrations.length) throw new NewerSchema(`schema ${current}`);
  for (const [index, statements] of migrations.entries()) {
    if (index < current) continue;
    for (const sql of statements) await transaction.execute(sql);
    await transaction.execute({ sql: 'INSERT INTO schema_versions VALUES (?, ?)', args: [index + 1, now] });
  }
}
