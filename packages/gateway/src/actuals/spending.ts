import type { Budget, BudgetLimit, BudgetScope } from '@contrechamp/engine';
import { Sums } from '../ledger/sums.ts';
import type { Amounts } from '../meter/footprint.ts';
import type { Opening, Receipt } from '../receipt/receipt.ts';

/** One limit of one budget, where it is used most. */
export interface BudgetUse {
  readonly per: readonly BudgetScope[];
  readonly limit: BudgetLimit;
  readonly currency: string | null;
  /** In images, seconds, grams, watt-hours or money. */
  readonly of: number;
  /** At which generation stops. */
  readonly stop: number;
  /** Settled and under way. */
  readonly used: number;
  readonly remains: number;
  /** The day, and the person, that used most of it; null where the limit is not for each of them. */
  readonly day: string | null;
  readonly person: string | null;
}

type Bearing = Pick<Opening | Receipt, 'id' | 'campaign' | 'person' | 'at'>;

/** What receipts and generations under way weigh on budgets, as the gateway itself counts them. */
export class Spending {
  readonly #campaign: string;
  readonly #sums = new Sums();
  readonly #open = new Map<string, { readonly bearing: Bearing; readonly amounts: Amounts }>();
  readonly #days = new Set<string>();
  readonly #persons = new Set<string>();

  constructor(campaign: string) {
    this.#campaign = campaign;
  }

  open(bearing: Bearing, amounts: Amounts): void {
    this.#open.set(bearing.id, { bearing, amounts });
    this.#add(bearing, amounts);
  }

  settle(bearing: Bearing, amounts: Amounts): void {
    const reserved = this.#open.get(bearing.id);
    if (reserved) {
      const { campaign, person, at } = reserved.bearing;
      this.#open.delete(bearing.id);
      this.#sums.subtract(campaign, person, at.slice(0, 10), reserved.amounts);
    }
    this.#add(bearing, amounts);
  }

  #add({ campaign, person, at }: Bearing, amounts: Amounts): void {
    const day = at.slice(0, 10);
    this.#days.add(day);
    this.#persons.add(person);
    this.#sums.add(campaign, person, day, amounts);
  }

  /** Generations that have no receipt yet. */
  get underWay(): number {
    return this.#open.size;
  }

  /** Every limit of the budgets, each by the day and the person that used most of it. */
  uses(budgets: readonly Budget[]): readonly BudgetUse[] {
    return budgets.flatMap((budget) => {
      const limits: readonly (readonly [BudgetLimit, number | undefined])[] = [
        ...(['images', 'seconds', 'co2e', 'energy'] as const).map((l) => [l, budget[l]] as const),
        ['money', budget.money?.amount],
      ];
      return limits.flatMap(([limit, of]) => (of === undefined ? [] : [this.#use(budget, limit, of)]));
    });
  }

  #use({ per, stop: share, money }: Budget, limit: BudgetLimit, of: number): BudgetUse {
    const currency = limit === 'money' ? (money?.currency ?? null) : null;
    const amountOf = (amounts: Amounts): number =>
      limit === 'money'
        ? amounts.money.reduce((sum, m) => sum + (m.currency === currency ? m.amount : 0), 0)
        : amounts[limit];
    const days = per.includes('day') ? [...this.#days].toSorted() : [undefined];
    const persons = per.includes('person') ? [...this.#persons].toSorted() : [undefined];
    let most = { used: 0, day: null as string | null, person: null as string | null };
    for (const day of days) {
      for (const person of persons) {
        const scope = { campaign: this.#campaign, ...(person !== undefined && { person }), ...(day && { day }) };
        const used = amountOf(this.#sums.of(scope));
        if (used > most.used) most = { used, day: day ?? null, person: person ?? null };
      }
    }
    const stop = of * share;
    return { per, limit, currency, of, stop, ...most, remains: Math.max(0, stop - most.used) };
  }
}
