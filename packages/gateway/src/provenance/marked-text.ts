import { type Mark, type MarkOutcome, PictureMarker, type Room } from '@contrechamp/provenance';
import { Base64Encoder } from '../http/base64.ts';
import { Base64Decoder } from '../stream/base64-decoder.ts';

const nothing = Buffer.alloc(0);

/**
 * One picture in base64 inside a text that passes, marked where that can be. As long as that is open, its letters are
 * held as they came; where it is not marked, those go on, so that it passes to the letter.
 */
export class MarkedText {
  readonly #decoder = new Base64Decoder();
  readonly #encoder = new Base64Encoder();
  readonly #marker: PictureMarker;
  readonly #room: Room;
  #held: Buffer[] = [];
  #heldLength = 0;
  /** Letters of the marked picture that wait for the end of their chunk. */
  #letters: string[] = [];
  #passes = false;
  /** It ceased to be base64 after a marked beginning had gone. */
  #garbled = false;
  #outcome: MarkOutcome | null = null;

  constructor(mark: Mark, room: Room) {
    this.#room = room;
    this.#marker = new PictureMarker(mark, room);
  }

  get outcome(): MarkOutcome | null {
    return this.#outcome ?? this.#marker.outcome;
  }

  /** Letters as the text holds them, escapes resolved. */
  data(letters: Uint8Array): void {
    if (this.#passes || this.#garbled) return;
    try {
      this.#take(this.#marker.write(this.#decoder.write(letters)));
    } catch {
      this.#letItBe();
    }
  }

  /** The same letters as they stand in the chunk. @returns what goes on in their place */
  raw(piece: Buffer): Buffer {
    if (this.#passes) return piece;
    const { outcome } = this;
    if (outcome === null) {
      if (this.#room.take(piece.length)) {
        this.#held.push(Buffer.from(piece));
        this.#heldLength += piece.length;
        return nothing;
      }
      this.#take(this.#marker.decide());
      return this.raw(piece);
    }
    const held = this.#release();
    if (this.#garbled) this.#letters.push(this.#encoder.end());
    const letters = Buffer.from(this.#letters.join(''), 'latin1');
    this.#letters = [];
    if (outcome.kind === 'marked' && !this.#garbled) return letters;
    this.#passes = true;
    return Buffer.concat([outcome.kind === 'marked' ? letters : held, piece]);
  }

  /** The text is over; `piece` is the last of it. */
  end(piece: Buffer): Buffer {
    if (this.#passes) return piece;
    if (!this.#garbled) {
      try {
        this.#take(this.#marker.write(this.#decoder.end()));
        this.#take(this.#marker.end());
      } catch {
        this.#letItBe();
      }
    }
    const last = this.raw(piece);
    return this.#passes ? last : Buffer.concat([last, Buffer.from(this.#encoder.end(), 'latin1')]);
  }

  /** The text has no end. @returns what was held of it; what follows passes as it comes */
  abandon(): Buffer {
    if (this.#passes) return nothing;
    this.#letItBe();
    return this.raw(nothing);
  }

  #take(bytes: Buffer): void {
    if (bytes.length > 0) this.#letters.push(this.#encoder.write(bytes));
  }

  /** Not base64 after all: no picture, and whatever is held goes on as it came. */
  #letItBe(): void {
    this.#marker.end();
    this.#garbled = this.#marker.outcome?.kind === 'marked';
    if (!this.#garbled) this.#outcome = { kind: 'impossible', because: 'broken' };
  }

  #release(): Buffer {
    const held = Buffer.concat(this.#held);
    this.#room.give(this.#heldLength);
    this.#held = [];
    this.#heldLength = 0;
    return held;
  }
}
