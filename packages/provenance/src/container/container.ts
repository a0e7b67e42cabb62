import { limits } from '../source/limits.ts';
import type { ByteSource, Range } from '../source/source.ts';

export const formats = [
  ...['png', 'jpeg', 'webp', 'gif', 'tiff', 'avif', 'heic'],
  ...['mp4', 'mov', 'webm', 'matroska'],
  ...['bmp', 'psd', 'jxl', 'avi', 'svg'],
] as const;

export type Format =
  | ('png' | 'jpeg' | 'webp' | 'gif' | 'tiff' | 'avif' | 'heic')
  | ('mp4' | 'mov' | 'webm' | 'matroska')
  /** Known by their first bytes and not read further. */
  | ('bmp' | 'psd' | 'jxl' | 'avi' | 'svg');

/** A text that a file carries, and where. */
export interface CarriedText {
  /** `PNG tEXt`, `JPEG COM`, `MP4 keys`… */
  readonly place: string;
  /** Its keyword; empty where the place has none. */
  readonly key: string;
  readonly text: string;
}

/** What is wrong with a file, without keeping the rest of it from being read. */
export type ProblemCode =
  | 'empty'
  | 'truncated'
  | 'too-many-parts'
  | 'text-too-large'
  | 'text-unreadable'
  | 'record-doubtful'
  | 'size-absurd'
  | 'not-decoded';

export interface Problem {
  readonly code: ProblemCode;
  /** Where, or what. */
  readonly at: string;
}

/** What the container of a file says, before anybody makes sense of it. */
export interface Container {
  readonly format: Format;
  /** In pixels; null where the file does not say. */
  width: number | null;
  height: number | null;
  /** Of a video or an animation; null for a still, and where the file does not say. */
  seconds: number | null;
  frames: number | null;
  /** Whether it has sound; null for stills. */
  audio: boolean | null;
  readonly texts: CarriedText[];
  /** TIFF blocks of EXIF. */
  readonly exif: Uint8Array[];
  /** XMP packets. */
  readonly xmp: string[];
  /** IPTC-IIM records. */
  readonly iptc: Uint8Array[];
  /** Whether a C2PA manifest store is embedded. */
  c2pa: boolean;
  /** Where the encoded picture lies, without metadata; empty where the format is not read so far. */
  readonly payload: Range[];
  readonly problems: Problem[];
}

export const emptyContainer = (format: Format): Container => ({
  ...{ format, width: null, height: null, seconds: null, frames: null, audio: null },
  ...{ texts: [], exif: [], xmp: [], iptc: [], c2pa: false, payload: [], problems: [] },
});

export const problem = (c: Container, code: ProblemCode, at: string): void => {
  const last = c.problems.at(-1);
  if (last?.code !== code || last.at !== at) c.problems.push({ code, at });
};

/** Bytes of a part, or null and a problem where they are more than any metadata needs or are not there. */
export function partOf(source: ByteSource, c: Container, at: string, from: number, length: number): Uint8Array | null {
  if (length > limits.text) {
    problem(c, 'text-too-large', at);
    return null;
  }
  const bytes = source.read(from, length);
  if (bytes.length === length) return bytes;
  problem(c, 'truncated', at);
  return null;
}

/** Keeps a text, as long as the file has not brought too many. */
export function keepText(c: Container, place: string, key: string, text: string): void {
  const already = c.texts.reduce((sum, t) => sum + t.text.length, 0);
  if (already + text.length > limits.texts) problem(c, 'text-too-large', place);
  else c.texts.push({ place, key, text });
}
