import { plain } from '../../lang.ts';
import type { Cell, Inline, Rich } from '../model.ts';

/**
 * A text as a string literal. Texts are only ever given to Typst as strings, which it does not read as markup: a name
 * cannot become a command.
 */
export const literal = (text: string): string => `"${plain(text).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** Names of notes in the order in which they are met. */
export type Notes = Map<string, string>;

function inline(part: Inline, notes: Notes): string {
  if (typeof part === 'string') return part === '' ? '' : `#${literal(part)}`;
  if ('strong' in part) return `#strong(${literal(part.strong)})`;
  if ('code' in part) return `#fine(${literal(part.code)})`;
  if ('quiet' in part) return `#quiet(${literal(part.quiet)})`;
  const { key, text } = part.note;
  const known = notes.get(key);
  if (known) return `#footnote(<${known}>)`;
  const name = `note-${notes.size + 1}`;
  notes.set(key, name);
  return `#footnote(${literal(text)})<${name}>`;
}

/** Words as content. */
export const content = (text: Rich, notes: Notes): string => `[${text.map((part) => inline(part, notes)).join('')}]`;

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

export function cellCode({ text, small, colour, bar }: Cell, notes: Notes): string {
  const main = content(text, notes);
  if (bar) {
    const [low, high] = bar.interval;
    return `barred(${main}, ${percent(bar.to)}, ${percent(low)}, ${percent(high)}, ${literal(bar.colour)})`;
  }
  if (colour === undefined && small === undefined) return main;
  const under = small === undefined ? 'none' : literal(small);
  return `cell(${main}, under: ${under}, swatch: ${colour === undefined ? 'none' : literal(colour)})`;
}
