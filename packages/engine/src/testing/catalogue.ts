import facts from '@contrechamp/catalogue/catalogue.json' with { type: 'json' };
import places from '@contrechamp/catalogue/places.json' with { type: 'json' };
import { assembleCatalogue, type ReleasedFacts } from '../factor/assemble.ts';

/** The released catalogue, as the applications load it. */
export const catalogue = assembleCatalogue(facts as unknown as ReleasedFacts, places);
