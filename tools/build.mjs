// @ts-check
/** `npm run build`: the packages and programs, the catalogue, and the studio with its files compressed. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { markBuilt } from './built.mjs';
import { compressFolder } from './compress.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const typescript = fileURLToPath(new URL('bin/tsc', import.meta.resolve('typescript/package.json')));
const vite = fileURLToPath(new URL('bin/vite.js', import.meta.resolve('vite/package.json')));

/** @param {string[]} args of node */
function step(...args) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) process.exit(status ?? 1);
}

step(typescript, '-b');
step('apps/cli/bin/contrechamp.js', 'factors', 'build', '--quiet');
step(vite, 'build', 'apps/studio', '--config', 'apps/studio/vite.config.ts', '--logLevel', 'warn');
compressFolder(join(root, 'apps/studio/dist'));
markBuilt(root);
