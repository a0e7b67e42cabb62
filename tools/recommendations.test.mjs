// @ts-check
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { leverTable, withLevers } from './lever-table.mjs';
import { recommendationsTable, withRecommendations } from './recommendations.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'apps/cli/bin/contrechamp.js');

const run = (/** @type {string[]} */ ...args) => execFileSync(process.execPath, [bin, ...args], { encoding: 'utf8' });

test('the README tells what the recommendations of the white paper save today', () => {
  const table = recommendationsTable(join(root, 'examples/white-paper/campaign.yaml'), run);
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  assert.ok(readme.includes(table), 'npm run examples:renew');
  assert.equal(withRecommendations(readme, table), readme);
});

test('the guides list every lever as it is', () => {
  const { levers } = JSON.parse(run('levers', '--json'));
  assert.ok(levers.length > 24);
  for (const [page, lang] of /** @type {const} */ ([
    ['reducing.md', 'en'],
    ['reduire.md', 'fr'],
  ])) {
    const text = readFileSync(join(root, 'docs/guides', page), 'utf8');
    assert.equal(withLevers(text, leverTable(levers, lang)), text, 'npm run examples:renew');
    for (const { id } of levers) assert.ok(text.includes(`| \`${id}\` |`), id);
  }
});
