import { Buffer } from 'node:buffer';
import type { Disk, DiskFile } from './disk.ts';

/** Where a line stands in its segment, without its end of line. */
export interface Location {
  readonly offset: number;
  readonly length: number;
}

export const fingerprintFileName = (segment: number): string => `index-${String(segment).padStart(6, '0')}.bin`;

const magic = Buffer.from('CCFP0001', 'latin1');
const fanLength = 256 * 4;
const headLength = magic.length + fanLength;
/** Key of eight bytes, offset and length of four each. */
const entryLength = 16;

function bytesOf(prints: ReadonlyMap<string, Location>): Buffer {
  const sorted = [...prints].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const bytes = Buffer.alloc(headLength + sorted.length * entryLength);
  magic.copy(bytes);
  const firsts = new Uint32Array(256);
  sorted.forEach(([key, { offset, length }], i) => {
    const at = headLength + i * entryLength;
    bytes.write(key, at, 'hex');
    bytes.writeUInt32BE(offset, at + 8);
    bytes.writeUInt32BE(length, at + 12);
    const first = Number.parseInt(key.slice(0, 2), 16);
    firsts[first] = (firsts[first] ?? 0) + 1;
  });
  let through = 0;
  firsts.forEach((count, first) => {
    through += count;
    bytes.writeUInt32BE(through, magic.length + first * 4);
  });
  return bytes;
}

function fanOf(file: DiskFile): Uint32Array | null {
  const head = Buffer.alloc(headLength);
  if (file.read(head, 0) < headLength || !head.subarray(0, magic.length).equals(magic)) return null;
  const fan = Uint32Array.from({ length: 256 }, (_, i) => head.readUInt32BE(magic.length + i * 4));
  const rising = fan.every((n, i) => n >= (fan[i - 1] ?? 0));
  return rising && file.length() === headLength + (fan[255] ?? 0) * entryLength ? fan : null;
}

/**
 * Keys of one segment with the places of their lines, sorted, after a table that says how many keys begin with a byte
 * up to each of the 256: one key is found by reading the few that share its first byte.
 */
export class FingerprintFile {
  /** Stays open: a key that is nowhere is looked for in every file. */
  readonly #file: DiskFile;
  readonly #fan: Uint32Array;

  private constructor(file: DiskFile, fan: Uint32Array) {
    this.#file = file;
    this.#fan = fan;
  }

  /** Null when the file is not one of these, or not whole. */
  static open(disk: Disk, name: string): FingerprintFile | null {
    const file = disk.open(name, 'read');
    const fan = fanOf(file);
    if (!fan) file.close();
    return fan && new FingerprintFile(file, fan);
  }

  close(): void {
    this.#file.close();
  }

  /** `key`: sixteen hexadecimal digits. */
  find(key: string): Location | null {
    const first = Number.parseInt(key.slice(0, 2), 16);
    const [from, to] = [this.#fan[first - 1] ?? 0, this.#fan[first] ?? 0];
    if (from === to) return null;
    const entries = Buffer.alloc((to - from) * entryLength);
    this.#file.read(entries, headLength + from * entryLength);
    for (let at = 0; at < entries.length; at += entryLength) {
      if (entries.toString('hex', at, at + 8) !== key) continue;
      return { offset: entries.readUInt32BE(at + 8), length: entries.readUInt32BE(at + 12) };
    }
    return null;
  }
}

/** Writes the file aside and then gives it its name, so that it is whole or not there. */
export async function writeFingerprints(
  disk: Disk,
  name: string,
  prints: ReadonlyMap<string, Location>,
): Promise<FingerprintFile> {
  const file = disk.create(`${name}.new`);
  try {
    await file.write(bytesOf(prints), 0);
    await file.sync();
  } finally {
    file.close();
  }
  disk.rename(`${name}.new`, name);
  const written = FingerprintFile.open(disk, name);
  if (!written) throw new Error(`${name} was not written as it should be`);
  return written;
}
