import type { Usage } from '../meter/usage.ts';
import type { SeenPicture } from '../provenance/manifest-checks.ts';

/** What an answer told while it passed. */
export interface Answer {
  readonly usage: Usage;
  /** One for each picture that passed. */
  readonly pictures: readonly SeenPicture[];
  /** The whole answer came, in the form that was promised. */
  readonly whole: boolean;
  /** Whether pictures of it are addresses, which stop working. */
  readonly addresses: boolean;
  /** Whether it came in a form that can be read at all; the estimate stands for one that cannot. */
  readonly readable: boolean;
}

/** Reads an answer on its way to the caller; it never holds or changes what it reads. */
export interface AnswerReader {
  write(chunk: Uint8Array): void;
  /**
   * Whether the bytes so far may be the last that a caller waits for: these wait until the receipt is on disk. Before
   * that, a stream flows on at once.
   */
  readonly nearEnd: boolean;
  /** No more bytes will come. */
  end(): Answer;
}
