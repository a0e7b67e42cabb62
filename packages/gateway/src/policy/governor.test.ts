import { describe, expect, it } from 'vitest';
import { asked, ruled, service, services, spending } from '../testing/policy.ts';
import { CampaignGovernor, type GovernorParts } from './governor.ts';

const ledger = { spent: () => spending({}), delivered: () => null };
const bearer = { campaign: 'c', person: 'ana', key: 'k1' };
const now = new Date('2026-11-26T10:15:00Z');
const governor = (rules: Readonly<Record<string, unknown>> = {}, parts: Partial<GovernorParts> = {}) =>
  new CampaignGovernor({ ...ruled(rules), services, ledger, draws: 500, clock: () => now, ...parts });

describe('the rules of one campaign', () => {
  it('decide, settle and explain', () => {
    const g = governor({ language: 'fr' });
    const verdict = g.decide(asked(), bearer, now);
    if (verdict.kind !== 'send') throw new Error('refused');
    const { sent, prospect } = verdict;
    const settled = g.settle({ sent, prospect, outcome: 'delivered', usage: null, computed: true });
    expect(settled.footprint).toBe(prospect.estimate);
    expect(g.headers(verdict)['x-contrechamp-model']).toBe('"gpt-image-1.5"');
    expect(g.lang).toBe('fr');
    expect(g.explain({ code: 'count-above-maximum', params: { asked: 5, maximum: 4 } }, 'fr')).toEqual({
      ...{ status: 422, type: 'invalid_request_error', code: 'count_above_maximum', param: 'n' },
      message: 'La campagne en permet 4 au plus par demande, et celle-ci en veut 5. Demandez n = 4.',
    });
  });

  it('ask the ledger for their own campaign and this person', () => {
    const scopes: unknown[] = [];
    const spent = (scope: object) => {
      scopes.push(scope);
      return spending({});
    };
    const g = governor({ budgets: [{ per: ['person', 'day'], images: 9 }] }, { ledger: { ...ledger, spent } });
    g.decide(asked(), bearer, now);
    expect(scopes).toEqual([{ campaign: 'c', person: 'ana', day: '2026-11-26' }]);
  });

  it('list the models that a caller may ask for, with who serves each', () => {
    const models = ['gpt-image-1.5', 'gpt-image-1', 'flux-2-pro', 'veo-3.1', 'midjourney-v7', 'my-lora'];
    expect(governor({ allowed: { models } }).models()).toEqual([
      { id: 'gpt-image-1.5', provider: 'openai' },
      { id: 'flux-2-pro', provider: 'bfl' },
      { id: 'veo-3.1', provider: 'veo' },
      { id: 'my-lora', provider: 'studio-gpu' },
    ]);
    const all = governor({ allowed: { classes: ['mid'] } }).models();
    expect(all.length).toBeGreaterThan(5);
    expect(all.map((m) => m.id)).not.toContain('gpt-image-2');
  });

  it('tell who may run an operation, and where', () => {
    const places = governor({ allowed: { regions: ['EUROPE'] } }).candidates('video');
    expect(places.map(({ adapter, host }) => `${adapter.id} ${host.id}`)).toEqual([
      'bfl eu',
      'studio-gpu rack',
      'veo finland',
    ]);
    expect(governor({ allowed: { operations: ['edit'] } }).candidates('video')).toEqual([]);
  });

  it('need a scenario of the calculation', () => {
    expect(() => governor({}, { rules: { ...ruled().rules, scenario: 'other' } })).toThrow(RangeError);
  });

  it('count machines of one’s own by their accelerator', () => {
    const own = (hardware: string) =>
      governor({}, { services: [service('rack', { provider: 'own', hardware })] }).meter.estimate({
        ...{ operation: 'generation', provider: 'rack', host: 'default', region: 'FR', model: 'sdxl', n: 1 },
        ...{ width: 1024, height: 1024, quality: null, steps: 30, seconds: null, audio: null },
        ...{ previews: 0, references: 0, streamed: false },
      }).energy;
    expect(own('a100')).not.toBe(own('h100'));
  });
});
