import { type Amounts, noAmounts } from '../meter/footprint.ts';
import type { Scope } from './port.ts';
import { Sum, type WrittenSum } from './sum.ts';

/** One sum as a checkpoint keeps it. `person` null: everybody; `day` null: all days together. */
export interface WrittenShare {
  readonly campaign: string;
  readonly person: string | null;
  readonly day: string | null;
  readonly sum: WrittenSum;
}

type Key = string;

const keyOf = (campaign: string, person: string | null): Key => JSON.stringify([campaign, person]);

const order = ({ campaign, person, day }: WrittenShare): string => JSON.stringify([campaign, day, person]);

/** Sums per campaign and person, over all days and for each day apart; those that come to nothing are dropped. */
export class Sums {
  readonly #always = new Map<Key, Sum>();
  readonly #days = new Map<string, Map<Key, Sum>>();

  /** `day` null: to the sums over all days alone. */
  add(campaign: string, person: string, day: string | null, amounts: Amounts): void {
    this.#change(campaign, person, day, (sum) => sum.add(amounts));
  }

  subtract(campaign: string, person: string, day: string | null, amounts: Amounts): void {
    this.#change(campaign, person, day, (sum) => sum.subtract(amounts));
  }

  of({ campaign, person, day }: Scope): Amounts {
    const sums = day === undefined ? this.#always : this.#days.get(day);
    return sums?.get(keyOf(campaign, person ?? null))?.amounts() ?? noAmounts;
  }

  drop(day: string): void {
    this.#days.delete(day);
  }

  #change(campaign: string, person: string, day: string | null, change: (sum: Sum) => void): void {
    const maps = day === null ? [this.#always] : [this.#always, this.#day(day)];
    for (const sums of maps) {
      for (const key of [keyOf(campaign, null), keyOf(campaign, person)]) {
        const sum = sums.get(key) ?? new Sum();
        change(sum);
        if (sum.isNothing()) sums.delete(key);
        else sums.set(key, sum);
      }
    }
    if (day !== null && this.#days.get(day)?.size === 0) this.#days.delete(day);
  }

  #day(day: string): Map<Key, Sum> {
    const known = this.#days.get(day);
    if (known) return known;
    const sums = new Map<Key, Sum>();
    this.#days.set(day, sums);
    return sums;
  }

  written(): readonly WrittenShare[] {
    const of = (day: string | null, sums: ReadonlyMap<Key, Sum>) =>
      [...sums].map(([key, sum]): WrittenShare => {
        const [campaign, person] = JSON.parse(key) as [string, string | null];
        return { campaign, person, day, sum: sum.written() };
      });
    const shares = [...of(null, this.#always), ...[...this.#days].flatMap(([day, sums]) => of(day, sums))];
    return shares.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
  }

  static read(shares: readonly WrittenShare[]): Sums {
    const read = new Sums();
    for (const { campaign, person, day, sum } of shares) {
      const sums = day === null ? read.#always : read.#day(day);
      sums.set(keyOf(campaign, person), Sum.read(sum));
    }
    return read;
  }
}
