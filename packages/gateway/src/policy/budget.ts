import type { Budget, BudgetLimit } from '@contrechamp/engine';
import type { Spent } from '../ledger/port.ts';
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

function usedOf({ settled, open }: Spent, limit: BudgetLimit, currency: string | null): number {
  return amount(settled, limit, currency) + amount(open, limit, currency);
}

/** @throws RefusedRequest `price-unknown` when a budget in money meets no price in that money */
function checkPrice(budgets: readonly Budget[], model: string, price: Money | null): void {
  for (const { money } of budgets) {
    if (!money || price?.currency === money.currency) continue;
    refuse('price-unknown', { model, currency: money.currency, found: price?.currency ?? '' });
  }
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
  const { rules, person, now, spent } = context;
  return rules.budgets.flatMap((budget) => {
    const { per } = budget;
    const daily = per.includes('day');
    const found = spent({
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
    return limits.flatMap(([limit, of]): readonly BudgetState[] => {
      if (of === undefined) return [];
      const currency = limit === 'money' ? (budget.money?.currency ?? null) : null;
      const used = usedOf(found, limit, currency);
      const more = amount(needed, limit, currency);
      const warns = more > 0 && used + more > of * budget.warn;
      const resets = daily ? nextDay(now) : null;
      return [{ per, limit, currency, of, stop: of * budget.stop, used, needed: more, warns, resets }];
    });
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
