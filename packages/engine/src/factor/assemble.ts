import { Catalogue, type CatalogueData } from './catalogue.ts';
import { upgradeModels } from './models.ts';
import { type PackedPlaces, type Places, unpackPlaces } from './places.ts';

/** A release without its places: what changes from one release to the next, and what an archive keeps. */
export type CatalogueFacts = Omit<CatalogueData, keyof Places>;

type Later = 'videoModels' | 'headingViews' | 'providers';

/** A release as its file holds it; older releases lack the tables that came later. */
export type ReleasedFacts = Omit<CatalogueFacts, Later> & Partial<Pick<CatalogueFacts, Later>>;

/**
 * A catalogue from the facts of a release, current or archived, and the places. Places are read when one is first
 * looked for: many campaigns name none.
 */
export function assembleCatalogue(facts: ReleasedFacts, places: PackedPlaces | (() => PackedPlaces)): Catalogue {
  let unpacked: Places | undefined;
  const read = (): Places => {
    unpacked ??= unpackPlaces(typeof places === 'function' ? places() : places);
    return unpacked;
  };
  return new Catalogue({
    headingViews: [],
    providers: [],
    ...facts,
    imageModels: upgradeModels(facts.imageModels, facts.factors),
    videoModels: upgradeModels(facts.videoModels ?? [], facts.factors),
    get airports() {
      return read().airports;
    },
    get cities() {
      return read().cities;
    },
    get exonyms() {
      return read().exonyms;
    },
  });
}
