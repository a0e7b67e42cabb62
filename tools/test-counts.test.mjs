// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runScript, seed } from './seeded.mjs';
import { countsOfTap, countsOfVitest } from './test-counts.mjs';

const passing = "import { it } from 'vitest';\nit('a', () => {});\nit.skip('b', () => {});\n";

/**
 * @param {import('node:test').TestContext} t
 * @param {Readonly<Record<string, string>>} files
 */
function vitestCounts(t, files) {
  const root = seed(t, files);
  const options = ['run', '--root', root, '--reporter=json'];
  const { status, output } = runScript('node_modules/vitest/vitest.mjs', options);
  return countsOfVitest(output.slice(output.indexOf('{"')), status !== 0);
}

test('a test that fails and a file that does not load count one each', (t) => {
  const counts = vitestCounts(t, {
    'a.test.js': passing,
    'b.test.js': passing.replace('{}', "{ throw new Error('b'); }"),
    'c.test.js': "import './missing.js';\n",
  });
  assert.deepEqual(counts, { passed: 1, failed: 2, skipped: 2 });
});

test('a run that fails without a failed test, or leaves no report, counts as one failure', () => {
  const clean = JSON.stringify({
    numPassedTests: 2,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [],
  });
  assert.deepEqual(countsOfVitest(clean, false), { passed: 2, failed: 0, skipped: 0 });
  assert.deepEqual(countsOfVitest(clean, true), { passed: 2, failed: 1, skipped: 0 });
  assert.deepEqual(countsOfVitest(null, false), { passed: 0, failed: 1, skipped: 0 });
  assert.deepEqual(countsOfTap(null, false), { passed: 0, failed: 1, skipped: 0 });
  assert.deepEqual(countsOfTap('# tests 0\n# pass 0\n# fail 0\n', false), { passed: 0, failed: 1, skipped: 0 });
});

test('the totals of node --test', () => {
  const report = '1..5\n# tests 5\n# suites 0\n# pass 2\n# fail 1\n# cancelled 1\n# skipped 1\n# todo 0\n';
  assert.deepEqual(countsOfTap(report, true), { passed: 2, failed: 2, skipped: 1 });
});

test('without Chromium the browser tests fail, with what to install', () => {
  const options = ['run', '--config', 'vitest.browser.config.ts'];
  const { status, output } = runScript('node_modules/vitest/vitest.mjs', options, { env: { CHROMIUM: '/nowhere' } });
  assert.equal(status, 1);
  assert.match(output, /^The browser tests need Chromium, .*apt-get install chromium/m);
});
