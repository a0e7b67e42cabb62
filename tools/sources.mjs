// @ts-check
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const skipped = new Set(['node_modules', 'dist', 'coverage', 'fixtures']);

/**
 * The files below `folder`, as sorted paths from `root` with forward slashes; none where the folder does not exist.
 * Reads the disk and not git, so that a file counts before it is added and a copy without .git is checked as well.
 *
 * @param {string} root
 * @param {string} folder
 * @returns {string[]}
 */
export function filesBelow(root, folder) {
  /** @type {string[]} */
  const found = [];
  /** @param {string} directory */
  const visit = (directory) => {
    for (const entry of readFolder(directory)) {
      const path = join(directory, entry.name);
      if (entry.isDirectory() && !skipped.has(entry.name) && !entry.name.startsWith('.')) visit(path);
      else if (entry.isFile()) found.push(relative(root, path).split(sep).join('/'));
    }
  };
  visit(join(root, folder));
  return found.sort();
}

/** @param {string} directory */
function readFolder(directory) {
  try {
    return readdirSync(directory, { withFileTypes: true });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/**
 * The names of the folders in `folder` of `root`: `packages` gives `packages/engine`, `packages/report`.
 *
 * @param {string} root
 * @param {string} folder
 */
export function foldersIn(root, folder) {
  return readFolder(join(root, folder))
    .filter((entry) => entry.isDirectory() && !skipped.has(entry.name) && !entry.name.startsWith('.'))
    .map((entry) => `${folder}/${entry.name}`)
    .sort();
}

/** @param {string} path */
export const isCode = (path) => /\.(?:ts|tsx|mts|js|jsx|mjs)$/.test(path);

/** Test code: tests, contracts that several implementations share, and the helpers of tests. @param {string} path */
export const isTestCode = (path) =>
  /\.(?:test|contract)\.(?:ts|tsx|mts|js|jsx|mjs)$/.test(path) || path.split('/').includes('testing');
