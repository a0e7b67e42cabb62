import type { Catalogue } from '../factor/catalogue.ts';
import type { Airport, City } from '../factor/tables.ts';
import { editDistance, nearest } from '../quantity/index.ts';
import type { ActivityContext } from './context.ts';

/** A city this many times larger than the next of its name is the one that people mean. */
const dominance = 5;

const folded = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[\s'’-]+/g, ' ')
    .trim();

const indexes = new WeakMap<Catalogue, Map<string, City[]>>();

function cityIndex(catalogue: Catalogue): Map<string, City[]> {
  let index = indexes.get(catalogue);
  if (!index) {
    const found = new Map<string, City[]>();
    const add = (name: string, city: City): void => {
      const list = found.get(folded(name));
      if (list) list.push(city);
      else found.set(folded(name), [city]);
    };
    for (const city of catalogue.data.cities) add(city.name, city);
    for (const { name, city, country } of catalogue.data.exonyms) {
      const meant = found.get(folded(city))?.find((c) => c.country === country);
      if (meant) add(name, meant);
    }
    index = found;
    indexes.set(catalogue, index);
  }
  return index;
}

/** Airports that somebody who wrote `code` may have meant: those of a city of that name, else codes one letter away. */
function airportsLike(catalogue: Catalogue, code: string): readonly Airport[] {
  const { airports } = catalogue.data;
  const inCity = airports.filter((a) => folded(a.city) === folded(code));
  if (inCity.length > 0) return inCity;
  const written = code.toUpperCase();
  const cities = cityIndex(catalogue);
  const people = (a: Airport): number =>
    Math.max(0, ...(cities.get(folded(a.city)) ?? []).filter((c) => c.country === a.country).map((c) => c.population));
  return airports.filter((a) => editDistance(a.iata, written) === 1).toSorted((a, b) => people(b) - people(a));
}

const shownAirports = 4;

/** @throws DiagnosticError `airport-unknown` with the airports that may be meant */
export function findAirport(context: ActivityContext, field: string, code: string): Airport {
  const airport = context.catalogue.airport(code);
  if (airport) return airport;
  const like = airportsLike(context.catalogue, code).slice(0, shownAirports);
  const suggestion = like.map((a) => `${a.iata} (${a.city})`).join(', ');
  throw context.failure('airport-unknown', field, { value: code, suggestion });
}

/**
 * The country whose vehicles run a route: the activity's own when the file says it, else that of both ends. Across a
 * border it is the site's where one end lies there, else that of the departure, and this is told.
 */
export function routeCountry(context: ActivityContext, from = '', to = ''): string {
  if (context.activity.country !== undefined) return context.country;
  const [a, b] = [findCity(context, 'from', from).country, findCity(context, 'to', to).country];
  if (a === b) return a;
  const site = context.scenario.site.country;
  const country = a === site || b === site ? site : a;
  context.assume('route-country', 'fair', { from, to, country });
  return country;
}

/**
 * A city by name, `Paris` or `Paris, US`. Among cities of one name: the named country, else the country of the
 * activity or of the scenario's site, else one that is five times larger than the next.
 * @throws DiagnosticError `place-unknown` or `place-ambiguous`
 */
export function findCity(context: ActivityContext, field: string, written: string): City {
  const [name = '', country] = written.split(',').map((s) => s.trim());
  const index = cityIndex(context.catalogue);
  const named = index.get(folded(name)) ?? [];
  const found = country ? named.filter((c) => c.country === country.toUpperCase()) : named;
  const [first, second] = found.toSorted((a, b) => b.population - a.population);
  if (!first) {
    const suggestion = index.get(nearest(folded(name), index.keys()) ?? '')?.[0];
    throw context.failure('place-unknown', field, { value: written, suggestion: suggestion?.name ?? '' });
  }
  if (!second) return first;
  const home = found.filter((c) => c.country === context.country || c.country === context.scenario.site.country);
  const local = home.toSorted((a, b) => b.population - a.population)[0];
  if (local) return local;
  if (first.population >= dominance * second.population) return first;
  const choices = found.map((c) => `${c.name}, ${c.country}`).join(' · ');
  throw context.failure('place-ambiguous', field, { value: written, choices });
}
