import { describe, expect, it, onTestFinished } from 'vitest';
import type { Service } from '../policy/context.ts';
import { compatibleAdapter } from '../provider/compatible/compatible.ts';
import { startGateway } from '../testing/gateway.ts';
import { openAiCase, type ProviderCase, providerAt, providerCases } from '../testing/providers.ts';
import { apiError, sdkOf } from '../testing/sdk.ts';
import { serveUpstream, type Upstream } from '../testing/upstream/kit.ts';

type Rules = Readonly<Record<string, unknown>>;

const flux = providerCases.find(({ name }) => name === 'Black Forest Labs') as ProviderCase;
const comfy = providerCases.find(({ name }) => name === 'ComfyUI') as ProviderCase;

async function served(given: ProviderCase): Promise<Upstream> {
  const upstream = await serveUpstream(given.fake);
  onTestFinished(() => upstream.close());
  return upstream;
}

describe('a campaign that prefers the lightest model', () => {
  const allowed = { models: ['gpt-image-2', 'flux.2-klein'] };
  // The tier is the campaign’s own default, which a model without tiers does not get.
  const defaults = { stills: { quality: 'high' } };

  async function stage(rules: Rules = {}) {
    const [passed, translated] = [await served(openAiCase), await served(flux)];
    const gateway = await startGateway({
      providers: [providerAt(openAiCase, passed), providerAt(flux, translated)],
      rules: { allowed, defaults, routing: { model: 'lightest' }, ...rules },
    });
    return { passed, translated, gateway, client: await sdkOf(gateway) };
  }

  it.each([
    ['a quality', { quality: 'high' }],
    ['a transparent background', { background: 'transparent' }],
    ['partial images', { partial_images: 1, stream: true }],
    ['a stream', { stream: true }],
  ])('keeps the asked one where the lighter one is served without %s', async (_, more) => {
    const { passed, translated, gateway } = await stage();
    const { key } = await gateway.addKey();
    const answer = await fetch(`${gateway.url}/images/generations`, {
      ...{ method: 'POST', body: JSON.stringify({ model: 'gpt-image-2', prompt: 'a bottle', ...more }) },
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    });
    expect([answer.status, (await answer.text()).includes('b64_json')]).toEqual([200, true]);
    await expect.poll(() => gateway.receipts()).toMatchObject([{ outcome: 'delivered' }]);
    expect([passed.prompts.length, translated.prompts.length]).toEqual([1, 0]);
    expect(gateway.receipts()[0]?.sent?.model).toBe('gpt-image-2');
  });

  it('still takes the lighter one where it does all that is asked', async () => {
    const { passed, translated, gateway, client } = await stage();
    await client.images.generate({ model: 'gpt-image-2', prompt: 'a bottle', n: 1 });
    expect(gateway.receipts()[0]?.steps.map(({ rule }) => rule)).toContain('lighter-model');
    expect([passed.prompts.length, translated.prompts.length]).toEqual([0, 1]);
  });

  it.each([
    ['advises one that does', {}, true],
    ['does not advise one whose service would refuse the same', { quality: 'high' }, false],
  ])('%s where the budget ends', async (_, more, advised) => {
    const { client } = await stage({ routing: { model: 'asked' }, budgets: [{ co2e: '0.5 g' }] });
    const error = await apiError(
      client.images.generate({ model: 'gpt-image-2', prompt: 'a bottle', ...more } as never),
    );
    expect([error.code, error.message.includes('flux.2-klein')]).toEqual(['budget_exhausted', advised]);
  });
});

describe('a place that has no way to do it', () => {
  it('gives way to the next one that has', async () => {
    const fal = providerCases.find(({ name }) => name === 'fal') as ProviderCase;
    const [first, second] = [await served(comfy), await served(fal)];
    const gateway = await startGateway({
      providers: [
        { ...providerAt(comfy, first), models: ['flux.1-dev'] },
        { ...providerAt(fal, second), models: ['flux.1-dev'] },
      ],
    });
    const client = await sdkOf(gateway);
    await client.images.generate({ model: 'flux.1-dev', prompt: 'a bottle', output_format: 'jpeg' });
    expect([first.prompts.length, second.prompts.length]).toEqual([0, 1]);
  });
});

describe('steps', () => {
  async function stage(stepsField: string | undefined, rules: Rules = { maxima: { stills: { steps: 10 } } }) {
    const upstream = await served(openAiCase);
    const service: Service['adapter'] = compatibleAdapter({
      ...{ id: 'studio-gpu', name: 'Our machine', provider: 'own', baseUrl: `${upstream.url}/v1`, region: 'FR' },
      ...{ selfHosted: true, operations: ['generation', 'edit'], ...(stepsField !== undefined && { stepsField }) },
    });
    const gateway = await startGateway({
      providers: [{ adapter: service, key: upstream.key, models: ['flux.1-dev'], hardware: 'rtx-4090' }],
      rules,
    });
    return { upstream, gateway, client: await sdkOf(gateway) };
  }
  const asked = { model: 'flux.1-dev', prompt: 'a bottle' };

  it.each(['steps', 'num_inference_steps'])('that the campaign caps are sent as %s, and counted', async (field) => {
    const { upstream, gateway, client } = await stage(field);
    await client.images.generate(asked);
    expect(upstream.calls[0]?.json).toMatchObject({ [field]: 10 });
    expect(gateway.receipts()[0]?.sent?.steps).toBe(10);
  });

  it('that a caller asks for go by the name that the service has for them, in edits too', async () => {
    const { upstream, gateway, client } = await stage('num_inference_steps', {});
    await client.images.generate({ ...asked, steps: 8 } as never);
    expect(upstream.calls[0]?.json).toMatchObject({ num_inference_steps: 8 });
    expect(upstream.calls[0]?.json).not.toHaveProperty('steps');
    const image = new File([Buffer.alloc(1_000)], 'a.png', { type: 'image/png' });
    await client.images.edit({ ...asked, image, steps: 7 } as never);
    const form = await upstream.calls[1]?.form();
    expect([form?.get('num_inference_steps'), form?.has('steps')]).toEqual(['7', false]);
    expect(gateway.receipts().map(({ sent }) => sent?.steps)).toEqual([8, 7]);
  });

  it('that cannot be asked for are not claimed: where a maximum wants fewer, nothing is sent', async () => {
    const { upstream, gateway, client } = await stage(undefined);
    const error = await apiError(client.images.generate(asked));
    expect([error.status, error.code, error.param]).toEqual([422, 'setting_above_maximum', 'steps']);
    expect(error.message).toContain(
      'The campaign allows steps up to 10; flux.1-dev takes 50 by itself, and studio-gpu cannot be asked for fewer. Choose another model or service.',
    );
    expect(upstream.calls).toEqual([]);
    expect(gateway.receipts()).toMatchObject([{ outcome: 'refused', sent: null }]);
  });

  it.each([
    ['asked of a service without a field for them', undefined, { steps: 8 }, 'steps', 'Leave it out'],
    [
      'written by the service’s own name, where nobody counts them',
      'num_inference_steps',
      { num_inference_steps: 90 },
      'num_inference_steps',
      'Expected: steps.',
    ],
  ])('%s are refused', async (_, field, more, param, said) => {
    const { upstream, client } = await stage(field, {});
    const image = new File([Buffer.alloc(1_000)], 'a.png', { type: 'image/png' });
    for (const attempt of [
      client.images.generate({ ...asked, ...more } as never),
      client.images.edit({ ...asked, image, ...more } as never),
    ]) {
      const error = await apiError(attempt);
      expect([error.status, error.param]).toEqual([400, param]);
      expect(error.message).toContain(said);
    }
    expect(upstream.prompts).toEqual([]);
  });

  it('left to the model are left to it', async () => {
    const { upstream, gateway, client } = await stage(undefined, { maxima: { stills: { steps: 60 } } });
    await client.images.generate(asked);
    expect(upstream.prompts).toEqual(['a bottle']);
    expect(gateway.receipts()[0]?.sent?.steps).toBeNull();
  });
});
