import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.ts';
import type { Verification } from './verify.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'contrechamp-elsewhere-'));
afterAll(() => rmSync(folder, { recursive: true }));

const minute = 120_000;

/** What is built of the program, in a folder that knows nothing of this one; other people's packages are linked. */
function anotherCopy(): string {
  const copy = join(folder, 'another place', 'näme');
  const modules = join(copy, 'node_modules');
  mkdirSync(join(modules, '@contrechamp'), { recursive: true });
  const parts = [
    ['apps/cli', join(copy, 'cli'), ['bin', 'dist']],
    ...readdirSync(join(root, 'packages')).map(
      (name) => [`packages/${name}`, join(modules, '@contrechamp', name), ['dist']] as const,
    ),
    ['catalogue', join(modules, '@contrechamp/catalogue'), ['dist', 'releases']],
  ] as const;
  for (const [from, to, folders] of parts) {
    for (const part of [...folders, 'package.json'])
      cpSync(join(root, from, part), join(to, part), { recursive: true });
  }
  const others = readdirSync(join(root, 'node_modules')).filter((n) => !n.startsWith('.') && n !== '@contrechamp');
  for (const name of others) symlinkSync(join(root, 'node_modules', name), join(modules, name));
  return join(copy, 'cli/bin/contrechamp.js');
}

const program = anotherCopy();

/** Another process, folder, clock zone, language and home; nothing else of this environment. */
const places = [
  { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  { TZ: 'America/St_Johns', LANG: 'fr_FR.UTF-8', LC_ALL: 'fr_FR.UTF-8' },
  { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
] as const;

function elsewhere(environment: Readonly<Record<string, string>>, ...args: string[]): string {
  return execFileSync(process.execPath, [program, ...args], {
    cwd: tmpdir(),
    env: { PATH: process.env.PATH, HOME: folder, ...environment },
    encoding: 'utf8',
  });
}

describe('a dossier, on another copy of the program', () => {
  it.each(['white-paper', 'hybrid'])(
    'of %s is found identical, and made again to the last byte, wherever and in whatever language that is',
    async (example) => {
      const campaign = join(root, 'examples', example, 'campaign.yaml');
      const here = join(folder, `${example}.zip`);
      const options = ['--seed', '11', '--draws', '300', '--lang', 'en'];
      expect(await runCli('dossier', campaign, '-o', here, ...options)).toMatchObject({ code: 0, err: '' });
      const far = join(folder, `${example} far.yaml`);
      cpSync(campaign, far);
      for (const [i, place] of places.entries()) {
        const { identical, archive } = JSON.parse(elsewhere(place, 'verify', here, '--json')) as Verification;
        expect([place, identical]).toEqual([place, true]);
        const there = join(folder, `${example}-${i}.zip`);
        elsewhere(place, 'dossier', far, '-o', there, ...options);
        expect(readFileSync(there).equals(readFileSync(here))).toBe(true);
        expect(archive.length).toBe(readFileSync(there).length);
      }
    },
    minute,
  );
});
