/** Base64 that comes in pieces cut anywhere. */
export class Base64Decoder {
  #rest = '';
  #ended = false;

  /**
   * The bytes that are certain by now.
   * @param text letters as ASCII
   * @throws RangeError when it is not base64
   */
  write(text: Uint8Array): Buffer {
    const letters = this.#rest + Buffer.from(text.buffer, text.byteOffset, text.byteLength).toString('latin1');
    const whole = letters.length - (letters.length % 4);
    this.#rest = letters.slice(whole);
    return this.#decode(letters.slice(0, whole));
  }

  /** The last bytes, where the padding was left out. @throws RangeError when it broke off inside a byte */
  end(): Buffer {
    if (this.#rest.length === 1) throw new RangeError('base64 breaks off');
    const last = this.#decode(this.#rest);
    this.#rest = '';
    return last;
  }

  #decode(letters: string): Buffer {
    if (letters === '') return Buffer.alloc(0);
    if (this.#ended) throw new RangeError('base64 goes on after its padding');
    const padding = letters.endsWith('==') ? 2 : letters.endsWith('=') ? 1 : 0;
    if (padding > 0) this.#ended = true;
    const bytes = Buffer.from(letters, 'base64');
    // Node skips what is no letter of base64, and stops at padding: too few bytes tell.
    if (bytes.length !== Math.floor(((letters.length - padding) * 3) / 4)) throw new RangeError('not base64');
    return bytes;
  }
}
