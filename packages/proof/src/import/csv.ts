import type { Buffer } from 'node:buffer';
import { csvFit, csvSheets, type ReadSheet, UnreadableTable } from '@contrechamp/report';
import papaparse from 'papaparse';
import { fromWindows1252 } from './windows-1252.ts';

const delimiters = [';', ',', '\t'];
/** A thousand times a long campaign. */
const mostBytes = 5_000_000;

/** Text of a file by its byte order mark, else in UTF-8, else in the Latin encoding that Excel writes on Windows. */
function decoded(bytes: Buffer): { readonly text: string; readonly encoding: string } {
  const start = bytes.subarray(0, 2).toString('latin1');
  const marked = start === '\xff\xfe' ? 'utf-16le' : start === '\xfe\xff' ? 'utf-16be' : null;
  if (marked) return { text: new TextDecoder(marked).decode(bytes), encoding: marked };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: fromWindows1252(bytes), encoding: 'windows-1252' };
  }
}

interface Split {
  readonly rows: readonly (readonly string[])[];
  /** Row whose quotation marks do not match up. */
  readonly unclosed: number | null;
}

function split(text: string, delimiter: string): Split {
  const { data, errors } = papaparse.parse<string[]>(text, { delimiter });
  const unclosed = errors.find((e) => e.type === 'Quotes');
  return { rows: data, unclosed: unclosed ? (unclosed.row ?? 0) + 1 : null };
}

/** `sep=;` on the first line is how Excel is told the delimiter. */
const told = /^sep=(.)(?=\r?\n)/i;

/**
 * The tables of a CSV file in any encoding and with any delimiter that spreadsheets write: the one under which most
 * headings are ours. @throws UnreadableTable
 */
export function csvTables(bytes: Buffer): { readonly sheets: readonly ReadSheet[]; readonly encoding: string } {
  if (bytes.length > mostBytes) {
    throw new UnreadableTable('table-too-large', { megabytes: Math.round(bytes.length / 1e6), limit: mostBytes / 1e6 });
  }
  const { text, encoding } = decoded(bytes);
  if (text.includes('\0')) throw new UnreadableTable('table-not-a-spreadsheet');
  const only = told.exec(text)?.[1];
  const body = text.replace(told, '');
  const ways = (only === undefined ? delimiters : [only]).map((delimiter) => split(body, delimiter));
  const [best] = ways.map((way) => ({ ...way, fit: csvFit(way.rows) })).toSorted((a, b) => b.fit - a.fit);
  if (!best || best.fit === 0) throw new UnreadableTable('table-not-ours');
  if (best.unclosed !== null) throw new UnreadableTable('table-unreadable', { reason: 'quotes', row: best.unclosed });
  return { sheets: csvSheets(best.rows), encoding };
}
