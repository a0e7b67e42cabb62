import { type Amounts, noAmounts } from '../meter/footprint.ts';

/** Parts of a unit that sums count in: a billionth of an image, a second, a gram, a watt-hour, a euro. */
const parts = 1e9;
const measures = ['images', 'seconds', 'co2e', 'energy'] as const;

/** How a sum is kept in a checkpoint: whole billionths, as decimal digits. */
export interface WrittenSum {
  readonly images: string;
  readonly seconds: string;
  readonly co2e: string;
  readonly energy: string;
  readonly money: Readonly<Record<string, string>>;
}

/** Two amounts together. */
export function both(a: Amounts, b: Amounts): Amounts {
  if (b === noAmounts) return a;
  const sum = new Sum();
  sum.add(a);
  sum.add(b);
  return sum.amounts();
}

const whole = (value: number): bigint => BigInt(Math.round(value * parts));
const asNumber = (sum: bigint): number => Number(sum) / parts;

/**
 * A sum of amounts that never drifts: every amount is rounded once to a billionth of its unit, then added and taken away
 * as whole numbers. What was reserved and given back leaves exactly nothing.
 */
export class Sum {
  readonly #totals = { images: 0n, seconds: 0n, co2e: 0n, energy: 0n };
  readonly #money = new Map<string, bigint>();

  add(amounts: Amounts): void {
    this.#change(amounts, 1n);
  }

  subtract(amounts: Amounts): void {
    this.#change(amounts, -1n);
  }

  #change(amounts: Amounts, sign: bigint): void {
    for (const m of measures) this.#totals[m] += sign * whole(amounts[m]);
    for (const { amount, currency } of amounts.money) {
      const now = (this.#money.get(currency) ?? 0n) + sign * whole(amount);
      if (now === 0n) this.#money.delete(currency);
      else this.#money.set(currency, now);
    }
  }

  isNothing(): boolean {
    return this.#money.size === 0 && measures.every((m) => this.#totals[m] === 0n);
  }

  amounts(): Amounts {
    if (this.isNothing()) return noAmounts;
    const { images, seconds, co2e, energy } = this.#totals;
    const money = [...this.#money].toSorted(([a], [b]) => (a < b ? -1 : 1));
    return {
      ...{ images: asNumber(images), seconds: asNumber(seconds), co2e: asNumber(co2e), energy: asNumber(energy) },
      money: money.map(([currency, sum]) => ({ amount: asNumber(sum), currency })),
    };
  }

  written(): WrittenSum {
    const { images, seconds, co2e, energy } = this.#totals;
    const money = [...this.#money].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([c, sum]) => [c, String(sum)]);
    return {
      ...{ images: String(images), seconds: String(seconds), co2e: String(co2e), energy: String(energy) },
      money: Object.fromEntries(money),
    };
  }

  /** @throws SyntaxError on digits that are none */
  static read(written: WrittenSum): Sum {
    const sum = new Sum();
    for (const m of measures) sum.#totals[m] = BigInt(written[m]);
    for (const [currency, digits] of Object.entries(written.money)) sum.#money.set(currency, BigInt(digits));
    return sum;
  }
}
