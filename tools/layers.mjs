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
  'claim',
  'sector',
  'question',
  'lever',
  'edit',
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
  ['packages/provenance', []],
  ['packages/report', ['packages/engine']],
  ['packages/proof', ['packages/engine', 'packages/report', 'packages/gateway']],
  ['packages/gateway', ['packages/engine', 'packages/provenance']],
  ['catalogue', []],
]);

const script = fileURLToPath(import.meta.url);
if (process.argv[1] === script) {
  const { files, imports, broken } = checkLayers(process.argv[2] ?? join(script, '../..'));
  process.stdout.write(`layers: ${imports} imports of ${files} files\n`);
  if (broken.length > 0) {
    process.stderr.write(`layers: ${broken.length} broken:\n  ${broken.join('\n  ')}\n`);
    process.exitCode = 1;
  }
}

/** @param {string} root */
export function checkLayers(root) {
  const projects = ['catalogue', ...foldersIn(root, 'packages'), ...foldersIn(root, 'apps')].filter((folder) =>
    existsSync(join(root, folder, 'package.json')),
  );
  const folderOf = new Map(
    projects.map((folder) => [JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')).name, folder]),
  );
  const sources = projects.flatMap((project) =>
    filesBelow(root, project)
      .filter(isCode)
      .map((path) => ({ project, path, imports: importsOf(readFileSync(join(root, path), 'utf8'), path) })),
  );
  const broken = sources.flatMap(({ project, path, imports }) =>
    imports.flatMap((found) => {
      const fault = faultOf(folderOf, project, path, found);
      return fault === null ? [] : [`${path}:${found.line}: '${found.specifier}': ${fault}`];
    }),
  );
  const imports = sources.reduce((sum, source) => sum + source.imports.length, 0);
  if (imports === 0) broken.push(`no import found under ${root}`);
  return { files: sources.length, imports, broken };
}

/**
 * @param {ReadonlyMap<string, string>} folderOf folders of our packages by name
 * @param {string} project
 * @param {string} path
 * @param {import('./imports.mjs').Import} found
 * @returns {string | null}
 */
function faultOf(folderOf, project, path, { specifier, typeOnly }) {
  if (isTestCode(path) && specifier.endsWith('.json')) return null;
  if (!specifier.startsWith('.')) return packageFault(folderOf, project, specifier);
  const target = posix.join(posix.dirname(path), specifier);
  if (!target.startsWith(`${project}/`)) return `leaves ${project}: import the package by its name`;
  if (isTestCode(path)) return null;
  if (isTestCode(target)) return 'test code in a source file';
  const source = `${project}/src/`;
  if (project !== 'packages/engine' || !path.startsWith(source)) return null;
  return orderFault(path.slice(source.length), target.slice(source.length), typeOnly);
}

/**
 * @param {ReadonlyMap<string, string>} folderOf
 * @param {string} project
 * @param {string} specifier
 */
function packageFault(folderOf, project, specifier) {
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
