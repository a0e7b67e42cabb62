import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Lang } from '@contrechamp/report';
import { Hono } from 'hono';
import type { Environment } from '../api/environment.ts';
import { Failure } from '../failure.ts';
import { Problem } from '../problem/problem.ts';
import { fileResponse } from './file.ts';
import { indexPage } from './index-page.ts';
import { fileInside } from './inside.ts';

const unbuilt = {
  en: (folder: string) =>
    `The studio is not built yet: there is no index.html in ${folder}. Run \`npm run build\` first.`,
  fr: (folder: string) =>
    `Le studio n’est pas encore construit : il n’y a pas d’index.html dans ${folder}. Lancez d’abord \`npm run build\`.`,
};

/** Names of assets change with their content. */
const forever = 'public, max-age=31536000, immutable';

/** @throws Failure when there is nothing to serve */
export function checkStudio(folder: string, lang: Lang): void {
  if (!existsSync(join(folder, 'index.html'))) throw new Failure(unbuilt[lang](folder));
}

/** A person going to an address, not a page asking for a file; names of records hold dots. */
const isNavigation = (path: string, accept: string): boolean =>
  !/^\/(?:assets|catalogue)(?:\/|$)/.test(path) && (!path.includes('.') || accept.includes('text/html'));

/** The built studio: its files, and its page for every address that is not a file. */
export function studioRoutes(folder: string): Hono<Environment> {
  const routes = new Hono<Environment>();
  const index = join(folder, 'index.html');

  routes.get('*', async (c) => {
    const path = new URL(c.req.url).pathname;
    if (path === '/' || path === '/index.html') return indexPage(index, c.req.header('if-none-match'));
    const file = fileInside(folder, path);
    const found = file && (await fileResponse(file, c.req.raw, path.startsWith('/assets/') ? forever : 'no-cache'));
    if (found) return found;
    if (!isNavigation(path, c.req.header('accept') ?? '')) throw new Problem('page-unknown', { path });
    return indexPage(index, c.req.header('if-none-match'));
  });

  return routes;
}
