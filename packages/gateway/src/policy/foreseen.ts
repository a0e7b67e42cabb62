import type { DeclaredPrice } from '../meter/price.ts';
import type { Asked } from '../request/generation.ts';
import { exceeds, remaining, statesOf } from './budget.ts';
import type { PolicyContext } from './context.ts';
import type { Refusal } from './decision.ts';
import { explicitSettings } from './explicit.ts';
import { checkMaxima } from './maxima.ts';
import { checkModel, knownAs, sameModel } from './model.ts';
import { placesFor, placesServing, servicesFor } from './place.ts';
import { RefusedRequest, refuse } from './refused.ts';
import type { BudgetState } from './verdict.ts';

/**
 * Why a request would be refused whatever the fields say that are still to come; null where that is not certain. It
 * looks at what `decide` looks at, as far as it is known, and never refuses what `decide` would let pass.
 * @param asked the fields that are there; null for those that may come
 */
export function foreseen(asked: Asked, context: PolicyContext): Refusal | null {
  try {
    check(asked, context);
    return null;
  } catch (error) {
    if (error instanceof RefusedRequest) return error.refusal;
    throw error;
  }
}

function check(asked: Asked, context: PolicyContext): void {
  const { rules } = context;
  const { operation, model } = asked;
  if (!rules.brief) refuse('brief-missing', { responsible: rules.responsible ?? '' });
  const places = placesFor(context, servicesFor(context, asked), asked);
  if (model !== null) {
    checkModel(context, operation, model);
    if (placesServing(context, operation, places, model).length === 0) {
      const configured = [...new Set(places.map((p) => p.service.adapter.id))].join(', ');
      refuse('provider-not-configured', { provider: asked.provider ?? '', configured, model });
    }
  }
  checkSettings(asked, context);
  checkBudgets(asked, context);
}

/** What was said is within the maxima; a default may still give way to a field that comes. */
function checkSettings(asked: Asked, { rules, catalogue }: PolicyContext): void {
  const known = asked.model === null ? undefined : knownAs(catalogue, asked.operation, asked.model);
  const { settings } = explicitSettings(asked, rules, known);
  const { n, width, height, quality, steps, seconds, previews } = asked;
  const said = { ...settings, width, height, steps, seconds, n: n ?? 1, previews: previews ?? 0 };
  checkMaxima(rules, { ...said, quality: quality === null ? null : settings.quality });
}

/** The least that an image can cost in a currency, by what is declared; 0 where nothing is. */
function leastPrice({ prices, catalogue, rules }: PolicyContext, asked: Asked, currency: string): number {
  const { operation } = asked;
  // Another model may take its place.
  const model = rules.routing.model === 'lightest' ? null : asked.model;
  const fits = (price: DeclaredPrice): boolean =>
    price.currency === currency && (model === null || sameModel(catalogue, operation, price.model, model));
  const found = prices.filter(fits).map(({ amount, per }) => (per === 'output' ? amount : 0));
  return found.length === 0 ? 0 : Math.min(...found);
}

/** Room for one image, or for as many as were asked. What they emit is known only by all fields: any takes some. */
function checkBudgets(asked: Asked, context: PolicyContext): void {
  const { rules } = context;
  // An earlier answer takes nothing.
  if (rules.reuse && asked.fingerprint !== null) return;
  const outputs = asked.n ?? 1;
  const video = asked.operation === 'video';
  const currencies = [...new Set(rules.budgets.flatMap(({ money }) => (money ? [money.currency] : [])))];
  const states = statesOf(context, {
    ...{ images: video ? 0 : outputs, seconds: video ? outputs * (asked.seconds ?? 0) : 0, co2e: 0, energy: 0 },
    money: currencies.map((currency) => ({ currency, amount: outputs * leastPrice(context, asked, currency) })),
  });
  const spent = ({ limit, used, stop }: BudgetState) => (limit === 'co2e' || limit === 'energy') && used >= stop;
  const over = states.find((state) => exceeds(state) || spent(state));
  if (!over) return;
  const { limit, per, currency, of, stop, used, needed, resets } = over;
  refuse('budget-exhausted', {
    ...{ limit, per: per.join('-'), currency: currency ?? '', of, stop, used, needed, remaining: remaining(over) },
    ...{ resets: resets ?? '', asked: outputs, fewer: fewerThan(over, outputs), draft: '', lighter: '', saving: 0 },
    responsible: rules.responsible ?? '',
  });
}

const fewerThan = (state: BudgetState, outputs: number): number =>
  state.needed > 0 ? Math.floor((remaining(state) * outputs) / state.needed + 1e-9) : 0;
