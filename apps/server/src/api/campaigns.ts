import { Hono } from 'hono';
import { draftOf } from '../campaign/draft.ts';
import { copyOf } from '../campaign/duplicate.ts';
import { Problem } from '../problem/problem.ts';
import type { CampaignStore, StoredCampaign } from '../store/port.ts';
import { readObject } from './body.ts';
import { type Environment, langOf } from './environment.ts';
import { labelField, revisionField, textField } from './fields.ts';

/** @throws Problem when there is no such campaign */
export async function storedCampaign(store: CampaignStore, id: string): Promise<StoredCampaign> {
  const campaign = await store.read(id);
  if (campaign) return campaign;
  throw new Problem('campaign-unknown', { id });
}

/** Campaigns: list, create, read, save, delete, duplicate. */
export function campaignRoutes(store: CampaignStore): Hono<Environment> {
  const routes = new Hono<Environment>();

  routes.get('/', async (c) => c.json(await store.list()));

  routes.post('/', async (c) => {
    const text = textField(await readObject(c.req.raw), langOf(c));
    return c.json(await store.create(draftOf(text)), 201);
  });

  routes.get('/:id', async (c) => {
    const { id, name, text, revision, created, updated } = await storedCampaign(store, c.req.param('id'));
    return c.json({ id, name, text, revision, created, updated });
  });

  routes.put('/:id', async (c) => {
    const id = c.req.param('id');
    const lang = langOf(c);
    const body = await readObject(c.req.raw);
    const draft = draftOf(textField(body, lang));
    const label = body.label === undefined ? null : labelField(body, lang);
    const outcome = await store.save(id, { draft, revision: revisionField(body, lang), label });
    if (outcome.kind === 'unknown') throw new Problem('campaign-unknown', { id });
    const { revision } = outcome;
    if (outcome.kind === 'stale') throw new Problem('revision-stale', { revision }, { revision });
    return c.json({ revision, updated: outcome.updated });
  });

  routes.delete('/:id', async (c) => {
    const id = c.req.param('id');
    if (!(await store.remove(id))) throw new Problem('campaign-unknown', { id });
    return c.body(null, 204);
  });

  routes.post('/:id/duplicate', async (c) => {
    const { text } = await storedCampaign(store, c.req.param('id'));
    return c.json(await store.create(draftOf(copyOf(text))), 201);
  });

  return routes;
}
