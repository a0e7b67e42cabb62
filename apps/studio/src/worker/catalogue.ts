import { assembleCatalogue, type Catalogue, type PackedPlaces, type ReleasedFacts } from '@contrechamp/engine';

/** The server has no such file. */
class NotKept extends Error {
  override readonly name = 'NotKept';
}

async function json<T>(path: string): Promise<T> {
  const response = await fetch(path);
  if (response.status === 404) throw new NotKept(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as T;
}

let places: Promise<PackedPlaces> | null = null;
const releases = new Map<string, Promise<Catalogue>>();

/** Fetched once; asked again after a failure. */
function thePlaces(): Promise<PackedPlaces> {
  places ??= json<PackedPlaces>('/catalogue/places.json').catch((error: unknown) => {
    places = null;
    throw error;
  });
  return places;
}

async function load(file: string): Promise<Catalogue> {
  const [facts, known] = await Promise.all([json<ReleasedFacts>(`/catalogue/${file}`), thePlaces()]);
  return assembleCatalogue(facts, () => known);
}

/** A release, fetched once; asked again after a failure. */
function release(file: string): Promise<Catalogue> {
  const found =
    releases.get(file) ??
    load(file).catch((error: unknown) => {
      releases.delete(file);
      throw error;
    });
  releases.set(file, found);
  return found;
}

/** The current release. */
export const theCatalogue = (): Promise<Catalogue> => release('catalogue.json');

/** The release that a campaign pins, where it is kept; else the current one, and the calculation says so. */
export async function pinnedCatalogue(pin: string | undefined): Promise<Catalogue> {
  const current = await theCatalogue();
  if (pin === undefined || pin === current.release) return current;
  try {
    return await release(`releases/${encodeURIComponent(pin)}.json`);
  } catch (error) {
    if (error instanceof NotKept) return current;
    throw error;
  }
}
