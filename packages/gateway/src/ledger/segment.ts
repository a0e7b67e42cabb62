import { Buffer } from 'node:buffer';
import type { Disk, DiskFile } from './disk.ts';

const pattern = /^journal-(\d{6,})\.jsonl$/;

/** Name of the file that holds the n-th part of the chain, from 1. */
export const segmentName = (n: number): string => `journal-${String(n).padStart(6, '0')}.jsonl`;

/** Numbers of the segments in a folder, in order. */
export const segmentsIn = (names: readonly string[]): readonly number[] =>
  names
    .flatMap((name) => pattern.exec(name)?.[1] ?? [])
    .map(Number)
    .toSorted((a, b) => a - b);

/** One line of a file as it is. */
export interface RawLine {
  /** Of its first byte in the file. */
  readonly offset: number;
  /** Without the end of line. */
  readonly bytes: Uint8Array;
  /** Whether an end of line follows. */
  readonly complete: boolean;
}

const chunkLength = 1 << 20;

/** Where the last byte that is not zero ends, within these. */
function lastContent(bytes: Uint8Array): number {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  return end;
}

/**
 * The lines of a file, read piece by piece. Zeros at its end are room that was kept free, and no line; what else stands
 * after the last end of line comes as an incomplete line.
 */
export function* linesOf(file: Pick<DiskFile, 'read' | 'length'>): Generator<RawLine, void, void> {
  const chunk = Buffer.alloc(Math.min(chunkLength, file.length() + 1));
  let pending: Buffer[] = [];
  let [offset, position] = [0, 0];
  for (;;) {
    const count = file.read(chunk, position);
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0 && end < count; end = chunk.indexOf(10, start)) {
      const bytes = Buffer.concat([...pending, chunk.subarray(start, end)]);
      yield { offset, bytes, complete: true };
      pending = [];
      start = end + 1;
      offset = position + start;
    }
    if (start < count) pending.push(Buffer.from(chunk.subarray(start, count)));
    position += count;
    if (count < chunk.length) break;
  }
  const all = Buffer.concat(pending);
  const rest = all.subarray(0, lastContent(all));
  if (rest.length > 0) yield { offset, bytes: rest, complete: false };
}

/** Where the last byte that is not zero ends. */
export function contentEnd(file: Pick<DiskFile, 'read' | 'length'>): number {
  const chunk = Buffer.alloc(Math.min(chunkLength, file.length()));
  for (let to = file.length(); to > 0; to -= chunk.length) {
    const from = Math.max(0, to - chunk.length);
    const part = chunk.subarray(0, to - from);
    file.read(part, from);
    const end = lastContent(part);
    if (end > 0) return from + end;
  }
  return 0;
}

/** Opens a file, uses it and closes it. */
export function withFile<T>(disk: Disk, name: string, use: (file: DiskFile) => T): T {
  const file = disk.open(name, 'read');
  try {
    return use(file);
  } finally {
    file.close();
  }
}
