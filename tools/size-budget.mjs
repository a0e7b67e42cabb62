// @ts-check
/** Sizes of the source files: none over 400 lines, median at most 120. `node tools/size-budget.mjs [root]` */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { filesBelow, foldersIn, isCode, isTestCode } from './sources.mjs';

const longest = 400;
const middle = 120;

const root = process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url));
const folders = ['packages', 'apps'].flatMap((name) =>
  foldersIn(root, name).flatMap((project) => [`${project}/src`, `${project}/bin`]),
);
const sizes = [...folders, 'tools', 'bench']
  .flatMap((folder) => filesBelow(root, folder))
  .filter((path) => isCode(path) && !isTestCode(path) && !path.startsWith('bench/build/'))
  .map((path) => ({ path, lines: countLines(readFileSync(join(root, path), 'utf8')) }))
  .sort((a, b) => a.lines - b.lines);

if (sizes.length === 0) fail(`size budget: no source file found under ${root}`);

const median = medianOf(sizes.map(({ lines }) => lines));
const largest = sizes.slice(-3).reverse();
process.stdout.write(
  `size budget: ${sizes.length} files, median ${median} lines (at most ${middle}), ` +
    `largest ${largest.map(({ path, lines }) => `${path} ${lines}`).join(', ')} (at most ${longest})\n`,
);

const tooLong = sizes.filter(({ lines }) => lines > longest).map(({ path, lines }) => `${path}: ${lines} lines`);
if (tooLong.length > 0) fail(`size budget: over ${longest} lines:\n  ${tooLong.join('\n  ')}`);
if (median > middle) {
  const above = sizes.filter(({ lines }) => lines > middle).map(({ path, lines }) => `${path}: ${lines} lines`);
  fail(`size budget: the median is over ${middle} lines; files above it:\n  ${above.join('\n  ')}`);
}

/** @param {string} text */
function countLines(text) {
  const lines = text.split('\n').length;
  return text.endsWith('\n') || text === '' ? lines - 1 : lines;
}

/** @param {number[]} sorted */
function medianOf(sorted) {
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}

/** @param {string} message */
function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
