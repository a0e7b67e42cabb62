import { startsWith, u16be, u16le, u32be, u32le } from '../source/bytes.ts';
import { limits } from '../source/limits.ts';
import type { ByteSource } from '../source/source.ts';

/** Bytes of one value of each type of TIFF 6.0, by its number. */
const sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8] as const;
const mostEntries = 1024;

/** A tag as it stands: its type, how many values, and their bytes. */
export interface Entry {
  readonly type: number;
  readonly count: number;
  readonly bytes: Uint8Array;
}

/** The directories of a TIFF block that we read: the first one, and that of EXIF. */
export interface Directories {
  readonly little: boolean;
  readonly tags: ReadonlyMap<number, Entry>;
}

const exifPointer = 0x8769;

/** Every tag of the first directory and of EXIF's, or null where the block is not TIFF. Values too long are left out. */
export function readDirectories(source: ByteSource): Directories | null {
  const head = source.read(0, 8);
  const little = startsWith(head, 'II*\0');
  if (head.length < 8 || (!little && !startsWith(head, 'MM\0*'))) return null;
  const [u16, u32] = little ? [u16le, u32le] : [u16be, u32be];
  const tags = new Map<number, Entry>();
  const directory = (at: number): void => {
    const count = Math.min(u16(source.read(at, 2), 0), mostEntries);
    const table = source.read(at + 2, 12 * count);
    for (let i = 0; i + 12 <= table.length; i += 12) {
      const [tag, type, values] = [u16(table, i), u16(table, i + 2), u32(table, i + 4)];
      const length = (sizes[type] ?? 0) * values;
      if (length === 0 || length > limits.text || tags.has(tag)) continue;
      const bytes = length <= 4 ? table.subarray(i + 8, i + 8 + length) : source.read(u32(table, i + 8), length);
      if (bytes.length === length) tags.set(tag, { type, count: values, bytes });
    }
  };
  directory(u32(head, 4));
  const exif = tags.get(exifPointer);
  if (exif?.bytes.length === 4) directory(u32(exif.bytes, 0));
  return { little, tags };
}

/** A whole number of a tag, or null. */
export function wholeNumber({ little, tags }: Directories, tag: number): number | null {
  const entry = tags.get(tag);
  if (entry?.type === 3) return (little ? u16le : u16be)(entry.bytes, 0);
  return entry?.type === 4 ? (little ? u32le : u32be)(entry.bytes, 0) : null;
}
