// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runScript, seed } from './seeded.mjs';

const lines = (/** @type {number} */ count) => '//\n'.repeat(count);
const check = (/** @type {string} */ root) => runScript('tools/size-budget.mjs', [root]);

test('400 lines pass, 401 fail by name', (t) => {
  const short = { 'packages/engine/src/b.ts': lines(1), 'apps/cli/src/c.ts': lines(1) };
  assert.equal(check(seed(t, { ...short, 'packages/engine/src/deep/a.ts': lines(400) })).status, 0);

  const { status, output } = check(seed(t, { ...short, 'packages/engine/src/deep/a.ts': lines(401) }));
  assert.equal(status, 1);
  assert.match(output, /over 400 lines:\n {2}packages\/engine\/src\/deep\/a\.ts: 401 lines/);
});

test('a median over 120 fails and names the files above it', (t) => {
  const files = { 'packages/engine/src/a.ts': lines(10), 'tools/b.mjs': lines(121), 'bench/c.ts': lines(130) };
  const { status, output } = check(seed(t, files));
  assert.equal(status, 1);
  assert.match(output, /median 121/);
  assert.match(output, /tools\/b\.mjs: 121 lines\n {2}bench\/c\.ts: 130 lines/);
});

test('tests, contracts, fixtures and built files do not count', (t) => {
  const { status, output } = check(
    seed(t, {
      'packages/engine/src/a.ts': lines(9),
      'packages/engine/src/a.test.ts': lines(999),
      'packages/engine/src/a.property.test.ts': lines(999),
      'packages/engine/src/a.contract.ts': lines(999),
      'packages/engine/src/fixtures/b.ts': lines(999),
      'packages/engine/dist/a.js': lines(999),
      'packages/engine/node_modules/x/index.js': lines(999),
    }),
  );
  assert.equal(status, 0);
  assert.match(output, /1 files, median 9 lines/);
});

test('a folder without sources fails', (t) => {
  assert.equal(check(seed(t, { 'README.md': '' })).status, 1);
});
