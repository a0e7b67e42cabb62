import type { Amounts } from '../meter/footprint.ts';
import type { Opening, Receipt } from '../receipt/receipt.ts';
import type { Scope, Spent } from './port.ts';
import type { Checkpoint, LedgerRecord, OpenReservation } from './record.ts';
import { Sums } from './sums.ts';
import { Totals } from './totals.ts';

/** What is wrong with a record that does not follow from those before it. */
export type Contradiction = 'opened-twice' | 'settled-without-opening' | 'settlement-of-another' | 'checkpoint-differs';

const dayOf = ({ at }: Opening): string => at.slice(0, 10);
const byId = (a: OpenReservation, b: OpenReservation): number => (a.opening.id < b.opening.id ? -1 : 1);

/** What follows from the records so far: the sums, and the reservations that wait for their settlement. */
export class LedgerState {
  readonly #settled: Totals;
  readonly #open = new Sums();
  readonly #reservations = new Map<string, OpenReservation>();

  constructor(from?: Pick<Checkpoint, 'totals' | 'open'>) {
    this.#settled = new Totals(from?.totals);
    for (const { opening, amounts } of from?.open ?? []) this.reserve(opening, amounts);
  }

  /** @throws LedgerUnavailable `clock` on a day that is closed */
  spent(scope: Scope): Spent {
    return { settled: this.#settled.of(scope), open: this.#open.of(scope) };
  }

  open(id: string): OpenReservation | undefined {
    return this.#reservations.get(id);
  }

  get reservations(): readonly OpenReservation[] {
    return [...this.#reservations.values()];
  }

  /** @throws LedgerUnavailable `clock` on a day that is closed */
  checkDay(opening: Opening): void {
    this.#settled.checkDay(dayOf(opening));
  }

  reserve(opening: Opening, amounts: Amounts): void {
    this.#reservations.set(opening.id, { opening, amounts });
    this.#open.add(opening.campaign, opening.person, dayOf(opening), amounts);
  }

  /** Takes a reservation back, as though it had never been. */
  release(id: string): void {
    const found = this.#reservations.get(id);
    if (!found) return;
    const { opening, amounts } = found;
    this.#reservations.delete(id);
    this.#open.subtract(opening.campaign, opening.person, dayOf(opening), amounts);
  }

  /** Counts what came of a reservation, on the day on which it was made. */
  settle(id: string, amounts: Amounts): void {
    const found = this.#reservations.get(id);
    if (!found) return;
    this.release(id);
    const { campaign, person } = found.opening;
    this.#settled.add(campaign, person, dayOf(found.opening), amounts);
  }

  /** Follows a record as it was written; a contradiction changes nothing. */
  apply(record: LedgerRecord): Contradiction | null {
    switch (record.kind) {
      case 'opened': {
        const { opening, amounts } = record.body;
        if (this.#reservations.has(opening.id)) return 'opened-twice';
        this.reserve(opening, amounts);
        return null;
      }
      case 'settled':
      case 'interrupted':
        return this.#applySettlement(record.body.receipt, record.body.amounts);
      case 'checkpoint': {
        const { totals, open } = record.body;
        const expected = this.written(() => true);
        return JSON.stringify({ totals, open }) === JSON.stringify(expected) ? null : 'checkpoint-differs';
      }
      default:
        return null;
    }
  }

  #applySettlement(receipt: Receipt, amounts: Amounts): Contradiction | null {
    const found = this.#reservations.get(receipt.id);
    if (!found) return 'settled-without-opening';
    if (!isOf(receipt, found.opening)) return 'settlement-of-another';
    this.settle(receipt.id, amounts);
    return null;
  }

  /** For a checkpoint; `durable` tells the reservations that are on disk. */
  written(durable: (id: string) => boolean): Pick<Checkpoint, 'totals' | 'open'> {
    const open = this.reservations.filter(({ opening }) => durable(opening.id)).toSorted(byId);
    return { totals: this.#settled.written(), open };
  }
}

/** Whether a settlement tells of the same generation as the opening. */
export const isOf = (receipt: Receipt, opening: Opening): boolean =>
  receipt.campaign === opening.campaign &&
  receipt.person === opening.person &&
  receipt.key === opening.key &&
  receipt.at === opening.at;
