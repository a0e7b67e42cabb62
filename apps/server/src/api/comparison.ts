import { Hono } from 'hono';
import type { Catalogues } from '../calculation/catalogues.ts';
import { compareText } from '../calculation/compare.ts';
import type { CampaignStore } from '../store/port.ts';
import { storedCampaign } from './campaigns.ts';
import { type Environment, langOf } from './environment.ts';
import { checkLang, drawsRange, integerQuery, seedRange } from './fields.ts';
import { campaignRefused } from './refused.ts';

/** The result contract of a campaign: what `contrechamp compare --json` prints. */
export function comparisonRoutes(store: CampaignStore, catalogues: Catalogues): Hono<Environment> {
  const routes = new Hono<Environment>();

  routes.get('/:id/comparison', async (c) => {
    const lang = langOf(c);
    const { lang: asked, draws, seed } = c.req.query();
    checkLang(asked, lang);
    const options = {
      lang,
      draws: integerQuery('draws', draws, drawsRange, lang),
      seed: integerQuery('seed', seed, seedRange, lang),
    };
    const { text } = await storedCampaign(store, c.req.param('id'));
    const outcome = compareText(text, catalogues, options);
    if ('result' in outcome) return c.json(outcome.result);
    throw campaignRefused(outcome.refused, lang);
  });

  return routes;
}
