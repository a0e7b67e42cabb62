import type { Catalogue } from '../factor/catalogue.ts';
import type { GridSeries } from '../factor/grid-series.ts';
import { numberOf } from '../question/document.ts';
import { type Fields, is } from './fields.ts';

export interface Site {
  readonly city?: string | undefined;
  readonly country: string;
}

/** A city that people and equipment come from. */
export interface Home {
  readonly city: string;
  readonly country: string;
}

/** What levers may know of a scenario: how it is before any lever is pulled, and the catalogue. */
export interface Scene {
  readonly scenario: string;
  readonly year: number;
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
export function placeOf(catalogue: Catalogue, written: unknown, near: string): Home | null {
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

/** Where the first journey of the shoot sets out, else the first journey at all. */
export function homeOf(activities: readonly Fields[], catalogue: Catalogue, site: Site): Home | null {
  const travelling = activities.filter((a) => is(a, 'flight', 'train'));
  const [first] = travelling.toSorted((a, b) => Number(isEarly(a)) - Number(isEarly(b)));
  return first ? placeOf(catalogue, first.from, site.country) : null;
}

const isEarly = (a: Fields): boolean => a.stage !== undefined && a.stage !== 'shoot';

const countedDays = ['days', 'nights'];

export function daysOf(activities: readonly Fields[]): number | null {
  const found = activities
    .filter((a) => !isEarly(a))
    .flatMap((a) => {
      const items = Array.isArray(a.items) ? (a.items as readonly Fields[]) : [];
      return [a, ...items].flatMap((x) => countedDays.map((field) => numberOf(x[field])));
    })
    .filter((n) => n !== null);
  return found.length === 0 ? null : Math.max(...found);
}
