import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startGateway, type TestGateway } from '../testing/gateway.ts';
import { openAiCase, type ProviderCase, providerAt, providerCases } from '../testing/providers.ts';
import { rawUpstream } from '../testing/raw-upstream.ts';
import { sdkOf } from '../testing/sdk.ts';
import { temporaryFolder } from '../testing/temporary.ts';
import { serveUpstream } from '../testing/upstream/kit.ts';

const kept = ({ folder }: TestGateway): readonly string[] =>
  existsSync(join(folder, 'answers')) ? readdirSync(join(folder, 'answers')).filter((n) => n.endsWith('.json')) : [];

async function openAi() {
  const upstream = await serveUpstream(openAiCase.fake);
  onTestFinished(() => upstream.close());
  return upstream;
}

const ask = { prompt: 'a bottle' } as const;

describe('an earlier answer', () => {
  it('is none unless the campaign wants it: variants are variants, and no picture stays on the disk', async () => {
    const upstream = await openAi();
    const gateway = await startGateway({ providers: [providerAt(openAiCase, upstream)] });
    const client = await sdkOf(gateway);
    for (let i = 0; i < 4; i += 1) await client.images.generate({ ...ask, model: 'gpt-image-1.5' });
    expect(upstream.prompts).toHaveLength(4);
    expect(readdirSync(join(gateway.folder, 'answers'))).toEqual([]);
  });

  it('does not serve for what would be sent otherwise now, and its receipt names what was sent then', async () => {
    const upstream = await openAi();
    const folder = temporaryFolder();
    const under = async (stills: object) => {
      const gateway = await startGateway({
        ...{ folder, providers: [providerAt(openAiCase, upstream)] },
        rules: { reuse: true, defaults: { stills } },
      });
      return { gateway, client: await sdkOf(gateway) };
    };
    const first = await under({ model: 'gpt-image-1.5', quality: 'low', size: '1024x1024' });
    await first.client.images.generate(ask);
    await expect.poll(() => kept(first.gateway)).toHaveLength(1);
    await first.gateway.stop();
    const second = await under({ model: 'gpt-image-1-mini', quality: 'high', size: '1536x1024' });
    const anew = await second.client.images.generate(ask).withResponse();
    expect(anew.response.headers.get('x-contrechamp-reuses')).toBeNull();
    expect(upstream.prompts).toHaveLength(2);
    await expect.poll(() => kept(second.gateway)).toHaveLength(2);
    const again = await second.client.images.generate(ask).withResponse();
    const [, made, reused] = second.gateway.receipts();
    expect(again.response.headers.get('x-contrechamp-reuses')).toBe(`"${made?.id}";new="x-contrechamp-reuse: no"`);
    expect(again.response.headers.get('x-contrechamp-model')).toBe('"gpt-image-1-mini"');
    expect(reused).toMatchObject({ outcome: 'reused', reuses: made?.id, sent: made?.sent });
    const fresh = await second.client.images.generate(ask, { headers: { 'x-contrechamp-reuse': 'no' } }).withResponse();
    expect([fresh.response.headers.get('x-contrechamp-reuses'), upstream.prompts.length]).toEqual([null, 3]);
  });

  it.each(providerCases.map((given): [string, ProviderCase] => [given.name, given]))(
    'serves whoever made it: %s',
    async (_, given) => {
      const upstream = await serveUpstream(given.fake);
      onTestFinished(() => upstream.close());
      const gateway = await startGateway({ providers: [providerAt(given, upstream)], rules: { reuse: true } });
      const client = await sdkOf(gateway);
      const asked = () => client.images.generate({ ...ask, model: given.model }).withResponse();
      upstream.behave('cut');
      await expect(client.images.generate({ ...ask, model: given.model }, { maxRetries: 0 })).rejects.toThrow();
      upstream.behave('success');
      const first = await asked();
      await expect.poll(() => kept(gateway)).toEqual([`${gateway.receipts()[1]?.id}.json`]);
      const again = await asked();
      expect([again.data, upstream.prompts.length]).toEqual([first.data, 1]);
      expect(again.response.headers.get('x-contrechamp-reuses')).toContain(gateway.receipts()[1]?.id);
    },
  );

  it('in the other form is not what was asked for, and addresses are never kept', async () => {
    let calls = 0;
    const { provider } = await rawUpstream((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        calls += 1;
        const { response_format: form } = JSON.parse(Buffer.concat(parts).toString());
        const data = [form === 'url' ? { url: `https://x.example/${calls}.png` } : { b64_json: 'AAAA' }];
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify({ created: 1, data }));
      });
    });
    const gateway = await startGateway({ providers: [provider], rules: { reuse: true } });
    const client = await sdkOf(gateway);
    const asked = (response_format?: 'url' | 'b64_json') =>
      client.images.generate({ ...ask, model: 'gpt-image-1.5', ...(response_format && { response_format }) });
    expect((await asked('b64_json')).data?.[0]).toEqual({ b64_json: 'AAAA' });
    await expect.poll(() => kept(gateway)).toHaveLength(1);
    expect((await asked('url')).data?.[0]).toEqual({ url: 'https://x.example/2.png' });
    expect((await asked('url')).data?.[0]).toEqual({ url: 'https://x.example/3.png' });
    expect((await asked('b64_json')).data?.[0]).toEqual({ b64_json: 'AAAA' });
    expect([calls, kept(gateway).length]).toEqual([3, 1]);
    expect(gateway.receipts().map(({ outcome }) => outcome)).toEqual([
      ...['delivered', 'delivered', 'delivered', 'reused'],
    ]);
  });
});
