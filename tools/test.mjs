// @ts-check
/**
 * `npm test`: the build, then every test: vitest in Node, the tools' own, the engine's in Chromium, the studio's in
 * Chromium. A part runs although one before it failed; the last line counts the tests, a part that fails without a failed
 * test as one.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { addCounts, countsOfTap, countsOfVitest } from './test-counts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = mkdtempSync(join(tmpdir(), 'contrechamp-tests-'));
const report = (/** @type {string} */ name) => join(reports, name);

const tools = readdirSync(join(root, 'tools'))
  .filter((name) => name.endsWith('.test.mjs'))
  .map((name) => `tools/${name}`);
const vitest = (/** @type {string} */ file, /** @type {string[]} */ ...options) => [
  'node_modules/vitest/vitest.mjs',
  'run',
  ...options,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report(file)}`,
];
const tap = [
  '--test-reporter=spec',
  '--test-reporter-destination=stdout',
  '--test-reporter=tap',
  `--test-reporter-destination=${report('tools.tap')}`,
];

let total = { passed: 0, failed: 0, skipped: 0 };

if (run('build', 'npm', ['run', '--silent', 'build']) !== 0) total.failed += 1;
count('tests in Node', vitest('node.json'), 'node.json', countsOfVitest);
count('tests of the tools', ['--test', ...tap, ...tools], 'tools.tap', countsOfTap);
count(
  'tests in Chromium',
  vitest('browser.json', '--config', 'vitest.browser.config.ts'),
  'browser.json',
  countsOfVitest,
);
count(
  'tests of the studio in Chromium',
  vitest('studio.json', '--config', 'vitest.studio.config.ts'),
  'studio.json',
  countsOfVitest,
);
rmSync(reports, { recursive: true });

const skipped = total.skipped > 0 ? ` (${total.skipped} skipped)` : '';
process.stdout.write(`\ntests: ${total.passed} passed, ${total.failed} failed${skipped}\n`);
process.exitCode = total.failed > 0 ? 1 : 0;

/**
 * @param {string} heading
 * @param {string[]} options of node
 * @param {string} file the report that the part leaves
 * @param {(report: string | null, failed: boolean) => import('./test-counts.mjs').Counts} countsOf
 */
function count(heading, options, file, countsOf) {
  const failed = run(heading, process.execPath, options) !== 0;
  total = addCounts(total, countsOf(read(report(file)), failed));
}

/**
 * @param {string} heading
 * @param {string} command
 * @param {string[]} options
 */
function run(heading, command, options) {
  process.stdout.write(`\n── ${heading}\n`);
  const { status, error } = spawnSync(command, options, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (error) process.stderr.write(`${error.message}\n`);
  return status ?? 1;
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
