import { execFileSync } from 'node:child_process';
import type { Block, ReportDocument } from '@contrechamp/report';

export type Table = Extract<Block, { kind: 'table' }>;
type Rich = Table['rows'][number][number]['text'];

/** Runs a program of poppler. @throws Error with what to install where it is missing */
export function poppler(program: 'pdftotext' | 'pdfinfo', ...args: string[]): string {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Error(`${program} is missing: this check reads the PDF with it. Debian: apt-get install poppler-utils.`);
  }
}

/** Words without any space: lines and cells break where the page wants them to. */
export const close = (text: string): string => text.replace(/[\s\u200b\u2060]+/gu, '');

/** The words of a PDF, cell after cell and row after row. */
export const pdfWords = (file: string): string => close(poppler('pdftotext', '-raw', file, '-'));

export const blocksOf = (d: ReportDocument): readonly Block[] => [...d.summary, ...d.body];

export const tablesOf = (d: ReportDocument): readonly Table[] =>
  blocksOf(d).flatMap((b) => (b.kind === 'table' ? [b] : []));

/** Words of a cell as the page prints them; `mark` writes the number of a note. */
export const wordsOf = (text: Rich, mark: (key: string) => string = () => ''): string =>
  text
    .map((part) => {
      if (typeof part === 'string') return part;
      if ('strong' in part) return part.strong;
      if ('code' in part) return part.code;
      return 'quiet' in part ? part.quiet : mark(part.note.key);
    })
    .join('');
