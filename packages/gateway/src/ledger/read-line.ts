/** What a record says, before it is chained. */
export interface LineContent {
  /** From 1, without gaps. */
  readonly seq: number;
  /** What the clock said, ISO 8601, UTC; clocks go wrong, so that order is that of `seq`. */
  readonly at: string;
  readonly kind: string;
  /** The last record that was known to be on disk when this one was written: what a crash cannot have torn. */
  readonly synced: number;
  readonly body: unknown;
}

/** One line of the chain. `sum` is the SHA-256 of the content, `hash` that of `prev` and `sum`; hex. */
export interface Line {
  readonly content: LineContent;
  readonly sum: string;
  readonly prev: string;
  readonly hash: string;
}

/** A line whose content was left out of an export: its hash still links its neighbours. */
export interface WithheldLine {
  readonly seq: number;
  readonly withheld: true;
  readonly sum: string;
  readonly prev: string;
  readonly hash: string;
}

/** `unreadable`: no line of a ledger. `changed`: its hash is not that of what it says. */
export type LineFault = 'unreadable' | 'changed';

/** SHA-256 of a text in UTF-8, hex. */
export type Sha256 = (text: string) => string;

export type ReadLine = (bytes: Uint8Array) => Line | WithheldLine | LineFault;

/** What the first line of a ledger names as the one before it. */
export const firstPrev = '0'.repeat(64);

/** A content with its links: a line, with its end. */
export const chained = (json: string, prev: string, own: string): string =>
  `${json.slice(0, -1)},"prev":"${prev}","hash":"${own}"}\n`;

/** The end of every line; the content is what stands before it, with its brace closed. */
const tail = /^,"prev":"([0-9a-f]{64})","hash":"([0-9a-f]{64})"\}$/;
const tailLength = chained('{}', firstPrev, firstPrev).length - '{\n'.length;

/** The same line without what it says. */
export function withhold({ content, sum, prev, hash }: Line): string {
  return chained(JSON.stringify({ seq: content.seq, withheld: sum }), prev, hash);
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

function contentOf(json: string): LineContent | { readonly seq: number; readonly withheld: string } | null {
  let read: unknown;
  try {
    read = JSON.parse(json);
  } catch {
    return null;
  }
  if (typeof read !== 'object' || read === null || JSON.stringify(read) !== json) return null;
  const { seq, at, kind, synced, body, withheld } = read as Record<string, unknown>;
  if (!isCount(seq)) return null;
  if (typeof withheld === 'string' && /^[0-9a-f]{64}$/.test(withheld)) return { seq, withheld };
  if (typeof at !== 'string' || typeof kind !== 'string' || !isCount(synced)) return null;
  return typeof body === 'object' && body !== null ? { seq, at, kind, synced, body } : null;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

export const textOf = (bytes: Uint8Array): string => decoder.decode(bytes);

/**
 * Reads one line, without its end of line, and checks that its hash is its own; whether it follows another is not seen.
 * `sha256` is that of the machine, so that a browser reads receipts as Node does.
 */
export function lineReader(sha256: Sha256): ReadLine {
  return (bytes) => {
    if (bytes.length <= tailLength) return 'unreadable';
    const end = bytes.length - tailLength;
    const [, prev, own] = tail.exec(textOf(bytes.subarray(end))) ?? [];
    if (prev === undefined || own === undefined) return 'unreadable';
    const json = `${textOf(bytes.subarray(0, end))}}`;
    const content = contentOf(json);
    if (!content) return 'unreadable';
    if ('withheld' in content) {
      const { seq, withheld: sum } = content;
      return sha256(prev + sum) === own ? { seq, withheld: true, sum, prev, hash: own } : 'changed';
    }
    const sum = sha256(json);
    return sha256(prev + sum) === own ? { content, sum, prev, hash: own } : 'changed';
  };
}
