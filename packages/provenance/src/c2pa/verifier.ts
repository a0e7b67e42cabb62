import { Worker } from 'node:worker_threads';
import type { Format } from '../container/container.ts';

/** What came of handing a file to the library. */
export type Verification =
  | { readonly store: string }
  /** `none`: there is no manifest after all; `unreadable`: there is one that cannot be read; `stopped`: it took too long. */
  | { readonly failed: 'none' | 'unreadable' | 'stopped' | 'unsupported'; readonly reason: string };

/** Somebody who can verify manifests; `close` must be called. */
export interface Verifier {
  verify(format: Format, bytes: Uint8Array): Promise<Verification>;
  close(): Promise<void>;
}

/** No file of the sizes that we accept needs a tenth of it. */
const patience = 30_000;

const types: Partial<Record<Format, string>> = {
  ...{ png: 'image/png', jpeg: 'image/jpeg', webp: 'image/webp', gif: 'image/gif', tiff: 'image/tiff' },
  ...{ avif: 'image/avif', heic: 'image/heic', mp4: 'video/mp4', mov: 'video/quicktime' },
};

interface Answer {
  readonly id: number;
  readonly store?: string;
  readonly error?: string;
  readonly trap?: boolean;
}

/** From the sources and from the build alike, the thread's file is two folders up. */
const program = new URL('../../worker/verify.mjs', import.meta.url);

class ThreadVerifier implements Verifier {
  #worker: Worker | null = null;
  #id = 0;

  #ask(worker: Worker, type: string, bytes: Uint8Array): Promise<Answer | 'stopped' | Error> {
    const id = ++this.#id;
    return new Promise((resolve) => {
      const answered = (answer: Answer): void => end(answer);
      const failed = (error: Error): void => end(error);
      const exited = (): void => end(new Error('the thread ended'));
      const timer = setTimeout(() => end('stopped'), patience);
      const end = (answer: Answer | 'stopped' | Error): void => {
        clearTimeout(timer);
        worker.off('message', answered).off('error', failed).off('exit', exited);
        resolve(answer);
      };
      worker.on('message', answered).on('error', failed).on('exit', exited);
      worker.postMessage({ id, type, bytes });
    });
  }

  async verify(format: Format, bytes: Uint8Array): Promise<Verification> {
    const type = types[format];
    if (type === undefined) return { failed: 'unsupported', reason: format };
    this.#worker ??= new Worker(program, { execArgv: [] });
    const answer = await this.#ask(this.#worker, type, bytes);
    if (answer === 'stopped' || answer instanceof Error || answer.trap) await this.close();
    if (answer === 'stopped') return { failed: 'stopped', reason: `${patience / 1000} s` };
    if (answer instanceof Error) return { failed: 'unreadable', reason: answer.message };
    if (answer.store !== undefined) return { store: answer.store };
    const reason = answer.error ?? '';
    return { failed: /JumbfNotFound/.test(reason) ? 'none' : 'unreadable', reason };
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }
}

/** Verifies manifests in a thread, which starts with the first file that has one. */
export const threadVerifier = (): Verifier => new ThreadVerifier();
