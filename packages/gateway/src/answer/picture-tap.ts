import { createHash, type Hash } from 'node:crypto';
import type { PictureCopy } from '../provenance/picture-copy.ts';
import type { ProvenanceState } from '../receipt/receipt.ts';
import { Base64Decoder } from '../stream/base64-decoder.ts';
import { type HeadState, headState, sourceTypeIn, statusOf } from './picture-head.ts';

/** Metadata stand before the picture; manifests with thumbnails are some hundred kilobytes. */
const headLimit = 64 * 1024;

/** Letters that are looked at first: a picture that says nothing of itself has begun by then. */
const firstLetters = 4096;

/** Looks at the first bytes of a picture in base64 as it passes, and takes the hash of all of them where that is wanted. */
export class PictureTap {
  /** Of a picture that shows a manifest, or may still. */
  readonly copy: PictureCopy | null;
  readonly #decoder = new Base64Decoder('passing');
  /** Null where none is wanted, and once it is no base64 or the hash is known. */
  #hash: Hash | null;
  #sha256: string | null = null;
  #head: Buffer[] = [];
  #length = 0;
  #state: HeadState = 'undecided';
  #sourceType: string | null = null;
  #over = false;

  constructor({ copy = null, hashed }: { readonly copy?: PictureCopy | null; readonly hashed: boolean }) {
    this.copy = copy;
    this.#hash = hashed ? createHash('sha256') : null;
  }

  write(letters: Uint8Array): void {
    const first = this.#length === 0 ? Math.min(firstLetters, letters.length) : 0;
    if (first > 0) this.#read(() => this.#decoder.write(letters.subarray(0, first)));
    if (first < letters.length) this.#read(() => this.#decoder.write(letters.subarray(first)));
    if (this.#state === 'present' || !this.#over) this.copy?.add(letters);
    else this.copy?.drop();
  }

  /** The picture is whole: one that breaks off has no hash. */
  end(): void {
    this.#read(() => this.#decoder.end());
    if (this.#length > 0) this.#sha256 = this.#hash?.digest('hex') ?? null;
    this.#hash = null;
  }

  state(): ProvenanceState {
    if (!this.#over) this.#look();
    const c2pa = this.#state === 'undecided' ? 'not-seen' : this.#state;
    return { c2pa, sourceType: this.#sourceType, status: statusOf(this.#sourceType), sha256: this.#sha256 };
  }

  #read(decode: () => Buffer): void {
    if (this.#hash === null && this.#over) return;
    let bytes: Buffer;
    try {
      bytes = decode();
    } catch {
      this.#hash = null;
      this.#over = true;
      return;
    }
    this.#hash?.update(bytes);
    const before = this.#length;
    this.#length += bytes.length;
    if (this.#over) return;
    this.#head.push(Buffer.from(bytes.subarray(0, Math.max(headLimit - before, 0))));
    this.#look();
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
