import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { ByteSource } from './source.ts';

/** What is asked for in one read; a file that lies about its lengths cannot make us allocate more. */
const largestRead = 256 * 1024 * 1024;

/** Small reads are served from one block that is kept: containers are walked a few bytes at a time. */
const block = 64 * 1024;

/** A file opened for reading; `close` must be called. @throws the error of the file system */
export function fileSource(path: string): ByteSource & { close(): void } {
  const file = openSync(path, 'r');
  let size: number;
  try {
    size = fstatSync(file).size;
  } catch (error) {
    closeSync(file);
    throw error;
  }
  const load = (from: number, length: number): Uint8Array => {
    const wanted = Math.min(length, largestRead, Math.max(0, size - from));
    const bytes = new Uint8Array(wanted);
    let done = 0;
    while (done < wanted) {
      const count = readSync(file, bytes, done, wanted - done, from + done);
      if (count === 0) break;
      done += count;
    }
    return done === wanted ? bytes : bytes.subarray(0, done);
  };
  let kept = { from: 0, bytes: new Uint8Array(0) as Uint8Array };
  return {
    size,
    read(from, length) {
      if (length > block) return load(from, length);
      if (from < kept.from || from + length > kept.from + kept.bytes.length) kept = { from, bytes: load(from, block) };
      return kept.bytes.subarray(from - kept.from, from - kept.from + length);
    },
    close: () => closeSync(file),
  };
}
