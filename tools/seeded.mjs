// @ts-check
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('..', import.meta.url));

/**
 * Writes the files to a folder of their own, which goes away after the test.
 *
 * @param {import('node:test').TestContext} test
 * @param {Readonly<Record<string, string>>} files texts by path
 */
export function seed(test, files) {
  const root = mkdtempSync(join(tmpdir(), 'contrechamp-seed-'));
  test.after(() => rmSync(root, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/**
 * Runs a script of this project with Node; the outcome is its exit status and all that it wrote.
 *
 * @param {string} script path from the project's root
 * @param {string[]} options
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [settings]
 */
export function runScript(script, options, { cwd = projectRoot, env = {} } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(projectRoot, script), ...options], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, output: stdout + stderr };
}
