import type { Diagnostic } from '@contrechamp/engine';
import { diagnosticMessage } from '../../diagnostic/message.ts';
import { type Notice, screenOf } from '../../diagnostic/screen.ts';
import { type Lang, plain, quote } from '../../lang.ts';
import { activityName } from '../../text/fields.ts';
import { say } from '../../text/reader.ts';
import type { TablePlace, TableProblem } from '../problem.ts';
import { retold } from './diagnostic.ts';
import { tableTextsEn } from './texts-en.ts';
import { tableTextsFr } from './texts-fr.ts';

const texts = { en: tableTextsEn, fr: tableTextsFr };

/** What is wrong with a table, and what to do. */
export function tableMessage({ code, params, place }: TableProblem, lang: Lang) {
  const { message, remedy } = texts[lang][code];
  const told = {
    ...{ heading: place?.heading ?? '', ...params },
    ...(code === 'cell-stray' && { type: activityName(String(params.type ?? ''), lang) }),
  };
  return { message: say(message, told, lang), remedy: say(remedy, told, lang) };
}

/** `sheet “Travel”, cell E7`. */
export function placeText({ sheet, cell }: TablePlace, lang: Lang): string {
  const named = `${lang === 'fr' ? 'feuille' : 'sheet'} ${quote(plain(sheet), lang)}`;
  if (cell === undefined) return named;
  const several = cell.includes(':');
  const word = lang === 'fr' ? (several ? 'cellules' : 'cellule') : several ? 'cells' : 'cell';
  return `${named}, ${word} ${cell}`;
}

/** A campaign read from tables: what the engine says of it, and where its fields stand. */
export interface TableDiagnostics {
  readonly diagnostics: readonly Diagnostic[];
  place(path: string): TablePlace | null;
}

export interface TableNotice {
  readonly code: string;
  readonly severity: Diagnostic['severity'];
  readonly place: TablePlace | null;
  readonly message: string;
  readonly remedy: string;
}

/** Problems of tables as they are told. */
export const tableNotices = (problems: readonly TableProblem[], lang: Lang): readonly TableNotice[] =>
  problems.map((p) => ({ code: p.code, severity: 'error', place: p.place, ...tableMessage(p, lang) }));

/** Diagnostics of the engine as they are told where they came from a table. */
export const diagnosticNotices = ({ diagnostics, place }: TableDiagnostics, lang: Lang): readonly TableNotice[] =>
  diagnostics.map((d) => {
    const at = place(d.path);
    const found = retold(d, at, lang);
    const told = 'problem' in found ? tableMessage(found.problem, lang) : diagnosticMessage(found.diagnostic, lang);
    return {
      code: 'problem' in found ? found.problem.code : found.diagnostic.code,
      severity: d.severity,
      place: at,
      ...told,
    };
  });

/** Notices as one screen of text: file, sheet, cell, what is wrong, what to do. */
export function renderTableNotices(
  notices: readonly TableNotice[],
  { file, lang, color }: { readonly file: string; readonly lang: Lang; readonly color: boolean },
): string {
  const shown = notices.map(({ severity, place, message, remedy }): Notice => {
    const at = place === null ? '' : `, ${placeText(place, lang)}`;
    return { place: `${plain(file)}${at}`, path: plain(place?.heading ?? ''), severity, message, excerpt: [], remedy };
  });
  return screenOf(shown, lang, color);
}
