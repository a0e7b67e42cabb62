import type { CatalogueData } from './catalogue.ts';
import type { Airport, City, Exonym } from './tables.ts';

/**
 * Places column by column, names joined by line breaks and coordinates in thousandths of a degree (110 m at most):
 * a third of the size of a list of objects.
 */
export interface PackedPlaces {
  readonly airports: {
    readonly iata: string;
    readonly city: string;
    readonly country: string;
    readonly lat: readonly number[];
    readonly lon: readonly number[];
  };
  readonly cities: {
    readonly name: string;
    readonly country: string;
    readonly lat: readonly number[];
    readonly lon: readonly number[];
    /** In thousands. */
    readonly population: readonly number[];
  };
  readonly exonyms: readonly Exonym[];
}

export type Places = Pick<CatalogueData, 'airports' | 'cities' | 'exonyms'>;

const thousandths = (degrees: number): number => Math.round(degrees * 1000);
/** @throws RangeError when a name holds a line break */
export function packPlaces({ airports, cities, exonyms }: Places): PackedPlaces {
  const joined = (names: readonly string[]): string => {
    if (names.some((n) => n.includes('\n'))) throw new RangeError('a place name holds a line break');
    return names.join('\n');
  };
  return {
    airports: {
      iata: airports.map((a) => a.iata).join(''),
      city: joined(airports.map((a) => a.city)),
      country: airports.map((a) => a.country).join(''),
      lat: airports.map((a) => thousandths(a.lat)),
      lon: airports.map((a) => thousandths(a.lon)),
    },
    cities: {
      name: joined(cities.map((c) => c.name)),
      country: cities.map((c) => c.country).join(''),
      lat: cities.map((c) => thousandths(c.lat)),
      lon: cities.map((c) => thousandths(c.lon)),
      population: cities.map((c) => Math.round(c.population / 1000)),
    },
    exonyms,
  };
}

export function unpackPlaces({ airports, cities, exonyms }: PackedPlaces): Places {
  const airportNames = airports.city.split('\n');
  const unpackedAirports: Airport[] = [];
  for (let i = 0; i < airports.lat.length; i++) {
    unpackedAirports.push({
      iata: airports.iata.slice(3 * i, 3 * i + 3),
      city: airportNames[i] as string,
      country: airports.country.slice(2 * i, 2 * i + 2),
      lat: (airports.lat[i] as number) / 1000,
      lon: (airports.lon[i] as number) / 1000,
    });
  }
  const cityNames = cities.name.split('\n');
  const unpackedCities: City[] = [];
  for (let i = 0; i < cities.lat.length; i++) {
    unpackedCities.push({
      name: cityNames[i] as string,
      country: cities.country.slice(2 * i, 2 * i + 2),
      lat: (cities.lat[i] as number) / 1000,
      lon: (cities.lon[i] as number) / 1000,
      population: 1000 * (cities.population[i] as number),
    });
  }
  return { airports: unpackedAirports, cities: unpackedCities, exonyms };
}
