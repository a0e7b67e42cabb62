import type { Buffer } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { type Diagnostic, maximumLength } from '@contrechamp/engine';

const refused = (code: Diagnostic['code'], params: Diagnostic['params']): Diagnostic => ({
  code,
  severity: 'error',
  path: '',
  params,
});

type Read = { readonly text: string; readonly bytes: Buffer } | { readonly diagnostic: Diagnostic };

/** Reads a UTF-8 text file of reasonable size; anything else is a diagnostic, before the whole file is in memory. */
export function readTextFile(file: string): Read {
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
    return textOf(readFileSync(file), file);
  } catch (error) {
    return { diagnostic: refused('file-not-found', { file, reason: String((error as NodeJS.ErrnoException).code) }) };
  }
}

/** The text that bytes are in UTF-8; `file` names them in the diagnostic. */
export function textOf(bytes: Buffer, file: string): Read {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? { diagnostic: refused('file-not-text', { file }) } : { text, bytes };
  } catch {
    return { diagnostic: refused('file-not-text', { file }) };
  }
}
