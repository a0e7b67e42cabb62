import type { Amounts } from '../meter/footprint.ts';
import { LedgerUnavailable, type Scope } from './port.ts';
import { Sums, type WrittenShare } from './sums.ts';

/** Days kept apart; of older ones the sums of campaign and person remain. */
export const daysKept = 40;

export interface WrittenTotals {
  /** Days kept apart, in the order in which they were first used. */
  readonly days: readonly string[];
  /** Days that remain in the sums over all days alone. */
  readonly closed: readonly string[];
  readonly sums: readonly WrittenShare[];
}

/**
 * What was spent, per campaign × person × day (UTC, of the opening). Days are closed in the order in which they were
 * first used, never in that of the calendar, so that a clock set wrong for an hour closes no other day. A closed day
 * takes nothing more and answers nothing: a clock that goes back that far is told, where an empty day would be a new
 * budget.
 */
export class Totals {
  readonly #sums: Sums;
  readonly #days: Set<string>;
  readonly #closed: Set<string>;

  constructor(written: WrittenTotals = { days: [], closed: [], sums: [] }) {
    this.#sums = Sums.read(written.sums);
    this.#days = new Set(written.days);
    this.#closed = new Set(written.closed);
  }

  /** @throws LedgerUnavailable `clock` on a day that is closed */
  checkDay(day: string): void {
    if (this.#closed.has(day)) throw new LedgerUnavailable('clock', `${day} is closed`);
  }

  add(campaign: string, person: string, day: string, amounts: Amounts): void {
    const closed = this.#closed.has(day);
    if (!closed) this.#use(day);
    this.#sums.add(campaign, person, closed ? null : day, amounts);
  }

  /** @throws LedgerUnavailable `clock` on a day that is closed */
  of(scope: Scope): Amounts {
    if (scope.day !== undefined) this.checkDay(scope.day);
    return this.#sums.of(scope);
  }

  #use(day: string): void {
    if (this.#days.has(day)) return;
    this.#days.add(day);
    const [first] = this.#days;
    if (this.#days.size <= daysKept || first === undefined) return;
    this.#days.delete(first);
    this.#closed.add(first);
    this.#sums.drop(first);
  }

  written(): WrittenTotals {
    return { days: [...this.#days], closed: [...this.#closed], sums: this.#sums.written() };
  }
}
