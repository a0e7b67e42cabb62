import type { Lang } from '@contrechamp/report';
import { ApiError, api } from '../../api/client.ts';
import type { library } from '../../i18n/messages/library.ts';
import { type Brought, Refusal } from './use-create.ts';

type Words = (typeof library)[Lang];

/** What the server takes; a workbook of a large campaign has two megabytes. */
export const mostMegabytes = 16;

/** Cells that are listed; the rest is counted. */
const mostListed = 20;

/** Old and foreign formats as well: the importer says what to save them as. */
const spreadsheet = /\.(?:xlsx|xlsm|xlsb|xls|ods|csv|tsv)$/i;

/** Whether a file is for the importer of spreadsheets, by its name. */
export const isTable = ({ name }: { readonly name: string }): boolean => spreadsheet.test(name);

interface Cell {
  readonly where: string | null;
  readonly message: string;
  readonly remedy: string;
}

function base64Of(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

const line = ({ where, message, remedy }: Cell): string =>
  [where === null ? message : `${where} – ${message}`, remedy].join(' ');

/** What the server found wrong, cell by cell. */
function refusal(name: string, error: unknown, w: Words): unknown {
  if (!(error instanceof ApiError)) return error;
  const cells = error.body.cells as readonly Cell[] | undefined;
  if (!cells) return error;
  const rest = cells.length - mostListed;
  const points = [...cells.slice(0, mostListed).map(line), ...(rest > 0 ? [w.moreCells(rest)] : [])];
  return new Refusal(`${w.tableRefused(name)} ${error.message}`, points);
}

/** A workbook or a CSV file as the text of a campaign, read as the command line reads it. @throws Refusal */
export async function readTable(file: File, w: Words, size: string): Promise<Brought> {
  if (file.size > mostMegabytes * 1e6) throw new Refusal(w.tableTooLarge(file.name, size, String(mostMegabytes)));
  if (file.size === 0) throw new Refusal(w.empty(file.name));
  const base64 = await base64Of(file).catch(() => {
    throw new Refusal(w.unreadableFile(file.name));
  });
  try {
    const { text, notes, notices } = await api.import(base64);
    return { text, name: file.name, notes: [...notes, ...notices.map((n) => `${n.message} ${n.remedy}`)] };
  } catch (error) {
    throw refusal(file.name, error, w);
  }
}
