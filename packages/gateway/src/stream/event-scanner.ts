import {
  type JsonEvents,
  type JsonFault,
  type JsonInterest,
  type JsonLimits,
  JsonScanner,
  usualLimits,
} from './json-scanner.ts';

/** One event of a `text/event-stream`, once its last line is read. */
export interface StreamEvent {
  /** Of its `event:` line, null where it has none: `image_generation.completed`. */
  readonly name: string | null;
  /** Why its data is no JSON, such as `[DONE]`; null where it is. */
  readonly fault: JsonFault | null;
}

export interface EventStreamEvents extends JsonEvents {
  /** Comes after what its JSON reported. An event without data is none. */
  dispatch?(event: StreamEvent): void;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const longestName = 256;

type Part = 'field' | 'after-colon' | 'data' | 'event' | 'other';

/**
 * Reads server-sent events as they pass, in chunks cut anywhere (WHATWG HTML, “Server-sent events”), and the JSON of
 * each `data:` with a {@link JsonScanner}, so that a picture in it is never held.
 */
export class EventScanner {
  readonly #interest: JsonInterest;
  readonly #events: EventStreamEvents;
  readonly #limits: JsonLimits;
  #json: JsonScanner;
  /** Where in the chunk the bytes begin that the JSON is read from. */
  #base = 0;
  #chunkOffset = 0;
  #dataLines = 0;
  #name: string | null = null;
  #part: Part = 'field';
  #field: Buffer[] = [];
  #fieldLength = 0;
  #started = false;
  #afterReturn = false;
  #lineFeedAt = 0;
  #returnAt = 0;

  constructor(interest: JsonInterest, events: EventStreamEvents, limits: JsonLimits = usualLimits) {
    this.#interest = interest;
    this.#events = {
      ...events,
      textBegin: (path, at) => events.textBegin?.(path, this.#base + at),
      textEnd: (path, at) => events.textEnd?.(path, this.#base + at),
    };
    this.#limits = limits;
    this.#json = new JsonScanner(interest, this.#events, limits);
  }

  write(chunk: Uint8Array): void {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    this.#chunkOffset = bytes.byteOffset;
    this.#lineFeedAt = -1;
    this.#returnAt = -1;
    let at = 0;
    if (this.#afterReturn && bytes.length > 0) {
      this.#afterReturn = false;
      if (bytes[0] === lineFeed) at = 1;
    }
    while (at < bytes.length) {
      const until = this.#lineEnd(bytes, at);
      this.#inLine(bytes.subarray(at, until));
      if (until === bytes.length) return;
      this.#endLine();
      at = until + 1;
      if (bytes[until] !== carriageReturn) continue;
      if (at === bytes.length) this.#afterReturn = true;
      else if (bytes[at] === lineFeed) at += 1;
    }
  }

  /** No more bytes will come. @returns whether it broke off inside an event, whose data is then lost to clients */
  end(): boolean {
    return this.#dataLines > 0;
  }

  #lineEnd(bytes: Buffer, at: number): number {
    if (this.#lineFeedAt < at) this.#lineFeedAt = next(bytes, lineFeed, at);
    if (this.#returnAt < at) this.#returnAt = next(bytes, carriageReturn, at);
    return Math.min(this.#lineFeedAt, this.#returnAt);
  }

  #inLine(bytes: Buffer): void {
    let rest = bytes;
    if (this.#part === 'field' && rest.length > 0) {
      const colon = rest.indexOf(0x3a);
      this.#gather(colon < 0 ? rest : rest.subarray(0, colon));
      if (colon < 0) return;
      rest = rest.subarray(colon + 1);
      this.#part = 'after-colon';
    }
    if (this.#part === 'after-colon' && rest.length > 0) {
      this.#beginField();
      if (rest[0] === 0x20) rest = rest.subarray(1);
    }
    if (rest.length === 0) return;
    if (this.#part === 'data') {
      this.#base = rest.byteOffset - this.#chunkOffset;
      this.#json.write(rest);
    }
    if (this.#part === 'event') this.#gather(rest);
  }

  #beginField(): void {
    const name = this.#gathered();
    this.#part = name === 'data' ? 'data' : name === 'event' ? 'event' : 'other';
    if (this.#part === 'data') this.#newLineOfData();
  }

  #endLine(): void {
    if (this.#part === 'field' && this.#fieldLength === 0) {
      this.#started = true;
      this.#dispatch();
      return;
    }
    if (this.#part === 'field' || this.#part === 'after-colon') this.#beginField();
    if (this.#part === 'event') this.#name = this.#gathered();
    this.#part = 'field';
    this.#field = [];
    this.#fieldLength = 0;
    this.#started = true;
  }

  #newLineOfData(): void {
    if (this.#dataLines > 0) this.#json.write(Buffer.of(lineFeed));
    this.#dataLines += 1;
  }

  #dispatch(): void {
    const name = this.#name;
    this.#name = null;
    if (this.#dataLines === 0) return;
    this.#dataLines = 0;
    const fault = this.#json.end();
    this.#json = new JsonScanner(this.#interest, this.#events, this.#limits);
    this.#events.dispatch?.({ name: name === '' ? null : name, fault });
  }

  #gather(bytes: Buffer): void {
    this.#fieldLength += bytes.length;
    if (this.#fieldLength <= longestName) this.#field.push(Buffer.from(bytes));
  }

  /** What was gathered, as text; a byte order mark may stand before the first line. */
  #gathered(): string {
    const text = this.#fieldLength > longestName ? '' : Buffer.concat(this.#field).toString();
    this.#field = [];
    this.#fieldLength = 0;
    return this.#started ? text : text.replace(/^\ufeff/u, '');
  }
}

function next(bytes: Buffer, byte: number, from: number): number {
  const index = bytes.indexOf(byte, from);
  return index < 0 ? bytes.length : index;
}
