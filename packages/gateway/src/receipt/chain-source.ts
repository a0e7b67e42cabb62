import { basename, dirname } from 'node:path';
import type { Disk } from '../ledger/disk.ts';
import { folderDisk } from '../ledger/folder-disk.ts';
import { linesOf, type RawLine, segmentName, segmentsIn } from '../ledger/segment.ts';

/** One file of a chain; its lines can be read again and again. */
export interface ChainPart {
  readonly file: string;
  lines(): Iterable<RawLine>;
}

/** A chain as it lies on a disk: the folder of a ledger, or one file of JSON lines that was exported. */
export interface ChainSource {
  readonly kind: 'folder' | 'file';
  readonly parts: readonly ChainPart[];
}

function* linesIn(disk: Disk, name: string): Generator<RawLine, void, void> {
  const file = disk.open(name, 'read');
  try {
    yield* linesOf(file);
  } finally {
    file.close();
  }
}

export const chainOfDisk = (disk: Disk): ChainSource => ({
  kind: 'folder',
  parts: segmentsIn(disk.names())
    .map(segmentName)
    .map((file) => ({ file, lines: () => linesIn(disk, file) })),
});

export const chainOfFolder = (folder: string): ChainSource => chainOfDisk(folderDisk(folder));

/** Ends of line may be those of Windows; the last may be missing. */
export function chainOfFile(path: string): ChainSource {
  const [disk, name] = [folderDisk(dirname(path)), basename(path)];
  return { kind: 'file', parts: [{ file: name, lines: () => exportedLines(disk, name) }] };
}

function* exportedLines(disk: Disk, name: string): Generator<RawLine, void, void> {
  for (const line of linesIn(disk, name)) {
    const bytes = line.bytes.at(-1) === 13 ? line.bytes.subarray(0, -1) : line.bytes;
    yield { ...line, bytes, complete: line.complete || bytes.at(-1) === 125 };
  }
}
