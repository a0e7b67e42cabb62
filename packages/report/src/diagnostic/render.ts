import type { Diagnostic, Position } from '@contrechamp/engine';
import { type Lang, plain } from '../lang.ts';
import { style } from '../terminal/style.ts';
import { hanging, wrap } from '../terminal/wrap.ts';
import { diagnosticMessage } from './message.ts';

export interface DiagnosticsOptions {
  readonly file: string;
  readonly lang: Lang;
  /** The text of the file: the lines at fault are then shown. */
  readonly text?: string;
  readonly color: boolean;
}

const width = 100;
const screen = 22;
const most = 8;
/** Above so many diagnostics, the lines at fault are left out so that more of them can be told. */
const withExcerpt = 3;

const words = {
  en: {
    severity: { error: 'error', warning: 'warning', info: 'note' },
    colon: ': ',
    more: (n: number) => `… and ${n} more.`,
  },
  fr: {
    severity: { error: 'erreur', warning: 'avertissement', info: 'remarque' },
    colon: '\u00a0: ',
    more: (n: number) => `… et ${n} de plus.`,
  },
};

/** The source line with a caret under the column, cut to the width around the column. */
function excerpt(lines: readonly string[], { line, column }: Position): string[] {
  const source = lines[line - 1];
  if (source === undefined || source.trim() === '') return [];
  const whole = [...source.replace(/\p{Cc}/gu, ' ')];
  const margin = '  | ';
  const room = width - margin.length;
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
  const { bold, dim } = style(options.color);
  const text = words[options.lang];
  const source = options.text?.split(/\r?\n/);
  const render = (d: Diagnostic): string[] => {
    const { message, remedy } = diagnosticMessage(d, options.lang);
    const place = d.position ? `:${d.position.line}:${d.position.column}` : '';
    const shown = source && d.position && diagnostics.length <= withExcerpt ? excerpt(source, d.position) : [];
    const [first = '', ...rest] = wrap(`${text.severity[d.severity]}${text.colon}${message}`, width - 2);
    return [
      `${bold(`${plain(options.file)}${place}`)}${d.path === '' ? '' : dim(`  ${plain(d.path)}`)}`,
      `  ${first}`,
      ...rest.map((line) => `    ${line}`),
      ...shown.map(dim),
      ...hanging('  ', remedy, width),
    ];
  };
  const lines: string[] = [];
  let told = 0;
  for (const d of diagnostics.slice(0, most)) {
    const block = [...(told > 0 ? [''] : []), ...render(d)];
    // Two lines are kept for what is left untold.
    if (told > 0 && lines.length + block.length > screen - 2) break;
    lines.push(...block);
    told++;
  }
  if (told < diagnostics.length) lines.push('', text.more(diagnostics.length - told));
  return lines.join('\n');
}
