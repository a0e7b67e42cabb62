import { describe, expect, it } from 'vitest';
import type { Receipt } from '../receipt/receipt.ts';
import type { Asked } from '../request/generation.ts';
import { asked, contextOf, sent, service, services, spending } from '../testing/policy.ts';
import type { PolicyContext } from './context.ts';
import { decide } from './decide.ts';
import type { RefusalCode } from './decision.ts';
import type { Verdict } from './verdict.ts';

type Rules = Readonly<Record<string, unknown>>;

const going = (verdict: Verdict): Extract<Verdict, { kind: 'send' }> => {
  if (verdict.kind !== 'send') throw new Error(JSON.stringify(verdict));
  return verdict;
};
const refusal = (verdict: Verdict) => (verdict.kind === 'refuse' ? verdict.refusal : null);
const rulesOf = (verdict: Verdict): readonly string[] => verdict.steps.map((s) => s.rule);

const judged = (request: Partial<Asked>, rules: Rules = {}, given: Partial<PolicyContext> = {}): Verdict =>
  decide(asked(request), contextOf(rules, given));

describe('what a request leaves open', () => {
  it('is made explicit, soberly, and said', () => {
    const { sent, steps } = going(judged({}));
    expect(sent).toMatchObject({ n: 1, quality: 'low', width: 1024, height: 1024, previews: 0, provider: 'openai' });
    expect(steps).toEqual([
      { rule: 'default-count', field: 'n', from: null, to: '1' },
      { rule: 'default-quality', field: 'quality', from: null, to: 'low' },
      { rule: 'default-size', field: 'size', from: null, to: '1024x1024' },
    ]);
  });

  it('changes nothing that was said', () => {
    const whole = { n: 2, quality: 'high', width: 1536, height: 1024, previews: 1 } as const;
    const { sent, steps } = going(judged(whole));
    expect(sent).toMatchObject(whole);
    expect(steps).toEqual([]);
  });

  it.each([
    ['auto', 'low'],
    ['standard', 'medium'],
    ['hd', 'high'],
    ['HIGH', 'high'],
  ])('quality %s becomes %s', (quality, to) => {
    const verdict = judged({ quality });
    expect(going(verdict).sent.quality).toBe(to);
    expect(verdict.steps).toContainEqual({ rule: 'explicit-quality', field: 'quality', from: quality, to });
  });

  it('keeps a model that has no tiers without one', () => {
    const verdict = judged({ model: 'flux.2-pro' });
    expect(going(verdict).sent.quality).toBeNull();
    expect(rulesOf(verdict)).not.toContain('default-quality');
  });

  it('takes the campaign’s own defaults', () => {
    const rules = {
      defaults: {
        stills: { model: 'gpt-image-2', count: 2, quality: 'medium', size: '1536x1024', previews: 1 },
        clips: { model: 'veo-3.1', seconds: 6, size: '1920x1080', audio: true },
      },
    };
    const still = judged({ model: null }, rules);
    expect(going(still).sent).toMatchObject({
      model: 'gpt-image-2',
      n: 2,
      quality: 'medium',
      width: 1536,
      previews: 1,
    });
    expect(rulesOf(still)).toEqual([
      'default-model',
      'default-count',
      'default-quality',
      'default-size',
      'default-previews',
    ]);
    const clip = judged({ operation: 'video', model: null }, rules);
    expect(going(clip).sent).toMatchObject({ model: 'veo-3.1', seconds: 6, width: 1920, audio: true, quality: null });
    expect(rulesOf(clip)).toEqual(['default-model', 'default-size', 'default-seconds', 'default-audio']);
  });

  it('holds an open model’s own steps within the maximum', () => {
    const rules = { maxima: { stills: { steps: 28 } } };
    const verdict = judged({ model: 'flux.1-dev' }, rules);
    expect(going(verdict).sent.steps).toBe(28);
    expect(verdict.steps).toContainEqual({ rule: 'default-steps', field: 'steps', from: null, to: '28' });
    expect(going(judged({ model: 'flux.1-schnell' }, rules)).sent.steps).toBeNull();
  });
});

describe('what is refused', () => {
  const onlyFrance = { allowed: { regions: ['FR'] } };
  const cases: readonly (readonly [string, RefusalCode, Partial<Asked>, Rules, Rules])[] = [
    ['without a brief', 'brief-missing', {}, { brief: undefined }, {}],
    ['an operation', 'operation-not-allowed', { operation: 'edit' }, { allowed: { operations: ['generation'] } }, {}],
    [
      'a provider that is not configured',
      'provider-not-configured',
      { provider: 'replicate' },
      {},
      { provider: 'replicate' },
    ],
    [
      'a provider that is not allowed',
      'provider-not-allowed',
      { provider: 'openai' },
      { allowed: { providers: ['bfl'] } },
      {},
    ],
    [
      'a place that is not allowed',
      'region-not-allowed',
      { region: 'US' },
      onlyFrance,
      { region: 'US', regions: 'FR' },
    ],
    ['a place that nothing is in', 'region-not-allowed', { region: 'JP' }, {}, { region: 'JP' }],
    [
      'a model',
      'model-not-allowed',
      { model: 'gpt-image-2' },
      { allowed: { models: ['gpt-image-1.5'] } },
      { models: 'gpt-image-1.5' },
    ],
    [
      'a misspelt model',
      'model-not-allowed',
      { model: 'gpt-image-15' },
      { allowed: { models: ['gpt-image-1.5'] } },
      { suggestion: 'gpt-image-1.5' },
    ],
    [
      'a class',
      'model-not-allowed',
      { model: 'gpt-image-2' },
      { allowed: { classes: ['distilled', 'mid'] } },
      { class: 'frontier' },
    ],
    ['a model of no known class', 'model-not-allowed', { model: 'mine' }, { allowed: { classes: ['distilled'] } }, {}],
    [
      'a retired model',
      'model-retired',
      { model: 'gpt-image-1' },
      {},
      { date: '2026-10-23', successor: 'gpt-image-2' },
    ],
    [
      'a retired model, its successor not allowed',
      'model-retired',
      { model: 'gpt-image-1' },
      { allowed: { models: ['gpt-image-1', 'flux.2-pro'] } },
      { successor: '' },
    ],
    ['no model at all', 'request-invalid', { model: null }, {}, { field: 'model' }],
    ['a quality that nobody knows', 'request-invalid', { quality: 'ultra' }, {}, { value: 'ultra' }],
    [
      'a model that nothing serves where it may run',
      'provider-not-configured',
      { model: 'gpt-image-1.5' },
      { allowed: { providers: ['bfl'] } },
      { model: 'gpt-image-1.5' },
    ],
    ['too many', 'count-above-maximum', { n: 5 }, { maxima: { stills: { count: 4 } } }, { asked: 5, maximum: 4 }],
    [
      'too large',
      'size-above-maximum',
      { width: 3840, height: 2160 },
      { maxima: { stills: { pixels: 2_000_000 } } },
      { suggestion: '1872x1056' },
    ],
    [
      'too fine',
      'setting-above-maximum',
      { quality: 'high' },
      { maxima: { stills: { quality: 'medium' } } },
      { field: 'quality', maximum: 'medium' },
    ],
    [
      'too many previews',
      'setting-above-maximum',
      { previews: 3 },
      { maxima: { stills: { previews: 1 } } },
      { field: 'partial_images' },
    ],
    [
      'too long',
      'setting-above-maximum',
      { operation: 'video', model: 'veo-3.1', seconds: 12 },
      { maxima: { clips: { seconds: 8 } } },
      { field: 'seconds', asked: 12 },
    ],
    [
      'too many steps',
      'setting-above-maximum',
      { model: 'flux.1-dev', steps: 60 },
      { maxima: { stills: { steps: 28 } } },
      { field: 'steps' },
    ],
    [
      'a budget in money without a price',
      'price-unknown',
      {},
      { budgets: [{ money: '40 EUR2026' }] },
      { currency: 'EUR', found: '' },
    ],
  ];

  it.each(cases)('%s: %s', (_, code, request, rules, params) => {
    expect(refusal(judged(request, rules))).toMatchObject({ code, params });
  });

  it('where nothing does it', () => {
    const only = service('stills');
    const without = { ...only, adapter: { ...only.adapter, operations: ['generation' as const] } };
    expect(refusal(judged({ operation: 'video' }, {}, { services: [without] }))?.code).toBe('operation-not-offered');
  });

  it('where the engine has no figure: never sent as if it took nothing', () => {
    const elsewhere = service('veo', {
      provider: 'google',
      hosts: [{ id: 'pl', region: 'PL', baseUrl: 'https://x.example', source: 's' }],
    });
    const verdict = judged({ operation: 'video', model: 'veo-3.1' }, {}, { services: [elsewhere] });
    expect(refusal(verdict)).toMatchObject({ code: 'footprint-unknown', params: { reason: 'region-not-offered' } });
  });

  it('keeps the steps that came before', () => {
    expect(rulesOf(judged({}, { budgets: [{ images: 1 }] }, { spent: () => spending({ images: 1 }) }))).toContain(
      'default-count',
    );
  });
});

describe('where it runs', () => {
  const cleanest = { routing: { region: 'cleanest' } };

  it('is the first place that fits, or the one that emits least', () => {
    expect(going(judged({ model: 'flux.2-pro' })).sent).toMatchObject({ host: 'us', region: 'US' });
    const verdict = judged({ model: 'flux.2-pro' }, cleanest);
    expect(going(verdict).sent).toMatchObject({ host: 'eu', region: 'DE' });
    expect(verdict.steps).toContainEqual({ rule: 'cleaner-region', field: null, from: 'US', to: 'DE' });
  });

  it('is where the caller wants it, among the places allowed', () => {
    expect(going(judged({ model: 'flux.2-pro', region: 'US' }, cleanest)).sent.host).toBe('us');
    expect(going(judged({ model: 'flux.2-pro', region: 'eu' })).sent.host).toBe('eu');
    expect(going(judged({ model: 'flux.2-pro' }, { allowed: { regions: ['EUROPE'] } })).sent.host).toBe('eu');
    expect(going(judged({ operation: 'video', model: 'veo-3.1', region: 'FI' })).sent.host).toBe('finland');
    expect(
      going(judged({ operation: 'video', model: 'veo-3.1' }, { allowed: { regions: ['europe-north1'] } })).sent.host,
    ).toBe('finland');
  });

  it('is nowhere when places must be known and this one is not', () => {
    const nowhere = service('openai', {
      hosts: [{ id: 'default', region: null, baseUrl: 'https://x.example', source: 's' }],
    });
    expect(going(judged({}, {}, { services: [nowhere] })).sent.region).toBeNull();
    expect(refusal(judged({}, { allowed: { regions: ['US'] } }, { services: [nowhere] }))?.code).toBe(
      'region-not-allowed',
    );
  });

  it('may be known as the European Union and no more', () => {
    const vague = service('bfl', {
      provider: 'black-forest-labs',
      hosts: [
        { id: 'default', region: null, baseUrl: 'https://x.example', source: 's' },
        { id: 'eu', region: 'EU', baseUrl: 'https://eu.example', source: 's' },
      ],
    });
    const within = (regions: readonly string[]) =>
      going(judged({ model: 'flux.2-pro' }, { allowed: { regions } }, { services: [vague] })).sent.region;
    expect([within(['EU']), within(['EUROPE'])]).toEqual(['EU', 'EU']);
    expect(
      refusal(judged({ model: 'flux.2-pro' }, { allowed: { regions: ['FR'] } }, { services: [vague] }))?.code,
    ).toBe('region-not-allowed');
    expect(going(judged({ model: 'flux.2-pro', region: 'eu' }, {}, { services: [vague] })).sent.host).toBe('eu');
    // Counted by the usual country of the provider: it earns nothing by being vague.
    const { estimate } = going(judged({ model: 'flux.2-pro', region: 'EU' }, {}, { services: [vague] })).prospect;
    expect(estimate.assumptions).toContain('ai-region-default');
    expect(going(judged({ model: 'flux.2-pro', region: 'EU' })).sent.host).toBe('eu');
  });

  it('is with its maker, else with a host of many, else where the configuration says', () => {
    const fal = service('fal');
    expect(going(judged({ model: 'flux.2-pro' }, {}, { services: [fal, ...services] })).sent.provider).toBe('bfl');
    expect(going(judged({ model: 'flux.2-pro' }, {}, { services: [services[0] as never, fal] })).sent.provider).toBe(
      'fal',
    );
    expect(
      going(judged({ model: 'flux.2-pro', provider: 'fal' }, {}, { services: [fal, ...services] })).sent.provider,
    ).toBe('fal');
    const named = service('fal', { models: ['flux-2-pro'] });
    expect(going(judged({ model: 'flux.2-pro' }, {}, { services: [...services, named] })).sent.provider).toBe('fal');
    expect(going(judged({ model: 'my-lora' })).sent.provider).toBe('studio-gpu');
  });
});

describe('which model', () => {
  const models = ['gpt-image-2', 'gpt-image-1.5', 'flux.2-klein'];
  const lightest = { allowed: { models }, routing: { model: 'lightest' } };

  it('is the asked one, unless the campaign prefers a surely lighter one', () => {
    const request = { model: 'gpt-image-2', quality: 'high' };
    expect(going(judged(request, { allowed: { models } })).sent.model).toBe('gpt-image-2');
    const verdict = judged(request, lightest);
    expect(going(verdict).sent).toMatchObject({ model: 'flux.2-klein', provider: 'bfl' });
    expect(verdict.steps).toContainEqual({
      rule: 'lighter-model',
      field: 'model',
      from: 'gpt-image-2',
      to: 'flux.2-klein',
    });
  });

  it('stays where what is known of two models overlaps, and that is said', () => {
    const verdict = judged({ model: 'gpt-image-1.5' }, lightest);
    expect(going(verdict).sent.model).toBe('gpt-image-1.5');
    expect(verdict.steps).toContainEqual({
      rule: 'models-not-ranked',
      field: 'model',
      from: 'gpt-image-1.5',
      to: 'flux.2-klein',
    });
  });

  it('is known by any of its names, and sent by the one that was asked', () => {
    expect(
      going(judged({ model: 'openai/gpt-image-1.5' }, { allowed: { models: ['gpt-image-1.5'] } })).sent.model,
    ).toBe('openai/gpt-image-1.5');
  });
});

describe('an earlier answer', () => {
  const before = sent();
  const receipt = { id: 'r1', sent: before } as Receipt;
  const delivered = (fingerprint: string) => (fingerprint === 'abc' ? receipt : null);
  const spent = () => spending({ images: 10 });
  const rules = { reuse: true, budgets: [{ images: 10 }] };

  it('serves again, at no cost and even when nothing is left', () => {
    const verdict = going(judged({ fingerprint: 'abc' }, rules, { delivered, spent }));
    expect(verdict.reuses).toBe(receipt);
    expect(verdict.prospect.amounts).toMatchObject({ images: 0, co2e: 0 });
    expect(verdict.prospect.estimate.co2e.central).toBeGreaterThan(0);
    expect(rulesOf(verdict)).toContain('reused');
  });

  it('does not where a new one is wanted, or the campaign wants none again', () => {
    const fresh = { wishes: { fresh: true, deadline: null }, delivered };
    expect(going(judged({ fingerprint: 'abc' }, { reuse: true }, fresh)).reuses).toBeNull();
    expect(going(judged({ fingerprint: 'abc' }, {}, { delivered })).reuses).toBeNull();
    expect(going(judged({ fingerprint: 'other' }, { reuse: true }, { delivered })).reuses).toBeNull();
  });

  it.each([
    ['model', 'gpt-image-1-mini'],
    ['quality', 'high'],
    ['width', 1536],
    ['height', 1536],
    ['n', 2],
    ['steps', 20],
    ['provider', 'azure'],
    ['host', 'eu'],
    ['region', 'FR'],
  ])('does not where the %s would be another now', (field, value) => {
    const other = { id: 'r1', sent: { ...before, [field]: value } } as Receipt;
    const verdict = judged({ fingerprint: 'abc' }, { reuse: true }, { delivered: () => other });
    expect(going(verdict).reuses).toBeNull();
    expect(rulesOf(verdict)).not.toContain('reused');
  });
});

describe('a request that may wait', () => {
  const time = (hour: number): string => `2025-06-01T${String(hour).padStart(2, '0')}:00`;
  const points = Array.from({ length: 24 }, (_, hour) => ({ time: time(hour), value: hour === 13 ? 20 : 300 }));
  const series = { layout: 'plain', clock: 'UTC', boundary: null, points } as const;
  const rules = { deferral: { timeZone: 'Europe/Paris' } };
  const wishes = { fresh: false, deadline: '2026-11-26T20:00:00Z' };
  const seriesOf = (country: string) => (country === 'US' ? series : null);

  it('waits for the cleanest hour before its deadline', () => {
    const verdict = going(judged({}, rules, { wishes, seriesOf }));
    expect(verdict.notBefore).toBe('2026-11-26T13:00:00.000Z');
    expect(verdict.steps).toContainEqual({
      ...{ rule: 'cleaner-hour', field: null, from: '300 gCO2e/kWh' },
      to: '2026-11-26T13:00:00.000Z 20 gCO2e/kWh',
    });
  });

  it.each([
    ['without a deadline', rules, { fresh: false, deadline: null }],
    ['where the campaign lets nothing wait', {}, wishes],
    ['when the clean hour comes too late', rules, { fresh: false, deadline: '2026-11-26T13:30:00Z' }],
  ])('runs at once %s', (_, given, wish) => {
    expect(going(judged({}, given, { wishes: wish, seriesOf })).notBefore).toBeNull();
  });

  it.each(['tomorrow', '2026-11-26', '2026-11-25T10:00:00Z', '2026-13-41T10:00:00Z'])(
    'refuses the deadline %s',
    (deadline) => {
      expect(refusal(judged({}, rules, { wishes: { fresh: false, deadline }, seriesOf }))?.code).toBe(
        'request-invalid',
      );
    },
  );
});
