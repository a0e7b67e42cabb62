import { isMap, isScalar, isSeq, type Node, type Pair, stringify, type YAMLMap, type YAMLSeq } from 'yaml';

/** A piece of text put in the place of another. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export function spliced(text: string, splices: readonly Splice[]): string {
  return splices
    .toSorted((a, b) => b.from - a.from || b.to - a.to)
    .reduce((t, s) => t.slice(0, s.from) + s.text + t.slice(s.to), text);
}

/**
 * Where the text of a node ends: a block map or list is said to reach to the line after it, and ends with its last
 * value; so does a text over several lines.
 */
function endOf(text: string, node: Node): number {
  const [from, to] = node.range ?? [0, 0];
  if (isMap(node) && !node.flow) {
    const last = node.items.at(-1) as Pair<Node, Node | null> | undefined;
    return last ? endOf(text, last.value ?? last.key) : to;
  }
  if (isSeq(node) && !node.flow) {
    const last = node.items.at(-1) as Node | undefined;
    return last ? endOf(text, last) : to;
  }
  let end = to;
  while (end > from && text[end - 1] === '\n') end--;
  return end;
}

/** Where a node's own text begins and ends; comments after it are not its own. */
export function rangeOf(text: string, node: Node): readonly [from: number, to: number] {
  const [from] = node.range ?? [0, 0];
  return [from, endOf(text, node)];
}

/** What would break a line of YAML, or not survive it as it is: written as an escape. */
const breaking = /[\p{Cc}\p{Cs}\u2028\u2029\ufeff]/u;

const escapes = (text: string): string =>
  JSON.stringify(text).replace(
    /[\p{Cc}\u2028\u2029\ufeff]/gu,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

function scalarText(value: unknown): string {
  if (typeof value === 'string' && breaking.test(value)) return escapes(value);
  const whole = stringify({ k: value }, { collectionStyle: 'flow', lineWidth: 0 }).trim();
  return whole.replace(/^\{ k: /, '').replace(/ \}$/, '');
}

/** A value as it stands inside braces, on one line whatever it holds. */
export function flowText(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[ ${value.map(flowText).join(', ')} ]`;
  if (typeof value !== 'object' || value === null) return scalarText(value);
  const pairs = Object.entries(value).filter(([, v]) => v !== undefined);
  return pairs.length === 0 ? '{}' : `{ ${pairs.map(([k, v]) => `${scalarText(k)}: ${flowText(v)}`).join(', ')} }`;
}

export const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

/** After the end of the line: a comment there goes with what it follows. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

const keyOf = (pair: Pair): string => (isScalar(pair.key) ? String(pair.key.value) : '');

function pairRange(text: string, pair: Pair): readonly [number, number] {
  const [from] = rangeOf(text, pair.key as Node);
  const [, to] = pair.value ? rangeOf(text, pair.value as Node) : rangeOf(text, pair.key as Node);
  return [from, to];
}

function dropped(text: string, map: YAMLMap, index: number): Splice {
  const pair = map.items[index] as Pair;
  const [from, to] = pairRange(text, pair);
  if (!map.flow) return { from: lineStart(text, from), to: lineEnd(text, to), text: '' };
  const next = map.items[index + 1];
  if (next) return { from, to: pairRange(text, next as Pair)[0], text: '' };
  const before = map.items[index - 1];
  return before ? { from: pairRange(text, before as Pair)[1], to, text: '' } : { from, to, text: '' };
}

/**
 * The changes of text that turn a map into one with other fields, leaving everything else as it was typed. Null where
 * the map is not written so that this can be done piece by piece.
 */
export function mapSplices(text: string, map: YAMLMap, before: object, after: object): readonly Splice[] | null {
  const [was, will] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const kept = map.items.filter((pair) => will.has(keyOf(pair as Pair)));
  // A block map that begins on the line of its dash cannot lose its first line by itself.
  if (kept.length === 0 || (!map.flow && kept[0] !== map.items[0])) return null;
  const splices: Splice[] = [];
  const gone = map.items.flatMap((pair, i) => (will.has(keyOf(pair as Pair)) ? [] : [i]));
  // Neighbours that go together would be cut twice in a flow map.
  if (map.flow && gone.length > 0 && gone.length + 1 >= map.items.length) return null;
  if (map.flow && gone.includes(map.items.length - 1) && gone.includes(map.items.length - 2)) return null;
  for (const i of gone) splices.push(dropped(text, map, i));
  for (const pair of map.items as Pair[]) {
    const key = keyOf(pair);
    if (!will.has(key) || JSON.stringify(was.get(key)) === JSON.stringify(will.get(key))) continue;
    if (!pair.value) return null;
    const [from, to] = rangeOf(text, pair.value as Node);
    splices.push({ from, to, text: flowText(will.get(key)) });
  }
  const fresh = [...will].filter(([key]) => !was.has(key));
  const last = kept.at(-1) as Pair;
  const [start, end] = pairRange(text, last);
  if (map.flow) {
    const lastGoes = gone.includes(map.items.length - 1);
    const at = lastGoes ? pairRange(text, map.items.at(-1) as Pair)[1] : end;
    splices.push(...fresh.map(([key, v]) => ({ from: at, to: at, text: `, ${key}: ${flowText(v)}` })));
    return splices.length === 0 ? [] : merged(splices);
  }
  const at = lineEnd(text, end);
  const column = start - lineStart(text, start);
  const newline = text[at - 1] === '\n' ? '' : '\n';
  const lines = fresh.map(([key, v]) => `${newline}${' '.repeat(column)}${key}: ${flowText(v)}\n`).join('');
  return fresh.length === 0 ? splices : [...splices, { from: at, to: at, text: lines }];
}

/** Insertions at one place in the order in which they were made. */
function merged(splices: readonly Splice[]): readonly Splice[] {
  const out: Splice[] = [];
  for (const s of splices) {
    const same = out.findIndex((o) => o.from === s.from && o.to === s.to && s.from === s.to);
    const known = out[same];
    if (known) out[same] = { ...known, text: known.text + s.text };
    else out.push(s);
  }
  return out;
}

/** A new entry of a list, after one that is there. */
export function inserted(text: string, list: YAMLSeq, after: number, entries: readonly object[]): Splice | null {
  if (entries.length === 0) return null;
  const node = list.items[after] as Node | undefined;
  if (!node) return null;
  const [from, to] = rangeOf(text, node);
  if (list.flow) return { from: to, to, text: entries.map((e) => `, ${flowText(e)}`).join('') };
  const at = lineEnd(text, to);
  const dash = text.lastIndexOf('-', from - 1);
  const indent = ' '.repeat(dash - lineStart(text, dash));
  const newline = text[at - 1] === '\n' ? '' : '\n';
  return { from: at, to: at, text: newline + entries.map((e) => `${indent}- ${flowText(e)}\n`).join('') };
}

/** An entry of a list taken out, with the rest of its line. */
export function removed(text: string, list: YAMLSeq, index: number): Splice {
  const [from, to] = rangeOf(text, list.items[index] as Node);
  if (!list.flow) return { from: lineStart(text, text.lastIndexOf('-', from - 1)), to: lineEnd(text, to), text: '' };
  const next = list.items[index + 1] as Node | undefined;
  if (next) return { from, to: rangeOf(text, next)[0], text: '' };
  const before = list.items[index - 1] as Node | undefined;
  return { from: before ? rangeOf(text, before)[1] : from, to, text: '' };
}

/** An entry of a list in the place of another, on one line. */
export function replaced(text: string, list: YAMLSeq, index: number, entry: object): Splice {
  const node = list.items[index] as Node;
  const [from, to] = rangeOf(text, node);
  return { from, to, text: flowText(entry) };
}

export const mapIn = (node: unknown): YAMLMap | null => (isMap(node) ? node : null);
export const listIn = (node: unknown): YAMLSeq | null => (isSeq(node) ? node : null);
