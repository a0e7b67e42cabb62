// @ts-check
import { parseAst } from 'vite';

/**
 * @typedef {object} Import
 * @property {string} specifier
 * @property {number} line
 * @property {boolean} typeOnly the whole statement is erased: `import type`, `export type … from`, `import('x').T`
 */

/**
 * Every module that a source names, types included, read from its syntax tree: comments and strings do not count.
 *
 * @param {string} text
 * @param {string} path
 * @returns {Import[]}
 */
export function importsOf(text, path) {
  const lang = path.endsWith('x') ? 'tsx' : 'ts';
  /** @type {Import[]} */
  const found = [];
  visit(parseAst(text, { lang }), (node) => {
    const source = /^(?:Import|Export|TSImport|TSExternal)/.test(node.type) ? (node.source ?? node.expression) : null;
    if (typeof source?.value !== 'string') return;
    const typeOnly = node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type';
    found.push({ specifier: source.value, line: text.slice(0, node.start).split('\n').length, typeOnly });
  });
  return found;
}

/**
 * @param {any} node
 * @param {(node: any) => void} see
 */
function visit(node, see) {
  if (typeof node.type === 'string') see(node);
  for (const child of Object.values(node)) if (child !== null && typeof child === 'object') visit(child, see);
}
