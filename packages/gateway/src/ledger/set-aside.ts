import { Buffer } from 'node:buffer';
import type { Disk } from './disk.ts';
import { sha256 } from './line.ts';
import type { SetAside } from './record.ts';
import type { SegmentEnd } from './recover.ts';
import { withFile } from './segment.ts';

/** `seq`: of the record that tells of it. */
const prefixOf = (seq: number): string => `torn-${seq}-`;

function contentsOf(disk: Disk, file: string, from: number, to: number): Buffer {
  return withFile(disk, file, (opened) => {
    const bytes = Buffer.alloc(to - from);
    return bytes.subarray(0, opened.read(bytes, from));
  });
}

const describe = (file: string, bytes: Uint8Array): SetAside => ({ file, bytes: bytes.length, sha256: sha256(bytes) });

/**
 * Copies what stands after the last whole record to a file of its own, on disk before anything is overwritten. A crash
 * in the middle leaves a copy more, never one less.
 * @returns null when there is nothing
 */
export async function setAside(
  disk: Disk,
  { file, end, contentEnd, head }: SegmentEnd,
): Promise<readonly SetAside[] | null> {
  if (contentEnd <= end) return null;
  const bytes = contentsOf(disk, file, end, contentEnd);
  const seq = head.seq + 1;
  const name = `${prefixOf(seq)}${sha256(bytes).slice(0, 16)}.txt`;
  const copy = disk.create(name);
  try {
    await copy.write(bytes, 0);
    await copy.sync();
  } finally {
    copy.close();
  }
  await disk.syncNames();
  return keptAside(disk, seq);
}

/** Copies that wait for the record `seq` to tell of them. */
export const keptAside = (disk: Disk, seq: number): readonly SetAside[] =>
  disk
    .names()
    .filter((name) => name.startsWith(prefixOf(seq)))
    .toSorted()
    .map((name) =>
      describe(
        name,
        contentsOf(
          disk,
          name,
          0,
          withFile(disk, name, (f) => f.length()),
        ),
      ),
    );
