import { Buffer } from 'node:buffer';
import { type FormReading, type Lang, type ReadSheet, readForm, UnreadableTable } from '@contrechamp/report';
import { csvTables } from './csv.ts';
import { workbookTables } from './workbook.ts';

/** A campaign read from a workbook or a CSV file. */
export interface ReadTables extends FormReading {
  /** Of a CSV file. */
  readonly encoding: string | null;
}

/** Older workbooks, and encrypted ones, are compound files of another kind. */
const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const encrypted = Buffer.from('EncryptedPackage', 'utf16le');

function sheetsOf(
  bytes: Buffer,
  lang: Lang,
): { readonly sheets: readonly ReadSheet[]; readonly encoding: string | null } {
  if (bytes.subarray(0, compound.length).equals(compound)) {
    throw bytes.includes(encrypted)
      ? new UnreadableTable('table-encrypted')
      : new UnreadableTable('table-other-format', { format: 'xls' });
  }
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return { sheets: workbookTables(bytes, lang), encoding: null };
  return csvTables(bytes);
}

/** What the tables of a file say, whatever is wrong with it. @throws UnreadableTable when it cannot be read at all */
export function readTables(bytes: Buffer, lang: Lang): ReadTables {
  const { sheets, encoding } = sheetsOf(bytes, lang);
  const reading = readForm(sheets, lang);
  if (!reading) throw new UnreadableTable('table-not-ours');
  return { ...reading, encoding };
}
