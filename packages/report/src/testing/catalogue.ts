import { Catalogue, type FactorRecord, isUnitError, parseUnit, type Source, type Unit } from '@contrechamp/engine';

export function unit(symbol: string): Unit {
  const found = parseUnit(symbol);
  if (isUnitError(found)) throw new RangeError(symbol);
  return found;
}

export const source: Source = {
  id: 'ademe',
  publisher: 'ADEME',
  title: 'Base Empreinte',
  year: 2025,
  version: '23.6',
  url: 'https://example.org/base',
  licence: 'Licence Ouverte 2.0 (Etalab)',
  attribution: 'ADEME, Licence Ouverte 2.0',
  retrieved: '2026-11-23',
  seenIn: 'test',
};

export const flightFactor: FactorRecord = {
  id: 'ademe/flight/long',
  topic: 'flight',
  where: { method: 'ademe' },
  range: { distance: { from: 5000, unit: 'km' } },
  name: { en: 'Flight over 5,000 km', fr: 'Vol de plus de 5 000 km' },
  unit: 'kgCO2e/passenger.km',
  parts: { fuel: 0.1, contrails: { value: 0.08, uncertainty: { percent: 155, basis: 'derived' } } },
  uncertainty: { percent: 10, basis: 'stated' },
  geography: 'WORLD',
  year: 2023,
  boundary: { en: 'fuel from well to combustion', fr: 'carburant du puits à la combustion' },
  gwp: 'AR6',
  source: 'ademe',
  locator: 'élément 43749',
  evidence: 'file',
  reviewBy: '2028-01-01',
};

export const mealFactor: FactorRecord = {
  ...flightFactor,
  id: 'ademe/meal/mixed',
  topic: 'meal',
  where: {},
  range: {},
  name: { en: 'Average meal', fr: 'Repas moyen' },
  unit: 'kgCO2e/meal',
  parts: undefined,
  value: 2.04,
  uncertainty: {
    quality: { reliability: 3, technological: 3, geographical: 3, temporal: 3, completeness: 3 },
    basis: 'judged',
  },
  geography: 'FR',
};

export const catalogue = new Catalogue({
  release: '2026.1.0',
  sources: [source],
  factors: [flightFactor, mealFactor],
  proxies: [],
  airports: [],
  cities: [],
  exonyms: [],
  countries: [],
  railRoutes: [],
  imageModels: [],
  videoModels: [],
  providers: [],
  headingViews: [],
  classification: { posts: [], ghgProtocol: [], beges: [] },
});
