import { enoughToTell, type Follower, followerOf } from './extent.ts';
import { jpegPlaces } from './jpeg.ts';
import type { Mark, MarkOutcome } from './mark.ts';
import { pngPlaces } from './png.ts';
import { rewritten } from './rewrite.ts';
import { webpPlaces } from './webp.ts';

/** Memory that pictures share while they are held. */
export interface Room {
  /** Whether so many more bytes may be held. */
  take(bytes: number): boolean;
  give(bytes: number): void;
}

export const endlessRoom: Room = { take: () => true, give() {} };

const placesOf = { png: pngPlaces, jpeg: jpegPlaces, webp: webpPlaces };
const nothing = Buffer.alloc(0);
const first = 16 * 1024;

/**
 * Writes the digital source type into a PNG, JPEG or WebP as it passes, in chunks cut anywhere. It holds a file for as
 * long as something may still come that decides: a JPEG up to its scan, the others to their end. Where there is no room
 * for that, a PNG is marked by what stands before its picture, a WebP is left as it is. What it does not mark passes
 * unchanged.
 */
export class PictureMarker {
  readonly #mark: Mark;
  readonly #room: Room;
  /** Grows by doubling; `#length` bytes of it are filled. */
  #held: Buffer = nothing;
  #length = 0;
  #kind: ReturnType<typeof followerOf> = null;
  #outcome: MarkOutcome | null = null;

  constructor(mark: Mark, room: Room = endlessRoom) {
    this.#mark = mark;
    this.#room = room;
  }

  /** Null as long as it is not known. */
  get outcome(): MarkOutcome | null {
    return this.#outcome;
  }

  /** @returns the bytes that may go on by now; none while the file is held */
  write(chunk: Uint8Array): Buffer {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    if (this.#outcome) return bytes;
    if (!this.#hold(bytes)) return this.#withoutRoom(bytes);
    if (this.#length < enoughToTell) return nothing;
    const file = this.#held.subarray(0, this.#length);
    this.#kind ??= followerOf(file);
    if (!this.#kind) return this.#leave('format');
    const extent = this.#kind.follower.look(file);
    if (extent.kind === 'more') return nothing;
    return extent.kind === 'broken' ? this.#leave('broken') : this.#rewrite(extent.until);
  }

  /** There is no room to wait for the rest. @returns what was held, marked where that needs no more */
  decide(): Buffer {
    return this.#outcome ? nothing : this.#withoutRoom(nothing);
  }

  /** No more bytes will come. @returns what was held */
  end(): Buffer {
    return this.#outcome ? nothing : this.#leave(this.#length < enoughToTell ? 'format' : 'broken');
  }

  #hold(bytes: Buffer): boolean {
    const needed = this.#length + bytes.length;
    if (needed > this.#held.length) {
      const size = Math.max(first, needed, Math.min(2 * this.#held.length, this.#held.length + (8 << 20)));
      if (!this.#room.take(size - this.#held.length)) return false;
      const larger = Buffer.allocUnsafe(size);
      this.#held.copy(larger, 0, 0, this.#length);
      this.#held = larger;
    }
    bytes.copy(this.#held, this.#length);
    this.#length = needed;
    return true;
  }

  #withoutRoom(bytes: Buffer): Buffer {
    const picture = this.#kind?.follower.picture ?? null;
    const begun = picture === null ? this.#leave('size') : this.#rewrite(picture);
    return Buffer.concat([begun, bytes]);
  }

  #rewrite(until: number): Buffer {
    const { format } = this.#kind as { format: keyof typeof placesOf; follower: Follower };
    const file = this.#held.subarray(0, this.#length);
    const { outcome, bytes } = rewritten(
      file.subarray(0, until),
      placesOf[format](file.subarray(0, until)),
      this.#mark,
    );
    const all =
      bytes.length === until && outcome.kind !== 'marked' ? file : Buffer.concat([bytes, file.subarray(until)]);
    return this.#decide(outcome, all);
  }

  #leave(because: 'format' | 'broken' | 'size'): Buffer {
    return this.#decide({ kind: 'impossible', because }, this.#held.subarray(0, this.#length));
  }

  #decide(outcome: MarkOutcome, bytes: Buffer): Buffer {
    this.#outcome = outcome;
    this.#room.give(this.#held.length);
    this.#held = nothing;
    this.#length = 0;
    return bytes;
  }
}

/** Marks a file that is there as a whole. */
export function markPicture(bytes: Uint8Array, mark: Mark): { readonly outcome: MarkOutcome; readonly bytes: Buffer } {
  const marker = new PictureMarker(mark);
  const marked = Buffer.concat([marker.write(bytes), marker.end()]);
  return { outcome: marker.outcome as MarkOutcome, bytes: marked };
}
