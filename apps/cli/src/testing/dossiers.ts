import { Buffer } from 'node:buffer';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ArchivedFile, packed, unzip } from '@contrechamp/proof';
import { expect } from 'vitest';
import type { Verification } from '../dossier/verify.ts';
import { runCli } from './run-cli.ts';

let made = 0;

/** A dossier made by the command, with few draws. */
export async function dossierIn(folder: string, campaign: string, ...options: string[]): Promise<Buffer> {
  const target = join(folder, `made-${++made}.zip`);
  const { code, err } = await runCli('dossier', campaign, '-o', target, '--draws', '100', '--lang', 'en', ...options);
  expect([code, err]).toEqual([0, '']);
  return readFileSync(target);
}

/** What `verify` says of an archive, as JSON and in words. */
export async function verifiedIn(folder: string, bytes: Uint8Array, ...options: string[]) {
  const file = join(folder, `checked-${++made}.zip`);
  writeFileSync(file, bytes);
  const { code, out, err } = await runCli('verify', file, '--json', '--lang', 'en', ...options);
  const told = async (lang: string) => (await runCli('verify', file, '--lang', lang, ...options)).out;
  return { code, err, found: out === '' ? null : (JSON.parse(out) as Verification), told };
}

/** Text of one file of an archive. */
export const textIn = (files: readonly ArchivedFile[], path: string): string =>
  Buffer.from(files.find((f) => f.path === path)?.bytes ?? []).toString('utf8');

/** The dossier with other files, and its manifest and envelope made to match: what a careful forger does. */
export function repacked(bytes: Buffer, change: (files: readonly ArchivedFile[]) => readonly ArchivedFile[]): Buffer {
  const files = unzip(bytes);
  const { program } = JSON.parse(textIn(files, 'manifest.json')) as { program: { version: string } };
  return packed(change(files.filter((f) => f.path !== 'manifest.json')), program.version);
}

/** The same with the text of one file rewritten. */
export const forged = (bytes: Buffer, path: string, rewrite: (text: string) => string): Buffer =>
  repacked(bytes, (files) =>
    files.map((f) => (f.path === path ? { path, bytes: Buffer.from(rewrite(textIn(files, path))) } : f)),
  );
