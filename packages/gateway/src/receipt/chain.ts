import { lineReader, type ReadLine, type Sha256 } from '../ledger/read-line.ts';

/** One line of a chain as it stands in its file. */
export interface ChainLine {
  /** Without the end of line. */
  readonly bytes: Uint8Array;
  /** Whether an end of line follows. */
  readonly complete: boolean;
}

/** One file of a chain; its lines can be read again and again. */
export interface ChainPart {
  readonly file: string;
  lines(): Iterable<ChainLine>;
}

/** A chain as it lies on a disk or in memory: the folder of a ledger, or one file of JSON lines that was exported. */
export interface ChainSource {
  readonly kind: 'folder' | 'file';
  readonly parts: readonly ChainPart[];
  readonly readLine: ReadLine;
}

/** A line of an exported file: ends of line may be those of Windows, and the last may be missing. */
export function exported<L extends ChainLine>(line: L): L {
  const bytes = line.bytes.at(-1) === 13 ? line.bytes.subarray(0, -1) : line.bytes;
  return { ...line, bytes, complete: line.complete || bytes.at(-1) === 125 };
}

/** Zeros at the end are room that a journal keeps free, and no line. */
function content(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  return bytes.subarray(0, end);
}

function* linesIn(all: Uint8Array): Generator<ChainLine, void, void> {
  const bytes = content(all);
  let start = 0;
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
    yield exported({ bytes: bytes.subarray(start, end), complete: true });
    start = end + 1;
  }
  if (start < bytes.length) yield exported({ bytes: bytes.subarray(start), complete: false });
}

/** An exported file that is held in memory, read with whatever computes SHA-256 there. */
export const chainOfBytes = (file: string, bytes: Uint8Array, sha256: Sha256): ChainSource => ({
  ...{ kind: 'file', readLine: lineReader(sha256) },
  parts: [{ file, lines: () => linesIn(bytes) }],
});
