import type { Buffer } from 'node:buffer';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import {
  assembleCatalogue,
  type Catalogue,
  type PackedPlaces,
  type ReleasedFacts,
  type SectorFacts,
} from '@contrechamp/engine';
import type { Lang } from '@contrechamp/report';
import { Failure } from '../failure.ts';

const require = createRequire(import.meta.url);

/** Folder of the catalogue package, whether linked in the workspace or installed. */
export const catalogueRoot = (): string => dirname(require.resolve('@contrechamp/catalogue/package.json'));

const suffix = '.json.gz';
const words = {
  en: {
    unbuilt: 'The catalogue is not built yet: run `npm run build` first.',
    unknown: (release: string, known: string) =>
      `No catalogue release "${release}". Known releases: ${known}; or give the path of a catalogue file.`,
    unreadable: (file: string) => `This is not a catalogue file: ${file}.`,
  },
  fr: {
    unbuilt: 'Le catalogue n’est pas encore construit : lancez d’abord `npm run build`.',
    unknown: (release: string, known: string) =>
      `Pas de version « ${release} » du catalogue. Versions connues : ${known} ; ou donnez le chemin d’un fichier.`,
    unreadable: (file: string) => `Ce n’est pas un fichier de catalogue : ${file}.`,
  },
};

function readBytes(file: string): Buffer {
  const bytes = readFileSync(file);
  return file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}

const readJson = (file: string): unknown => JSON.parse(readBytes(file).toString('utf8'));

function distributedFile(name: string, lang: Lang): string {
  const file = join(catalogueRoot(), 'dist', name);
  if (!existsSync(file)) throw new Failure(words[lang].unbuilt);
  return file;
}

const distributed = (name: string, lang: Lang): unknown => readJson(distributedFile(name, lang));

const places = (lang: Lang) => () => distributed('places.json', lang) as PackedPlaces;

/** Numbers of the releases that are kept beside the current one. */
export function archivedReleases(): readonly string[] {
  const folder = join(catalogueRoot(), 'releases');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(suffix))
    .map((name) => name.slice(0, -suffix.length))
    .sort();
}

/** The current release. @throws Failure when it has not been built */
export const loadCatalogue = (lang: Lang = 'en'): Catalogue =>
  assembleCatalogue(distributed('catalogue.json', lang) as ReleasedFacts, places(lang));

/** Published figures of sectors: they belong to no release. @throws Failure when they have not been built */
export const loadSector = (lang: Lang = 'en'): SectorFacts => distributed('sector.json', lang) as SectorFacts;

/** Reads JSON that should be a release. @throws Failure naming `file` */
function facts(file: string, read: () => unknown, lang: Lang): ReleasedFacts {
  let found: unknown;
  try {
    found = read();
  } catch {
    throw new Failure(words[lang].unreadable(file));
  }
  if (typeof found !== 'object' || found === null || !('release' in found) || !('factors' in found)) {
    throw new Failure(words[lang].unreadable(file));
  }
  return found as ReleasedFacts;
}

const fromFile = (file: string, lang: Lang): Catalogue =>
  assembleCatalogue(
    facts(file, () => readJson(file), lang),
    places(lang),
  );

const archived = (release: string): string => join(catalogueRoot(), 'releases', `${release}${suffix}`);

function releaseFile(release: string, lang: Lang): string {
  if (release === loadCatalogue(lang).release) return distributedFile('catalogue.json', lang);
  return archivedReleases().includes(release) ? archived(release) : release;
}

/** A release as bytes that anybody can compute with: its facts, and the places that they are used with. */
export interface ReleaseBytes {
  readonly facts: Buffer;
  readonly places: Buffer;
}

/** Bytes of the release of a number or in a file. @throws Failure naming the known releases */
export function releaseBytes(release: string, lang: Lang): ReleaseBytes {
  loadRelease(release, lang);
  return { facts: readBytes(releaseFile(release, lang)), places: readBytes(distributedFile('places.json', lang)) };
}

/** The facts of a release that this program keeps, by its number; undefined when it keeps none. */
export function keptRelease(release: string, lang: Lang): ReleaseBytes | undefined {
  const kept = release === loadCatalogue(lang).release || archivedReleases().includes(release);
  return kept ? releaseBytes(release, lang) : undefined;
}

/** A catalogue from bytes; `file` names them in messages. @throws Failure when they are none */
export function catalogueOf(bytes: ReleaseBytes, file: string, lang: Lang): Catalogue {
  const json = (b: Buffer): unknown => JSON.parse(b.toString('utf8'));
  return assembleCatalogue(
    facts(file, () => json(bytes.facts), lang),
    () => json(bytes.places) as PackedPlaces,
  );
}

/**
 * A release by its number, current or archived, or by the path of a file.
 * @throws Failure naming the known releases
 */
export function loadRelease(release: string, lang: Lang): Catalogue {
  const current = loadCatalogue(lang);
  if (release === current.release) return current;
  if (archivedReleases().includes(release)) {
    return fromFile(archived(release), lang);
  }
  if (existsSync(release)) return fromFile(release, lang);
  throw new Failure(words[lang].unknown(release, [...archivedReleases(), current.release].join(', ')));
}
