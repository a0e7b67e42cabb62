import type { Head } from './chain.ts';
import type { Disk } from './disk.ts';
import type { Fingerprints } from './fingerprints.ts';
import { longestGroup } from './journal.ts';
import { type Line, readLine } from './line.ts';
import { LedgerUnavailable } from './port.ts';
import { type LedgerRecord, readRecord } from './record.ts';
import { contentEnd, linesOf, segmentName, withFile } from './segment.ts';
import { LedgerState } from './state.ts';

/** Where the journal goes on after its last whole record. */
export interface SegmentEnd {
  readonly file: string;
  readonly ledger: string;
  readonly state: LedgerState;
  readonly head: Head;
  /** Of the last whole record, in bytes. */
  readonly end: number;
  /** Of whatever stands after it. */
  readonly contentEnd: number;
}

interface Progress {
  readonly ledger: string;
  readonly state: LedgerState;
  readonly head: Head;
  readonly end: number;
}

const damaged = (file: string, detail: string): LedgerUnavailable =>
  new LedgerUnavailable('damaged', `${file}: ${detail}`);

function recordOf(bytes: Uint8Array, complete: boolean): { line: Line; record: LedgerRecord | string } | null {
  const line = complete ? readLine(bytes) : 'unreadable';
  if (typeof line === 'string' || 'withheld' in line) return null;
  return { line, record: readRecord(line.content) };
}

/**
 * Reads the last segment. Bytes after the last whole record are what a crash tore, unless they are more than one sync
 * writes, or a later line was written when they were on disk already: then something else changed them.
 *
 * @throws LedgerUnavailable `damaged`
 */
export function readSegment(disk: Disk, segment: number, fingerprints: Fingerprints): SegmentEnd {
  const file = segmentName(segment);
  return withFile(disk, file, (opened) => {
    let now: Progress | null = null;
    let torn = false;
    for (const { offset, bytes, complete } of linesOf(opened)) {
      const found = recordOf(bytes, complete);
      const expected: number | null = now && now.head.seq + 1;
      if (torn) {
        if (found && expected !== null && found.line.content.synced >= expected) {
          throw damaged(file, `record ${expected} was on disk, and is not what was written`);
        }
        continue;
      }
      const end = offset + bytes.length + 1;
      const next: Progress | null = found && follow(file, segment, now, found, end);
      if (!next) {
        torn = true;
        continue;
      }
      if (found && typeof found.record !== 'string') fingerprints.add(found.record, { offset, length: bytes.length });
      now = next;
    }
    if (!now) throw damaged(file, 'it does not begin with a checkpoint');
    const content = contentEnd(opened);
    if (content - now.end > longestGroup)
      throw damaged(file, `${content - now.end} bytes after record ${now.head.seq}`);
    return { file, ...now, contentEnd: content };
  });
}

/** @returns null where the line does not follow the one before it */
function follow(
  file: string,
  segment: number,
  now: Progress | null,
  { line, record }: { line: Line; record: LedgerRecord | string },
  end: number,
): Progress | null {
  const { content, prev, hash } = line;
  const head = { seq: content.seq, hash };
  if (now && (prev !== now.head.hash || content.seq !== now.head.seq + 1)) return null;
  if (typeof record === 'string') throw damaged(file, `record ${content.seq} cannot be read: ${record}`);
  if (!now) {
    if (record.kind !== 'checkpoint' || record.body.segment !== segment) return null;
    return { ledger: record.body.ledger, state: new LedgerState(record.body), head, end };
  }
  const contradiction = now.state.apply(record);
  if (contradiction) throw damaged(file, `record ${content.seq}: ${contradiction}`);
  return { ...now, head, end };
}
