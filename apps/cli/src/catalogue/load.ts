import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Catalogue, type CatalogueData } from '@contrechamp/engine';
import { Failure } from '../failure.ts';

const require = createRequire(import.meta.url);

/** Folder of the catalogue package, whether linked in the workspace or installed. */
export const catalogueRoot = (): string => dirname(require.resolve('@contrechamp/catalogue/package.json'));

/** @throws Failure when the release has not been built */
export function loadCatalogue(): Catalogue {
  const file = join(catalogueRoot(), 'dist/catalogue.json');
  if (!existsSync(file)) throw new Failure('The catalogue is not built yet: run `npm run build` first.');
  return new Catalogue(JSON.parse(readFileSync(file, 'utf8')) as CatalogueData);
}
