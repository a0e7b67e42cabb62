import { JsonEscapes } from './json-escape.ts';
import { continueNumber, isWholeNumber, numberOver, startNumber } from './json-number.ts';
import { type JsonPath, type PathNode, type PathPattern, pathTree, stepDown } from './json-path.ts';

/** What a scanner is asked to find; everything else is only checked for its grammar. */
export interface JsonInterest {
  /** Values handed over whole, once they are read: `['usage']`. */
  readonly values: readonly PathPattern[];
  /** Strings handed over as they come, of any length: `['data', '*', 'b64_json']`. */
  readonly texts: readonly PathPattern[];
}

/** Called while bytes are written, in the order of the text. A key that comes twice is reported twice. */
export interface JsonEvents {
  value?(path: JsonPath, value: unknown): void;
  /** A wanted value was longer than the limit and is not handed over. */
  dropped?(path: JsonPath): void;
  /** `at`: the first byte of the string behind its quote, in the chunk that is being written. */
  textBegin?(path: JsonPath, at: number): void;
  /** Bytes of the string, escapes resolved, UTF-8; a view, valid during the call. */
  textData?(bytes: Uint8Array): void;
  /** `at`: the closing quote, in the chunk that is being written. */
  textEnd?(path: JsonPath, at: number): void;
}

export interface JsonLimits {
  /** Arrays and objects inside one another. */
  readonly depth: number;
  /** Bytes of a key that can be wanted; longer ones are read over. */
  readonly key: number;
  /** Bytes of a value handed over whole. */
  readonly value: number;
}

export const usualLimits: JsonLimits = { depth: 64, key: 256, value: 65_536 };

/** Why a text is not JSON, and after how many bytes. */
export interface JsonFault {
  readonly reason: 'syntax' | 'depth' | 'cut';
  readonly at: number;
}

interface Frame {
  readonly isArray: boolean;
  readonly node: PathNode | null;
  /** Of the member being read; null for a key that is too long to be wanted. */
  key: string | number | null;
}

type State =
  | 'value'
  | 'first-item'
  | 'first-key'
  | 'key'
  | 'colon'
  | 'after'
  | 'string'
  | 'number'
  | 'literal'
  | 'done'
  | 'broken';

const quote = 0x22;
const backslash = 0x5c;
const nothing = Buffer.alloc(0);

/**
 * Reads JSON as it passes, in chunks cut anywhere, and never holds more than the values asked for. Inside strings it
 * looks for the next quote and backslash with memchr, so that a picture in base64 costs next to nothing. Control
 * characters in strings that nobody asked for whole are let through; apart from that the grammar is that of RFC 8259.
 */
export class JsonScanner {
  readonly #events: JsonEvents;
  readonly #limits: JsonLimits;
  readonly #root: PathNode;
  readonly #frames: Frame[] = [];
  readonly #escapes = new JsonEscapes();
  #state: State = 'value';
  #fault: JsonFault | null = null;
  /** Bytes of earlier chunks. */
  #before = 0;
  #chunk: Buffer = nothing;
  /** Next quote and backslash of this chunk at or after the place last asked from; its length where there is none. */
  #quoteAt = 0;
  #backslashAt = 0;
  #number = 0;
  #literal = '';
  #literalAt = 0;
  #string: 'key' | 'text' | 'other' = 'other';
  #key: Buffer[] = [];
  #keyLength = 0;
  #capture: { readonly depth: number; parts: Buffer[]; length: number; from: number } | null = null;

  constructor(interest: JsonInterest, events: JsonEvents, limits: JsonLimits = usualLimits) {
    this.#root = pathTree(interest.values, interest.texts);
    this.#events = events;
    this.#limits = limits;
  }

  /** Null as long as the text may still become JSON. */
  get fault(): JsonFault | null {
    return this.#fault;
  }

  /** Whether the value is whole; white space may follow. */
  get complete(): boolean {
    return this.#state === 'done';
  }

  write(chunk: Uint8Array): void {
    if (this.#state === 'broken') return;
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    this.#chunk = bytes;
    this.#quoteAt = -1;
    this.#backslashAt = -1;
    if (this.#capture !== null) this.#capture.from = 0;
    let at = 0;
    while (at < bytes.length && !this.#isBroken()) at = this.#step(at);
    if (this.#capture !== null) this.#keep(bytes.length);
    this.#before += bytes.length;
    this.#chunk = nothing;
  }

  /** No more bytes will come. @returns why the text was no JSON, or null */
  end(): JsonFault | null {
    if (this.#state === 'number' && isWholeNumber(this.#number)) this.#endValue(0);
    if (this.#state !== 'done') this.#break('cut', 0);
    return this.#fault;
  }

  /** Reads on from `at`; @returns where to go on, always further or with another state */
  #step(at: number): number {
    const byte = this.#chunk[at] as number;
    switch (this.#state) {
      case 'string':
        return this.#readString(at);
      case 'number': {
        const next = continueNumber(this.#number, byte);
        if (next !== numberOver) this.#number = next;
        else if (isWholeNumber(this.#number)) return this.#endValue(at);
        else this.#break('syntax', at);
        return at + 1;
      }
      case 'literal':
        if (byte !== this.#literal.charCodeAt(this.#literalAt)) this.#break('syntax', at);
        else if (++this.#literalAt === this.#literal.length) this.#endValue(at + 1);
        return at + 1;
      default:
        if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) this.#structure(byte, at);
        return at + 1;
    }
  }

  #structure(byte: number, at: number): void {
    switch (this.#state) {
      case 'value':
        this.#beginValue(byte, at);
        break;
      case 'first-item':
        if (byte === 0x5d) this.#close(at);
        else this.#beginValue(byte, at);
        break;
      case 'first-key':
      case 'key':
        if (byte === quote) this.#beginKey();
        else if (byte === 0x7d && this.#state === 'first-key') this.#close(at);
        else this.#break('syntax', at);
        break;
      case 'colon':
        if (byte === 0x3a) this.#state = 'value';
        else this.#break('syntax', at);
        break;
      case 'after':
        this.#after(byte, at);
        break;
      default:
        this.#break('syntax', at);
    }
  }

  #after(byte: number, at: number): void {
    const frame = this.#frames.at(-1) as Frame;
    if (byte === (frame.isArray ? 0x5d : 0x7d)) {
      this.#close(at);
    } else if (byte === 0x2c) {
      if (frame.isArray) frame.key = (frame.key as number) + 1;
      this.#state = frame.isArray ? 'value' : 'key';
    } else {
      this.#break('syntax', at);
    }
  }

  #beginValue(byte: number, at: number): void {
    const frame = this.#frames.at(-1);
    const node = frame === undefined ? this.#root : stepDown(frame.node, frame.key);
    if (node?.value === true) this.#capture = { depth: this.#frames.length, parts: [], length: 0, from: at };
    if (byte === 0x7b || byte === 0x5b) {
      this.#open(byte === 0x5b, node, at);
    } else if (byte === quote) {
      this.#string = node?.text === true ? 'text' : 'other';
      this.#state = 'string';
      if (this.#string === 'text') this.#events.textBegin?.(this.#path(), at + 1);
    } else {
      this.#beginScalar(byte, at);
    }
  }

  #beginScalar(byte: number, at: number): void {
    this.#number = startNumber(byte);
    this.#literal = byte === 0x74 ? 'true' : byte === 0x66 ? 'false' : byte === 0x6e ? 'null' : '';
    this.#literalAt = 1;
    if (this.#number !== numberOver) this.#state = 'number';
    else if (this.#literal !== '') this.#state = 'literal';
    else this.#break('syntax', at);
  }

  #open(isArray: boolean, node: PathNode | null, at: number): void {
    if (this.#frames.length >= this.#limits.depth) {
      this.#break('depth', at);
      return;
    }
    this.#frames.push({ isArray, node, key: isArray ? 0 : null });
    this.#state = isArray ? 'first-item' : 'first-key';
  }

  #close(at: number): void {
    this.#frames.pop();
    this.#endValue(at + 1);
  }

  #beginKey(): void {
    this.#string = 'key';
    this.#state = 'string';
    this.#key = [];
    this.#keyLength = 0;
  }

  #readString(at: number): number {
    if (this.#escapes.open) {
      const decoded = this.#escapes.next(this.#chunk[at] as number);
      if (decoded === null) this.#break('syntax', at);
      else this.#take(decoded);
      return at + 1;
    }
    const until = this.#nextMark(at);
    if (until > at) {
      this.#take(this.#escapes.flush());
      this.#take(this.#chunk.subarray(at, until));
    }
    if (until === this.#chunk.length) return until;
    if (this.#chunk[until] === backslash) this.#escapes.begin();
    else this.#endString(until);
    return until + 1;
  }

  /** The next quote or backslash at or after `at`. Each is looked for once over the chunk, however many strings it has. */
  #nextMark(at: number): number {
    const { length } = this.#chunk;
    if (this.#quoteAt < at) this.#quoteAt = found(this.#chunk.indexOf(quote, at), length);
    if (this.#backslashAt < at) this.#backslashAt = found(this.#chunk.indexOf(backslash, at), length);
    return Math.min(this.#quoteAt, this.#backslashAt);
  }

  #take(bytes: Buffer): void {
    if (bytes.length === 0 || this.#string === 'other') return;
    if (this.#string === 'text') {
      this.#events.textData?.(bytes);
      return;
    }
    this.#keyLength += bytes.length;
    if (this.#keyLength <= this.#limits.key) this.#key.push(Buffer.from(bytes));
    else this.#key = [];
  }

  #endString(at: number): void {
    this.#take(this.#escapes.flush());
    if (this.#string !== 'key') {
      if (this.#string === 'text') this.#events.textEnd?.(this.#path(), at);
      this.#endValue(at + 1);
      return;
    }
    const frame = this.#frames.at(-1) as Frame;
    frame.key = this.#keyLength > this.#limits.key ? null : Buffer.concat(this.#key).toString();
    this.#state = 'colon';
  }

  /** The value that began last ends before `at`. */
  #endValue(at: number): number {
    this.#state = this.#frames.length === 0 ? 'done' : 'after';
    if (this.#capture?.depth === this.#frames.length) this.#release(at);
    return at;
  }

  #keep(until: number): void {
    const capture = this.#capture;
    if (capture === null) return;
    const part = this.#chunk.subarray(capture.from, until);
    capture.length += part.length;
    if (capture.length <= this.#limits.value) capture.parts.push(Buffer.from(part));
    else capture.parts = [];
    capture.from = until;
  }

  #release(at: number): void {
    this.#keep(at);
    const capture = this.#capture;
    this.#capture = null;
    if (capture === null) return;
    const path = this.#path();
    if (capture.length > this.#limits.value) {
      this.#events.dropped?.(path);
      return;
    }
    let value: unknown;
    try {
      value = JSON.parse(Buffer.concat(capture.parts).toString());
    } catch {
      this.#break('syntax', at);
      return;
    }
    this.#events.value?.(path, value);
  }

  #path(): JsonPath {
    return this.#frames.map((frame) => frame.key ?? '');
  }

  #isBroken(): boolean {
    return this.#state === 'broken';
  }

  #break(reason: JsonFault['reason'], at: number): void {
    this.#state = 'broken';
    this.#fault ??= { reason, at: this.#before + at };
    this.#capture = null;
    this.#key = [];
  }
}

const found = (index: number, length: number): number => (index < 0 ? length : index);
