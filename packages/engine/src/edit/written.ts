import { parseDocument } from 'yaml';
import { hardship } from '../inventory/hardship.ts';
import { flowText } from '../lever/splice.ts';
import type { Document } from '../question/document.ts';

const isRecord = (v: unknown): v is Readonly<Record<string, unknown>> =>
  typeof v === 'object' && v !== null && !Array.isArray(v);

/** A field of a head: a list has a line for each of its things, anything else stands on one line. */
function field(key: string, value: unknown, indent: string): readonly string[] {
  const name = flowText(key);
  if (!Array.isArray(value) || !value.some(isRecord)) return [`${indent}${name}: ${flowText(value)}`];
  return [`${indent}${name}:`, ...value.map((item) => `${indent}  - ${flowText(item)}`)];
}

const fields = (node: object, indent: string): readonly string[] =>
  Object.entries(node).flatMap(([key, value]) => (value === undefined ? [] : field(key, value, indent)));

function scenario(node: unknown): readonly string[] {
  const [first = '    {}', ...rest] = isRecord(node) ? fields(node, '    ') : [`    ${flowText(node)}`];
  return [`  - ${first.slice(4)}`, ...rest];
}

/**
 * A campaign given as data, as the text of a file that a producer can read: heads line by line, an activity on one line
 * each. Reading it again gives the same data, whatever is wrong with it.
 */
export function campaignText(document: Document): string {
  const lines = Object.entries(document).flatMap(([key, value]): readonly string[] => {
    if (key === 'campaign' && isRecord(value) && Object.keys(value).length > 0)
      return ['campaign:', ...fields(value, '  ')];
    if (key === 'scenarios' && Array.isArray(value) && value.length > 0)
      return ['scenarios:', ...value.flatMap(scenario)];
    return value === undefined ? [] : field(key, value, '');
  });
  return `${lines.join('\n')}\n`;
}

/** Longest text of one cell or one line that is read as a value. */
const longest = 100_000;

/** A value as a campaign file writes it on one line, or null when it cannot be read. */
export function flowValue(text: string): { readonly value: unknown } | null {
  if (text.length > longest || hardship(text)) return null;
  const document = parseDocument(text, { prettyErrors: false });
  if (document.errors.length > 0) return null;
  try {
    return { value: document.toJS({ maxAliasCount: 0 }) as unknown };
  } catch {
    return null;
  }
}
