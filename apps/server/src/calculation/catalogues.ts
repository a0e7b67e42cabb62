import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { assembleCatalogue, type Catalogue, type PackedPlaces, type ReleasedFacts } from '@contrechamp/engine';
import type { Lang } from '@contrechamp/report';
import { Failure } from '../failure.ts';

const require = createRequire(import.meta.url);
const root = (): string => dirname(require.resolve('@contrechamp/catalogue/package.json'));
const suffix = '.json.gz';

const unbuilt = {
  en: 'The catalogue is not built yet: run `npm run build` first.',
  fr: 'Le catalogue n’est pas encore construit : lancez d’abord `npm run build`.',
};

/** The current release of the catalogue, and those kept beside it; each is read once. */
export interface Catalogues {
  readonly current: Catalogue;
  /** The release of that number where it is kept, else the current one. */
  pinned(release: string | undefined): Catalogue;
  /** The bytes of a release that `pinned` gave: its facts, and the places that they are used with. */
  bytesOf(catalogue: Catalogue): { readonly facts: Buffer; readonly places: Buffer };
}

/** The files that browsers load, as they are distributed. */
export const catalogueFile = (name: 'catalogue.json' | 'places.json'): string => join(root(), 'dist', name);

const archive = (): string => join(root(), 'releases');

/** Numbers of the releases that are kept beside the current one. */
export const archivedReleases = (): readonly string[] =>
  existsSync(archive())
    ? readdirSync(archive()).flatMap((name) => (name.endsWith(suffix) ? [name.slice(0, -suffix.length)] : []))
    : [];

/** The facts of one of them. */
export const archivedFacts = (release: string): Buffer =>
  gunzipSync(readFileSync(join(archive(), `${release}${suffix}`)));

/** @throws Failure when the catalogue has not been built */
export function loadCatalogues(lang: Lang): Catalogues {
  const files = [catalogueFile('catalogue.json'), catalogueFile('places.json')];
  if (!files.every((file) => existsSync(file))) throw new Failure(unbuilt[lang]);
  const [facts, places] = files.map((file): unknown => JSON.parse(readFileSync(file, 'utf8')));
  const assemble = (released: unknown) => assembleCatalogue(released as ReleasedFacts, () => places as PackedPlaces);
  const current = assemble(facts);
  const read = new Map<string, Catalogue>([[current.release, current]]);
  const archived = archivedReleases();
  return {
    current,
    pinned: (release) => {
      if (release === undefined) return current;
      const known = read.get(release);
      if (known) return known;
      if (!archived.includes(release)) return current;
      const catalogue = assemble(JSON.parse(archivedFacts(release).toString()));
      read.set(release, catalogue);
      return catalogue;
    },
    bytesOf: ({ release }) => ({
      facts: release === current.release ? readFileSync(catalogueFile('catalogue.json')) : archivedFacts(release),
      places: readFileSync(catalogueFile('places.json')),
    }),
  };
}
