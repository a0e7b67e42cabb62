import { basename, dirname } from 'node:path';
import type { Disk } from '../ledger/disk.ts';
import { folderDisk } from '../ledger/folder-disk.ts';
import { readLine } from '../ledger/line.ts';
import { linesOf, type RawLine, segmentName, segmentsIn } from '../ledger/segment.ts';
import { type ChainSource, exported } from './chain.ts';

function* linesIn(disk: Disk, name: string): Generator<RawLine, void, void> {
  const file = disk.open(name, 'read');
  try {
    yield* linesOf(file);
  } finally {
    file.close();
  }
}

export const chainOfDisk = (disk: Disk): ChainSource => ({
  ...{ kind: 'folder', readLine },
  parts: segmentsIn(disk.names())
    .map(segmentName)
    .map((file) => ({ file, lines: () => linesIn(disk, file) })),
});

export const chainOfFolder = (folder: string): ChainSource => chainOfDisk(folderDisk(folder));

/** Ends of line may be those of Windows; the last may be missing. */
export function chainOfFile(path: string): ChainSource {
  const [disk, name] = [folderDisk(dirname(path)), basename(path)];
  return { kind: 'file', readLine, parts: [{ file: name, lines: () => exportedLines(disk, name) }] };
}

function* exportedLines(disk: Disk, name: string): Generator<RawLine, void, void> {
  for (const line of linesIn(disk, name)) yield exported(line);
}
