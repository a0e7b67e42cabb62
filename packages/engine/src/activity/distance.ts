import geodesic from 'geographiclib-geodesic';
import { type Expression, parameter, product, sum } from '../calculation/expression.ts';
import type { RailRoute } from '../factor/tables.ts';
import { type ActivityContext, unit } from './context.ts';
import { findAirport, findCity } from './place.ts';

interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** Length of the geodesic on the WGS84 ellipsoid, in kilometres (Karney 2013, through GeographicLib). */
export function geodesicKm(a: Point, b: Point): number {
  const { s12 } = geodesic.Geodesic.WGS84.Inverse(a.lat, a.lon, b.lat, b.lon, geodesic.Geodesic.DISTANCE);
  return (s12 ?? Number.NaN) / 1000;
}

function leg(context: ActivityContext, from: string, to: string, km: number, rail?: RailRoute): Expression {
  return parameter({
    id: `distance:${from}–${to}${rail ? ':rail' : ''}`,
    stream: `distance:${from}–${to}`,
    label: { en: `${from}–${to}`, fr: `${from}–${to}` },
    unit: unit('km'),
    distribution: { kind: 'fixed', value: km },
    origin: {
      kind: 'distance',
      path: context.activity.path,
      rule: rail
        ? { from, to, model: 'published rail distance', source: rail.source, locator: rail.locator }
        : { from, to, model: 'WGS84 geodesic' },
    },
  });
}

/** Great-circle distance of a flight over its legs, without uplift: the factors say what they already contain. */
export function flightLegs(
  context: ActivityContext,
  stops: readonly string[],
): readonly { readonly distance: Expression; readonly km: number; readonly countries: readonly [string, string] }[] {
  const airports = stops.map((code, i) =>
    findAirport(context, i === 0 ? 'from' : i < stops.length - 1 ? 'via' : 'to', code),
  );
  return airports.slice(1).flatMap((b, i) => {
    const a = airports[i];
    if (!a) return [];
    const km = geodesicKm(a, b);
    return [{ distance: leg(context, a.iata, b.iata, km), km, countries: [a.country, b.country] as const }];
  });
}

const sameRoute = (r: RailRoute, from: string, to: string): boolean =>
  (r.from === from && r.to === to) || (r.from === to && r.to === from);

export type SurfaceMode = 'rail' | 'road' | 'sea';

/** Distance by rail, road or sea between two cities: a published rail distance, else geodesic × detour factor. */
export function surfaceDistance(context: ActivityContext, mode: SurfaceMode, from: string, to: string): Expression {
  const a = findCity(context, 'from', from);
  const b = findCity(context, 'to', to);
  const published =
    mode === 'rail' ? context.catalogue.data.railRoutes.find((r) => sameRoute(r, a.name, b.name)) : undefined;
  if (published) {
    context.assume('distance-published', 'good', { from: a.name, to: b.name, km: published.km });
    return leg(context, a.name, b.name, published.km, published);
  }
  const km = geodesicKm(a, b);
  context.assume('distance-detour', mode === 'sea' ? 'weak' : 'fair', {
    from: a.name,
    to: b.name,
    km: Math.round(km),
    mode,
  });
  return product([leg(context, a.name, b.name, km), context.coefficient('detour', { mode })], { display: unit('km') });
}

/** Distance by rail or road over the legs of a journey. */
export const surfaceJourney = (context: ActivityContext, mode: SurfaceMode, stops: readonly string[]): Expression =>
  total(stops.slice(1).map((to, i) => surfaceDistance(context, mode, stops[i] ?? '', to)));

/** Distance between an activity's two airports for freight by air, in one leg. */
export function airDistance(context: ActivityContext, from: string, to: string) {
  const [only] = flightLegs(context, [from, to]);
  if (!only) throw context.failure('field-missing', 'from', { field: 'from' });
  return only;
}

export const total = (terms: readonly Expression[]): Expression => {
  const [first, ...rest] = terms;
  return first && rest.length === 0 ? first : sum(terms, { display: unit('km') });
};
