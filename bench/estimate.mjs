// @ts-check
/**
 * What it costs to decide, to estimate and to settle one generation, first and later times, beside one comparison of a
 * campaign that holds that generation alone. `node bench/estimate.mjs`
 */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { activityDefinitions, assembleCatalogue, compareCampaign, compile, parseCampaign } from '@contrechamp/engine';
import { decide, Meter, noAmounts, nothingReported, settle } from '../packages/gateway/dist/index.js';

const root = fileURLToPath(new URL('..', import.meta.url));
/** @param {string} path */
const json = (path) => JSON.parse(readFileSync(`${root}/${path}`, 'utf8'));
const catalogue = assembleCatalogue(json('catalogue/dist/catalogue.json'), json('catalogue/dist/places.json'));

const text = JSON.stringify({
  contrechamp: 1,
  campaign: {
    ...{ id: 'c', name: 'C', period: 2026, deliverables: [{ type: 'still', count: 1 }] },
    ...{ stages: ['generation'], reference: 'ai' },
  },
  scenarios: [
    {
      ...{ id: 'ai', name: 'AI', method: 'generative-ai', site: { country: 'FR' } },
      activities: [{ type: 'image-generation', count: 1, model: 'gpt-image-1.5' }],
    },
  ],
  generation: {
    scenario: 'ai',
    brief: { need: 'n', considered: 'c', because: 'b', decidedBy: 'd', date: '2026-09-14' },
    allowed: { models: ['gpt-image-1.5', 'gpt-image-2', 'flux.2-pro', 'flux.2-klein'] },
    routing: { model: 'lightest', region: 'cleanest' },
    budgets: [{ images: 1e6 }, { per: ['person', 'day'], co2e: '1 t' }],
  },
});
const { campaign } = parseCampaign(text, activityDefinitions);
if (!campaign?.generation) throw new Error('the campaign of the bench is refused');
const calculation = compile(campaign, catalogue);

const host = (/** @type {string} */ id, /** @type {string} */ region) => ({
  id,
  region,
  baseUrl: 'https://x.example',
  source: 's',
});
const adapter = (
  /** @type {string} */ id,
  /** @type {string} */ provider,
  /** @type {ReturnType<typeof host>[]} */ hosts,
) => ({
  adapter: /** @type {const} */ ({
    ...{ kind: 'passthrough', id, provider, name: id, hosts, energy: [], resultHosts: [] },
    ...{ requestIdHeader: null, stepsField: null },
    authentication: { header: 'authorization', prefix: 'Bearer ' },
    operations: ['generation', 'edit'],
  }),
  models: null,
});
const services = [
  adapter('openai', 'openai', [host('default', 'US')]),
  adapter('bfl', 'black-forest-labs', [host('us', 'US'), host('eu', 'DE')]),
];
const operators = new Map(services.map((s) => [s.adapter.id, { provider: s.adapter.provider }]));
const meter = () => new Meter({ calculation, scenario: 'ai', operators });

const sent = {
  ...{ operation: /** @type {const} */ ('generation'), provider: 'openai', host: 'default', region: 'US' },
  ...{ model: 'gpt-image-1.5', n: 2, width: 1024, height: 1024, quality: /** @type {const} */ ('low') },
  ...{ steps: null, seconds: null, audio: null, previews: 0, references: 0, streamed: false },
};
const asked = {
  ...{ operation: /** @type {const} */ ('generation'), model: 'gpt-image-1.5', n: null, width: null, height: null },
  ...{ quality: null, steps: null, seconds: null, audio: null, previews: null, references: 0, streamed: false },
  ...{ provider: null, region: null, fingerprint: null },
};
const warm = meter();
const prospect = { estimate: warm.estimate(sent), price: null, amounts: noAmounts };
const usage = (/** @type {object} */ more) => ({ ...nothingReported, outputs: 2, outputTokens: 544, ...more });
const context = {
  ...{ rules: campaign.generation, catalogue, services, meter: warm, prices: [], campaign: 'c', person: 'ana' },
  ...{ now: '2026-11-26T10:15:00.000Z', wishes: { fresh: false, deadline: null } },
  ...{ seriesOf: () => null, spent: () => ({ settled: noAmounts, open: noAmounts }), delivered: () => null },
};
const ended = { sent, prospect, outcome: /** @type {const} */ ('delivered'), computed: true };

/** CPU of the process per call in microseconds, median of nine rounds after warm-up. @param {() => unknown} work @param {number} times */
function cost(work, times) {
  const round = () => {
    const before = process.cpuUsage();
    for (let i = 0; i < times; i++) work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / times;
  };
  round();
  const rounds = Array.from({ length: 9 }, round).sort((a, b) => a - b);
  return rounds[4] ?? Number.NaN;
}

const compared = () => {
  const parsed = parseCampaign(text, activityDefinitions);
  if (parsed.campaign) compareCampaign(compile(parsed.campaign, catalogue));
};
// Twice: the first rounds of a process pay for code that is not compiled yet.
cost(compared, 20);
const peer = cost(compared, 20);
/** @type {readonly (readonly [string, () => unknown, number])[]} */
const cases = [
  ['compare of one generation, the peer', compared, 20],
  ['estimate, first time of a setting', () => meter().estimate(sent), 20],
  ['estimate, later', () => warm.estimate(sent), 20_000],
  ['settle by tokens, first time', () => settle(meter(), { ...ended, usage: usage({}) }), 20],
  ['settle by tokens, later', () => settle(warm, { ...ended, usage: usage({}) }), 20_000],
  [
    'settle by tokens written and read, later',
    () => settle(warm, { ...ended, usage: usage({ inputTokens: 900 }) }),
    500,
  ],
  ['decide: defaults, four models, two places, two budgets', () => decide(asked, context), 5_000],
];
console.log(`${'10,000 draws, CPU'.padEnd(58)}${'µs'.padStart(9)}${'÷ compare'.padStart(12)}`);
for (const [name, work, times] of cases) {
  const us = cost(work, times);
  console.log(
    `${name.padEnd(58)}${us.toFixed(us < 100 ? 1 : 0).padStart(9)}${(us / peer).toPrecision(2).padStart(12)}`,
  );
}
