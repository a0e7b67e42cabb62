import { parseDocument } from 'yaml';
import type { Diagnostic } from '../diagnostic.ts';

/** A campaign file as plain data, to be changed and read again: every change goes through the parser's checks. */
export type Document = Readonly<Record<string, unknown>>;

type Node = Record<string, unknown> | unknown[];
type Key = string | number;

const isNode = (v: unknown): v is Node => typeof v === 'object' && v !== null;

export const readDocument = (text: string): Document => parseDocument(text).toJS({ maxAliasCount: 100 }) as Document;

const keysOf = (path: string): readonly string[] =>
  path
    .replace(/\[([^\]]+)\]/g, '.$1')
    .split('.')
    .filter((key) => key !== '');

/** The index of a list's entry by its number or its `id`, or the key itself. */
function keyIn(node: unknown, key: string): Key | undefined {
  if (!Array.isArray(node)) return isNode(node) ? key : undefined;
  if (/^\d+$/.test(key)) return Number(key) < node.length ? Number(key) : undefined;
  const index = node.findIndex((item) => isNode(item) && 'id' in item && item.id === key);
  return index < 0 ? undefined : index;
}

/** What a path leads to: `scenarios.ai.activities.drafts.count` or `scenarios[3].activities[1].count`. */
export function valueAt(document: Document, path: string): unknown {
  return keysOf(path).reduce<unknown>((node, key) => {
    const found = keyIn(node, key);
    return found === undefined ? undefined : (node as Record<Key, unknown>)[found];
  }, document);
}

/**
 * A copy with another value at a path; objects on the way are made when they are missing, entries of lists are not.
 * @throws RangeError when a list has no such entry
 */
export function withValueAt(document: Document, path: string, value: unknown): Document {
  const set = (node: unknown, [key, ...rest]: readonly string[]): unknown => {
    if (key === undefined) return value;
    const base = isNode(node) ? node : {};
    const found = keyIn(base, key);
    if (found === undefined) throw new RangeError(`no ${key} in ${path}`);
    const copy = (Array.isArray(base) ? [...base] : { ...base }) as Record<Key, unknown>;
    copy[found] = set(copy[found], rest);
    return copy;
  };
  return set(document, keysOf(path)) as Document;
}

/** The file's own activities of a scenario, with their place. */
export function activitiesOf(
  document: Document,
  scenario: string,
): readonly { readonly path: string; readonly fields: Document }[] {
  const list = valueAt(document, `scenarios.${scenario}.activities`);
  if (!Array.isArray(list)) return [];
  return list.map((fields: Document, i) => ({ path: `scenarios.${scenario}.activities.${i}`, fields }));
}

/** Only these scenarios, the first one being the reference; rules for those who generate say nothing of figures. */
export function restricted(document: Document, scenarios: readonly string[]): Document {
  const all = Array.isArray(document.scenarios) ? (document.scenarios as Document[]) : [];
  const kept = scenarios.flatMap((id) => all.filter((s) => s.id === id));
  const { generation: _, ...rest } = document;
  return { ...rest, campaign: { ...(document.campaign as object), reference: scenarios[0] }, scenarios: kept };
}

/** A change that the checks of a campaign refuse. */
export class RefusedChange extends Error {
  override readonly name = 'RefusedChange';
  readonly diagnostics: readonly Diagnostic[];
  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map((d) => `${d.code} at ${d.path}`).join('; '));
    this.diagnostics = diagnostics;
  }
}
