import { hash } from 'node:crypto';
import { chained, type LineContent, lineReader, type ReadLine } from './read-line.ts';

export * from './read-line.ts';

/** Bytes at most of a line beside its body. */
export const frameLength = 320;

export const sha256 = (data: string | Uint8Array): string => hash('sha256', data, 'hex');

/** Writes a line from the JSON of its body, so that the same text is measured, hashed and written. */
export function writeLine(content: Omit<LineContent, 'body'>, body: string, prev: string) {
  const { seq, at, kind, synced } = content;
  const json = `${JSON.stringify({ seq, at, kind, synced }).slice(0, -1)},"body":${body}}`;
  const own = sha256(prev + sha256(json));
  return { text: chained(json, prev, own), hash: own };
}

/** Reads one line, without its end of line, and checks that its hash is its own. Whether it follows another is not seen. */
export const readLine: ReadLine = lineReader(sha256);
