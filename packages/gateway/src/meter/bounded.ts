/** A map that keeps the entries used last, so many of them. */
export class Bounded<V> {
  readonly #kept = new Map<string, V>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  get size(): number {
    return this.#kept.size;
  }

  /** The value of a key, made when it is not there; what `make` throws is not kept. */
  get(key: string, make: () => V): V {
    const found = this.#kept.get(key);
    if (found !== undefined) {
      // Maps hold their order of insertion: the first entry is the one that waited longest.
      this.#kept.delete(key);
      this.#kept.set(key, found);
      return found;
    }
    const made = make();
    this.#kept.set(key, made);
    if (this.#kept.size > this.#most) {
      const [oldest] = this.#kept.keys();
      if (oldest !== undefined) this.#kept.delete(oldest);
    }
    return made;
  }
}
