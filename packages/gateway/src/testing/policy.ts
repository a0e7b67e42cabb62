import facts from '@contrechamp/catalogue/catalogue.json' with { type: 'json' };
import places from '@contrechamp/catalogue/places.json' with { type: 'json' };
import {
  activityDefinitions,
  assembleCatalogue,
  type Calculation,
  compile,
  type GenerationRules,
  type GridSeries,
  parseCampaign,
  type ReleasedFacts,
} from '@contrechamp/engine';
import type { Spent } from '../ledger/port.ts';
import { type Amounts, noAmounts } from '../meter/footprint.ts';
import { Meter } from '../meter/meter.ts';
import type { DeclaredPrice } from '../meter/price.ts';
import type { PolicyContext, Service } from '../policy/context.ts';
import { noWishes } from '../policy/verdict.ts';
import type { Adapter, Host } from '../provider/adapter.ts';
import type { Asked, Sent } from '../request/generation.ts';

/** The released catalogue, as the applications load it. */
export const catalogue = assembleCatalogue(facts as unknown as ReleasedFacts, places);

const host = (id: string, region: string | null): Host => ({
  ...{ id, region },
  baseUrl: `https://${id}.example.com`,
  source: 'https://example.com/regions',
});

/** A configured service that speaks OpenAI’s language; nothing here calls it. */
export function service(
  id: string,
  given: Partial<Service & { provider: string; hosts: readonly Host[] }> = {},
): Service {
  const { provider = id, hosts = [host('default', 'US')], models = null, hardware } = given;
  const adapter: Adapter = {
    ...{ kind: 'passthrough', id, provider, name: id, hosts, energy: [], resultHosts: [] },
    ...{ requestIdHeader: null, stepsField: null },
    authentication: { header: 'authorization', prefix: 'Bearer ' },
    operations: ['generation', 'edit', 'variation', 'video'],
  };
  return { adapter, models, hardware };
}

export const services: readonly Service[] = [
  service('openai'),
  service('bfl', { provider: 'black-forest-labs', hosts: [host('us', 'US'), host('eu', 'DE')] }),
  service('studio-gpu', { provider: 'own', hosts: [host('rack', 'FR')], hardware: 'rtx-4090' }),
  service('veo', { provider: 'google', hosts: [host('default', 'us-central1'), host('finland', 'europe-north1')] }),
];

export const brief = {
  need: 'four seasons around one bottle',
  considered: 'one day of studio',
  because: 'no backdrop for two of the seasons',
  decidedBy: 'Claire Martin',
  date: '2026-09-14',
};

/** A compiled campaign with rules for those who generate. */
export function ruled(
  rules: Readonly<Record<string, unknown>> = {},
  head: Readonly<Record<string, unknown>> = {},
  series: ReadonlyMap<string, GridSeries> = new Map(),
) {
  const text = JSON.stringify({
    contrechamp: 1,
    campaign: {
      ...{ id: 'c', name: 'C', period: 2026, deliverables: [{ type: 'still', count: 1 }] },
      ...{ stages: ['generation'], reference: 'ai', ...head },
    },
    scenarios: [
      {
        ...{ id: 'ai', name: 'AI', method: 'generative-ai', site: { country: 'FR' } },
        activities: [{ type: 'image-generation', count: 1, model: 'gpt-image-1.5' }],
      },
    ],
    generation: { scenario: 'ai', brief, responsible: 'Claire Martin', ...rules },
  });
  const { campaign, diagnostics } = parseCampaign(text, activityDefinitions);
  if (!campaign?.generation) throw new Error(JSON.stringify(diagnostics));
  return { calculation: compile(campaign, catalogue, { series }), rules: campaign.generation };
}

export const meterOf = (calculation: Calculation, draws = 1000): Meter =>
  new Meter({
    ...{ calculation, scenario: 'ai', draws },
    operators: new Map(services.map(({ adapter, hardware }) => [adapter.id, { provider: adapter.provider, hardware }])),
  });

const shared = new Meter({
  ...{ calculation: ruled().calculation, scenario: 'ai', draws: 1000 },
  operators: new Map(services.map(({ adapter, hardware }) => [adapter.id, { provider: adapter.provider, hardware }])),
});

export const spending = (amounts: Partial<Amounts>): Spent => ({
  settled: { ...noAmounts, ...amounts },
  open: noAmounts,
});

/** A request’s surroundings: nothing spent, nothing delivered, unless told otherwise. */
export function contextOf(
  rules: Readonly<Record<string, unknown>> | GenerationRules = {},
  given: Partial<PolicyContext> & { readonly prices?: readonly DeclaredPrice[] } = {},
): PolicyContext {
  const parsed = ruled(rules as Readonly<Record<string, unknown>>);
  return {
    ...{ rules: parsed.rules, catalogue, services, meter: shared, prices: [], campaign: 'c', person: 'ana' },
    ...{ now: '2026-11-26T10:15:00.000Z', wishes: noWishes },
    seriesOf: () => null,
    spent: () => spending({}),
    objection: () => null,
    delivered: () => null,
    ...given,
  };
}

export const asked = (given: Partial<Asked> = {}): Asked => ({
  ...{ operation: 'generation', model: 'gpt-image-1.5', n: null, width: null, height: null, quality: null },
  ...{ steps: null, seconds: null, audio: null, previews: null, references: 0, streamed: false },
  ...{ provider: null, region: null, fingerprint: null },
  ...given,
});

export const sent = (given: Partial<Sent> = {}): Sent => ({
  ...{ operation: 'generation', provider: 'openai', host: 'default', region: 'US', model: 'gpt-image-1.5', n: 1 },
  ...{ width: 1024, height: 1024, quality: 'low', steps: null, seconds: null, audio: null },
  ...{ previews: 0, references: 0, streamed: false },
  ...given,
});
