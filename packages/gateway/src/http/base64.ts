/** Bytes that come in pieces, as base64 without breaks: three bytes are four letters, so one or two may wait. */
export class Base64Encoder {
  #rest: Uint8Array = new Uint8Array(0);

  write(bytes: Uint8Array): string {
    const all =
      this.#rest.length === 0
        ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
        : Buffer.concat([this.#rest, bytes]);
    const whole = all.length - (all.length % 3);
    this.#rest = Uint8Array.from(all.subarray(whole));
    return all.toString('base64', 0, whole);
  }

  end(): string {
    const last = Buffer.from(this.#rest).toString('base64');
    this.#rest = new Uint8Array(0);
    return last;
  }
}
