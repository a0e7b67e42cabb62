import { Lexer } from 'yaml';

/** Several times what a campaign has. */
const deepest = 64;
/** Some five thousand activities. */
const mostTokens = 200_000;

const openers = new Set(['[', '{']);
const closers = new Set([']', '}']);
const indicators = new Set(['-', '?']);

/**
 * What makes a text unfit for the YAML parser. Nesting: it calls itself at each level, and takes the whole process down
 * when the stack ends. Number of keys: it compares each with each, for minutes where there are very many. The lexer,
 * which reads the text here, does neither.
 */
export function hardship(text: string): 'deep' | 'long' | null {
  let tokens = 0;
  let flow = 0;
  let column = 0;
  let atStart = true;
  const blocks: number[] = [];
  for (const token of new Lexer().lex(text)) {
    tokens += 1;
    if (token.startsWith('\n') || token.startsWith('\r')) {
      column = 0;
      atStart = true;
      continue;
    }
    if (openers.has(token)) flow += 1;
    if (closers.has(token)) flow = Math.max(flow - 1, 0);
    if (token.trim() !== '' && (atStart || indicators.has(token))) {
      if (atStart) while ((blocks.at(-1) ?? -1) >= column) blocks.pop();
      blocks.push(column);
      atStart = false;
    }
    if (flow + blocks.length > deepest) return 'deep';
    column += token.length;
  }
  return tokens > mostTokens ? 'long' : null;
}
