import { hardship, maximumLength } from '@contrechamp/engine';
import { type Document, isMap, isScalar, parseDocument, Scalar } from 'yaml';

const suffixes = { en: ' (copy)', fr: ' (copie)' } as const;
const languages = ['en', 'fr'] as const;

interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Where a suffix goes in the source of a text of one piece; null for styles that have to be written anew. */
function extended(node: Scalar, suffix: string): Splice | null {
  const end = node.range?.[1];
  if (end === undefined) return null;
  if (node.type === Scalar.PLAIN) return { from: end, to: end, text: suffix };
  const quoted = node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE;
  return quoted ? { from: end - 1, to: end - 1, text: suffix } : null;
}

function both(node: Scalar): Splice | null {
  const onOneLine = node.type !== Scalar.BLOCK_LITERAL && node.type !== Scalar.BLOCK_FOLDED;
  if (!node.range || !onOneLine) return null;
  const [en, fr] = languages.map((lang) => JSON.stringify(`${node.value}${suffixes[lang]}`));
  return { from: node.range[0], to: node.range[1], text: `{ en: ${en}, fr: ${fr} }` };
}

function splicesOf(document: Document): readonly (Splice | null)[] {
  const name = document.getIn(['campaign', 'name'], true);
  if (isScalar(name)) return [both(name)];
  if (!isMap(name)) return [];
  return languages.map((lang) => {
    const node = name.get(lang, true);
    return isScalar(node) && typeof node.value === 'string' ? extended(node, suffixes[lang]) : null;
  });
}

const spliced = (text: string, splices: readonly Splice[]): string =>
  splices
    .toSorted((a, b) => b.from - a.from)
    .reduce((whole, { from, to, text: put }) => whole.slice(0, from) + put + whole.slice(to), text);

function namesOf(document: Document): readonly string[] | null {
  const read = (path: readonly string[]) => document.getIn(['campaign', 'name', ...path]);
  const whole = read([]);
  const names = typeof whole === 'string' ? [whole, whole] : isMap(whole) ? languages.map((lang) => read([lang])) : [];
  return names.length === 2 && names.every((n) => typeof n === 'string') ? names : null;
}

/** The document written anew; comments stay, the layout may not. */
function rewritten(document: Document, [en, fr]: readonly string[]): string {
  document.setIn(['campaign', 'name'], document.createNode({ en, fr }, { flow: true }));
  return document.toString({ lineWidth: 0 });
}

/** The same campaign named as a copy, comments and layout untouched; a text without a name that can be read, as it is. */
export function copyOf(text: string): string {
  if (hardship(text)) return text;
  const document = parseDocument(text, { prettyErrors: false });
  const names = document.errors.length === 0 ? namesOf(document) : null;
  if (!names) return text;
  const wanted = names.map((name, i) => `${name.trimEnd()}${suffixes[languages[i] ?? 'en']}`);
  const candidate = (): string => {
    const splices = splicesOf(document);
    const usable = splices.filter((s) => s !== null);
    if (usable.length === splices.length) {
      const result = spliced(text, usable);
      if (isNamed(result, wanted)) return result;
    }
    return rewritten(document, wanted);
  };
  const copy = candidate();
  return copy.length <= maximumLength && isNamed(copy, wanted) ? copy : text;
}

function isNamed(text: string, wanted: readonly string[]): boolean {
  const document = parseDocument(text, { prettyErrors: false });
  return document.errors.length === 0 && namesOf(document)?.join('\n') === wanted.join('\n');
}
