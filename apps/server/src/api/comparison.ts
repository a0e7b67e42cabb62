import type { Diagnostic } from '@contrechamp/engine';
import { diagnosticMessage, type Lang } from '@contrechamp/report';
import { Hono } from 'hono';
import type { Catalogues } from '../calculation/catalogues.ts';
import { compareText } from '../calculation/compare.ts';
import { Problem } from '../problem/problem.ts';
import type { CampaignStore } from '../store/port.ts';
import { storedCampaign } from './campaigns.ts';
import { type Environment, langOf } from './environment.ts';
import { checkLang, integerQuery } from './fields.ts';

const drawsRange = [100, 100_000] as const;
const seedRange = [0, 2 ** 32 - 1] as const;

const told = (diagnostic: Diagnostic, lang: Lang) => {
  const { code, severity, path, position } = diagnostic;
  return { code, severity, path, ...(position && { position }), ...diagnosticMessage(diagnostic, lang) };
};

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
    const diagnostics = outcome.refused.map((d) => told(d, lang));
    throw new Problem('campaign-refused', { count: diagnostics.length }, { diagnostics });
  });

  return routes;
}
