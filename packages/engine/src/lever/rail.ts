import { geodesicKm } from '../activity/distance.ts';
import type { Catalogue } from '../factor/catalogue.ts';
import type { City } from '../factor/tables.ts';

/** A journey by rail over the distances that the catalogue holds. */
export interface RailJourney {
  readonly stops: readonly string[];
  readonly km: number;
  readonly countries: readonly string[];
}

/** What a change of train is worth: a direct train is taken where it is hardly longer. */
const changeKm = 30;

/** An airport serves a city this near. */
const nearKm = 45;

interface Network {
  readonly cities: ReadonlyMap<string, City>;
  readonly links: ReadonlyMap<string, readonly { readonly to: string; readonly km: number }[]>;
}

const networks = new WeakMap<Catalogue, Network>();

function networkOf(catalogue: Catalogue): Network {
  const known = networks.get(catalogue);
  if (known) return known;
  const links = new Map<string, { to: string; km: number }[]>();
  const add = (from: string, to: string, km: number) => links.set(from, [...(links.get(from) ?? []), { to, km }]);
  for (const { from, to, km } of catalogue.data.railRoutes) {
    add(from, to, km);
    add(to, from, km);
  }
  const largest = catalogue.data.cities
    .filter((c) => links.has(c.name))
    .toSorted((a, b) => a.population - b.population);
  const network = { cities: new Map(largest.map((c) => [c.name, c])), links };
  networks.set(catalogue, network);
  return network;
}

/** The city with a railway distance that an airport, or a city by its name, stands for. */
export function railCity(catalogue: Catalogue, written: string): City | null {
  const { cities } = networkOf(catalogue);
  const named = cities.get(written.split(',')[0]?.trim() ?? '');
  if (named) return named;
  const airport = catalogue.airport(written);
  if (!airport) return null;
  const [nearest] = [...cities.values()]
    .map((city) => ({ city, km: geodesicKm(airport, city) }))
    .toSorted((a, b) => a.km - b.km);
  return nearest && nearest.km <= nearKm ? nearest.city : null;
}

/** The shortest way by rail between two cities (Dijkstra), changes counted, over published and measured distances alone. */
export function railJourney(catalogue: Catalogue, from: City, to: City): RailJourney | null {
  const { links, cities } = networkOf(catalogue);
  const best = new Map([[from.name, { km: 0, weight: 0, stops: [from.name] as readonly string[] }]]);
  const open = new Set([from.name]);
  while (open.size > 0) {
    const [here = ''] = [...open].toSorted((a, b) => (best.get(a)?.weight ?? 0) - (best.get(b)?.weight ?? 0));
    open.delete(here);
    const way = best.get(here);
    if (!way) break;
    if (here === to.name) {
      return { km: way.km, stops: way.stops, countries: way.stops.map((s) => cities.get(s)?.country ?? '') };
    }
    for (const { to: next, km } of links.get(here) ?? []) {
      const known = best.get(next);
      const weight = way.weight + km + changeKm;
      if (known && known.weight <= weight) continue;
      best.set(next, { km: way.km + km, weight, stops: [...way.stops, next] });
      open.add(next);
    }
  }
  return null;
}
