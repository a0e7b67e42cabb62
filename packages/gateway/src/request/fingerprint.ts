import { createHash, type Hash } from 'node:crypto';
import type { Operation } from './generation.ts';

/** Fields that change neither what is made nor the form in which it is answered whole. */
const beside = new Set(['user', 'stream', 'partial_images']);

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([k, v]) => [k, sorted(v)]));
}

/**
 * SHA-256 of what is asked for, prompt and pictures included. Two requests share it when they ask for the same, in
 * whatever order their fields come.
 */
export class Fingerprint {
  readonly #parts: string[] = [];
  readonly #operation: Operation;

  constructor(operation: Operation) {
    this.#operation = operation;
  }

  field(name: string, value: unknown): void {
    if (!beside.has(name)) this.#parts.push(JSON.stringify(['field', name, sorted(value)]));
  }

  /** Feed the hash returned with the bytes of a picture; then hand its digest to `picture`. */
  hash(): Hash {
    return createHash('sha256');
  }

  picture(name: string, position: number, digest: string): void {
    this.#parts.push(JSON.stringify(['picture', name, position, digest]));
  }

  digest(): string {
    return createHash('sha256')
      .update(JSON.stringify([this.#operation, [...this.#parts].sort()]))
      .digest('hex');
  }
}
