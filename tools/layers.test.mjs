// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkLayers } from './layers.mjs';
import { runScript, seed } from './seeded.mjs';

const projects = {
  'catalogue/package.json': '{ "name": "@contrechamp/catalogue" }',
  'packages/engine/package.json': '{ "name": "@contrechamp/engine" }',
  'packages/report/package.json': '{ "name": "@contrechamp/report" }',
  'apps/cli/package.json': '{ "name": "@contrechamp/cli" }',
  'apps/web/package.json': '{ "name": "@contrechamp/web" }',
};

/**
 * @param {import('node:test').TestContext} t
 * @param {string} path
 * @param {string} text
 */
function check(t, path, text) {
  return checkLayers(seed(t, { ...projects, [path]: `${text}\n` })).broken.join('\n');
}

const refused = [
  ['engine/src/quantity/a.ts', "import { b } from '../factor/b.ts';", 'quantity may not import factor'],
  ['engine/src/quantity/a.ts', "import type { B } from '../factor/b.ts';", 'quantity may not import factor'],
  ['engine/src/quantity/deep/a.ts', "import { type B } from '../../factor/b.ts';", 'quantity may not import factor'],
  ['engine/src/quantity/a.ts', "export * from '../index.ts';", 'quantity may not import index.ts'],
  ['engine/src/factor/a.ts', "export type { B } from '../activity/b.ts';", 'factor may not import activity'],
  ['engine/src/factor/a.ts', "type B = import('../footprint/b.ts').B;", 'factor may not import footprint'],
  ['engine/src/factor/a.ts', "const b = await import('../footprint/b.ts');", 'factor may not import footprint'],
  [
    'engine/src/factor/a.ts',
    "const s = /['\"`]/; import b from '../footprint/b.ts';",
    'factor may not import footprint',
  ],
  ['engine/src/factor/a.ts', "import { b } from '../diagnostic.ts';", 'factor may not import diagnostic.ts'],
  ['engine/src/diagnostic.ts', "import type { B } from './quantity/b.ts';", 'diagnostic.ts imports nothing'],
  ['engine/src/novel/a.ts', "import { b } from '../quantity/b.ts';", 'novel/a.ts has no place yet'],
  ['engine/src/factor/a.ts', "import { b } from '../novel/b.ts';", 'factor may not import novel'],
  ['engine/src/uncertainty/a.ts', "import { b } from '../factor/schema.ts';", 'uncertainty may not import factor'],
  ['engine/src/uncertainty/a.ts', "import type { B } from '../factor/b.ts';", 'uncertainty may not import factor'],
  ['engine/src/factor/a.ts', "import { b } from '../testing/b.ts';", 'test code in a source file'],
  ['engine/src/factor/a.ts', "import { b } from './b.test.ts';", 'test code in a source file'],
  [
    'engine/src/factor/a.ts',
    "import { b } from '@contrechamp/report';",
    'packages/engine may not import packages/report',
  ],
  [
    'engine/src/factor/a.ts',
    "import b from '@contrechamp/catalogue/c.json';",
    'packages/engine may not import catalogue',
  ],
  ['engine/src/factor/a.ts', "import { b } from '@contrechamp/engine';", 'a package does not import itself'],
  ['engine/src/factor/a.ts', "import { b } from '../../../report/src/b.ts';", 'leaves packages/engine'],
  [
    'engine/src/factor/a.test.ts',
    "import { b } from '@contrechamp/report';",
    'packages/engine may not import packages/report',
  ],
  ['report/src/a.ts', "import type { B } from '@contrechamp/catalogue';", 'packages/report may not import catalogue'],
  ['report/src/a.ts', "import type { B } from '@contrechamp/cli';", 'packages/report may not import apps/cli'],
  ['report/src/a.ts', "import { b } from '../../engine/src/index.ts';", 'leaves packages/report'],
];

for (const [path, text, reason] of refused) {
  test(`refuses ${text} in ${path}`, (t) => {
    const output = check(t, `packages/${path}`, `${text}`);
    assert.ok(output.includes(`packages/${path}:1: '`), output);
    assert.ok(output.includes(`: ${reason}`), output);
  });
}

test('refuses an app that imports another', (t) => {
  const output = check(t, 'apps/web/src/a.ts', "import { b } from '@contrechamp/cli';");
  assert.match(output, /apps\/web may not import apps\/cli/);
});

test('a package without a place is refused', (t) => {
  const root = seed(t, {
    ...projects,
    'packages/ledger/package.json': '{ "name": "@contrechamp/ledger" }',
    'packages/ledger/src/a.ts': "import { b } from '@contrechamp/engine';\n",
  });
  assert.match(checkLayers(root).broken.join(), /packages\/ledger has no place yet/);
});

test('the script ends with 1 and names the place of the fault', (t) => {
  const files = { ...projects, 'packages/engine/src/quantity/a.ts': "\nimport { b } from '../factor/b.ts';\n" };
  const { status, output } = runScript('tools/layers.mjs', [seed(t, files)]);
  assert.equal(status, 1);
  assert.match(output, /quantity\/a\.ts:2: '\.\.\/factor\/b\.ts': quantity may not import factor/);
});

test('a folder without imports is refused: the check saw nothing', (t) => {
  assert.match(check(t, 'packages/engine/src/quantity/a.ts', ''), /no import found/);
});

const accepted = [
  ['packages/engine/src/factor/a.ts', "import { b } from '../quantity/b.ts';"],
  ['packages/engine/src/factor/a.ts', "import { b } from './b.ts';"],
  ['packages/engine/src/inventory/a.ts', "import { b } from '../diagnostic.ts';"],
  ['packages/engine/src/uncertainty/a.ts', "import type { B } from '../factor/schema.ts';"],
  ['packages/engine/src/index.ts', "export * from './comparison/b.ts';"],
  ['packages/engine/src/quantity/a.ts', "import 'zod'; // import '../factor/b.ts'"],
  ['packages/engine/src/quantity/a.ts', "import 'zod'; const s = \"import '../factor/b.ts'\";"],
  ['packages/engine/src/quantity/a.test.ts', "import { b } from '../factor/b.ts';"],
  ['packages/engine/src/testing/a.ts', "import catalogue from '@contrechamp/catalogue/catalogue.json';"],
  ['packages/report/src/a.ts', "import { b } from '@contrechamp/engine';"],
  ['apps/cli/src/a.ts', "import { b } from '@contrechamp/report';"],
];

for (const [path, text] of accepted) {
  test(`accepts ${text} in ${path}`, (t) => {
    assert.equal(check(t, `${path}`, `${text}`), '');
  });
}
