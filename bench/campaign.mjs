import { existsSync, readFileSync } from 'node:fs';

const root = new URL('..', import.meta.url);
const engineFile = new URL('packages/engine/dist/index.js', root);
const catalogueFile = new URL('catalogue/dist/catalogue.json', root);

/** The reference campaign, parsed and compiled. */
export async function compileCampaign(path) {
  for (const file of [engineFile, catalogueFile]) {
    if (!existsSync(file)) throw new Error(`${file.pathname} is missing: run npm run build first.`);
  }
  const { activityDefinitions, Catalogue, compile, parseCampaign } = await import(engineFile.href);
  const { campaign, diagnostics } = parseCampaign(readFileSync(new URL(path, root), 'utf8'), activityDefinitions);
  if (!campaign) throw new Error(`${path}: ${JSON.stringify(diagnostics)}`);
  const calculation = compile(campaign, new Catalogue(JSON.parse(readFileSync(catalogueFile, 'utf8'))));
  const errors = calculation.diagnostics.filter((d) => d.severity === 'error');
  if (errors.length > 0) throw new Error(`${path}: ${JSON.stringify(errors)}`);
  return calculation;
}
