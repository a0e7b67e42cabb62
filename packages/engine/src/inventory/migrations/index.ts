/** The newest format that this engine writes. */
export const formatVersion = 1;

/** Turns a document of one format version into the next; each has a file and a test of its own. */
export interface Migration {
  readonly from: number;
  migrate(document: unknown): unknown;
}

/** In order of `from`. Version 1 is the first format: nothing to migrate yet. */
export const migrations: readonly Migration[] = [];

/** Brings a document to the current version; null when its version is not one that this engine knows. */
export function migrate(document: unknown, version: unknown): unknown {
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1 || version > formatVersion) return null;
  return migrations.filter((m) => m.from >= version).reduce((d, m) => m.migrate(d), document);
}
