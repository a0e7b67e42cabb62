import { existsSync, readFileSync } from 'node:fs';

const root = new URL('..', import.meta.url);
const engineFile = new URL('packages/engine/dist/index.js', root);
const catalogueFile = new URL('catalogue/dist/catalogue.json', root);
const placesFile = new URL('catalogue/dist/places.json', root);
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** The reference campaign, parsed and compiled. */
export async function compileCampaign(path) {
  for (const file of [engineFile, catalogueFile, placesFile]) {
    if (!existsSync(file)) throw new Error(`${file.pathname} is missing: run npm run build first.`);
  }
  const { activityDefinitions, assembleCatalogue, compile, parseCampaign } = await import(engineFile.href);
  const { campaign, diagnostics } = parseCampaign(readFileSync(new URL(path, root), 'utf8'), activityDefinitions);
  if (!campaign) throw new Error(`${path}: ${JSON.stringify(diagnostics)}`);
  const calculation = compile(campaign, assembleCatalogue(readJson(catalogueFile), readJson(placesFile)));
  const errors = calculation.diagnostics.filter((d) => d.severity === 'error');
  if (errors.length > 0) throw new Error(`${path}: ${JSON.stringify(errors)}`);
  return calculation;
}
