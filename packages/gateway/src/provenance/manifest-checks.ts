import { type CheckedManifest, readManifest, threadVerifier, type Verifier } from '@contrechamp/provenance';
import { statusOf } from '../answer/picture-head.ts';
import type { Ledger } from '../ledger/port.ts';
import { mostProvenance, type ProvenanceState } from '../receipt/receipt.ts';
import { PictureCopy } from './picture-copy.ts';
import { SharedRoom } from './shared-room.ts';

/** One picture of an answer as it passed, with a copy where its manifest can be checked. */
export interface SeenPicture {
  readonly state: ProvenanceState;
  readonly copy: PictureCopy | null;
}

export interface ChecksParts {
  readonly ledger: Pick<Ledger, 'annotate'>;
  readonly now: () => Date;
  /** A thread of its own when not given. */
  readonly verifier?: Verifier;
  readonly room?: SharedRoom;
}

/** Copies that wait for a check hold so much at most; what finds no room keeps the state `present`. */
export const checkedRoom = { total: 128 << 20, each: 48 << 20 };

const longestSigner = 120;
/** Names in certificates are anybody’s text: one line of it. */
const nameOf = ({ facts }: CheckedManifest): string | null => {
  const name = facts.signer?.issuer ?? facts.signer?.name ?? null;
  return name === null ? null : name.replace(/[\p{C}\p{Z}]+/gu, ' ').slice(0, longestSigner);
};

function learnt(state: ProvenanceState, checked: CheckedManifest | null): ProvenanceState {
  const found = checked?.facts.state;
  if (!checked || (found !== 'valid' && found !== 'invalid')) return state;
  // What a broken manifest says is anybody’s word: it changes nothing that was seen.
  if (found === 'invalid') return { ...state, c2pa: 'broken' };
  const sourceType = checked.sourceType ?? state.sourceType;
  const signer = nameOf(checked);
  return { ...state, c2pa: 'valid', sourceType, status: statusOf(sourceType), ...(signer && { signer }) };
}

/**
 * Checks manifests of pictures that have passed, one at a time and in a thread, and notes in the ledger whether they
 * hold. It delays no answer and fails none: under load, pictures stay unchecked.
 */
export class ManifestChecks {
  readonly #parts: ChecksParts;
  readonly #verifier: Verifier;
  readonly #room: SharedRoom;
  #queue: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(parts: ChecksParts) {
    this.#parts = parts;
    this.#verifier = parts.verifier ?? threadVerifier();
    this.#room = parts.room ?? new SharedRoom(checkedRoom);
  }

  newCopy(): PictureCopy {
    return new PictureCopy(this.#room.picture());
  }

  /** Takes over the copies of an answer that has ended. */
  check(receipt: string, pictures: readonly SeenPicture[]): void {
    const wanted = pictures.some(({ state, copy }) => state.c2pa === 'present' && copy?.kept);
    if (!wanted || this.#closed) for (const { copy } of pictures) copy?.drop();
    else this.#queue = this.#queue.then(() => this.#check(receipt, pictures));
  }

  /** What waits is let go; what is being checked ends. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#queue;
    await this.#verifier.close();
  }

  async #check(receipt: string, pictures: readonly SeenPicture[]): Promise<void> {
    try {
      const provenance: ProvenanceState[] = [];
      for (const picture of pictures.slice(0, mostProvenance)) provenance.push(await this.#state(picture));
      const changed = provenance.some((state, i) => state !== pictures[i]?.state);
      if (changed) await this.#parts.ledger.annotate({ receipt, at: this.#parts.now().toISOString(), provenance });
    } catch {
      // The ledger cannot be written, or the check itself failed: the receipt goes on saying that nothing was checked.
    } finally {
      for (const { copy } of pictures) copy?.drop();
    }
  }

  async #state({ state, copy }: SeenPicture): Promise<ProvenanceState> {
    if (this.#closed || state.c2pa !== 'present') return state;
    const bytes = await copy?.bytes();
    copy?.drop();
    return bytes ? learnt(state, await readManifest(bytes, this.#verifier)) : state;
  }
}
