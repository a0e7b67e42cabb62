import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Catalogues, loadCatalogues } from '../calculation/catalogues.ts';
import { startServer } from '../server.ts';
import { openStore } from '../store/sqlite/open.ts';
import { type Answer, type Asked, ask } from './http.ts';
import { temporaryFolder } from './temporary.ts';

export const pageSource = '<!doctype html><style nonce="__CSP_NONCE__"></style><meta content="__CSP_NONCE__">';

let catalogues: Catalogues | undefined;

/** A built studio in small. */
export function studioFolder(): string {
  const folder = join(temporaryFolder(), 'studio');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), pageSource);
  writeFileSync(join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(folder, 'assets/app-1a2b.js'), 'plain');
  writeFileSync(join(folder, 'assets/app-1a2b.js.br'), 'in brotli');
  writeFileSync(join(folder, 'assets/app-1a2b.js.gz'), 'in gzip');
  writeFileSync(join(folder, '.secret'), 'hidden');
  writeFileSync(join(folder, '../beside.txt'), 'not the studio’s');
  return folder;
}

export interface TestServer {
  readonly origin: string;
  readonly studio: string;
  ask(path: string, asked?: Asked): Promise<Answer>;
  /** Keeps a campaign. */
  create(text: string): Promise<string>;
}

/** The whole server on a free port and an empty store, until the test ends. */
export async function testServer(
  options: { allowedHosts?: string[]; host?: string; receipts?: string } = {},
): Promise<TestServer> {
  const studio = studioFolder();
  const store = await openStore(temporaryFolder(), 'en');
  const { allowedHosts = [], host = '127.0.0.1', receipts } = options;
  catalogues ??= loadCatalogues('en');
  const server = await startServer({ store, catalogues, studio, host, allowedHosts, receipts, ports: [0] });
  onTestFinished(async () => {
    await server.close();
    await store.close();
  });
  const origin = `http://127.0.0.1:${server.port}`;
  const asking = (path: string, asked?: Asked) => ask(origin, path, asked);
  return {
    origin,
    studio,
    ask: asking,
    create: async (text) => (await asking('/api/v1/campaigns', { method: 'POST', body: { text } })).json.id,
  };
}
