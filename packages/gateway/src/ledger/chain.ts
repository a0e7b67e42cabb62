import { Buffer } from 'node:buffer';
import type { Disk } from './disk.ts';
import { isFull } from './disk.ts';
import type { Location } from './fingerprint-file.ts';
import { frameLength, writeLine } from './line.ts';
import type { RecordKind } from './record.ts';
import { segmentName } from './segment.ts';
import { SegmentWriter } from './segment-writer.ts';

/** What the next record follows. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

/** A record as it goes to the chain: its body is JSON. */
export interface Unchained {
  readonly kind: RecordKind;
  readonly body: string;
}

/** Bytes at most that a record takes. */
export const lengthOf = (body: string): number => Buffer.byteLength(body) + frameLength;

/** The growing end of the chain: records become lines, in order, and are on disk together or the chain is given up. */
export class Chain {
  readonly #disk: Disk;
  readonly #clock: () => Date;
  #head: Head;
  #segment: number;
  #writer: SegmentWriter;

  constructor(disk: Disk, clock: () => Date, at: { head: Head; segment: number; writer: SegmentWriter }) {
    this.#disk = disk;
    this.#clock = clock;
    this.#head = at.head;
    this.#segment = at.segment;
    this.#writer = at.writer;
  }

  get head(): Head {
    return this.#head;
  }

  get segment(): number {
    return this.#segment;
  }

  get writer(): SegmentWriter {
    return this.#writer;
  }

  /** Resolves with the places of the lines once all of them are on disk, by one sync. There must be room for them. */
  async append(records: readonly Unchained[]): Promise<readonly Location[]> {
    const { lines, head } = this.#lines(records);
    const from = this.#writer.end;
    await this.#writer.append(Buffer.concat(lines));
    this.#head = head;
    let offset = from;
    return lines.map(({ length }) => {
      const location = { offset, length: length - 1 };
      offset += length;
      return location;
    });
  }

  #lines(records: readonly Unchained[]) {
    const at = this.#clock().toISOString();
    const synced = this.#head.seq;
    let head = this.#head;
    const lines = records.map(({ kind, body }) => {
      const seq = head.seq + 1;
      const { text, hash } = writeLine({ seq, at, kind, synced }, body, head.hash);
      head = { seq, hash };
      return Buffer.from(text);
    });
    return { lines, head };
  }

  /**
   * Begins the next segment with a checkpoint and `room` after it. The file gets its name once it is on disk, so that
   * there is never a segment without its beginning.
   * @returns false when the disk has no room for it; the chain then goes on where it is
   */
  async rotate(checkpoint: string, room: number): Promise<boolean> {
    const { lines, head } = this.#lines([{ kind: 'checkpoint', body: checkpoint }]);
    const next = this.#segment + 1;
    const writer = await beginSegment(this.#disk, next, Buffer.concat(lines), room);
    if (!writer) return false;
    const before = this.#writer;
    this.#writer = writer;
    this.#segment = next;
    this.#head = head;
    await before.finish();
    return true;
  }
}

/** Writes the beginning of a segment aside, and names it. @returns null when the disk is full */
export async function beginSegment(
  disk: Disk,
  segment: number,
  bytes: Uint8Array,
  room: number,
): Promise<SegmentWriter | null> {
  const [name, aside] = [segmentName(segment), `${segmentName(segment)}.new`];
  try {
    const file = disk.create(aside);
    try {
      const writer = await SegmentWriter.begin(file, bytes, room);
      disk.rename(aside, name);
      await disk.syncNames();
      return writer;
    } catch (error) {
      file.close();
      throw error;
    }
  } catch (error) {
    if (!isFull(error)) throw error;
    if (disk.names().includes(aside)) disk.remove(aside);
    return null;
  }
}
