/** Bytes that can be read at any place without holding all of them: a file, or a buffer. */
export interface ByteSource {
  /** In bytes. */
  readonly size: number;
  /** Up to `length` bytes from `from`; fewer at the end, none beyond it. */
  read(from: number, length: number): Uint8Array;
}

/** A source over bytes that are already in memory. */
export const bytesSource = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: (from, length) => bytes.subarray(Math.min(from, bytes.length), Math.min(from + length, bytes.length)),
});

/** A stretch of a source, in bytes; `to` is not part of it. */
export interface Range {
  readonly from: number;
  readonly to: number;
}
