import data from '@contrechamp/catalogue/catalogue.json' with { type: 'json' };
import { Catalogue, type CatalogueData } from '../factor/catalogue.ts';

/** The released catalogue, as the applications load it. */
export const catalogue = new Catalogue(data as unknown as CatalogueData);
