import { Buffer } from 'node:buffer';
import type { ExportFile } from '@contrechamp/report';
import { zip } from '../archive/write-zip.ts';

/** Spreadsheets take a file for UTF-8 when it says so first. */
const byteOrderMark = '\ufeff';

/** A result in the form that another program reads: one text, or files that are packed as one. */
export type ExportContent =
  | { readonly text: string; readonly spreadsheet?: boolean }
  | { readonly files: readonly ExportFile[] };

/** The bytes of the file that an export is. */
export function exportBytes(content: ExportContent): Buffer {
  if ('files' in content) {
    return zip(content.files.map(({ path, text }) => ({ path, bytes: Buffer.from(text, 'utf8') })));
  }
  const text = content.text.endsWith('\n') ? content.text : `${content.text}\n`;
  return Buffer.from(`${content.spreadsheet ? byteOrderMark : ''}${text}`, 'utf8');
}
