const nothing = Buffer.alloc(0);

/** Where bytes that nobody keeps are decoded: to find room for each piece anew takes longer than to decode it. */
let passing = nothing;
/** What comes at once is rarely longer; a piece that is gets room of its own, which is not kept. */
const longestPassing = 1 << 20;

function roomFor(length: number, use: 'kept' | 'passing'): Buffer {
  if (use === 'kept' || length > longestPassing) return Buffer.allocUnsafe(length);
  if (passing.length < length) passing = Buffer.allocUnsafeSlow(length);
  return passing;
}

/** Base64 that comes in pieces cut anywhere. */
export class Base64Decoder {
  readonly #use: 'kept' | 'passing';
  /** Letters of a group of four that is not whole yet. */
  #rest = '';
  #ended = false;

  /** @param use `passing`: the bytes are looked at once, and are others after the next call of any decoder */
  constructor(use: 'kept' | 'passing' = 'kept') {
    this.#use = use;
  }

  /**
   * The bytes that are certain by now.
   * @param text letters as ASCII
   * @throws RangeError when it is not base64
   */
  write(text: Uint8Array): Buffer {
    const letters = Buffer.from(text.buffer, text.byteOffset, text.byteLength);
    const whole = this.#rest.length + letters.length - ((this.#rest.length + letters.length) % 4);
    // The group that was begun apart from the others: joined to them, all would be copied once more.
    const from = whole === 0 ? 0 : (4 - this.#rest.length) % 4;
    const until = whole === 0 ? 0 : whole - this.#rest.length;
    const begun = from === 0 ? '' : this.#rest + letters.toString('latin1', 0, from);
    const into = roomFor((whole / 4) * 3, this.#use);
    const first = this.#decode(begun, into, 0);
    const length = first + this.#decode(letters.toString('latin1', from, until), into, first);
    this.#rest = (whole === 0 ? this.#rest : '') + letters.toString('latin1', until);
    return into.subarray(0, length);
  }

  /** The last bytes, where the padding was left out. @throws RangeError when it broke off inside a byte */
  end(): Buffer {
    if (this.#rest.length === 1) throw new RangeError('base64 breaks off');
    const into = roomFor(this.#rest.length, this.#use);
    const length = this.#decode(this.#rest, into, 0);
    this.#rest = '';
    return into.subarray(0, length);
  }

  /** @returns how many bytes were written */
  #decode(letters: string, into: Buffer, at: number): number {
    if (letters === '') return 0;
    if (this.#ended) throw new RangeError('base64 goes on after its padding');
    const padding = letters.endsWith('==') ? 2 : letters.endsWith('=') ? 1 : 0;
    if (padding > 0) this.#ended = true;
    const length = into.write(letters, at, 'base64');
    // Node skips what is no letter of base64, and stops at padding: too few bytes tell.
    if (length !== Math.floor(((letters.length - padding) * 3) / 4)) throw new RangeError('not base64');
    return length;
  }
}
