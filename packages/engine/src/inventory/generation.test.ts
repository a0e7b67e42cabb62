import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activityDefinitions } from '../activity/registry.ts';
import { compareCampaign } from '../comparison/campaign.ts';
import { compile } from '../footprint/compile.ts';
import { catalogue } from '../testing/catalogue.ts';
import { budgetScopes } from './generation-budget.ts';
import { parseCampaign } from './parse.ts';

type Given = Readonly<Record<string, unknown>>;

const text = (generation?: unknown, campaign: Given = {}): string =>
  JSON.stringify({
    contrechamp: 1,
    campaign: {
      ...{ id: 'c', name: 'C', period: 2026, deliverables: [{ type: 'still', count: 1 }] },
      ...{ stages: ['generation'], reference: 'ai', ...campaign },
    },
    scenarios: [
      {
        ...{ id: 'ai', name: 'AI', method: 'generative-ai', site: { country: 'FR' } },
        activities: [{ type: 'image-generation', count: 10, model: 'gpt-image-1.5' }],
      },
    ],
    ...(generation !== undefined && { generation }),
  });

const brief = { need: 'n', considered: 'c', because: 'b', decidedBy: 'd', date: '2026-09-14' };
const rulesOf = (given: Given) => {
  const { campaign, diagnostics } = parseCampaign(text({ scenario: 'ai', ...given }), activityDefinitions);
  if (!campaign) throw new Error(JSON.stringify(diagnostics));
  return campaign.generation;
};

/** Code, path and severity of everything that is wrong, parsed and compiled. */
function problems(generation: unknown, campaign: Given = {}) {
  const parsed = parseCampaign(text(generation, campaign), activityDefinitions);
  const found = parsed.campaign ? compile(parsed.campaign, catalogue).diagnostics : parsed.diagnostics;
  return found.map(({ code, path, severity }) => `${severity} ${code} ${path}`);
}

describe('rules for those who generate', () => {
  it('are not there unless the file gives them', () => {
    const { campaign } = parseCampaign(text(), activityDefinitions);
    expect(campaign).not.toHaveProperty('generation');
  });

  it('need a scenario and nothing else', () => {
    expect(rulesOf({})).toEqual({
      ...{
        scenario: 'ai',
        language: 'en',
        allowed: {},
        defaults: {},
        maxima: {},
        reuse: false,
        hashes: true,
        mark: 'none',
        budgets: [],
      },
      routing: { model: 'asked', region: 'asked' },
    });
  });

  it('read limits in the units of their fields', () => {
    const budgets = [
      { co2e: '0.2 kg', energy: '5 kWh', money: '1.2 kEUR2026', warn: '75 %', stop: '110 %' },
      { per: ['day', 'person'], co2e: '200 gCO2e', images: 60, seconds: 90 },
    ];
    const found = rulesOf({ budgets })?.budgets;
    expect(found?.[0]).toMatchObject({ per: ['campaign'], money: { amount: 1200, currency: 'EUR' } });
    expect(found?.[0]?.co2e).toBeCloseTo(200, 9);
    expect(found?.[0]?.energy).toBeCloseTo(5000, 9);
    expect([found?.[0]?.warn, found?.[0]?.stop]).toEqual([0.75, 1.1].map((x) => expect.closeTo(x, 12)));
    expect(found?.[1]).toMatchObject({ per: ['person', 'day'], images: 60, seconds: 90, warn: 0.8, stop: 1 });
  });

  it.each([
    ['a scenario that is not there', { scenario: 'ia' }, 'error generation-scenario generation.scenario'],
    ['a field that nobody knows', { scenario: 'ai', budget: [] }, 'error field-unknown generation.budget'],
    [
      'a budget of nothing',
      { scenario: 'ai', budgets: [{ warn: '80 %' }] },
      'error budget-empty generation.budgets[0]',
    ],
    [
      'a budget that stops first',
      { scenario: 'ai', budgets: [{ images: 3, stop: '50 %' }] },
      'error budget-order generation.budgets[0]',
    ],
    [
      'a limit with a margin',
      { scenario: 'ai', budgets: [{ co2e: '200 g ± 20 %' }] },
      'error limit-uncertain generation.budgets[0].co2e',
    ],
    [
      'a limit of another dimension',
      { scenario: 'ai', budgets: [{ energy: '3 km' }] },
      'error unit-mismatch generation.budgets[0].energy',
    ],
    [
      'a limit without a unit',
      { scenario: 'ai', budgets: [{ co2e: 200 }] },
      'error unit-missing generation.budgets[0].co2e',
    ],
    [
      'money without its year',
      { scenario: 'ai', budgets: [{ money: '60 EUR' }] },
      'error unit-unknown generation.budgets[0].money',
    ],
    [
      'a word that is no scope',
      { scenario: 'ai', budgets: [{ per: ['dya'], images: 3 }] },
      'error field-choice generation.budgets[0].per',
    ],
    [
      'half an image',
      { scenario: 'ai', budgets: [{ images: 0.5 }] },
      'error field-invalid generation.budgets[0].images',
    ],
    [
      'half a brief',
      { scenario: 'ai', brief: { ...brief, because: undefined } },
      'error field-missing generation.brief.because',
    ],
    [
      'no time zone',
      { scenario: 'ai', deferral: { timeZone: 'Paris' } },
      'error time-zone-unknown generation.deferral.timeZone',
    ],
    [
      'a size of one side',
      { scenario: 'ai', defaults: { stills: { size: '1024' } } },
      'error field-invalid generation.defaults.stills.size',
    ],
    [
      'no place',
      { scenario: 'ai', allowed: { regions: ['Paris'] } },
      'error region-unknown generation.allowed.regions[0]',
    ],
    [
      'no provider',
      { scenario: 'ai', allowed: { providers: ['opnai'] } },
      'error provider-unknown generation.allowed.providers[0]',
    ],
    [
      'a default above a maximum',
      { scenario: 'ai', defaults: { stills: { quality: 'high' } }, maxima: { stills: { quality: 'low' } } },
      'error default-above-maximum generation.defaults.stills.quality',
    ],
    [
      'a default outside of what is allowed',
      { scenario: 'ai', allowed: { classes: ['mid'] }, defaults: { stills: { model: 'gpt-image-2' } } },
      'error default-not-allowed generation.defaults.stills.model',
    ],
    [
      'a model that nobody knows',
      { scenario: 'ai', allowed: { models: ['gpt-imgae-2'] } },
      'warning model-unknown generation.allowed.models[0]',
    ],
    [
      'nothing to wait for',
      { scenario: 'ai', deferral: { timeZone: 'Europe/Paris' } },
      'warning deferral-without-series generation.deferral',
    ],
    ['a list', [], 'error field-invalid generation'],
  ])('%s is told', (_, generation, expected) => {
    expect(problems(generation)).toContain(expected);
  });

  it('belong to a campaign that generates', () => {
    const rules = { scenario: 'ai' };
    const found = problems(rules, { stages: ['shoot'] });
    expect(found).toContain('error stage-outside-boundary generation');
  });

  it('allow by any name, place or alias of the catalogue without a word', () => {
    const allowed = {
      models: ['openai/gpt-image-2', 'gemini-2.5-flash-image', 'veo-3.1'],
      providers: ['bfl', 'OpenAI'],
      regions: ['FR', 'europe-west9', 'EU', 'EUROPE', 'eu-west-1'],
    };
    expect(problems({ scenario: 'ai', allowed, brief })).toEqual([]);
  });

  it('change no figure, byte for byte', () => {
    const result = (source: string): string => {
      const { campaign } = parseCampaign(source, activityDefinitions);
      if (!campaign) throw new Error('refused');
      const { footprints } = compareCampaign(compile(campaign, catalogue), { draws: 200 });
      return JSON.stringify(footprints.map(({ total, byKind, draws }) => [total, byKind, [...draws]]));
    };
    const rules = { scenario: 'ai', brief, budgets: [{ co2e: '1 g' }], defaults: { stills: { model: 'gpt-image-2' } } };
    expect(result(text(rules))).toBe(result(text()));
  });

  it('take scopes in any order, each once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...budgetScopes), { minLength: 1, maxLength: 5 }), (per) => {
        const [found] = rulesOf({ budgets: [{ per, images: 1 }] })?.budgets ?? [];
        expect(found?.per).toEqual(budgetScopes.filter((s) => per.includes(s)));
      }),
    );
  });
});
