import type { Buffer } from 'node:buffer';
import { type Lang, type ReadSheet, UnreadableTable, workbookSheets } from '@contrechamp/report';
import { ArchiveProblem } from '../archive/problem.ts';
import { unzip } from '../archive/read-zip.ts';

/** The parts of a workbook that hold XML; pictures and the like are left where they are. */
const isText = (path: string): boolean => /\.(?:xml|rels)$/i.test(path);

/** Formats that are archives too, by what they hold. */
function otherFormat(paths: readonly string[], mimetype: string): string | null {
  if (mimetype.startsWith('application/vnd.oasis.opendocument.spreadsheet')) return 'ods';
  if (paths.some((path) => path === 'xl/workbook.bin')) return 'xlsb';
  return paths.some((path) => path.endsWith('.iwa')) ? 'numbers' : null;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function textOf(bytes: Uint8Array, part: string): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new UnreadableTable('table-unreadable', { reason: 'xml', part, found: 'UTF-8 ?' });
  }
}

/** The sheets of a workbook; unpacked under the limits of archives. @throws UnreadableTable */
export function workbookTables(bytes: Buffer, lang: Lang): readonly ReadSheet[] {
  try {
    const files = unzip(bytes);
    const mimetype = files.find((f) => f.path === 'mimetype');
    const format = otherFormat(
      files.map((f) => f.path),
      mimetype ? new TextDecoder('latin1').decode(mimetype.bytes) : '',
    );
    if (format) throw new UnreadableTable('table-other-format', { format });
    return workbookSheets(new Map(files.map((f) => [f.path, isText(f.path) ? textOf(f.bytes, f.path) : ''])));
  } catch (error) {
    if (!(error instanceof ArchiveProblem)) throw error;
    if (error.code === 'encrypted') throw new UnreadableTable('table-encrypted');
    throw new UnreadableTable('table-unreadable', { reason: 'archive', detail: error.text(lang) });
  }
}
