import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { assembleCatalogue, type Catalogue, type PackedPlaces, type ReleasedFacts } from '@contrechamp/engine';
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

function readJson(file: string): unknown {
  const bytes = readFileSync(file);
  return JSON.parse((file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'));
}

function distributed(name: string, lang: Lang): unknown {
  const file = join(catalogueRoot(), 'dist', name);
  if (!existsSync(file)) throw new Failure(words[lang].unbuilt);
  return readJson(file);
}

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

function fromFile(file: string, lang: Lang): Catalogue {
  let facts: unknown;
  try {
    facts = readJson(file);
  } catch {
    throw new Failure(words[lang].unreadable(file));
  }
  if (typeof facts !== 'object' || facts === null || !('release' in facts) || !('factors' in facts)) {
    throw new Failure(words[lang].unreadable(file));
  }
  return assembleCatalogue(facts as ReleasedFacts, places(lang));
}

/**
 * A release by its number, current or archived, or by the path of a file.
 * @throws Failure naming the known releases
 */
export function loadRelease(release: string, lang: Lang): Catalogue {
  const current = loadCatalogue(lang);
  if (release === current.release) return current;
  if (archivedReleases().includes(release)) {
    return fromFile(join(catalogueRoot(), 'releases', `${release}${suffix}`), lang);
  }
  if (existsSync(release)) return fromFile(release, lang);
  throw new Failure(words[lang].unknown(release, [...archivedReleases(), current.release].join(', ')));
}
