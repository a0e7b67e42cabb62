import type { PictureCopy } from '../provenance/picture-copy.ts';
import type { ProvenanceState } from '../receipt/receipt.ts';
import { Base64Decoder } from '../stream/base64-decoder.ts';
import { type HeadState, headState, sourceTypeIn, statusOf } from './picture-head.ts';

/** Metadata stand before the picture; manifests with thumbnails are some hundred kilobytes. */
const headLimit = 64 * 1024;

/** Looks at the first bytes of a picture in base64 as it passes. */
export class PictureTap {
  /** Of a picture that shows a manifest, or may still. */
  readonly copy: PictureCopy | null;
  readonly #decoder = new Base64Decoder();
  #head: Buffer[] = [];
  #length = 0;
  #state: HeadState = 'undecided';
  #sourceType: string | null = null;
  #over = false;

  constructor(copy: PictureCopy | null = null) {
    this.copy = copy;
  }

  write(letters: Uint8Array): void {
    if (!this.#over) this.#read(letters);
    if (this.#state === 'present' || !this.#over) this.copy?.add(letters);
    else this.copy?.drop();
  }

  #read(letters: Uint8Array): void {
    try {
      const bytes = this.#decoder.write(letters.subarray(0, Math.ceil(((headLimit - this.#length) * 4) / 3) + 4));
      this.#head.push(bytes);
      this.#length += bytes.length;
    } catch {
      this.#over = true;
      return;
    }
    this.#look();
  }

  state(): ProvenanceState {
    if (!this.#over) this.#look();
    const c2pa = this.#state === 'undecided' ? 'not-seen' : this.#state;
    return { c2pa, sourceType: this.#sourceType, status: statusOf(this.#sourceType) };
  }

  #look(): void {
    const head = this.#head.length === 1 ? (this.#head[0] as Buffer) : Buffer.concat(this.#head);
    this.#head = [head];
    this.#state = headState(head);
    this.#sourceType ??= sourceTypeIn(head);
    const settled = this.#state === 'absent' || (this.#state === 'present' && this.#sourceType !== null);
    if (settled || this.#length >= headLimit) {
      this.#over = true;
      this.#head = [];
    }
  }
}
