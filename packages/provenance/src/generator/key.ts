import { createHash } from 'node:crypto';

/** A short name for a text: prompts are compared by it, and never kept. */
export const keyOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 32);
