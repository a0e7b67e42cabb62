import type { Bilingual } from '@contrechamp/engine';
import type { Row } from '@libsql/client';
import type { CampaignEntry, VersionEntry } from '../port.ts';

/**
 * Users' texts are kept as JSON: the driver cuts a text at a null character and replaces lone surrogates.
 * `json_extract(text, '$')` reads them in SQL.
 */
export const packed = (value: string | Bilingual): string => JSON.stringify(value);

export const unpackedText = (value: unknown): string => JSON.parse(String(value)) as string;

const unpackedLabel = (value: unknown): string | null => (value === null ? null : unpackedText(value));

export const campaignEntry = (row: Row): CampaignEntry => ({
  id: String(row.id),
  name: JSON.parse(String(row.name)) as Bilingual,
  created: String(row.created),
  updated: String(row.updated),
  revision: Number(row.revision),
  scenarios: Number(row.scenarios),
  valid: row.valid === 1,
});

export const versionEntry = (row: Row): VersionEntry => ({
  revision: Number(row.revision),
  saved: String(row.saved),
  label: unpackedLabel(row.label),
});
