import type { Asked, Sent } from '../request/generation.ts';
import type { PolicyContext } from './context.ts';
import type { Step } from './decision.ts';
import { explicitSettings, type Settings } from './explicit.ts';
import { isAllowed, isRetired, knownAs, sameModel } from './model.ts';
import { type Place, placesServing } from './place.ts';
import { meteredIfKnown } from './refused.ts';

export const sentAt = (settings: Settings, model: string, { service, host }: Place): Sent => ({
  ...{ ...settings, model },
  ...{ provider: service.adapter.id, host: host.id, region: host.region },
});

/** Less than rounding. */
const same = 1e-9;

/**
 * Where a request runs: the first place that can do it, or of those the one that emits least; the first of all where none
 * can, to be told why. Places may be ranked by their central values: what is not known of the model is the same in all of
 * them.
 * @param places at least one
 */
export function atPlace(
  { rules, meter, objection }: PolicyContext,
  settings: Settings,
  model: string,
  places: readonly Place[],
): { readonly sent: Sent; readonly steps: readonly Step[] } {
  const all = places.map((place) => sentAt(settings, model, place));
  const able = all.filter((sent) => objection(sent) === null);
  const options = able.length > 0 ? able : all;
  const [first] = options;
  if (!first) throw new RangeError('no place');
  if (rules.routing.region !== 'cleanest' || options.length === 1) return { sent: first, steps: [] };
  const weighed = options.flatMap((sent) => {
    const grams = meteredIfKnown(() => meter.estimate(sent).co2e.central);
    return grams === null ? [] : [{ sent, grams }];
  });
  const start = weighed.find(({ sent }) => sent === first);
  const best = weighed.reduce(
    (a, b) => (b.grams < a.grams * (1 - same) ? b : a),
    start ?? weighed[0] ?? { sent: first, grams: 0 },
  );
  if (best.sent === first) return { sent: first, steps: [] };
  const [from, to] = [first, best.sent].map((s) => s.region ?? s.host) as [string, string];
  return { sent: best.sent, steps: [{ rule: 'cleaner-region', field: null, from, to }] };
}

interface Weighed {
  readonly sent: Sent;
  readonly steps: readonly Step[];
  /** Watt-hours, central. */
  readonly energy: number;
  readonly spread: readonly [number, number];
}

function weigh({ meter }: PolicyContext, sent: Sent, steps: readonly Step[] = []): Weighed | null {
  return meteredIfKnown(() => ({ sent, steps, energy: meter.estimate(sent).energy ?? 0, spread: meter.spread(sent) }));
}

/**
 * The same request by each other model that the file or the configuration names, that is allowed, in the registry, and
 * served by somebody who can do all that is asked: a lighter model is no reason to refuse what the asked one would do.
 * Steps belong to the model that they were asked of.
 */
function alternatives(
  context: PolicyContext,
  asked: Asked,
  current: Sent,
  places: readonly Place[],
): readonly Weighed[] {
  const { rules, services, catalogue, now } = context;
  const { operation } = asked;
  const names = rules.allowed.models ?? services.flatMap((s) => s.models ?? []);
  return [...new Set(names)].flatMap((name) => {
    const model = knownAs(catalogue, operation, name);
    if (!model || sameModel(catalogue, operation, name, current.model)) return [];
    if (isRetired(model.retired, now) || !isAllowed(context, operation, name)) return [];
    const serving = placesServing(context, operation, places, name);
    if (serving.length === 0) return [];
    const { settings } = explicitSettings({ ...asked, steps: null }, rules, model);
    const placed = atPlace(context, settings, name, serving);
    if (context.objection(placed.sent)) return [];
    const found = weigh(context, placed.sent, placed.steps);
    return found ? [found] : [];
  });
}

/** A lighter model, and whether that is sure: models whose spreads (5–95 %) overlap are not ranked. */
export interface Lighter {
  readonly sent: Sent;
  /** Why it runs where it does. */
  readonly steps: readonly Step[];
  readonly sure: boolean;
  /** Share of the energy that it saves, central. */
  readonly saving: number;
}

/** The surely lighter model of the lowest energy, else the one that would be lighter if energies were known better. */
export function lighterModel(
  context: PolicyContext,
  asked: Asked,
  current: Sent,
  places: readonly Place[],
): Lighter | null {
  const now = weigh(context, current);
  if (!now) return null;
  const lower = alternatives(context, asked, current, places)
    .filter((a) => a.energy < now.energy)
    .toSorted((a, b) => a.energy - b.energy);
  const sure = lower.find((a) => a.spread[1] < now.spread[0]);
  const found = sure ?? lower[0];
  return found
    ? { sent: found.sent, steps: found.steps, sure: sure !== undefined, saving: 1 - found.energy / now.energy }
    : null;
}
