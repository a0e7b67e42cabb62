import { isMap, type Node, type YAMLSeq } from 'yaml';
import { flowText, lineEnd, lineStart, rangeOf, type Splice, spliced } from '../lever/splice.ts';

/**
 * The lines of an entry of a block list, from its dash to the end of its last line, comments within and behind it
 * included. The text ends with a line end.
 */
export function linesOf(text: string, list: YAMLSeq, index: number): readonly [from: number, to: number] {
  const [from, to] = rangeOf(text, list.items[index] as Node);
  return [lineStart(text, text.lastIndexOf('-', from - 1)), lineEnd(text, to)];
}

/** An entry put in another place as it was typed. */
export function movedLines(text: string, list: YAMLSeq, index: number, to: number): readonly Splice[] {
  const [start, end] = linesOf(text, list, index);
  const [before, behind] = linesOf(text, list, to);
  const at = to < index ? before : behind;
  return [
    { from: start, to: end, text: '' },
    { from: at, to: at, text: text.slice(start, end) },
  ];
}

/** A copy of an entry after it, as it was typed, but for its id. */
export function copiedLines(text: string, list: YAMLSeq, index: number, id: unknown): readonly Splice[] | null {
  const node = list.items[index];
  const key = isMap(node) ? (node.get('id', true) as Node | undefined) : undefined;
  if (!isMap(node) || (id !== undefined && !key)) return null;
  const [start, end] = linesOf(text, list, index);
  const [from, to] = key ? rangeOf(text, key) : [start, start];
  const own = text.slice(start, end);
  const copy = key ? spliced(own, [{ from: from - start, to: to - start, text: flowText(id) }]) : own;
  return [{ from: end, to: end, text: copy }];
}

/** Where a list begins after its key: behind the colon. */
const afterColon = (text: string, key: Node): number => text.indexOf(':', rangeOf(text, key)[1]) + 1;

/** The last entry taken out: a list that holds nothing says so. */
export function emptied(text: string, key: Node, list: YAMLSeq): readonly Splice[] {
  const [from, to] = linesOf(text, list, 0);
  const at = afterColon(text, key);
  return [
    { from: at, to: at, text: ' []' },
    { from, to, text: '' },
  ];
}

/** The first entries of a list that holds nothing. */
export function filled(text: string, key: Node, list: YAMLSeq, entries: readonly object[]): readonly Splice[] {
  const [start] = rangeOf(text, key);
  const indent = ' '.repeat(start - lineStart(text, start) + 2);
  const from = afterColon(text, key);
  const [, to] = rangeOf(text, list);
  return [{ from, to, text: entries.map((e) => `\n${indent}- ${flowText(e)}`).join('') }];
}
