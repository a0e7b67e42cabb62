import { readFileSync, statSync } from 'node:fs';
import { type Diagnostic, maximumLength } from '@contrechamp/engine';

const refused = (code: Diagnostic['code'], params: Diagnostic['params']): Diagnostic => ({
  code,
  severity: 'error',
  path: '',
  params,
});

/** Reads a UTF-8 text file of reasonable size; anything else is a diagnostic, before the whole file is in memory. */
export function readTextFile(file: string): { readonly text: string } | { readonly diagnostic: Diagnostic } {
  let size: number;
  try {
    const stat = statSync(file);
    if (!stat.isFile()) return { diagnostic: refused('file-not-found', { file, reason: 'not-a-file' }) };
    size = stat.size;
  } catch {
    return { diagnostic: refused('file-not-found', { file, reason: 'missing' }) };
  }
  if (size > maximumLength) {
    return { diagnostic: refused('file-too-large', { megabytes: Math.round(size / 1e6), limit: maximumLength / 1e6 }) };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
    return text.includes('\0') ? { diagnostic: refused('file-not-text', { file }) } : { text };
  } catch (error) {
    if (error instanceof TypeError) return { diagnostic: refused('file-not-text', { file }) };
    return { diagnostic: refused('file-not-found', { file, reason: String((error as NodeJS.ErrnoException).code) }) };
  }
}
