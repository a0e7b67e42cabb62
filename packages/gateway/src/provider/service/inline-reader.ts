import { Base64Decoder } from '../../stream/base64-decoder.ts';
import { JsonScanner } from '../../stream/json-scanner.ts';
import { UpstreamFailure } from '../adapter.ts';
import type { At } from './data.ts';
import { putAt } from './write.ts';

type Piece = { readonly kind: 'begin' } | { readonly kind: 'bytes'; readonly bytes: Buffer } | { readonly kind: 'end' };

/** Reads pictures out of an answer in JSON as it arrives; holds one piece of it at a time. */
export class InlineReader {
  readonly #chunks: AsyncIterator<Uint8Array>;
  readonly #scanner: JsonScanner;
  readonly #pieces: Piece[] = [];
  readonly #values: Record<string, unknown> = {};
  #decoder = new Base64Decoder();
  #notBase64 = false;
  #over = false;

  constructor(chunks: AsyncIterable<Uint8Array>, pictures: At, values: readonly At[]) {
    this.#chunks = chunks[Symbol.asyncIterator]();
    this.#scanner = new JsonScanner(
      { values, texts: [pictures] },
      {
        value: (path, value) => putAt(this.#values, path.map(String), value),
        textBegin: () => {
          this.#decoder = new Base64Decoder();
          this.#pieces.push({ kind: 'begin' });
        },
        textData: (letters) => this.#decode(() => this.#decoder.write(letters)),
        textEnd: () => {
          this.#decode(() => this.#decoder.end());
          this.#pieces.push({ kind: 'end' });
        },
      },
    );
  }

  /** The values that were wanted, as far as the answer was read. */
  get values(): unknown {
    return this.#values;
  }

  /** The bytes of each picture; each is read to its end before the next. @throws UpstreamFailure */
  async *pictures(): AsyncGenerator<AsyncGenerator<Uint8Array>> {
    try {
      for (let piece = await this.#next(); piece !== null; piece = await this.#next()) {
        if (piece.kind !== 'begin') continue;
        const bytes = this.#bytes();
        yield bytes;
        for await (const _ of bytes) {
          // Nobody wanted the rest of this one: it is read over.
        }
      }
    } finally {
      await this.#chunks.return?.();
    }
  }

  async *#bytes(): AsyncGenerator<Uint8Array> {
    for (let piece = await this.#next(); piece !== null && piece.kind !== 'end'; piece = await this.#next()) {
      if (piece.kind === 'bytes') yield piece.bytes;
    }
  }

  /** @throws UpstreamFailure when the answer breaks off or is not what it should be */
  async #next(): Promise<Piece | null> {
    while (this.#pieces.length === 0 && !this.#over) {
      const { value, done } = await this.#chunks.next();
      if (done === true) this.#over = true;
      else this.#scanner.write(value);
      const fault = this.#over ? this.#scanner.end() : this.#scanner.fault;
      if (fault !== null) throw new UpstreamFailure(fault.reason === 'cut' ? 'cut' : 'malformed', { computed: true });
      if (this.#notBase64) throw new UpstreamFailure('malformed', { computed: true });
    }
    return this.#pieces.shift() ?? null;
  }

  #decode(read: () => Buffer): void {
    try {
      const bytes = read();
      if (bytes.length > 0) this.#pieces.push({ kind: 'bytes', bytes });
    } catch {
      this.#notBase64 = true;
    }
  }
}
