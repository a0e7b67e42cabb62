import { createWriteStream, type WriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { Writable } from 'node:stream';

/** Whoever waits for an answer: a connection, or a file for a request that waits for its hour. */
export interface Caller extends Writable {
  readonly headersSent: boolean;
  statusCode: number;
  writeHead(status: number, headers?: Readonly<Record<string, string>>): this;
}

/** Keeps an answer in a file, whole or not at all. */
export class FileCaller extends Writable implements Caller {
  statusCode = 200;
  headersSent = false;
  headers: Readonly<Record<string, string>> = {};
  readonly #file: string;
  #stream: WriteStream | null = null;

  constructor(file: string) {
    super();
    this.#file = file;
  }

  writeHead(status: number, headers: Readonly<Record<string, string>> = {}): this {
    this.statusCode = status;
    this.headers = headers;
    this.headersSent = true;
    return this;
  }

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error | null) => void): void {
    this.#stream ??= this.#open();
    this.#stream.write(chunk, done);
  }

  /** A disk that fails fails the write that waits for it, by its callback; nothing else listens. */
  #open(): WriteStream {
    const stream = createWriteStream(`${this.#file}.part`, { mode: 0o600, flush: true });
    stream.on('error', () => {});
    return stream;
  }

  override _final(done: (error?: Error | null) => void): void {
    if (!this.#stream) {
      done();
      return;
    }
    this.#stream.end(() => {
      rename(`${this.#file}.part`, this.#file).then(() => done(), done);
    });
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#stream?.destroy();
    done(error);
  }
}
