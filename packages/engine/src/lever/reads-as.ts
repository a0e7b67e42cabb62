import { parseDocument } from 'yaml';
import type { Document } from '../question/document.ts';

/** Text of a value whatever the order of its fields. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, v: unknown) =>
    typeof v === 'object' && v !== null && !Array.isArray(v)
      ? Object.fromEntries(Object.entries(v).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : v,
  );
}

/** Whether two values hold the same fields, in whatever order. */
export const equal = (a: unknown, b: unknown): boolean => sorted(a) === sorted(b);

/** Whether a text reads as the campaign that is wanted; it does not where an alias has lost what it stands for. */
export function readsAs(text: string, wanted: Document): boolean {
  const parsed = parseDocument(text);
  if (parsed.errors.length > 0) return false;
  try {
    return equal(parsed.toJS({ maxAliasCount: 100 }), wanted);
  } catch (error) {
    if (error instanceof Error && /alias/i.test(error.message)) return false;
    throw error;
  }
}
