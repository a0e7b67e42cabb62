import { describe, expect, it } from 'vitest';
import { evaluate } from '../../calculation/evaluate.ts';
import { Samples } from '../../calculation/sample.ts';
import { catalogue } from '../../testing/catalogue.ts';
import { generation, generations, inferenceOf, refusal, spread } from '../../testing/generation.ts';

const image = { type: 'image-generation', count: 1, region: 'US' };
const clip = { type: 'video-generation', clips: 1, seconds: 5, region: 'US' };

const told = (activity: Record<string, unknown>, code = 'ai-tier') =>
  generation(activity)
    .assumptions.filter((a) => a.code === code)
    .map((a) => a.params);
const tierOf = (activity: Record<string, unknown>) => told(activity)[0]?.tier;

describe('tiers of evidence', () => {
  it.each([
    ['T0', { ...image, model: 'midjourney', energy: '2 Wh', energyFrom: 'provider', energyBoundary: 'facility' }],
    ['T1', { ...image, model: 'flux-dev', energy: '2 Wh' }],
    ['T2', { ...image, model: 'flux-dev', gpuSeconds: 4 }],
    ['T3', { ...image, model: 'flux.2-pro', gpuSeconds: 4 }],
    ['T4', { ...image, model: 'z-image-turbo' }],
    ['T5', { ...image, model: 'gpt-image-1.5', tokens: 4160 }],
    ['T6', { ...image, model: 'midjourney' }],
    ['T7', { ...image, model: 'midjourney', count: undefined, spend: '40 EUR2025' }],
    ['T2', { ...clip, model: 'ltx-video' }],
    ['T3', { ...clip, model: 'veo-3.1' }],
    ['T6', { ...clip, model: 'pika' }],
    ['T7', { ...clip, model: 'pika', clips: undefined, spend: '40 EUR2025' }],
  ])('%s is the best that the data allows', (tier, activity) => {
    expect(tierOf(activity)).toBe(tier);
  });

  it('takes an unknown model for a heavy one, never for nothing, and says so', () => {
    for (const unknown of [
      { ...image, model: 'something-new' },
      { ...clip, model: 'something-new' },
    ]) {
      expect(evaluate(inferenceOf(generation(unknown)).energy)).toBeGreaterThan(3600);
      expect(told(unknown, 'ai-model-unknown')).toEqual([{ model: 'something-new', nearest: '' }]);
    }
  });

  it('finds a model by its aliases, whatever their capitals', () => {
    for (const [alias, id] of [
      ['nano-banana', 'nano-banana'],
      ['gemini-2.5-flash-image', 'nano-banana'],
      ['FLUX-DEV', 'flux.1-dev'],
      ['black-forest-labs/FLUX.1-dev', 'flux.1-dev'],
    ] as const) {
      expect(told({ ...image, model: alias })[0]?.model).toBe(id);
    }
  });

  it('tells two tiers that differ by more than two', () => {
    const found = told({ ...image, model: 'flux-dev', steps: 28, gpuSeconds: 60 }, 'ai-tiers-disagree');
    expect(found.map(({ tier, other }) => [tier, other])).toEqual([['T2', 'T3']]);
    expect(found[0]?.ratio).toBeGreaterThan(5);
  });

  it('adds to a reading only what it leaves out', () => {
    const wh = (energyBoundary: string) =>
      evaluate(inferenceOf(generation({ ...image, model: 'sdxl', energy: '1 kWh', energyBoundary })).energy) / 3.6e6;
    expect(wh('facility')).toBeCloseTo(1, 9);
    expect(wh('server')).toBeCloseTo(1.2, 9);
    expect(wh('accelerator')).toBeCloseTo(1.2 * 1.3 * 1.1, 9);
  });

  it('has each measured transformer inside the interval of its operations (T4)', () => {
    const measured = catalogue.data.imageModels.filter(
      (m) => m.parameters && m.runs.some((r) => r.hardware === 'h100'),
    );
    expect(measured.length).toBeGreaterThan(6);
    for (const m of measured) {
      const run = m.runs.find((r) => r.hardware === 'h100');
      const bare = catalogue.data.imageModels.find((x) => x.id === m.id);
      const { parameters = 0, guidance, latent = 16 } = bare ?? {};
      const perImage = (2 * parameters * 1e9 * (1024 / latent) ** 2 * (guidance ? 2 : 1) * (run?.steps ?? 0)) / 1e15;
      const each = catalogue.factor('contrechamp/ai/operation-energy')?.uncertainty as { p5: number; p95: number };
      const found = catalogue.factor(run?.factor ?? '')?.value ?? Number.NaN;
      expect({ id: m.id, low: perImage * 1.1 * each.p5 < found, high: found < perImage * 1.1 * each.p95 }).toEqual({
        id: m.id,
        low: true,
        high: true,
      });
    }
  });

  it('counts kilowatt-hours, litres and metals beside the emissions', () => {
    const line = inferenceOf(generation({ ...image, count: 1000, model: 'gpt-image-1.5', provider: 'openai' }));
    expect(line.water && evaluate(line.water)).toBeGreaterThan(0);
    // An H100-hour at 90 % of 700 W stands for 2.34 mg Sb eq.
    const hours = evaluate(line.energy) / 3600 / (1.3 * 1.1 * 1.2) / 630;
    expect(line.adpe && evaluate(line.adpe)).toBeCloseTo(hours * 2.34e-6, 12);
  });

  it('counts the prompts that a service rewrites, unless told otherwise', () => {
    const dalle = { ...image, model: 'dall-e-3', count: 10 };
    const rewrites = (a: Record<string, unknown>) =>
      generation(a).lines.filter((l) => l.id.endsWith('/rewrite')).length;
    expect([rewrites(dalle), rewrites({ ...dalle, rewrite: false })]).toEqual([1, 0]);
    expect([rewrites({ ...image, model: 'sdxl' }), rewrites({ ...image, model: 'sdxl', rewrite: true })]).toEqual([
      0, 1,
    ]);
  });
});

describe('one unknown for a model', () => {
  const relative = (activity: Record<string, unknown>): readonly number[] => {
    const [low, middle, high] = spread(
      generation(activity).lines.map((l) => l.co2e),
      1,
      10_000,
    );
    return [low / middle, high / middle];
  };

  it.each(['gpt-image-1.5', 'midjourney', 'flux-dev', 'z-image-turbo'])(
    'gives 10,000 images of %s the relative interval of one',
    (model) => {
      const [one, many] = [relative({ ...image, model }), relative({ ...image, model, count: 10_000 })];
      expect(many[0]).toBeCloseTo(one[0] ?? 0, 9);
      expect(many[1]).toBeCloseTo(one[1] ?? 0, 9);
      expect((one[1] ?? 0) / (one[0] ?? 1)).toBeGreaterThan(1.5);
    },
  );

  it('is shared by scenarios, and not by models of one class', () => {
    const { scenarios } = generations([
      [{ ...image, model: 'midjourney' }],
      [{ ...image, model: 'midjourney-v7', count: 3 }],
      [{ ...image, model: 'firefly' }],
    ]);
    const energies = scenarios.map((s) => inferenceOf(s).energy);
    const samples = new Samples(energies, { seed: 1, draws: 500 });
    const [a, b, c] = energies.map((e) => samples.column(e));
    const ratios = (x?: Float64Array, y?: Float64Array) => [...(x ?? [])].map((v, i) => v / (y?.[i] ?? 1));
    expect(Math.max(...ratios(b, a)) - Math.min(...ratios(b, a))).toBeLessThan(1e-9);
    expect(Math.max(...ratios(c, a)) / Math.min(...ratios(c, a))).toBeGreaterThan(10);
  });
});

describe('bad input', () => {
  it.each([
    ['provider-unknown', 'provider', { ...image, model: 'sdxl', provider: 'gogle' }],
    ['region-not-offered', 'region', { ...image, model: 'nano-banana', region: 'PL' }],
    ['country-unknown', 'region', { ...image, model: 'sdxl', region: 'europe-west9' }],
    ['field-conflict', 'steps', { ...image, model: 'midjourney', steps: 20 }],
    ['field-conflict', 'strength', { ...image, model: 'midjourney', strength: 0.5 }],
    ['field-conflict', 'steps', { ...clip, model: 'veo-3.1', steps: 20 }],
    ['readings-contradict', 'gpuSeconds', { ...image, model: 'gpt-image-2', tokens: 200, gpuSeconds: 300 }],
    ['readings-contradict', 'gpuSeconds', { ...image, model: 'gpt-image-2', tokens: 90_000, gpuSeconds: 1 }],
  ])('%s: %s', (code, field, activity) => {
    expect(refusal(activity)).toMatchObject({ code, field });
  });

  it('suggests the provider that was meant', () => {
    expect(refusal({ ...image, model: 'sdxl', provider: 'gogle' })?.params.suggestion).toBe('google');
  });

  it('refuses a picture of no pixels when it reads the file', () => {
    expect(() => generation({ ...image, model: 'sdxl', width: 0 })).toThrow(/field-invalid.*width/);
  });

  it('takes a region of the provider for its country, and its own PUE', () => {
    const { assumptions, lines } = generation({ ...image, model: 'nano-banana', region: 'europe-west1' });
    expect(lines[0]?.match.factor.geography).toBe('BE');
    expect(assumptions.some((a) => a.code === 'factor-generic')).toBe(false);
  });
});
