import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import {
  type CatalogueData,
  classificationSchema,
  countrySchema,
  factorSchema,
  headingViewSchema,
  imageModelSchema,
  providerSchema,
  proxySchema,
  railRouteSchema,
  type SectorFacts,
  sectorFigureSchema,
  sourceSchema,
  videoModelSchema,
} from '@contrechamp/engine';
import papaparse from 'papaparse';
import { parse } from 'yaml';
import * as z from 'zod';
import { Failure } from '../failure.ts';

function filesUnder(folder: string, extension: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Reads every list under a folder. A record that breaks the schema names its file, its place and what is wrong. */
function readLists<S extends z.ZodType>(root: string, folder: string, schema: S, problems: string[]): z.output<S>[] {
  return filesUnder(join(root, folder), '.yaml').flatMap((file) => readList(root, file, schema, problems));
}

function readList<S extends z.ZodType>(root: string, file: string, schema: S, problems: string[]): z.output<S>[] {
  const records: unknown = parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(records)) {
    problems.push(`${relative(root, file)}: not a list of records`);
    return [];
  }
  return records.flatMap((record, index): z.output<S>[] => {
    const result = schema.safeParse(record);
    if (result.success) return [result.data];
    const name =
      typeof record === 'object' && record !== null && 'id' in record ? String(record.id) : `record ${index + 1}`;
    for (const issue of result.error.issues) {
      problems.push(`${relative(root, file)}: ${name}: ${issue.path.join('.')} ${issue.message}`);
    }
    return [];
  });
}

const readTable = (file: string): Record<string, string>[] =>
  papaparse.parse<Record<string, string>>(readFileSync(file, 'utf8').trim(), { header: true }).data;

const coordinates = (row: Record<string, string>) => ({ lat: Number(row.lat), lon: Number(row.lon) });

/**
 * Reads the catalogue's folder into one release. Problems of form are collected in `problems`, so that one run
 * shows them all.
 */
export function readCatalogue(root: string, problems: string[]): CatalogueData {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const rules: unknown = parse(readFileSync(join(root, 'classification/bilan-carbone.yaml'), 'utf8'));
  const classified = classificationSchema.safeParse(rules);
  if (!classified.success) throw new Failure(`classification/bilan-carbone.yaml: ${z.prettifyError(classified.error)}`);
  return {
    release: version,
    sources: readLists(root, 'sources', sourceSchema, problems),
    factors: readLists(root, 'factors', factorSchema, problems),
    proxies: readLists(root, 'proxies', proxySchema, problems),
    airports: readTable(join(root, 'places/airports.csv')).map((row) => ({
      iata: row.iata ?? '',
      city: row.city ?? '',
      country: row.country ?? '',
      ...coordinates(row),
    })),
    cities: readTable(join(root, 'places/cities.csv')).map((row) => ({
      name: row.name ?? '',
      country: row.country ?? '',
      ...coordinates(row),
      population: Number(row.population),
    })),
    exonyms: readTable(join(root, 'places/exonyms.csv')).map((row) => ({
      name: row.name ?? '',
      city: row.city ?? '',
      country: row.country ?? '',
    })),
    countries: readList(root, join(root, 'places/countries.yaml'), countrySchema, problems),
    railRoutes: readList(root, join(root, 'places/rail-routes.yaml'), railRouteSchema, problems),
    imageModels: readLists(root, 'models/image', imageModelSchema, problems),
    videoModels: readLists(root, 'models/video', videoModelSchema, problems),
    providers: readList(root, join(root, 'models/providers.yaml'), providerSchema, problems),
    headingViews: readList(root, join(root, 'classification/headings.yaml'), headingViewSchema, problems),
    classification: classified.data,
  };
}

/** Reads the published figures of sectors, which no footprint rests on; problems as in `readCatalogue`. */
export const readSector = (root: string, problems: string[]): SectorFacts => ({
  figures: readLists(root, 'sector/figures', sectorFigureSchema, problems),
  sources: readList(root, join(root, 'sector/sources.yaml'), sourceSchema, problems),
});

/** How many records each folder of factors holds, by the name of the folder. */
export function countByDomain(root: string): ReadonlyMap<string, number> {
  const folder = join(root, 'factors');
  const domains = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return new Map(
    domains.map(({ name }) => {
      const lists = filesUnder(join(folder, name), '.yaml').map((file): unknown => parse(readFileSync(file, 'utf8')));
      return [name, lists.reduce<number>((n, list) => n + (Array.isArray(list) ? list.length : 0), 0)] as const;
    }),
  );
}
