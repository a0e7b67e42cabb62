import type { Catalogue } from '../factor/catalogue.ts';
import type { Airport, City } from '../factor/tables.ts';
import { nearest } from '../quantity/index.ts';
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
    index = new Map();
    for (const city of catalogue.data.cities) {
      const key = folded(city.name);
      const list = index.get(key);
      if (list) list.push(city);
      else index.set(key, [city]);
    }
    indexes.set(catalogue, index);
  }
  return index;
}

/** @throws DiagnosticError `airport-unknown` with the nearest code, or the airports of the city that was written */
export function findAirport(context: ActivityContext, field: string, code: string): Airport {
  const airport = context.catalogue.airport(code);
  if (airport) return airport;
  const inCity = context.catalogue.data.airports.filter((a) => folded(a.city) === folded(code)).map((a) => a.iata);
  const suggestion =
    inCity.length > 0 ? inCity.join(', ') : nearest(code.toUpperCase(), context.catalogue.airportCodes);
  throw context.failure('airport-unknown', field, { value: code, suggestion: suggestion ?? '' });
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
