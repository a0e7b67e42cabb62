import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { vi } from 'vitest';

const require = createRequire(import.meta.url);

/** Lets the worker's methods run in Node: the catalogue comes from its package, as the server would send it. */
export function serveCatalogue(): void {
  vi.stubGlobal('fetch', async (path: string) => {
    const name = path.split('/').at(-1) ?? '';
    return new Response(await readFile(require.resolve(`@contrechamp/catalogue/${name}`)));
  });
}

/** The reference campaign. */
export const referenceCampaign = (): Promise<string> =>
  readFile(new URL('../../../../examples/white-paper/campaign.yaml', import.meta.url), 'utf8');
