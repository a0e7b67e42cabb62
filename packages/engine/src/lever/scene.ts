import type { Catalogue } from '../factor/catalogue.ts';
import type { GridSeries } from '../factor/grid-series.ts';
import type { FactorMethod } from '../inventory/vocabulary.ts';
import { numberOf } from '../question/number.ts';
import { countIn } from './amount.ts';
import { type Fields, is, isShoot } from './fields.ts';

export interface Site {
  readonly city?: string | undefined;
  readonly country: string;
}

/** A city by its name and country. */
export interface Place {
  readonly city: string;
  readonly country: string;
}

/** A city that people and equipment come from, and how many people do. */
export interface Home extends Place {
  /** Those of the production who travel from there. */
  readonly people: number;
  /** With clients and agency. */
  readonly everybody: number;
}

/** What levers may know of a scenario: how it is before any lever is pulled, and the catalogue. */
export interface Scene {
  readonly scenario: string;
  readonly year: number;
  /** Publisher that the campaign follows, whether it says so or not. */
  readonly method: FactorMethod;
  readonly site: Site;
  /** Where the travellers of the shoot set out; null when nobody travels. */
  readonly home: Home | null;
  /** Longest run of days or nights of the shoot; null when the file tells none. */
  readonly days: number | null;
  readonly activities: readonly Fields[];
  readonly catalogue: Catalogue;
  /** Series of a country's grid that the campaign names. */
  readonly seriesOf: (country: string) => GridSeries | undefined;
  /** Central footprint of one entry here, kgCO2e; null when it cannot be computed. */
  readonly central: (fields: Fields) => number | null;
  /** Central value of a model coefficient, in base units; null when the catalogue has none. */
  readonly coefficient: (topic: string, where: Readonly<Record<string, string>>) => number | null;
  /** An id that no entry of the scenario has. */
  readonly freshId: (wanted: string) => string;
  /** The other ways in which the campaign may be produced, as the file writes them. */
  readonly others: readonly Readonly<Record<string, unknown>>[];
}

const isAirport = (code: string): boolean => /^[A-Z]{3}$/.test(code);

/** The city that a departure names: that of an airport, or a city by its name. */
export function placeOf(catalogue: Catalogue, written: unknown, near: string): Place | null {
  if (typeof written !== 'string') return null;
  if (isAirport(written)) {
    const airport = catalogue.airport(written);
    return airport ? { city: airport.city, country: airport.country } : null;
  }
  const [name = '', country] = written.split(',').map((s) => s.trim());
  const folded = name.toLowerCase();
  const named = catalogue.data.cities.filter((c) => c.name.toLowerCase() === folded);
  const meant = country ? named.filter((c) => c.country === country.toUpperCase()) : named;
  const local = meant.filter((c) => c.country === near);
  const [found] = (local.length > 0 ? local : meant).toSorted((a, b) => b.population - a.population);
  return found ? { city: found.name, country: found.country } : null;
}

const clients = ['brand', 'agency'];

/** Whether the brand or the agency carries an entry out. */
export const isClient = (a: Fields): boolean => clients.includes(String(a.by));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/**
 * People who sleep at the place of the shoot: those of the largest lodging, or of all together as far as that many
 * travel. One after the other, two hotels lodge the same people.
 */
export function lodgedIn(activities: readonly Fields[]): number {
  const there = activities.filter(isShoot);
  const lodged = there
    .filter((a) => is(a, 'hotel', 'rental'))
    .map((a) => numberOf(is(a, 'hotel') ? a.rooms : a.people) ?? 1);
  const travelling = there
    .filter((a) => is(a, 'flight', 'train', 'coach') && (a.return === true || is(a, 'coach')))
    .map((a) => numberOf(a.passengers) ?? 1);
  return Math.max(0, ...lodged, Math.min(sum(lodged), sum(travelling)));
}

/** Whether a place is that of the shoot; any in its country where the file names no city. */
export const isAtSite = (place: Place, site: Site): boolean =>
  place.country === site.country && (site.city === undefined || place.city === site.city);

/**
 * Where those live who travel to the shoot for the production by plane or train: the place that most of them leave.
 * Null where they are fewer than half of those who are lodged: the others come by road, and the file does not say
 * where from.
 */
export function homeOf(activities: readonly Fields[], catalogue: Catalogue, site: Site): Home | null {
  const place = (written: unknown): Place | null => placeOf(catalogue, written, site.country);
  const ends = (written: unknown): boolean => {
    const found = place(written);
    return found !== null && isAtSite(found, site);
  };
  const all = activities.filter((a) => is(a, 'flight', 'train') && isShoot(a) && !ends(a.from));
  const direct = all.filter((a) => ends(a.to));
  const journeys = direct.length > 0 ? direct : all;
  const crew = journeys.filter((a) => !isClient(a));
  const counted = new Map<string, Home>();
  for (const a of journeys) {
    const from = place(a.from);
    if (!from) continue;
    const key = `${from.city}, ${from.country}`;
    const known = counted.get(key) ?? { people: 0, everybody: 0 };
    const people = numberOf(a.passengers) ?? 1;
    const own = crew.length === 0 || !isClient(a) ? people : 0;
    counted.set(key, { ...from, people: known.people + own, everybody: known.everybody + people });
  }
  const [most] = [...counted.values()].toSorted((a, b) => b.people - a.people);
  return most && most.people >= lodgedIn(activities) / 2 ? most : null;
}

/** Computers are used in offices: their days say nothing of the shoot. */
const offSet = ['laptop', 'desktop', 'gpu-workstation', 'workstation', 'monitor', 'server'];

/** Longest run of days or nights of the shoot; null when the file tells none. */
export function daysOf(activities: readonly Fields[]): number | null {
  const found = activities.filter(isShoot).flatMap((a) => {
    const items = Array.isArray(a.items) ? (a.items as readonly Fields[]) : [];
    const used = items.filter((item) => !offSet.includes(String(item.kind)));
    return [...[a, ...used].map((x) => countIn(x.days, 'day')), countIn(a.nights, 'night')];
  });
  const known = found.filter((n) => n !== null);
  return known.length === 0 ? null : Math.max(...known);
}
