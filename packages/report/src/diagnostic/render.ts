import type { Diagnostic, Position } from '@contrechamp/engine';
import { type Lang, plain } from '../lang.ts';
import { diagnosticMessage } from './message.ts';
import { type Notice, noticeWidth, screenOf } from './screen.ts';

export interface DiagnosticsOptions {
  readonly file: string;
  readonly lang: Lang;
  /** The text of the file: the lines at fault are then shown. */
  readonly text?: string;
  readonly color: boolean;
}

/** Above so many diagnostics, the lines at fault are left out so that more of them can be told. */
const withExcerpt = 3;

/** The source line with a caret under the column, cut to the width around the column. */
function excerpt(lines: readonly string[], { line, column }: Position): string[] {
  const source = lines[line - 1];
  if (source === undefined || source.trim() === '') return [];
  const whole = [...source.replace(/\p{Cc}/gu, ' ')];
  const margin = '  | ';
  const room = noticeWidth - margin.length;
  const indent = whole.findIndex((c) => c !== ' ');
  const start = column - 1 < room - 10 ? 0 : Math.min(column - 41, Math.max(whole.length - room + 2, 0));
  const from = start === 0 ? Math.min(indent, Math.max(column - 1, 0)) : start;
  const before = from > 0 && start > 0 ? '…' : '';
  const shown = whole.slice(from, from + room - before.length);
  const cut = from + shown.length < whole.length ? [...shown.slice(0, -1), '…'] : shown;
  const caret = Math.min(Math.max(column - 1 - from, 0), cut.length);
  return [`${margin}${before}${cut.join('')}`.trimEnd(), `${margin}${' '.repeat(before.length + caret)}^`];
}

/** Diagnostics as one screen of text: place, what is wrong, the line at fault, what to write instead. */
export function renderDiagnostics(diagnostics: readonly Diagnostic[], options: DiagnosticsOptions): string {
  const source = options.text?.split(/\r?\n/);
  const notices = diagnostics.map((d): Notice => {
    const { message, remedy } = diagnosticMessage(d, options.lang);
    const at = d.position ? `:${d.position.line}:${d.position.column}` : '';
    const shown = source && d.position && diagnostics.length <= withExcerpt ? excerpt(source, d.position) : [];
    return {
      ...{ place: `${plain(options.file)}${at}`, path: plain(d.path), severity: d.severity },
      ...{ message, excerpt: shown, remedy },
    };
  });
  return screenOf(notices, options.lang, options.color);
}
