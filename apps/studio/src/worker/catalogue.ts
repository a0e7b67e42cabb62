import { assembleCatalogue, type Catalogue, type PackedPlaces, type ReleasedFacts } from '@contrechamp/engine';

async function json<T>(path: string): Promise<T> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as T;
}

let loading: Promise<Catalogue> | null = null;

async function load(): Promise<Catalogue> {
  const [facts, places] = await Promise.all([
    json<ReleasedFacts>('/catalogue/catalogue.json'),
    json<PackedPlaces>('/catalogue/places.json'),
  ]);
  return assembleCatalogue(facts, () => places);
}

/** The catalogue, fetched once; asked again after a failure. */
export function theCatalogue(): Promise<Catalogue> {
  loading ??= load().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}
