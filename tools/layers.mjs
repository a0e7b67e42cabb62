// @ts-check
/**
 * Which of our modules may import which, types included. Test code may use any folder of its own package, and JSON from
 * anywhere. `node tools/layers.mjs [root]`
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { importsOf } from './imports.mjs';
import { filesBelow, foldersIn, isCode, isTestCode } from './sources.mjs';

/** The engine's folders: each may import itself and the ones before it. */
const order = [
  'quantity',
  'uncertainty',
  'factor',
  'inventory',
  'calculation',
  'activity',
  'classification',
  'footprint',
  'comparison',
  'index.ts',
];

/** diagnostic.ts imports nothing and serves every folder from this one on. */
const firstWithDiagnostics = 'inventory';

/** Imports against the order that are right as they are: types only, each with its reason. */
const exceptions = [
  {
    from: 'uncertainty',
    to: 'factor/schema.ts',
    reason: "a factor's stated uncertainty is part of the catalogue's file format, which schema.ts alone defines",
  },
];

/** What each package may import of ours; an app may import every package, and no other app. */
const packages = new Map([
  ['packages/engine', /** @type {string[]} */ ([])],
  ['packages/report', ['packages/engine']],
  ['catalogue', []],
]);

const root = process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url));
const projects = ['catalogue', ...foldersIn(root, 'packages'), ...foldersIn(root, 'apps')].filter((folder) =>
  existsSync(join(root, folder, 'package.json')),
);
const folderOf = new Map(
  projects.map((folder) => [JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')).name, folder]),
);

/** @type {string[]} */
const broken = [];
let files = 0;
let edges = 0;
for (const project of projects) {
  for (const path of filesBelow(root, project).filter(isCode)) {
    files += 1;
    for (const found of importsOf(readFileSync(join(root, path), 'utf8'), path)) {
      edges += 1;
      const fault = faultOf(project, path, found);
      if (fault !== null) broken.push(`${path}:${found.line}: '${found.specifier}': ${fault}`);
    }
  }
}

process.stdout.write(`layers: ${edges} imports of ${files} files in ${projects.length} packages\n`);
if (edges === 0) broken.push(`no import found under ${root}`);
if (broken.length > 0) {
  process.stderr.write(`layers: ${broken.length} broken:\n  ${broken.join('\n  ')}\n`);
  process.exit(1);
}

/**
 * @param {string} project
 * @param {string} path
 * @param {import('./imports.mjs').Import} found
 * @returns {string | null}
 */
function faultOf(project, path, { specifier, typeOnly }) {
  if (isTestCode(path) && specifier.endsWith('.json')) return null;
  if (!specifier.startsWith('.')) return packageFault(project, specifier);
  const target = posix.join(posix.dirname(path), specifier);
  if (!target.startsWith(`${project}/`)) return `leaves ${project}: import the package by its name`;
  if (isTestCode(path)) return null;
  if (isTestCode(target)) return 'test code in a source file';
  const source = `${project}/src/`;
  if (project !== 'packages/engine' || !path.startsWith(source)) return null;
  return orderFault(path.slice(source.length), target.slice(source.length), typeOnly);
}

/**
 * @param {string} project
 * @param {string} specifier
 */
function packageFault(project, specifier) {
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  const target = folderOf.get(name);
  if (target === undefined) return null;
  if (target === project) return 'a package does not import itself by name';
  const allowed = packages.get(project);
  if (project.startsWith('apps/') && !target.startsWith('apps/')) return null;
  if (allowed === undefined && !project.startsWith('apps/')) {
    return `${project} has no place yet: add it to packages in tools/layers.mjs`;
  }
  return allowed?.includes(target) ? null : `${project} may not import ${target}`;
}

/**
 * @param {string} from
 * @param {string} to both from packages/engine/src
 * @param {boolean} typeOnly
 */
function orderFault(from, to, typeOnly) {
  if (from === 'diagnostic.ts') return 'diagnostic.ts imports nothing';
  const [importing, imported] = [rank(from), rank(to)];
  if (to === 'diagnostic.ts' && importing >= rank(firstWithDiagnostics)) return null;
  if (importing < 0) return `${from} has no place yet: add its folder to order in tools/layers.mjs`;
  if (imported >= 0 && imported <= importing) return null;
  const excepted = exceptions.some((exception) => rank(exception.from) === importing && exception.to === to);
  if (excepted && typeOnly) return null;
  return `${layer(from)} may not import ${layer(to)}`;
}

/** @param {string} path */
function layer(path) {
  return path.split('/', 1)[0] ?? path;
}

/** @param {string} path */
function rank(path) {
  return order.indexOf(layer(path));
}
