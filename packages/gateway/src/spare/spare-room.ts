import { statfs } from 'node:fs/promises';

/** What is kept for convenience and may vanish. */
export interface Spare {
  /** Lets go of the oldest, at least so many bytes of it where there are as many. @returns bytes that were let go */
  release(bytes: number): Promise<number>;
}

export interface SpareLimits {
  /** Bytes of answers that are kept to be given again. */
  readonly answers: number;
  /** Bytes of clips that are made, fetched or not; and how many are remembered. */
  readonly clips: number;
  readonly jobs: number;
  /** Where the disk has less free than this, answers leave, then clips that were fetched. */
  readonly free: number;
}

const gibibyte = 2 ** 30;
export const usualSpare: SpareLimits = { answers: 4 * gibibyte, clips: 20 * gibibyte, jobs: 1_000, free: gibibyte / 2 };

/** Let go at once: a ledger needs a thousandth of it, and files go one by one. */
const step = 64 << 20;

export interface SpareParts {
  readonly folder: string;
  /** Bytes that stay free. */
  readonly free: number;
  /** Those that leave first come first. */
  readonly spares: readonly Spare[];
  /** Free bytes of the disk; as the system tells when not given. */
  readonly freeOn?: (folder: string) => Promise<number>;
}

async function freeOnDisk(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** Gives the ledger the room that files take which nobody needs. */
export class SpareRoom {
  readonly #parts: SpareParts;
  #keeping: Promise<void> | null = null;

  constructor(parts: SpareParts) {
    this.#parts = parts;
  }

  /** Frees a piece of the disk. @returns false where there is nothing left to let go of */
  async relieve(bytes = step): Promise<boolean> {
    for (const spare of this.#parts.spares) if ((await spare.release(bytes)) > 0) return true;
    return false;
  }

  /** Lets go of files until the disk has as much free as it should. Never throws. */
  keepFree(): Promise<void> {
    this.#keeping ??= this.#keepFree().finally(() => {
      this.#keeping = null;
    });
    return this.#keeping;
  }

  async #keepFree(): Promise<void> {
    const { folder, free, freeOn = freeOnDisk } = this.#parts;
    try {
      for (;;) {
        const lacking = free - (await freeOn(folder));
        if (lacking <= 0 || !(await this.relieve(Math.min(lacking, step)))) return;
      }
    } catch {
      // A file system that does not tell: files leave when the ledger finds it full.
    }
  }
}
