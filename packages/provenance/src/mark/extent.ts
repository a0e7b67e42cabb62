import { isAlone } from './jpeg.ts';
import { pngSignature } from './png.ts';

/** How far a file must be held before it is known what may be done to it. */
export type Extent =
  | { readonly kind: 'more' }
  /** All that matters is there: bytes before `until` are rewritten, those behind it pass. */
  | { readonly kind: 'ready'; readonly until: number }
  | { readonly kind: 'broken' };

/** Follows a file of one format as it grows. */
export interface Follower {
  /** `bytes` is the file so far, from its first byte. */
  look(bytes: Buffer): Extent;
  /** Where the picture begins, once that was seen: what stands before it can be rewritten without the rest. */
  readonly picture: number | null;
}

const more = { kind: 'more' } as const;

/** To the end: XMP and manifests may follow the picture. */
class PngFollower implements Follower {
  #at = pngSignature.length;
  picture: number | null = null;

  look(bytes: Buffer): Extent {
    while (this.#at + 8 <= bytes.length) {
      const type = bytes.toString('latin1', this.#at + 4, this.#at + 8);
      if (!/^[A-Za-z]{4}$/.test(type)) return { kind: 'broken' };
      if (type === 'IDAT') this.picture ??= this.#at;
      const to = this.#at + 12 + bytes.readUInt32BE(this.#at);
      if (to > bytes.length) return more;
      if (type === 'IEND' || type === 'caBX') return { kind: 'ready', until: to };
      this.#at = to;
    }
    return more;
  }
}

/** To the scan: what describes a picture stands before it. */
class JpegFollower implements Follower {
  #at = 2;
  readonly picture = null;

  look(bytes: Buffer): Extent {
    while (this.#at + 4 <= bytes.length) {
      const marker = bytes[this.#at + 1] as number;
      if (bytes[this.#at] !== 0xff || marker === 0xd9) return { kind: 'broken' };
      if (marker === 0xda) return { kind: 'ready', until: this.#at };
      if (marker === 0xff) this.#at += 1;
      else if (isAlone(marker)) this.#at += 2;
      else this.#at += 2 + bytes.readUInt16BE(this.#at + 2);
    }
    return more;
  }
}

/** To the end: its length stands in front, its metadata behind. */
class WebpFollower implements Follower {
  readonly picture = null;

  look(bytes: Buffer): Extent {
    const until = 8 + bytes.readUInt32LE(4);
    return bytes.length < until ? more : { kind: 'ready', until };
  }
}

/** Bytes after which the format is known. */
export const enoughToTell = 12;

/** Who follows a file that begins so; null for what is not marked. */
export function followerOf(
  head: Buffer,
): { readonly format: 'png' | 'jpeg' | 'webp'; readonly follower: Follower } | null {
  if (head.subarray(0, 8).equals(pngSignature)) return { format: 'png', follower: new PngFollower() };
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return { format: 'jpeg', follower: new JpegFollower() };
  const isWebp = head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP';
  return isWebp ? { format: 'webp', follower: new WebpFollower() } : null;
}
