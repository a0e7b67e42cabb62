import { type DiskFile, isFull } from './disk.ts';

const blockLength = 1 << 20;
const zeros = new Uint8Array(blockLength);

/** Writes zeros, really and on disk, so that the room is ours. */
async function writeZeros(file: DiskFile, from: number, to: number): Promise<void> {
  for (let at = from; at < to; at += blockLength) {
    await file.write(zeros.subarray(0, Math.min(blockLength, to - at)), at);
  }
  await file.sync();
}

/**
 * The end of the segment that is being written. Room ahead of it is filled with zeros before it is needed: a record that
 * goes there needs nothing from the disk any more, and the sync has no change of length to note.
 */
export class SegmentWriter {
  readonly #file: DiskFile;
  #end: number;
  #allocated: number;

  private constructor(file: DiskFile, end: number, allocated: number) {
    this.#file = file;
    this.#end = end;
    this.#allocated = allocated;
  }

  /** Goes on at `end`; what stands after it is overwritten with zeros, but for `room` bytes at most. */
  static async continue(file: DiskFile, end: number, room: number): Promise<SegmentWriter> {
    const allocated = Math.min(file.length(), end + room);
    if (file.length() > allocated) await file.truncate(allocated);
    await writeZeros(file, end, allocated);
    return new SegmentWriter(file, end, allocated);
  }

  /** A new file that begins with `bytes` and has `room` after them; all of it on disk. */
  static async begin(file: DiskFile, bytes: Uint8Array, room: number): Promise<SegmentWriter> {
    await file.write(bytes, 0);
    await writeZeros(file, bytes.length, bytes.length + room);
    return new SegmentWriter(file, bytes.length, bytes.length + room);
  }

  get end(): number {
    return this.#end;
  }

  /** Bytes that can be written without asking the disk for more. */
  get room(): number {
    return this.#allocated - this.#end;
  }

  /**
   * Makes room for `needed` bytes, and for `step` more where the disk has them.
   * @returns false when the disk is full
   */
  async makeRoom(needed: number, step: number): Promise<boolean> {
    if (needed <= this.room) return true;
    return (await this.#grow(this.#end + needed + step)) || (step > 0 && (await this.#grow(this.#end + needed)));
  }

  async #grow(to: number): Promise<boolean> {
    try {
      await writeZeros(this.#file, this.#allocated, to);
    } catch (error) {
      if (!isFull(error)) throw error;
      await this.#file.truncate(this.#allocated);
      return false;
    }
    this.#allocated = to;
    return true;
  }

  /** Resolves once the bytes are on disk. There must be room for them. */
  async append(bytes: Uint8Array): Promise<void> {
    if (bytes.length > this.room) throw new RangeError(`no room for ${bytes.length} bytes`);
    await this.#file.writeThrough(bytes, this.#end);
    this.#end += bytes.length;
  }

  /** Closes the file and gives the room back, but for `room` bytes. */
  async finish(room = 0): Promise<void> {
    if (this.room > room) {
      await this.#file.truncate(this.#end + room);
      await this.#file.sync();
    }
    this.#file.close();
  }

  /** Closes the file as it is. */
  abandon(): void {
    this.#file.close();
  }
}
