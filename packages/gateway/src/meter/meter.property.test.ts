import { activityDefinitions, compareCampaign, compile, parseCampaign } from '@contrechamp/engine';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sent } from '../request/generation.ts';
import { catalogue, meterOf, ruled, sent, services } from '../testing/policy.ts';
import { type Entry, entryOf } from './entry.ts';
import { nothingReported, type Usage } from './usage.ts';

const { calculation } = ruled();
const meter = meterOf(calculation);
const operators = new Map(
  services.map(({ adapter, hardware }) => [adapter.id, { provider: adapter.provider, hardware }] as const),
);

/** What `compare` says of the same entry in the same campaign: kgCO2e and its interval, kWh, litres. */
function compared(entry: Entry, head: Readonly<Record<string, unknown>> = {}, draws = 100) {
  const text = JSON.stringify({
    contrechamp: 1,
    campaign: {
      ...{ id: 'c', name: 'C', period: 2026, deliverables: [{ type: 'still', count: 1 }] },
      ...{ stages: ['generation'], reference: 'ai', ...head },
    },
    scenarios: [{ id: 'ai', name: 'AI', method: 'generative-ai', site: { country: 'FR' }, activities: [entry] }],
  });
  const { campaign, diagnostics } = parseCampaign(text, activityDefinitions);
  if (!campaign) throw new Error(JSON.stringify(diagnostics));
  const [found] = compareCampaign(compile(campaign, catalogue), { draws }).footprints;
  if (!found) throw new Error('no footprint');
  return found;
}

const near = (a: number, b: number): void => expect(Math.abs(a / b - 1)).toBeLessThan(1e-9);

const models = [
  ...['gpt-image-1.5', 'gpt-image-2', 'flux.2-pro', 'flux.1-dev', 'sdxl', 'imagen-4', 'flux.1-schnell', 'my-own-model'],
] as const;

const still: fc.Arbitrary<Sent> = fc
  .record({
    model: fc.constantFrom(...models),
    n: fc.integer({ min: 1, max: 10 }),
    side: fc.integer({ min: 16, max: 200 }),
    quality: fc.constantFrom('low' as const, 'medium' as const, 'high' as const, null),
    steps: fc.option(fc.integer({ min: 1, max: 60 })),
    previews: fc.integer({ min: 0, max: 3 }),
    references: fc.integer({ min: 0, max: 4 }),
  })
  .map(({ side, ...rest }) =>
    sent({ ...rest, provider: 'studio-gpu', region: 'FR', width: 16 * side, height: 16 * side }),
  )
  .map((s) => (/^(gpt|flux.2-pro|imagen)/.test(s.model) ? { ...s, provider: 'elsewhere', region: null } : s));

const clip: fc.Arbitrary<Sent> = fc
  .record({
    model: fc.constantFrom('veo-3.1', 'wan2.1-14b', 'runway-gen-4.5', 'my-own-clips'),
    n: fc.integer({ min: 1, max: 4 }),
    seconds: fc.integer({ min: 1, max: 20 }),
    audio: fc.boolean(),
    references: fc.integer({ min: 0, max: 2 }),
  })
  .map((r) =>
    sent({ ...r, operation: 'video', provider: 'elsewhere', region: null, width: 1280, height: 720, quality: null }),
  );

describe('the estimate of a generation', () => {
  it('is what compare computes for the same entry', () => {
    fc.assert(
      fc.property(fc.oneof(still, clip), (request) => {
        const found = meter.estimate(request);
        const whole = compared(entryOf(catalogue, operators.get(request.provider), request, request.n));
        near(found.co2e.central, whole.total.central * 1000);
        near(found.energy ?? Number.NaN, (whole.energyKWh ?? Number.NaN) * 1000);
        if (whole.waterL === null) expect(found.water).toBeNull();
        else near(found.water ?? Number.NaN, whole.waterL);
      }),
      { numRuns: 60 },
    );
  });

  it('has the interval of compare, draw for draw', () => {
    const request = sent({ model: 'gpt-image-2', n: 3, quality: 'high' });
    const own = meterOf(calculation, 2000).estimate(request);
    const whole = compared(entryOf(catalogue, operators.get('openai'), request, 3), {}, 2000);
    near(own.co2e.low, whole.total.interval95[0] * 1000);
    near(own.co2e.high, whole.total.interval95[1] * 1000);
  });

  it('follows the campaign’s choices of method and its own grid', () => {
    const head = {
      options: { training: false, embodied: false },
      grid: { US: { intensity: '20 gCO2e/kWh', source: 'a contract', year: 2026 } },
    };
    const request = sent({ n: 2 });
    const found = meterOf(ruled({}, head).calculation).estimate(request);
    near(
      found.co2e.central,
      compared(entryOf(catalogue, operators.get('openai'), request, 2), head).total.central * 1000,
    );
    expect(found.co2e.central).toBeLessThan(meter.estimate(request).co2e.central / 5);
  });

  it('is linear in the number of outputs, never zero, and inside its interval', () => {
    fc.assert(
      fc.property(fc.oneof(still, clip), fc.integer({ min: 2, max: 9 }), (request, k) => {
        const [one, many] = [meter.estimate({ ...request, n: 1 }), meter.estimate({ ...request, n: k })];
        for (const bound of ['central', 'low', 'high'] as const) near(many.co2e[bound], k * one.co2e[bound]);
        expect(one.co2e.low).toBeGreaterThan(0);
        expect(one.co2e.central).toBeGreaterThanOrEqual(one.co2e.low);
        expect(one.co2e.high).toBeGreaterThanOrEqual(one.co2e.central);
      }),
      { numRuns: 40 },
    );
  });

  it('never falls with more pixels, steps, references or previews', () => {
    fc.assert(
      fc.property(still, (request) => {
        const grams = (more: Partial<Sent>): number => meter.estimate({ ...request, ...more }).co2e.central;
        const now = grams({}) * (1 - 1e-12);
        expect(grams({ width: 2 * (request.width ?? 1) })).toBeGreaterThanOrEqual(now);
        expect(grams({ steps: (request.steps ?? 60) + 10 })).toBeGreaterThanOrEqual(
          grams({ steps: request.steps ?? 60 }) * (1 - 1e-12),
        );
        expect(grams({ references: request.references + 1 })).toBeGreaterThanOrEqual(now);
        expect(grams({ previews: request.previews + 1 })).toBeGreaterThanOrEqual(now);
      }),
      { numRuns: 40 },
    );
  });
});

const reported = (given: Partial<Usage>): Usage => ({ ...nothingReported, ...given });

describe('what a service reports', () => {
  const tokens = fc.record({
    outputs: fc.integer({ min: 1, max: 10 }),
    each: fc.integer({ min: 1, max: 10_000 }),
    read: fc.integer({ min: 0, max: 5_000 }),
    references: fc.integer({ min: 0, max: 3 }),
  });

  it('in tokens is what compare computes from the same tokens', () => {
    fc.assert(
      fc.property(tokens, ({ outputs, each, read, references }) => {
        const request = sent({ model: 'gpt-image-1.5', n: outputs, references });
        const usage = reported({ outputs, outputTokens: outputs * each, inputTokens: outputs * read });
        const { footprint, read: used } = meter.measure(request, outputs, usage);
        const reading = { tokens: each, ...(read > 0 && { inputTokens: read }) };
        const whole = compared(entryOf(catalogue, operators.get('openai'), request, outputs, reading));
        near(footprint.co2e.central, whole.total.central * 1000);
        expect(used).toBe(true);
        expect(footprint.tier).toBe('T5');
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ['gpuSeconds', reported({ computeSeconds: 12.6 }), { gpuSeconds: 4.2 }, 'T3', 'flux.2-pro'],
    [
      'energy',
      reported({ energyWh: 6.3, energyBoundary: 'facility' as const }),
      { energy: '6.3 Wh', energyBoundary: 'facility', energyFrom: 'provider' },
      'T0',
      'flux.2-pro',
    ],
    ['energy of the machine', reported({ energyWh: 6.3 }), { energy: '6.3 Wh', energyFrom: 'provider' }, 'T0', 'sdxl'],
  ])('%s: the same entry, the same figure', (_, usage, reading, tier, model) => {
    const request = sent({ provider: 'bfl', region: 'US', model, n: 3 });
    const { footprint } = meter.measure(request, 3, usage);
    const whole = compared(entryOf(catalogue, operators.get('bfl'), request, 3, reading));
    near(footprint.co2e.central, whole.total.central * 1000);
    expect(footprint.tier).toBe(tier);
  });

  it('has an interval of tokens written and read drawn together', () => {
    const own = meterOf(calculation, 2000);
    const request = sent({ references: 2 });
    const { footprint } = own.measure(request, 1, reported({ outputTokens: 300, inputTokens: 4000 }));
    const whole = compared(
      entryOf(catalogue, operators.get('openai'), request, 1, { tokens: 300, inputTokens: 4000 }),
      {},
      2000,
    );
    near(footprint.co2e.low, whole.total.interval95[0] * 1000);
    near(footprint.co2e.high, whole.total.interval95[1] * 1000);
  });

  it('counts the rewriting of prompts for each output, whatever is read', () => {
    const request = sent({ model: 'imagen-4', provider: 'veo', region: 'us-central1', n: 2 });
    const usage = reported({ energyWh: 4, energyBoundary: 'facility' });
    const whole = compared(
      entryOf(catalogue, operators.get('veo'), request, 2, {
        energy: '4 Wh',
        energyBoundary: 'facility',
        energyFrom: 'provider',
      }),
    );
    near(meter.measure(request, 2, usage).footprint.co2e.central, whole.total.central * 1000);
  });

  it('is left aside where the model was measured, or where it is no number of anything', () => {
    const measured = sent({ provider: 'studio-gpu', region: 'FR', model: 'sdxl', steps: 30 });
    expect(meter.measure(measured, 1, reported({ computeSeconds: 3 }))).toMatchObject({
      read: false,
      footprint: { tier: 'T2' },
    });
    for (const wrong of [0, -5, Number.NaN, Number.POSITIVE_INFINITY]) {
      const usage = reported({ outputTokens: wrong, computeSeconds: wrong, energyWh: wrong });
      expect(meter.measure(sent(), 2, usage)).toEqual({ read: false, footprint: meter.estimate(sent({ n: 2 })) });
    }
  });

  it('names a disagreement of more than twofold with what the model is known by', () => {
    const request = sent({ model: 'flux.2-pro', provider: 'bfl', region: 'US' });
    const codes = (computeSeconds: number) =>
      meter.measure(request, 1, reported({ computeSeconds })).footprint.assumptions;
    expect(codes(600)).toContain('ai-tiers-disagree');
    expect(codes(7)).not.toContain('ai-tiers-disagree');
  });
});

describe('what is kept computed', () => {
  it('is bounded, and forgetting changes no figure', () => {
    const few = meterOf(calculation);
    const first = few.estimate(sent());
    for (let side = 1; side <= 200; side++) few.estimate(sent({ width: 16 * side }));
    expect(few.kept).toBeLessThanOrEqual(128);
    expect(few.estimate(sent())).toEqual(first);
  });
});
