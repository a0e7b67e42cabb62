import { type Catalogue, inUnion } from '@contrechamp/engine';
import type { Adapter, Host } from '../provider/adapter.ts';
import type { Asked, Operation } from '../request/generation.ts';
import type { PolicyContext, Service } from './context.ts';
import { knownAs, sameModel } from './model.ts';
import { refuse } from './refused.ts';

/** One place where a request may run. */
export interface Place {
  readonly service: Service;
  readonly host: Host;
}

/** Country of a host; null where nobody knows. */
export function countryOf(catalogue: Catalogue, adapter: Adapter, { region }: Host): string | null {
  if (region === null) return null;
  const zone = catalogue.provider(adapter.provider)?.regions.find((r) => r.id === region);
  return zone?.country ?? (catalogue.country(region) ? region : null);
}

/** What a host says to be in when it names no country. */
const union = 'EU';

/** Every name of the place where a host stands; none where nobody knows. */
function namesOf(catalogue: Catalogue, { service, host }: Place): readonly string[] {
  const country = countryOf(catalogue, service.adapter, host);
  const names = country === null ? [] : [country, ...(catalogue.country(country)?.regions ?? [])];
  const inside = host.region === union || (country !== null && inUnion(country));
  return [...(host.region === null ? [] : [host.region]), ...names, ...(inside ? [union, 'EUROPE'] : [])];
}

/** Whether a host stands where the rules want it. */
const isWithin = (catalogue: Catalogue, wanted: readonly string[], place: Place): boolean =>
  namesOf(catalogue, place).some((name) => wanted.includes(name));

const isProvider = (catalogue: Catalogue, { adapter }: Service, name: string): boolean => {
  const wanted = catalogue.provider(name.toLowerCase())?.id;
  return adapter.id === name || adapter.provider === name || (wanted !== undefined && adapter.provider === wanted);
};

/**
 * Services that do what is asked, under these rules and by the caller’s preference, in the order of the configuration.
 * @throws RefusedRequest `operation-not-allowed`, `operation-not-offered`, `provider-not-configured`, `provider-not-allowed`
 */
export function servicesFor(
  { rules, services, catalogue }: PolicyContext,
  asked: Pick<Asked, 'operation' | 'provider'>,
) {
  const { operation, provider } = asked;
  const { operations, providers } = rules.allowed;
  if (operations && !operations.includes(operation)) {
    refuse('operation-not-allowed', { operation, operations: operations.join(', ') });
  }
  const configured = services.map((s) => s.adapter.id).join(', ');
  const named = provider === null ? services : services.filter((s) => isProvider(catalogue, s, provider));
  if (named.length === 0) refuse('provider-not-configured', { provider: provider ?? '', configured, model: '' });
  const permitted = providers ? named.filter((s) => providers.some((p) => isProvider(catalogue, s, p))) : named;
  if (permitted.length === 0) {
    refuse('provider-not-allowed', { provider: provider ?? configured, providers: providers?.join(', ') ?? '' });
  }
  const able = permitted.filter((s) => s.adapter.operations.includes(operation));
  if (able.length === 0) {
    refuse('operation-not-offered', { operation, configured: permitted.map((s) => s.adapter.id).join(', ') });
  }
  return able;
}

/** @throws RefusedRequest `region-not-allowed` */
export function placesFor(context: PolicyContext, services: readonly Service[], asked: Pick<Asked, 'region'>) {
  const { rules, catalogue } = context;
  const all = services.flatMap((service) => service.adapter.hosts.map((host): Place => ({ service, host })));
  const allowed = rules.allowed.regions ? all.filter((p) => isWithin(catalogue, rules.allowed.regions ?? [], p)) : all;
  const { region } = asked;
  const asks = (place: Place): boolean =>
    [place.host.id, ...namesOf(catalogue, place)].some((name) => name.toLowerCase() === region?.toLowerCase());
  const found = region === null ? allowed : allowed.filter(asks);
  if (found.length > 0) return found;
  const offered = (places: readonly Place[]) => [...new Set(places.map(({ host }) => host.region ?? '–'))].join(', ');
  return refuse('region-not-allowed', {
    region: region ?? '',
    regions: rules.allowed.regions?.join(', ') ?? '',
    offered: offered(all),
  });
}

/** A host of models of many makers, as against a maker that serves its own. */
const isHostOfMany = (catalogue: Catalogue, { adapter }: Service): boolean =>
  ![...catalogue.data.imageModels, ...catalogue.data.videoModels].some(
    (m) => !m.open && m.provider === adapter.provider,
  );

/** How well a service suits a model: 0 names it, 1 made it, 2 runs models of others, null does not serve it. */
function suits(catalogue: Catalogue, operation: Operation, service: Service, name: string): number | null {
  const { adapter, models } = service;
  if (models) return models.some((m) => sameModel(catalogue, operation, m, name)) ? 0 : null;
  const known = knownAs(catalogue, operation, name);
  if (known) {
    // Nobody has the weights of a closed model on machines of their own.
    if (!known.open && catalogue.provider(adapter.provider)?.id === 'own') return null;
    const own = known.open
      ? catalogue.provider(adapter.provider)?.name === known.developer
      : known.provider === adapter.provider;
    return own ? 1 : isHostOfMany(catalogue, service) ? 2 : null;
  }
  const [prefix = ''] = name.includes('/') ? name.split('/') : [];
  if (prefix !== '' && isProvider(catalogue, service, prefix)) return 1;
  return isHostOfMany(catalogue, service) ? 2 : 3;
}

/** Places that serve a model: those that name it before its maker, and its maker before hosts of many. */
export function placesServing(
  { catalogue }: PolicyContext,
  operation: Operation,
  places: readonly Place[],
  name: string,
): readonly Place[] {
  const scored = places.flatMap((place) => {
    const score = suits(catalogue, operation, place.service, name);
    return score === null ? [] : [{ place, score }];
  });
  const best = Math.min(...scored.map(({ score }) => score));
  return scored.filter(({ score }) => score === best).map(({ place }) => place);
}
