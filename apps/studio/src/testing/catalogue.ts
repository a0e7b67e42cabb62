import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { vi } from 'vitest';

const require = createRequire(import.meta.url);

/** Lets the worker's methods run in Node: the catalogue comes from its package, as the server would send it. */
export function serveCatalogue(): void {
  vi.stubGlobal('fetch', async (path: string) => {
    const name = path.split('/').at(-1) ?? '';
    if (!path.includes('/releases/')) {
      return new Response(await readFile(require.resolve(`@contrechamp/catalogue/${name}`)));
    }
    const folder = dirname(require.resolve('@contrechamp/catalogue/package.json'));
    const packed = await readFile(join(folder, 'releases', `${name}.gz`)).catch(() => null);
    return packed ? new Response(gunzipSync(packed)) : new Response(null, { status: 404 });
  });
}

/** The reference campaign. */
export const referenceCampaign = (): Promise<string> =>
  readFile(new URL('../../../../examples/white-paper/campaign.yaml', import.meta.url), 'utf8');
