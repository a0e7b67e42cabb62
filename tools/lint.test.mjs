// @ts-check
/** Biome's rules that hold the architecture, each proven with a seeded fault under this project's own biome.json. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { projectRoot, runScript, seed } from './seeded.mjs';

const read = (/** @type {string} */ path) => readFileSync(join(projectRoot, path), 'utf8');
const plugins = readdirSync(join(projectRoot, 'tools/biome')).map((name) => `tools/biome/${name}`);
const project = {
  ...Object.fromEntries(['.gitignore', 'biome.json', ...plugins].map((path) => [path, read(path)])),
};

/**
 * @param {import('node:test').TestContext} t
 * @param {Readonly<Record<string, string>>} files
 */
function lint(t, files) {
  const root = seed(t, { ...project, ...files });
  return runScript('node_modules/@biomejs/biome/bin/biome', ['lint', '--error-on-warnings', 'packages'], { cwd: root });
}

const impure = {
  'Math.random()': 'export const a = Math.random();',
  "Math['random']": "export const a = Math['random']();",
  'a destructured random': 'const { random } = Math;\nexport const a = random();',
  'an alias of Math': 'const m = Math;\nexport const a = m.random();',
  'globalThis.Math': 'export const a = globalThis.Math.random();',
  'new Date()': 'export const a = new Date();',
  'Date.now()': 'export const a = Date.now();',
  process: 'export const a = process.env;',
  console: "console.log('a');",
  fetch: "export const a = fetch('https://example.org');",
  performance: 'export const a = performance.now();',
  'node:fs': "import { readFileSync } from 'node:fs';\n\nexport const a = readFileSync('a');",
  'node:process': "import process from 'node:process';\n\nexport const a = process.env;",
  'a dynamic import of node:fs': "export const a = await import('node:fs');",
};

for (const [name, text] of Object.entries(impure)) {
  test(`the engine may not use ${name}`, (t) => {
    const { status, output } = lint(t, { 'packages/engine/src/a.ts': `${text}\n` });
    assert.equal(status, 1, output);
    assert.match(
      output,
      /packages\/engine\/src\/a\.ts:\d+:\d+ (?:plugin|lint\/style\/noRestrictedGlobals|lint\/correctness\/noNodejsModules)/,
    );
  });
}

test('the same words in comments, strings and names of our own pass', (t) => {
  const text = [
    '/** Not Math.random, Date, process, console, fetch or node:fs. */',
    "export const words = 'Math.random Date process console fetch node:fs';",
    'export const process = (a: number) => Math.max(a, Math.PI);',
    'export const own = { Date: 2 }.Date + process(1);',
  ].join('\n');
  const { status, output } = lint(t, { 'packages/engine/src/a.ts': `${text}\n` });
  assert.equal(status, 0, output);
});

test('a cycle of imports across three files fails', (t) => {
  const link = (/** @type {string} */ name, /** @type {string} */ next) =>
    `import { ${next} } from './${next}.ts';\n\nexport const ${name} = (): number => ${next}();\n`;
  const { status, output } = lint(t, {
    'packages/engine/src/a.ts': link('a', 'b'),
    'packages/engine/src/b.ts': link('b', 'c'),
    'packages/engine/src/c.ts': link('c', 'a'),
  });
  assert.equal(status, 1, output);
  assert.match(output, /packages\/engine\/src\/a\.ts:1:\d+ lint\/suspicious\/noImportCycles/);
});

test('a cycle through a re-export fails', (t) => {
  const { status, output } = lint(t, {
    'packages/engine/src/a.ts': "export { b } from './b.ts';\n\nexport const a = 1;\n",
    'packages/engine/src/b.ts': "import { a } from './a.ts';\n\nexport const b = a;\n",
  });
  assert.equal(status, 1, output);
  assert.match(output, /noImportCycles/);
});
