import { createReadStream, createWriteStream, type ReadStream, type WriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Answers that are kept to be given again take at most this much, the oldest leaving first. */
const mostBytes = 4 * 2 ** 30;

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
export class AnswerStore {
  readonly #folder: string;
  #drafts = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async prepare(): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    for (const name of await readdir(this.#folder)) {
      if (name.endsWith('.part')) await rm(join(this.#folder, name), { force: true });
    }
  }

  /** A disk that fails here costs the copy, never the answer. */
  begin(): Keeping {
    const draft = join(this.#folder, `${process.pid}-${++this.#drafts}.part`);
    let stream: WriteStream | null = createWriteStream(draft, { mode: 0o600 });
    const drop = () => {
      stream?.destroy();
      stream = null;
      rm(draft, { force: true }).catch(() => {});
    };
    stream.on('error', drop);
    return {
      write: (chunk) => void stream?.write(chunk),
      drop,
      keep: async (receipt) => {
        const ending = stream;
        if (!ending) return;
        await new Promise<void>((resolve) => ending.end(resolve));
        if (stream) await rename(draft, join(this.#folder, nameOf(receipt))).catch(drop);
        if (this.#drafts % 32 === 0) await this.#makeRoom().catch(() => {});
      },
    };
  }

  /** The answer of a receipt, or null when it is not kept. */
  async find(receipt: string): Promise<{ readonly size: number; readonly read: () => ReadStream } | null> {
    const path = join(this.#folder, nameOf(receipt));
    const found = await stat(path).catch(() => null);
    return found?.isFile() ? { size: found.size, read: () => createReadStream(path) } : null;
  }

  async #makeRoom(): Promise<void> {
    const names = (await readdir(this.#folder)).filter((name) => name.endsWith('.json')).sort();
    const sizes = await Promise.all(
      names.map(async (name) => (await stat(join(this.#folder, name)).catch(() => null))?.size ?? 0),
    );
    let total = sizes.reduce((sum, size) => sum + size, 0);
    for (const [index, name] of names.entries()) {
      if (total <= mostBytes) return;
      total -= sizes[index] ?? 0;
      await rm(join(this.#folder, name), { force: true });
    }
  }
}
