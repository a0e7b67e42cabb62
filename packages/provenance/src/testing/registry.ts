import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ListedModel, Registry } from '../model/resolve.ts';

interface Model extends Omit<ListedModel, 'provider' | 'audio'> {
  readonly aliases: readonly string[];
  readonly provider?: string;
  readonly audio?: boolean;
}

const catalogue = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../../../catalogue/dist/catalogue.json', import.meta.url)), 'utf8'),
) as { readonly imageModels: readonly Model[]; readonly videoModels: readonly Model[] };

const table = (models: readonly Model[]) =>
  new Map(
    models.flatMap(({ aliases, provider = null, audio = false, ...m }) =>
      [m.id, ...aliases].map((name) => [name, { ...m, provider, audio }] as const),
    ),
  );
const tables = { image: table(catalogue.imageModels), video: table(catalogue.videoModels) };

/** The registry of the catalogue as it is built. */
export const registry: Registry = (task, name) => tables[task].get(name);
