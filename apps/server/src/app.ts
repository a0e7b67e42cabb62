import process from 'node:process';
import { Hono } from 'hono';
import { campaignRoutes } from './api/campaigns.ts';
import { comparisonRoutes } from './api/comparison.ts';
import { type Environment, langOf } from './api/environment.ts';
import { exampleRoutes } from './api/examples.ts';
import { proofRoutes } from './api/proof.ts';
import { receiptRoutes } from './api/receipts.ts';
import { versionRoutes } from './api/versions.ts';
import type { Catalogues } from './calculation/catalogues.ts';
import { Problem, problemResponse } from './problem/problem.ts';
import type { Workshop } from './proof/workshop.ts';
import { type GuardOptions, guard } from './security/guard.ts';
import { addHeaders } from './security/headers.ts';
import { catalogueRoutes } from './static/catalogue.ts';
import { studioRoutes } from './static/studio.ts';
import { type CampaignStore, StoreUnavailable } from './store/port.ts';
import { version } from './version.ts';

export interface AppOptions extends GuardOptions {
  readonly store: CampaignStore;
  readonly catalogues: Catalogues;
  /** Folder of the built studio. */
  readonly studio: string;
  /** Folder of a gateway’s receipts. */
  readonly receipts?: string | undefined;
}

/** What the app needs beside its options, and whoever starts it ends. */
export interface AppMeans {
  readonly workshop: Workshop;
}

function problemOf(error: Error): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof StoreUnavailable) {
    process.stderr.write(`${error.message}\n`);
    return new Problem('store-unavailable', { reason: error.reason });
  }
  process.stderr.write(`${error.stack ?? error.message}\n`);
  return new Problem('server-fault');
}

function apiRoutes({ store, catalogues, workshop, receipts }: AppOptions & AppMeans): Hono<Environment> {
  const api = new Hono<Environment>();
  api.use(async (c, next) => {
    await next();
    c.res.headers.set('cache-control', 'no-store');
  });
  api.get('/health', (c) =>
    c.json({ version, catalogue: catalogues.current.release, receipts: receipts !== undefined }),
  );
  api.route('/campaigns', campaignRoutes(store));
  api.route('/campaigns', versionRoutes(store));
  api.route('/campaigns', comparisonRoutes(store, catalogues));
  api.route('/receipts', receiptRoutes(receipts));
  api.route('/examples', exampleRoutes());
  api.route('/', proofRoutes(workshop));
  return api;
}

/** The studio over HTTP: interface, catalogue, pages. */
export function createApp(options: AppOptions & AppMeans): Hono<Environment> {
  const app = new Hono<Environment>();
  app.use(async (c, next) => {
    await next();
    addHeaders(c.res);
  });
  app.use(guard(options));
  app.route('/api/v1', apiRoutes(options));
  app.all('/api/*', ({ req }) => {
    throw new Problem('route-unknown', { path: req.path });
  });
  app.route('/catalogue', catalogueRoutes());
  app.route('/', studioRoutes(options.studio));
  app.notFound((c) => problemResponse(new Problem('route-unknown', { path: c.req.path }), langOf(c)));
  app.onError((error, c) => problemResponse(problemOf(error), langOf(c)));
  return app;
}
