// @ts-check
/** Whether what is built is what the sources say: so that a second start need not build again. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow, foldersIn } from './sources.mjs';

const outputs = [
  'apps/cli/dist/main.js',
  'apps/server/dist/main.js',
  'apps/studio/dist/index.html',
  'catalogue/dist/catalogue.json',
  'catalogue/dist/sector.json',
];
const stamp = 'node_modules/.cache/contrechamp/built';

/**
 * Names, sizes and times of everything that the build reads.
 *
 * @param {string} root
 */
export function fingerprint(root) {
  const projects = [...foldersIn(root, 'packages'), ...foldersIn(root, 'apps'), 'catalogue'];
  const hash = createHash('sha256').update(process.version);
  for (const path of [...projects.flatMap((project) => filesBelow(root, project)), 'package-lock.json']) {
    if (path.endsWith('.tsbuildinfo') || /\.test\.tsx?$/.test(path)) continue;
    const { size, mtimeMs } = statSync(join(root, path));
    hash.update(`${path}\0${size}\0${mtimeMs}\0`);
  }
  return hash.digest('hex');
}

/** @param {string} root */
export function isBuilt(root) {
  if (!outputs.every((path) => existsSync(join(root, path)))) return false;
  const file = join(root, stamp);
  return existsSync(file) && readFileSync(file, 'utf8') === fingerprint(root);
}

/** @param {string} root */
export function markBuilt(root) {
  const file = join(root, stamp);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, fingerprint(root));
}
