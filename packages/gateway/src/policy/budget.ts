import type { Budget, BudgetLimit } from '@contrechamp/engine';
import type { Amounts } from '../meter/footprint.ts';
import type { Money } from '../meter/usage.ts';
import type { PolicyContext } from './context.ts';
import type { Step } from './decision.ts';
import { refuse } from './refused.ts';
import type { BudgetState } from './verdict.ts';

const dayMs = 86_400_000;

/** Midnight UTC after an instant. */
const nextDay = (now: string): string => new Date(Math.floor(Date.parse(now) / dayMs + 1) * dayMs).toISOString();

const inCurrency = (money: readonly Money[], currency: string): number =>
  money.reduce((sum, m) => sum + (m.currency === currency ? m.amount : 0), 0);

const amount = (amounts: Amounts, limit: BudgetLimit, currency: string | null): number =>
  limit === 'money' ? inCurrency(amounts.money, currency ?? '') : amounts[limit];

/** @throws RefusedRequest `price-unknown` when a budget in money meets no price in that money */
function checkPrice(budgets: readonly Budget[], model: string, price: Money | null): void {
  for (const { money } of budgets) {
    if (!money || price?.currency === money.currency) continue;
    refuse('price-unknown', { model, currency: money.currency, found: price?.currency ?? '' });
  }
}

/** One limit of one budget, as it stands for a person at an instant. */
export interface Standing extends Pick<BudgetState, 'per' | 'limit' | 'currency' | 'of' | 'stop' | 'resets'> {
  /** What the file gives from which on answers warn. */
  readonly warn: number;
  readonly settled: number;
  /** Of what is under way or waits. */
  readonly reserved: number;
}

/** Every limit of every budget that counts what this person does: all of the campaign, in the order of its file. */
export function standings({ rules, person, now, spent }: Pick<PolicyContext, 'rules' | 'person' | 'now' | 'spent'>) {
  return rules.budgets.flatMap((budget) => {
    const { per } = budget;
    const daily = per.includes('day');
    const { settled, open } = spent({
      ...(per.includes('person') && { person }),
      ...(daily && { day: now.slice(0, 10) }),
    });
    const limits: readonly (readonly [BudgetLimit, number | undefined])[] = [
      ['images', budget.images],
      ['seconds', budget.seconds],
      ['co2e', budget.co2e],
      ['energy', budget.energy],
      ['money', budget.money?.amount],
    ];
    return limits.flatMap(([limit, of]): readonly Standing[] => {
      if (of === undefined) return [];
      const currency = limit === 'money' ? (budget.money?.currency ?? null) : null;
      const [done, reserved] = [amount(settled, limit, currency), amount(open, limit, currency)];
      const [stop, warn, resets] = [of * budget.stop, of * budget.warn, daily ? nextDay(now) : null];
      return [{ per, limit, currency, of, stop, warn, settled: done, reserved, resets }];
    });
  });
}

/**
 * Every limit of every budget, as this request finds it.
 * @throws RefusedRequest `price-unknown`
 */
export function budgetStates(
  context: PolicyContext,
  model: string,
  needed: Amounts,
  price: Money | null,
): readonly BudgetState[] {
  checkPrice(context.rules.budgets, model, price);
  return statesOf(context, needed);
}

/** The same, whatever the model and its price. */
export function statesOf(context: PolicyContext, needed: Amounts): readonly BudgetState[] {
  return standings(context).map(({ warn, settled, reserved, ...state }) => {
    const used = settled + reserved;
    const more = amount(needed, state.limit, state.currency);
    return { ...state, used, needed: more, warns: more > 0 && used + more > warn };
  });
}

/** Rounding of sums never decides. */
const slack = 1 + 1e-9;

/** Whether a request would pass a limit; what has no need of it does not. */
export const exceeds = ({ needed, used, stop }: BudgetState): boolean => needed > 0 && used + needed > stop * slack;

/** The first limit that a request would pass. */
export const exceeded = (states: readonly BudgetState[]): BudgetState | undefined => states.find(exceeds);

export const remaining = ({ stop, used }: BudgetState): number => Math.max(0, stop - used);

/** `co2e/person-day`: which limit of which budget. */
const nameOf = ({ limit, per }: BudgetState): string => `${limit}/${per.join('-')}`;

export const warnings = (states: readonly BudgetState[]): readonly Step[] =>
  states
    .filter((s) => s.warns)
    .map((s) => ({
      ...{ rule: 'budget-warning', field: nameOf(s) },
      from: String(Math.round((100 * s.used) / s.of)),
      to: String(Math.round((100 * (s.used + s.needed)) / s.of)),
    }));
