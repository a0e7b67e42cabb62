import type { Room } from '@contrechamp/provenance';

export interface RoomLimits {
  /** Of all pictures together, in bytes. */
  readonly total: number;
  /** Of one picture, in every form in which it is held. */
  readonly each: number;
}

/** Memory that pictures on their way share. */
export class SharedRoom {
  readonly #limits: RoomLimits;
  #held = 0;

  constructor(limits: RoomLimits) {
    this.#limits = limits;
  }

  /** Bytes that are held now. */
  get held(): number {
    return this.#held;
  }

  /** The part of one picture. */
  picture(): Room {
    const { total, each } = this.#limits;
    let own = 0;
    return {
      take: (bytes) => {
        if (own + bytes > each || this.#held + bytes > total) return false;
        own += bytes;
        this.#held += bytes;
        return true;
      },
      give: (bytes) => {
        own -= bytes;
        this.#held -= bytes;
      },
    };
  }
}
