import { noAmounts } from '../meter/footprint.ts';
import { priceOf } from '../meter/price.ts';
import { amountsOf, type Prospect } from '../meter/settle.ts';
import type { Asked, Sent } from '../request/generation.ts';
import { exhausted } from './advice.ts';
import { budgetStates, exceeded, warnings } from './budget.ts';
import type { PolicyContext } from './context.ts';
import type { Refusal, Step } from './decision.ts';
import { deferred } from './deferral.ts';
import { explicitSettings } from './explicit.ts';
import { checkMaxima } from './maxima.ts';
import { checkModel, knownAs, sameModel } from './model.ts';
import { type Place, placesFor, placesServing, servicesFor } from './place.ts';
import { metered, RefusedRequest, refuse } from './refused.ts';
import { atPlace, lighterModel } from './route.ts';
import type { Verdict } from './verdict.ts';

/**
 * What the campaign’s rules make of a request. In order: the brief, the operation, who may compute and where, the model,
 * defaults made explicit, maxima, routing, an earlier answer, a cleaner hour, the budgets of the day of that hour. Every change is a
 * step, told to the caller and kept in the receipt.
 */
export function decide(asked: Asked, context: PolicyContext): Verdict {
  const steps: Step[] = [];
  try {
    return decided(asked, context, steps);
  } catch (error) {
    if (error instanceof RefusedRequest) return { kind: 'refuse', refusal: error.refusal, steps };
    throw error;
  }
}

/** The model that is asked for, else the campaign’s default, else the first one that it allows. */
function modelOf(asked: Asked, { rules, catalogue }: PolicyContext, steps: Step[]): string {
  if (asked.model !== null) return asked.model;
  const { operation } = asked;
  const { stills, clips } = rules.defaults;
  const own = operation === 'video' ? clips?.model : stills?.model;
  const name = own ?? rules.allowed.models?.find((m) => knownAs(catalogue, operation, m));
  if (name === undefined) return refuse('request-invalid', { field: 'model', value: '', expected: 'model' });
  steps.push({ rule: 'default-model', field: 'model', from: null, to: name });
  return name;
}

/** The model that is asked for, or a surely lighter one where the campaign prefers it. */
function routed(
  asked: Asked,
  context: PolicyContext,
  current: { readonly sent: Sent; readonly steps: readonly Step[] },
  places: readonly Place[],
): { readonly sent: Sent; readonly steps: readonly Step[] } {
  if (context.rules.routing.model !== 'lightest') return current;
  const found = lighterModel(context, asked, current.sent, places);
  if (!found) return current;
  const rule = found.sure ? 'lighter-model' : 'models-not-ranked';
  const step = { rule, field: 'model', from: current.sent.model, to: found.sent.model };
  return found.sure
    ? { sent: found.sent, steps: [step, ...found.steps] }
    : { ...current, steps: [step, ...current.steps] };
}

/**
 * Whether the service has a way to do what was decided.
 * @throws RefusedRequest what it has none for
 */
function checkService({ objection, rules, catalogue }: PolicyContext, asked: Asked, sent: Sent): void {
  const found = objection(sent);
  if (!found) return;
  const { code, params } = found;
  // The caller left them open; it is the campaign that wants fewer than the model takes by itself.
  if (params.field === 'steps' && asked.steps === null) {
    const own = knownAs(catalogue, sent.operation, sent.model)?.steps ?? 0;
    const most = (sent.operation === 'video' ? rules.maxima.clips : rules.maxima.stills)?.steps ?? 0;
    const { model, provider } = sent;
    refuse('setting-above-maximum', { field: 'steps', asked: own, maximum: most, model, provider });
  }
  refuse(code, params);
}

/** The day on which it would run, where that is not today. */
const anotherDay = (now: PolicyContext, then: PolicyContext): Refusal['params'] => {
  const day = then.now.slice(0, 10);
  return day === now.now.slice(0, 10) ? {} : { day };
};

/** Whether an answer is what this request would get now: the same asked of the same model, in the same place. */
const wouldBe = (earlier: Sent, sent: Sent): boolean =>
  (['model', 'provider', 'host', 'region', 'n', 'width', 'height', 'quality', 'steps'] as const).every(
    (field) => earlier[field] === sent[field],
  );

function prospectOf(sent: Sent, { meter, prices, catalogue }: PolicyContext): Prospect {
  const estimate = metered(sent.model, () => meter.estimate(sent));
  const price = priceOf(prices, sent, (a, b) => sameModel(catalogue, sent.operation, a, b));
  return { estimate, price, amounts: amountsOf(sent, sent.n, estimate, price) };
}

function decided(asked: Asked, context: PolicyContext, steps: Step[]): Verdict {
  const { rules, catalogue, wishes } = context;
  const { operation } = asked;
  if (!rules.brief) refuse('brief-missing', { responsible: rules.responsible ?? '' });
  const places = placesFor(context, servicesFor(context, asked), asked);
  const model = modelOf(asked, context, steps);
  checkModel(context, operation, model);
  const serving = placesServing(context, operation, places, model);
  if (serving.length === 0) {
    const configured = [...new Set(places.map((p) => p.service.adapter.id))].join(', ');
    refuse('provider-not-configured', { provider: asked.provider ?? '', configured, model });
  }
  const explicit = explicitSettings(asked, rules, knownAs(catalogue, operation, model));
  steps.push(...explicit.steps);
  checkMaxima(rules, explicit.settings);
  const placed = atPlace(context, explicit.settings, model, serving);
  const { sent, ...way } = routed(asked, context, placed, places);
  steps.push(...way.steps);
  checkService(context, asked, sent);
  const found =
    rules.reuse && !wishes.fresh && asked.fingerprint !== null ? context.delivered(asked.fingerprint) : null;
  const earlier = found?.sent && wouldBe(found.sent, sent) ? found : null;
  const prospect = prospectOf(sent, context);
  if (earlier) {
    steps.push({ rule: 'reused', field: null, from: null, to: earlier.id });
    const free = { ...prospect, amounts: noAmounts };
    return { kind: 'send', sent, steps, prospect: free, reuses: earlier, notBefore: null, budgets: [] };
  }
  const place = places.find((p) => p.service.adapter.id === sent.provider && p.host.id === sent.host);
  const wait = place ? deferred(context, place) : { notBefore: null, steps: [] };
  const then = { ...context, now: wait.notBefore ?? context.now };
  const budgets = budgetStates(then, sent.model, prospect.amounts, prospect.price);
  const over = exceeded(budgets);
  if (over)
    refuse('budget-exhausted', { ...exhausted(context, asked, sent, places, over), ...anotherDay(context, then) });
  steps.push(...wait.steps, ...warnings(budgets));
  return { kind: 'send', sent, steps, prospect, reuses: null, notBefore: wait.notBefore, budgets };
}
