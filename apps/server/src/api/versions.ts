import { Hono } from 'hono';
import { Problem } from '../problem/problem.ts';
import type { CampaignStore } from '../store/port.ts';
import { readObject } from './body.ts';
import { storedCampaign } from './campaigns.ts';
import { type Environment, langOf } from './environment.ts';
import { labelField, revisionInPath } from './fields.ts';

/** The versions of a campaign: list, read, name. */
export function versionRoutes(store: CampaignStore): Hono<Environment> {
  const routes = new Hono<Environment>();

  routes.get('/:id/versions', async (c) => {
    const id = c.req.param('id');
    const versions = await store.versions(id);
    if (!versions) throw new Problem('campaign-unknown', { id });
    return c.json(versions);
  });

  routes.get('/:id/versions/:revision', async (c) => {
    const { id, revision } = c.req.param();
    const number = revisionInPath(revision);
    const version = number === null ? null : await store.version(id, number);
    if (version) return c.json(version);
    await storedCampaign(store, id);
    throw new Problem('version-unknown', { revision });
  });

  routes.patch('/:id/versions/:revision', async (c) => {
    const { id, revision } = c.req.param();
    const label = labelField(await readObject(c.req.raw), langOf(c));
    const number = revisionInPath(revision);
    const version = number === null ? null : await store.label(id, number, label);
    if (version) return c.json(version);
    await storedCampaign(store, id);
    throw new Problem('version-unknown', { revision });
  });

  return routes;
}
