import { toFile } from 'openai';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readKeys as keysOf } from '../key/key-file.ts';
import type { RefusalCode } from '../policy/decision.ts';
import { startGateway, type TestGatewayParts } from '../testing/gateway.ts';
import { expectOpenAi } from '../testing/openai-schemas.ts';
import { openAiCase, type ProviderCase, providerAt, providerCases } from '../testing/providers.ts';
import { apiError, sdkOf } from '../testing/sdk.ts';
import { serveUpstream } from '../testing/upstream/kit.ts';

interface Way {
  readonly code: RefusalCode;
  readonly status: number;
  readonly param?: string;
  readonly rules?: Readonly<Record<string, unknown>>;
  readonly ask?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly given?: ProviderCase;
  readonly edit?: boolean;
  readonly parts?: Partial<TestGatewayParts>;
}

const comfy = providerCases.find(({ name }) => name === 'ComfyUI') as ProviderCase;
const google = providerCases.find(({ name }) => name === 'Google') as ProviderCase;
const inPoland: ProviderCase = {
  ...google,
  adapter: (url) => {
    const adapter = google.adapter(url);
    return { ...adapter, hosts: adapter.hosts.map((host) => ({ ...host, region: 'PL' })) };
  },
};

const ways: readonly Way[] = [
  { code: 'model-not-allowed', status: 403, param: 'model', rules: { allowed: { models: ['flux.2-pro'] } } },
  { code: 'model-retired', status: 410, param: 'model', ask: { model: 'nano-banana' }, given: google },
  { code: 'region-not-allowed', status: 403, headers: { 'x-contrechamp-region': 'FR' } },
  { code: 'provider-not-configured', status: 404, headers: { 'x-contrechamp-provider': 'somebody' } },
  { code: 'provider-not-allowed', status: 403, rules: { allowed: { providers: ['google'] } } },
  { code: 'operation-not-allowed', status: 403, rules: { allowed: { operations: ['edit'] } } },
  { code: 'operation-not-offered', status: 404, given: comfy, edit: true },
  { code: 'count-above-maximum', status: 422, param: 'n', rules: { maxima: { stills: { count: 1 } } }, ask: { n: 2 } },
  {
    ...{ code: 'size-above-maximum', status: 422, param: 'size', rules: { maxima: { stills: { pixels: 500_000 } } } },
    ask: { size: '1024x1024' },
  },
  {
    ...{ code: 'setting-above-maximum', status: 422, param: 'quality' },
    ...{ rules: { maxima: { stills: { quality: 'low' } } }, ask: { quality: 'high' } },
  },
  {
    ...{ code: 'price-unknown', status: 403 },
    rules: { budgets: [{ per: 'campaign', money: '40 EUR2026' }] },
  },
  { code: 'footprint-unknown', status: 422, given: inPoland },
  { code: 'brief-missing', status: 403, rules: { brief: undefined } },
  { code: 'request-invalid', status: 400, param: 'quality', ask: { quality: 'superb' } },
  { code: 'budget-exhausted', status: 402, rules: { budgets: [{ per: 'campaign', images: 1 }] }, ask: { n: 2 } },
];

async function stage({ given = openAiCase, rules = {}, parts = {} }: Pick<Way, 'given' | 'rules' | 'parts'>) {
  const upstream = await serveUpstream(given.fake);
  onTestFinished(() => upstream.close());
  const gateway = await startGateway({ providers: [providerAt(given, upstream)], rules, ...parts });
  return { upstream, gateway, client: await sdkOf(gateway) };
}

describe('a refusal, as OpenAI’s SDK tells it', () => {
  it.each(ways)('$code', async ({ code, status, param, ask = {}, headers = {}, given, rules, edit, parts }) => {
    const { upstream, gateway, client } = await stage({ given, rules, parts } as Way);
    const asked = { model: (given ?? openAiCase).model, prompt: 'a bottle', ...ask };
    const image = await toFile(Buffer.alloc(1_000), 'a.png', { type: 'image/png' });
    const error = await apiError(
      edit ? client.images.edit({ ...asked, image }, { headers }) : client.images.generate(asked, { headers }),
    );
    expect(error).toMatchObject({ status, code: code.replaceAll('-', '_') });
    if (param) expect(error.param).toBe(param);
    expect(error.message.length).toBeGreaterThan(20);
    expectOpenAi('ErrorResponse', { error: error.error });
    const lines = gateway.log.map((line) => JSON.parse(line));
    expect(lines).toMatchObject([{ status, outcome: 'refused', fault: code }]);
    expect(upstream.calls).toEqual([]);
    expect(gateway.receipts()).toMatchObject([
      { outcome: 'refused', refusal: { code }, sent: null, outputs: 0, basis: 'nothing', estimate: null },
    ]);
    expect(error.headers?.get('x-contrechamp-receipt')).toBe(gateway.receipts()[0]?.id);
    expect(error.headers?.get('x-contrechamp-refusal')).toBe(code);
    expect(gateway.spent()).toMatchObject({ settled: { images: 0, co2e: 0 }, open: { images: 0, co2e: 0 } });
  });

  it('of a budget comes after what it allowed, says what remains, and holds for edits', async () => {
    const { upstream, gateway, client } = await stage({ rules: { budgets: [{ per: 'campaign', images: 2 }] } });
    const ask = { model: 'gpt-image-1.5', prompt: 'a bottle' };
    await client.images.generate({ ...ask, prompt: 'another bottle' });
    const { message } = await apiError(client.images.generate({ ...ask, n: 2 }));
    expect(message).toMatch(/1 of 2.images left for the campaign, and it needs 2\. Ask for n = 1/);
    await client.images.generate(ask);
    const image = await toFile(Buffer.alloc(3_000_000, 7), 'a.png', { type: 'image/png' });
    expect(await apiError(client.images.edit({ ...ask, image }))).toMatchObject({
      ...{ status: 402, code: 'budget_exhausted', type: 'budget_exceeded' },
    });
    expect(gateway.log).toHaveLength(4);
    expect(upstream.calls).toHaveLength(2);
    expect(gateway.receipts().map(({ outcome }) => outcome)).toEqual(['delivered', 'refused', 'delivered', 'refused']);
  });

  it('of a ledger that cannot be written sends nothing, and is not tried again', async () => {
    const { upstream, gateway, client } = await stage({});
    await gateway.opened.ledger.close();
    const error = await apiError(client.images.generate({ model: 'gpt-image-1.5', prompt: 'a bottle' }));
    expect(error).toMatchObject({ status: 503, code: 'ledger_unavailable' });
    expect(gateway.log).toHaveLength(1);
    expect(upstream.calls).toEqual([]);
  });

  it('of a key comes back although the picture is still on its way', async () => {
    const { gateway, client } = await stage({});
    for (const { id } of [...(await keysOf(gateway.folder))]) await gateway.revoke(id);
    const image = await toFile(Buffer.alloc(20_000_000, 7), 'a.png', { type: 'image/png' });
    for (let i = 0; i < 5; i += 1) {
      const error = await apiError(client.images.edit({ model: 'gpt-image-1.5', prompt: 'a bottle', image }));
      expect(error).toMatchObject({ status: 401, code: 'invalid_api_key' });
    }
    expect(gateway.log).toHaveLength(5);
    expect(gateway.receipts()).toEqual([]);
  });
});
