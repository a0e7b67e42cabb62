import { createReadStream, createWriteStream, type ReadStream, type WriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Spare, usualSpare } from '../spare/spare-room.ts';

export interface StoreLimits {
  /** Answers that are kept to be given again take at most this much, the oldest leaving first. */
  readonly bytes: number;
  /** And are at most so many. */
  readonly answers: number;
}

const usualLimits: StoreLimits = { bytes: usualSpare.answers, answers: 10_000 };

const nameOf = (receipt: string): string => {
  if (!/^gen_[0-9a-f]+$/.test(receipt)) throw new RangeError(`not a receipt: ${receipt}`);
  return `${receipt}.json`;
};

/** One answer being kept. */
export interface Keeping {
  write(chunk: Uint8Array): void;
  /** The answer is whole: from now on it can be given again. */
  keep(receipt: string): Promise<void>;
  drop(): void;
}

/** Whole answers of one gateway, as JSON, by receipt; none is needed, any may vanish. */
export class AnswerStore implements Spare {
  readonly #folder: string;
  readonly #limits: StoreLimits;
  readonly #told: () => void;
  /** Bytes of each file that is kept, the oldest first. */
  readonly #kept = new Map<string, number>();
  #bytes = 0;
  #drafts = 0;

  /** @param kept called after each answer that was kept */
  constructor(folder: string, limits: Partial<StoreLimits> = {}, kept: () => void = () => {}) {
    this.#folder = folder;
    this.#limits = { ...usualLimits, ...limits };
    this.#told = kept;
  }

  async prepare(): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    this.#kept.clear();
    this.#bytes = 0;
    // Receipts sort by time, and so do the names of their answers.
    for (const name of (await readdir(this.#folder)).sort()) {
      if (name.endsWith('.part')) await rm(join(this.#folder, name), { force: true });
      else if (name.endsWith('.json')) this.#note(name, (await stat(join(this.#folder, name))).size);
    }
    await this.#makeRoom();
  }

  /** A disk that fails here costs the copy, never the answer. */
  begin(): Keeping {
    const draft = join(this.#folder, `${process.pid}-${++this.#drafts}.part`);
    let stream: WriteStream | null = createWriteStream(draft, { mode: 0o600 });
    let bytes = 0;
    const drop = () => {
      stream?.destroy();
      stream = null;
      rm(draft, { force: true }).catch(() => {});
    };
    stream.on('error', drop);
    return {
      write(chunk) {
        bytes += chunk.length;
        stream?.write(chunk);
      },
      drop,
      keep: async (receipt) => {
        const ending = stream;
        if (!ending) return;
        await new Promise<void>((resolve) => ending.end(resolve));
        if (!stream) return;
        const name = nameOf(receipt);
        try {
          await rename(draft, join(this.#folder, name));
        } catch {
          drop();
          return;
        }
        this.#note(name, bytes);
        await this.#makeRoom();
        this.#told();
      },
    };
  }

  /** The answer of a receipt, or null when it is not kept. */
  async find(receipt: string): Promise<{ readonly size: number; readonly read: () => ReadStream } | null> {
    const path = join(this.#folder, nameOf(receipt));
    const found = await stat(path).catch(() => null);
    return found?.isFile() ? { size: found.size, read: () => createReadStream(path) } : null;
  }

  async release(bytes: number): Promise<number> {
    let released = 0;
    for (const [name, length] of this.#kept) {
      if (released >= bytes) break;
      await this.#remove(name, length);
      released += length;
    }
    return released;
  }

  #note(name: string, bytes: number): void {
    this.#kept.set(name, bytes);
    this.#bytes += bytes;
  }

  async #makeRoom(): Promise<void> {
    for (const [name, bytes] of this.#kept) {
      if (this.#bytes <= this.#limits.bytes && this.#kept.size <= this.#limits.answers) return;
      await this.#remove(name, bytes);
    }
  }

  async #remove(name: string, bytes: number): Promise<void> {
    if (!this.#kept.delete(name)) return;
    this.#bytes -= bytes;
    await rm(join(this.#folder, name), { force: true }).catch(() => {});
  }
}
