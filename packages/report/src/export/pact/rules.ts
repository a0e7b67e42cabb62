import { isDecimal } from './decimal.ts';
import type { PactFootprint } from './model.ts';

/** A rule of the data model that a schema cannot say, and the field that breaks it. */
export interface PactFault {
  readonly rule:
    | 'decimal'
    | 'negative'
    | 'part'
    | 'urn'
    | 'uuid'
    | 'date'
    | 'order'
    | 'validity'
    | 'geography'
    | 'empty'
    | 'percent'
    | 'country'
    | 'subdivision'
    | 'region'
    | 'unstated'
    | 'set';
  readonly field: string;
  readonly found: string;
}

const validityYears = 3;

/** UN regions and subregions that PACT 3.0.4 lists. */
const regions = [
  ...['Africa', 'Americas', 'Asia', 'Europe', 'Oceania', 'Australia and New Zealand', 'Central Asia', 'Eastern Asia'],
  ...['Eastern Europe', 'Latin America and the Caribbean', 'Melanesia', 'Micronesia', 'Northern Africa'],
  ...['Northern America', 'Northern Europe', 'Polynesia', 'South-eastern Asia', 'Southern Asia', 'Southern Europe'],
  ...['Sub-Saharan Africa', 'Western Asia', 'Western Europe'],
];

const dateTime = /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/** Whether a text is a date-time of RFC 3339 that exists: `Date.parse` alone takes 30 February for 1 March. */
function isDateTime(text: string): boolean {
  const [, year, month, day] = dateTime.exec(text) ?? [];
  if (year === undefined || Number.isNaN(Date.parse(text))) return false;
  return new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate() >= Number(day) && Number(day) > 0;
}

function yearsLater(text: string, years: number): number {
  const end = new Date(text);
  return end.setUTCFullYear(end.getUTCFullYear() + years);
}

const fault = (rule: PactFault['rule'], field: string, found: unknown): PactFault => ({
  ...{ rule, field },
  found: typeof found === 'string' ? found : JSON.stringify(found),
});

function dates(f: PactFootprint): readonly PactFault[] {
  const { referencePeriodStart: start, referencePeriodEnd: end } = f.pcf;
  const given = Object.entries({
    ...{ created: f.created, referencePeriodStart: start, referencePeriodEnd: end },
    ...{ validityPeriodStart: f.validityPeriodStart, validityPeriodEnd: f.validityPeriodEnd },
  }).filter((e): e is [string, string] => e[1] !== undefined);
  const broken = given.filter(([, text]) => !isDateTime(text)).map(([field, text]) => fault('date', field, text));
  if (broken.length > 0) return broken;
  const order = Date.parse(start) < Date.parse(end) ? [] : [fault('order', 'referencePeriodEnd', end)];
  return [...order, ...validity(f, end)];
}

/** Both ends or neither; in order; over no later than three years after the reference period. */
function validity({ validityPeriodStart: from, validityPeriodEnd: to }: PactFootprint, end: string): PactFault[] {
  if (from === undefined && to === undefined) return [];
  if (from === undefined || to === undefined) {
    return [fault('validity', from === undefined ? 'validityPeriodStart' : 'validityPeriodEnd', '')];
  }
  const late = Date.parse(to) > yearsLater(end, validityYears);
  const reversed = Date.parse(from) >= Date.parse(to);
  return [
    ...(reversed ? [fault('order', 'validityPeriodEnd', to)] : []),
    ...(late ? [fault('validity', 'validityPeriodEnd', to)] : []),
    ...(Date.parse(from) < Date.parse(end) ? [fault('validity', 'validityPeriodStart', from)] : []),
  ];
}

function numbers({ pcf }: PactFootprint): readonly PactFault[] {
  const named = [
    ...(['declaredUnitAmount', 'productMassPerDeclaredUnit', 'pcfExcludingBiogenicUptake'] as const),
    ...(['pcfIncludingBiogenicUptake', 'fossilGhgEmissions', 'fossilCarbonContent', 'aircraftGhgEmissions'] as const),
    ...(['exemptedEmissionsPercent', 'primaryDataShare'] as const),
  ];
  const given = named.flatMap((field) => {
    const text = pcf[field];
    return text === undefined ? [] : [{ field, text }];
  });
  const broken = given.filter(({ text }) => !isDecimal(text)).map(({ field, text }) => fault('decimal', field, text));
  if (broken.length > 0) return broken;
  const negative = given
    .filter(({ text }) => Number(text) < 0)
    .map(({ field, text }) => fault('negative', field, text));
  const total = Number(pcf.pcfExcludingBiogenicUptake);
  // The last digits of a sum may exceed those of its only term.
  const parts = (['fossilGhgEmissions', 'aircraftGhgEmissions'] as const)
    .filter((field) => Number(pcf[field] ?? 0) > total * (1 + 1e-9))
    .map((field) => fault('part', field, pcf[field]));
  const percents = (['exemptedEmissionsPercent', 'primaryDataShare'] as const)
    .filter((field) => Number(pcf[field]) > 100)
    .map((field) => fault('percent', field, pcf[field]));
  return [...negative, ...parts, ...percents];
}

function names(f: PactFootprint): readonly PactFault[] {
  const lists = {
    companyIds: f.companyIds,
    productIds: f.productIds,
    productClassifications: f.productClassifications,
  };
  const urns = Object.entries(lists).flatMap(([field, list]) =>
    (list ?? []).filter((u) => !/^urn:[a-z0-9][a-z0-9-]{0,31}:\S+$/i.test(u)).map((u) => fault('urn', field, u)),
  );
  const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
  const preceding = (f.precedingPfIds ?? [])
    .filter((u) => !uuid.test(u))
    .map((u) => fault('uuid', 'precedingPfIds', u));
  const sets = { ...lists, precedingPfIds: f.precedingPfIds, crossSectoralStandards: f.pcf.crossSectoralStandards };
  const empty = Object.entries({ companyName: f.companyName, productNameCompany: f.productNameCompany, ...sets })
    .filter(([, value]) => value?.length === 0)
    .map(([field]) => fault('empty', field, ''));
  const silent =
    f.pcf.ipccCharacterizationFactors.length > 0 ? [] : [fault('unstated', 'ipccCharacterizationFactors', '')];
  const reports = f.pcf.ipccCharacterizationFactors
    .filter((s) => !/^AR\d+$/.test(s))
    .map((s) => fault('set', 'ipccCharacterizationFactors', s));
  return [...urns, ...preceding, ...empty, ...silent, ...reports];
}

function geography({ pcf }: PactFootprint): readonly PactFault[] {
  const { geographyCountry: country, geographyCountrySubdivision: part, geographyRegionOrSubregion: region } = pcf;
  const given = [country, part, region].filter((g) => g !== undefined);
  return [
    ...(given.length > 1 ? [fault('geography', 'geographyCountry', given.join(', '))] : []),
    ...(country !== undefined && !/^[A-Z]{2}$/.test(country) ? [fault('country', 'geographyCountry', country)] : []),
    ...(part !== undefined && !/^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(part)
      ? [fault('subdivision', 'geographyCountrySubdivision', part)]
      : []),
    ...(region !== undefined && !regions.includes(region)
      ? [fault('region', 'geographyRegionOrSubregion', region)]
      : []),
  ];
}

/** Every rule of PACT 3.0.4 that a footprint breaks: formats that schemas leave open, and how fields hang together. */
export const pactFaults = (f: PactFootprint): readonly PactFault[] => [
  ...names(f),
  ...dates(f),
  ...numbers(f),
  ...geography(f),
];
