import { createInterface } from 'node:readline/promises';
import type { Ask } from './commands/init.ts';

/**
 * Asks on the terminal, or reads answers line by line from a pipe. One reader for all questions: a pipe delivers
 * several lines at once. `close` gives the terminal back.
 */
export function terminalAsk(): { readonly ask: Ask; close(): void } {
  const lines = createInterface({ input: process.stdin });
  const waiting = lines[Symbol.asyncIterator]();
  return {
    ask: async (question) => {
      process.stderr.write(question);
      const { value, done } = await waiting.next();
      return done ? null : String(value);
    },
    close: () => lines.close(),
  };
}
