import type { Buffer } from 'node:buffer';
import { type Difference, differences } from './difference.ts';

/**
 * The leaves in which a file differs from what it should be, none where every byte is the same. Of files that are no
 * JSON, or differ in their spacing alone, the text.
 */
export function leaves(was: Buffer | undefined, now: Buffer, path = ''): readonly Difference[] {
  if (was?.equals(now)) return [];
  const text = was?.toString('utf8');
  try {
    const parsed: unknown = text === undefined ? undefined : JSON.parse(text);
    const found = differences(parsed, JSON.parse(now.toString('utf8')), path);
    if (found.length > 0) return found;
  } catch {
    // Not JSON: told as text.
  }
  return [{ path, was: text, now: now.toString('utf8') }];
}
