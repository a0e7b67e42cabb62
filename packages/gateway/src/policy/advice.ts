import { amountsOf } from '../meter/settle.ts';
import type { Asked, Sent } from '../request/generation.ts';
import { remaining } from './budget.ts';
import type { PolicyContext } from './context.ts';
import type { Refusal } from './decision.ts';
import type { Place } from './place.ts';
import { meteredIfKnown } from './refused.ts';
import { lighterModel } from './route.ts';
import type { BudgetState } from './verdict.ts';

/** How many fit in what remains; 0 when not even one. */
const fitting = (state: BudgetState, n: number): number => Math.floor((remaining(state) * n) / state.needed + 1e-9);

/** Whether another request of the same number fits. */
function fits({ meter }: PolicyContext, state: BudgetState, other: Sent): boolean {
  if (state.limit !== 'co2e' && state.limit !== 'energy') return false;
  const footprint = meteredIfKnown(() => meter.estimate(other));
  return footprint !== null && amountsOf(other, other.n, footprint, null)[state.limit] <= remaining(state);
}

/** What a refusal says: what remains, in which unit, until when, and what would do. */
export function exhausted(
  context: PolicyContext,
  asked: Asked,
  sent: Sent,
  places: readonly Place[],
  state: BudgetState,
): Refusal['params'] {
  const fewer = fitting(state, sent.n);
  const draft = sent.quality !== null && sent.quality !== 'low' && fits(context, state, { ...sent, quality: 'low' });
  const found = lighterModel(context, asked, sent, places);
  const lighter = found?.sure && fits(context, state, found.sent) ? found : null;
  return {
    limit: state.limit,
    per: state.per.join('-'),
    currency: state.currency ?? '',
    of: state.of,
    stop: state.stop,
    used: state.used,
    needed: state.needed,
    remaining: remaining(state),
    resets: state.resets ?? '',
    asked: sent.n,
    fewer: fewer < sent.n ? fewer : 0,
    draft: draft ? 'low' : '',
    lighter: lighter?.sent.model ?? '',
    saving: lighter?.saving ?? 0,
    responsible: context.rules.responsible ?? '',
  };
}
