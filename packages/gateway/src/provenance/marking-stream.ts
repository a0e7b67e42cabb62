import type { Mark, MarkOutcome } from '@contrechamp/provenance';
import { EventScanner } from '../stream/event-scanner.ts';
import type { JsonPath } from '../stream/json-path.ts';
import { JsonScanner } from '../stream/json-scanner.ts';
import { MarkedText } from './marked-text.ts';
import type { SharedRoom } from './shared-room.ts';

const nothing = Buffer.alloc(0);
/** What stands before the first picture of an answer is shorter. */
const longestStart = 16 * 1024;

/**
 * Marks the pictures of an answer of OpenAI's Images API, a JSON text or a stream of events, as it passes. Everything
 * but the pictures that get a mark goes on as it came, to the byte.
 */
export class MarkingStream {
  /** What came of each picture, in their order; null while it is open. */
  readonly outcomes: (MarkOutcome | null)[] = [];
  readonly #mark: Mark;
  readonly #room: SharedRoom;
  readonly #scanner: JsonScanner | EventScanner;
  #chunk: Buffer = nothing;
  /** Up to where the chunk has gone on. */
  #at = 0;
  #out: Buffer[] = [];
  #text: MarkedText | null = null;
  /** What has not gone yet, because it is not known which headers go before it. */
  #start: Buffer[] | null = [];
  #startLength = 0;
  #told: 'iptc' | 'not-possible' = 'iptc';

  constructor(kind: 'json' | 'events', mark: Mark, room: SharedRoom) {
    this.#mark = mark;
    this.#room = room;
    const events = {
      textBegin: (path: JsonPath, at: number) => this.#begin(path, at),
      textData: (letters: Uint8Array) => this.#text?.data(letters),
      textEnd: (_: unknown, at: number) => this.#endText(at),
      dispatch: () => this.#abandon(),
    };
    const interest = {
      json: {
        values: [],
        texts: [
          ['data', '*', 'b64_json'],
          ['data', '*', 'url'],
        ],
      },
      events: { values: [], texts: [['b64_json']] },
    }[kind];
    if (kind === 'events') this.#start = null;
    this.#scanner = kind === 'json' ? new JsonScanner(interest, events) : new EventScanner(interest, events);
  }

  /** What the caller is told of it in a header, once the first bytes go. */
  get told(): 'iptc' | 'not-possible' {
    return this.#told;
  }

  /** @returns what goes on; nothing while a picture is held */
  write(chunk: Buffer): Buffer {
    this.#chunk = chunk;
    this.#at = 0;
    this.#scanner.write(chunk);
    if ('fault' in this.#scanner && this.#scanner.fault !== null) this.#abandon();
    const rest = chunk.subarray(this.#at);
    this.#out.push(this.#text ? this.#text.raw(rest) : rest);
    this.#note();
    this.#chunk = nothing;
    this.#at = 0;
    return this.#flush();
  }

  /** No more bytes will come. @returns what was held */
  end(): Buffer {
    this.#abandon();
    this.#decided();
    return this.#flush();
  }

  #begin(path: JsonPath, at: number): void {
    // An address, or a picture in one (`data:`): told where it begins, since its end may be long after the headers.
    if (path.at(-1) === 'url') {
      if (this.#start) this.#told = 'not-possible';
      this.#decided();
      return;
    }
    this.#decided();
    this.#out.push(this.#chunk.subarray(this.#at, at));
    this.#at = at;
    this.#text = new MarkedText(this.#mark, this.#room.picture());
    this.outcomes.push(null);
  }

  #endText(at: number): void {
    if (!this.#text) return;
    this.#out.push(this.#text.end(this.#chunk.subarray(this.#at, at)));
    this.#at = at;
    this.#note();
    this.#text = null;
  }

  /** A text that has no end is no picture. */
  #abandon(): void {
    if (!this.#text) return;
    this.#out.push(this.#text.abandon());
    this.#note();
    this.#text = null;
  }

  #note(): void {
    if (this.#text) this.outcomes[this.outcomes.length - 1] = this.#text.outcome;
  }

  #decided(): void {
    if (this.#start) this.#out.unshift(...this.#start);
    this.#start = null;
  }

  #flush(): Buffer {
    const all = this.#out.length === 1 ? (this.#out[0] as Buffer) : Buffer.concat(this.#out);
    this.#out = [];
    if (!this.#start) return all;
    this.#start.push(all);
    this.#startLength += all.length;
    if (this.#startLength <= longestStart) return nothing;
    this.#decided();
    return this.#flush();
  }
}
