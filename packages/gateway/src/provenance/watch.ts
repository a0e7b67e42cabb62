import type { Mark, MarkOutcome } from '@contrechamp/provenance';
import { statusOf } from '../answer/picture-head.ts';
import { PictureTap } from '../answer/picture-tap.ts';
import type { ProvenanceState } from '../receipt/receipt.ts';
import type { ManifestChecks, SeenPicture } from './manifest-checks.ts';
import type { SharedRoom } from './shared-room.ts';

/** What is done with the pictures of one answer. */
export interface Care {
  /** Null where they pass as they come. */
  readonly mark: Mark | null;
  /** Whether their receipt holds the hash of each. */
  readonly hashed: boolean;
  readonly room: SharedRoom;
  readonly checks: ManifestChecks;
}

const notSeen: ProvenanceState = { c2pa: 'not-seen', sourceType: null, status: null, sha256: null };

/** What is known of a picture, with what came of the mark that was asked for. */
export function withMark(state: ProvenanceState, mark: Mark | null, outcome: MarkOutcome | null): ProvenanceState {
  if (!mark) return state;
  if (outcome?.kind === 'marked') {
    const { sourceType } = mark;
    return { ...state, sourceType, status: statusOf(sourceType), marked: 'iptc' };
  }
  if (outcome?.kind !== 'kept') return { ...state, marked: 'not-possible' };
  const sourceType = state.sourceType ?? outcome.sourceType;
  return { ...state, sourceType, status: statusOf(sourceType), marked: 'kept' };
}

/** Looks at the pictures of one answer, and keeps copies of those whose manifest is to be checked. */
export class Watch {
  readonly #care: Care;
  readonly #outcomes: readonly (MarkOutcome | null)[];
  readonly #taps: PictureTap[] = [];
  #handed = false;

  /** @param outcomes what came of the mark of each picture, filled while they pass */
  constructor(care: Care, outcomes: readonly (MarkOutcome | null)[] = []) {
    this.#care = care;
    this.#outcomes = outcomes;
  }

  /** Somebody to look at the next picture. */
  next(): PictureTap {
    const tap = new PictureTap({ copy: this.#care.checks.newCopy(), hashed: this.#care.hashed });
    this.#taps.push(tap);
    return tap;
  }

  seen(tap: PictureTap | null): SeenPicture {
    if (!tap) return { state: withMark(notSeen, this.#care.mark, null), copy: null };
    const outcome = this.#outcomes[this.#taps.indexOf(tap)] ?? null;
    return { state: withMark(tap.state(), this.#care.mark, outcome), copy: tap.copy };
  }

  /** The answer has ended and has its receipt: manifests of its pictures are checked from now on. */
  check(receipt: string, pictures: readonly SeenPicture[]): void {
    this.#handed = true;
    for (const { copy } of this.#taps) if (!pictures.some((picture) => picture.copy === copy)) copy?.drop();
    this.#care.checks.check(receipt, pictures);
  }

  /** Lets go of what nobody checks. */
  close(): void {
    if (!this.#handed) for (const { copy } of this.#taps) copy?.drop();
  }
}
