const single = new Map<number, number>([
  [0x22, 0x22],
  [0x5c, 0x5c],
  [0x2f, 0x2f],
  [0x62, 0x08],
  [0x66, 0x0c],
  [0x6e, 0x0a],
  [0x72, 0x0d],
  [0x74, 0x09],
]);

const replacement = Buffer.from('\ufffd');
const nothing = Buffer.alloc(0);

/**
 * The escapes of one JSON string after another, byte by byte and across chunks, as UTF-8. Half a surrogate pair becomes
 * U+FFFD, as when Node encodes it.
 */
export class JsonEscapes {
  /** `open`: between the backslash and the end of its escape. */
  #state: 'closed' | 'begun' | 'hexadecimal' = 'closed';
  #digits = 0;
  #unit = 0;
  #high = 0;

  get open(): boolean {
    return this.#state !== 'closed';
  }

  /** A backslash was read. */
  begin(): void {
    this.#state = 'begun';
  }

  /**
   * One byte after the backslash. An empty buffer: not decided yet.
   * @returns null where no escape reads so
   */
  next(byte: number): Buffer | null {
    if (this.#state === 'begun') {
      const plain = single.get(byte);
      if (plain !== undefined) {
        this.#state = 'closed';
        return Buffer.concat([this.flush(), Buffer.of(plain)]);
      }
      if (byte !== 0x75) return null;
      this.#state = 'hexadecimal';
      this.#digits = 0;
      this.#unit = 0;
      return nothing;
    }
    const digit = hexadecimal(byte);
    if (digit < 0) return null;
    this.#unit = this.#unit * 16 + digit;
    this.#digits += 1;
    if (this.#digits < 4) return nothing;
    this.#state = 'closed';
    return this.#decoded(this.#unit);
  }

  /** What is owed before anything else of the string, or its end: a high surrogate that stayed alone. */
  flush(): Buffer {
    const owed = this.#high === 0 ? nothing : replacement;
    this.#high = 0;
    return owed;
  }

  #decoded(unit: number): Buffer {
    const isLow = unit >= 0xdc00 && unit <= 0xdfff;
    if (isLow && this.#high !== 0) {
      const pair = String.fromCharCode(this.#high, unit);
      this.#high = 0;
      return Buffer.from(pair);
    }
    const owed = this.flush();
    if (unit >= 0xd800 && unit <= 0xdbff) {
      this.#high = unit;
      return owed;
    }
    return Buffer.concat([owed, Buffer.from(String.fromCharCode(unit))]);
  }
}

function hexadecimal(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}
