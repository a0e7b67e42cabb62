import { Catalogue } from '../factor/catalogue.ts';
import { type FactorRecord, factor, type Proxy as ProxyRecord } from '../factor/schema.ts';

/** A record with everything a lint asks for; a test says what matters to it. */
export const record = (given: Partial<FactorRecord> & { readonly id: string }): FactorRecord =>
  factor.parse({
    topic: 'thing',
    name: { en: given.id, fr: given.id },
    unit: 'kgCO2e/kg',
    ...(given.parts ? {} : { value: 1 }),
    uncertainty: { percent: 10, basis: 'stated' },
    geography: 'FR',
    year: 2024,
    boundary: { en: 'cradle to gate', fr: 'du berceau à la porte' },
    gwp: 'AR6',
    source: 'source',
    locator: 'row 1',
    evidence: 'file',
    reviewBy: '2030-01-01',
    ...given,
  });

/** A catalogue of three countries and the records given. */
export const smallCatalogue = (factors: readonly FactorRecord[], proxies: readonly ProxyRecord[] = []): Catalogue =>
  new Catalogue({
    release: 'test',
    sources: [
      {
        id: 'source',
        publisher: 'Publisher',
        title: 'Title',
        year: 2024,
        licence: 'CC BY 4.0',
        attribution: 'Publisher',
        retrieved: '2026-01-01',
        seenIn: 'test',
      },
    ],
    factors,
    proxies,
    airports: [],
    cities: [],
    exonyms: [],
    countries: [
      { code: 'FR', name: { en: 'France', fr: 'France' }, regions: ['EUROPE', 'WORLD'] },
      { code: 'DE', name: { en: 'Germany', fr: 'Allemagne' }, regions: ['EUROPE', 'WORLD'] },
      { code: 'ZA', name: { en: 'South Africa', fr: 'Afrique du Sud' }, regions: ['AFRICA', 'WORLD'] },
    ],
    railRoutes: [],
    imageModels: [],
    videoModels: [],
    providers: [],
    headingViews: [],
    classification: { posts: [], ghgProtocol: [], beges: [] },
  });
