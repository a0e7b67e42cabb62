import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Room } from '@contrechamp/provenance';
import { Base64Decoder } from '../stream/base64-decoder.ts';

/** A copy of one picture in base64, for those who look at it once the answer has gone. Dropped where there is no room. */
export class PictureCopy {
  readonly #room: Room;
  #letters: Buffer[] | null = [];
  #length = 0;

  constructor(room: Room) {
    this.#room = room;
  }

  /** False once it was dropped. */
  get kept(): boolean {
    return this.#letters !== null;
  }

  /** @param letters valid during the call */
  add(letters: Uint8Array): void {
    if (this.#letters === null) return;
    if (!this.#room.take(letters.length)) {
      this.drop();
      return;
    }
    this.#letters.push(Buffer.from(letters));
    this.#length += letters.length;
  }

  drop(): void {
    if (this.#letters === null) return;
    this.#letters = null;
    this.#room.give(this.#length);
  }

  /** The picture, decoded a piece a turn so that nobody waits for it; null where it was dropped or is none. */
  async bytes(): Promise<Buffer | null> {
    const decoder = new Base64Decoder();
    const pieces: Buffer[] = [];
    try {
      for (const letters of this.#letters ?? []) {
        pieces.push(decoder.write(letters));
        await nextTurn();
      }
      pieces.push(decoder.end());
    } catch {
      return null;
    }
    return this.kept ? Buffer.concat(pieces) : null;
  }
}
