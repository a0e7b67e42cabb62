import { looseText, startsWith, utf8 } from '../source/bytes.ts';
import { bytesSource } from '../source/source.ts';
import { type Directories, readDirectories } from './ifd.ts';

/** What EXIF says of a picture, as far as it bears on where it comes from. */
export interface ExifFacts {
  readonly make: string | null;
  readonly model: string | null;
  readonly software: string | null;
  readonly artist: string | null;
  readonly description: string | null;
  readonly userComment: string | null;
  /** A text in a place that is the maker's own. */
  readonly makerNote: string | null;
  readonly taken: string | null;
  /** Whether it holds an exposure time, an aperture or a sensitivity: what a camera writes and a generator does not. */
  readonly exposure: boolean;
  /** Every text of the block, by tag: ComfyUI puts its own into whichever is free. */
  readonly texts: readonly string[];
}

const tag = {
  ...{ description: 0x010e, make: 0x010f, model: 0x0110, software: 0x0131, artist: 0x013b },
  ...{ taken: 0x9003, userComment: 0x9286, makerNote: 0x927c },
} as const;
const exposureTags = [0x829a, 0x829d, 0x8827];
const ascii = 2;

const trimmed = (text: string): string | null => text.replace(/\0[\s\S]*$/, '').trim() || null;

function textOf({ tags }: Directories, number: number): string | null {
  const entry = tags.get(number);
  return entry?.type === ascii ? trimmed(looseText(entry.bytes)) : null;
}

/** Which byte of a pair is the high one: Latin text has zeros there. Writers do not agree, whatever the block says. */
function utf16(bytes: Uint8Array): string {
  let [even, odd] = [0, 0];
  for (let i = 0; i + 1 < Math.min(bytes.length, 2048); i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  return new TextDecoder(odd > even ? 'utf-16le' : 'utf-16be').decode(bytes);
}

/** EXIF 2.3 §4.6.5: eight bytes say how the comment is written; some writers leave them out. */
function comment({ tags }: Directories, number: number): string | null {
  const bytes = tags.get(number)?.bytes;
  if (!bytes) return null;
  if (startsWith(bytes, 'UNICODE\0')) return trimmed(utf16(bytes.subarray(8)));
  if (startsWith(bytes, 'ASCII\0\0\0') || startsWith(bytes, '\0\0\0\0\0\0\0\0'))
    return trimmed(utf8(bytes.subarray(8)));
  return trimmed(utf8(bytes));
}

/** Facts of a TIFF block, or null where it is none. */
export function readExif(block: Uint8Array): ExifFacts | null {
  const found = readDirectories(bytesSource(block));
  return found && exifFacts(found);
}

export function exifFacts(found: Directories): ExifFacts {
  const text = (number: number): string | null => textOf(found, number);
  return {
    ...{ make: text(tag.make), model: text(tag.model), software: text(tag.software), artist: text(tag.artist) },
    ...{ description: text(tag.description), taken: text(tag.taken) },
    userComment: comment(found, tag.userComment),
    makerNote: comment(found, tag.makerNote),
    exposure: exposureTags.some((t) => found.tags.has(t)),
    texts: [...found.tags.keys()].flatMap((t) => text(t) ?? []),
  };
}
