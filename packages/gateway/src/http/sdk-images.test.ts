import { createHash, randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { toFile } from 'openai';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startGateway } from '../testing/gateway.ts';
import { expectOpenAi } from '../testing/openai-schemas.ts';
import { openAiCase, providerAt, providerCases } from '../testing/providers.ts';
import { sdkOf } from '../testing/sdk.ts';
import { serveUpstream } from '../testing/upstream/kit.ts';

async function openAi(rules: Readonly<Record<string, unknown>> = {}, more = false) {
  const upstream = await serveUpstream(openAiCase.fake);
  onTestFinished(() => upstream.close());
  const first = providerAt(openAiCase, upstream);
  // A second access makes it unknown who gets a request before it was read.
  const second = { ...first, adapter: { ...first.adapter, id: 'openai-too' } };
  const gateway = await startGateway({ providers: more ? [first, second] : [first], rules });
  return { upstream, gateway, client: await sdkOf(gateway) };
}

async function everyOf<T>(given: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of given) all.push(one);
  return all;
}
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const picture = (bytes: Buffer, name: string) => toFile(bytes, name, { type: 'image/png' });

async function fieldsOf(form: FormData) {
  const found: Record<string, string[]> = {};
  for (const [name, value] of form) {
    const told = typeof value === 'string' ? value : `${value.name} ${value.type} ${hash(await value.bytes())}`;
    found[name] = [...(found[name] ?? []), told];
  }
  return found;
}

describe('OpenAI’s SDK', () => {
  it('generates, with a new address and key alone', async () => {
    const { upstream, gateway, client } = await openAi();
    const { data, response } = await client.images
      .generate({ model: 'gpt-image-1.5', prompt: 'a bottle', n: 2 })
      .withResponse();
    expect(data.data?.map((d) => Buffer.from(d.b64_json ?? '', 'base64').equals(upstream.picture))).toEqual([
      true,
      true,
    ]);
    expect(data.usage?.output_tokens).toBe(544);
    expectOpenAi('ImagesResponse', data);
    const [receipt, ...others] = gateway.receipts();
    expect(others).toEqual([]);
    expect(receipt).toMatchObject({ outcome: 'delivered', outputs: 2, basis: 'usage', upstreamId: 'req_1' });
    expect(response.headers.get('x-contrechamp-receipt')).toBe(receipt?.id);
    const [call] = upstream.calls;
    expect(call?.json).toEqual({ model: 'gpt-image-1.5', prompt: 'a bottle', n: 2, size: '1024x1024', quality: 'low' });
    expect(call?.headers.authorization).toBe(`Bearer ${upstream.key}`);
    expect(JSON.stringify(call?.headers)).not.toContain('cck_');
    expect(gateway.verify()).toMatchObject({ sound: true, open: 0, receipts: 1 });
  });

  it('asks each time anew, unless the campaign uses earlier answers again', async () => {
    const { upstream, gateway, client } = await openAi({ reuse: true });
    const ask = () => client.images.generate({ model: 'gpt-image-1.5', prompt: 'a bottle' });
    const first = await ask();
    // The copy is put away after the answer has left.
    await expect
      .poll(() => readdirSync(join(gateway.folder, 'answers')))
      .toEqual([`${gateway.receipts()[0]?.id}.json`]);
    const again = await ask().withResponse();
    expect(again.data).toEqual(first);
    expect(again.response.headers.get('x-contrechamp-co2e-g')).toBe('0');
    expect(upstream.calls).toHaveLength(1);
    expect(gateway.spent().settled.images).toBe(1);
    expect(gateway.receipts()[1]).toMatchObject({
      ...{ outcome: 'reused', reuses: gateway.receipts()[0]?.id, footprint: null, outputs: 0 },
    });
    await client.images.generate({ model: 'gpt-image-1.5', prompt: 'another bottle' });
    expect(upstream.calls).toHaveLength(2);
  });

  describe.each([
    ['flows through', false],
    ['is held until it is known who gets it', true],
  ])('sends a picture that %s', (_, more) => {
    it('byte for byte: one, several, with a mask, of 1 to 20 MB', async () => {
      const { upstream, gateway, client } = await openAi({}, more);
      const [small, large, mask] = [randomBytes(1_000_000), randomBytes(20_000_000), randomBytes(50_000)];
      const told = (bytes: Buffer, name: string) => `${name} image/png ${hash(bytes)}`;
      const common = { model: 'gpt-image-1.5', prompt: 'rain — “wet” stone\nat dusk' };
      const explicit = {
        ...{ model: ['gpt-image-1.5'], prompt: ['rain — “wet” stone\r\nat dusk'], n: ['1'] },
        ...{ size: ['1024x1024'], quality: ['low'] },
      };
      expectOpenAi('ImagesResponse', await client.images.edit({ ...common, image: await picture(large, 'large.png') }));
      expect(await fieldsOf((await upstream.calls[0]?.form()) as FormData)).toEqual({
        ...explicit,
        image: [told(large, 'large.png')],
      });
      await client.images.edit({
        ...common,
        image: [await picture(small, 'a.png'), await picture(mask, 'b.png')],
        mask: await picture(mask, 'mask.png'),
      });
      expect(await fieldsOf((await upstream.calls[1]?.form()) as FormData)).toEqual({
        ...explicit,
        'image[]': [told(small, 'a.png'), told(mask, 'b.png')],
        mask: [told(mask, 'mask.png')],
      });
      const receipts = gateway.receipts();
      expect(receipts.map(({ outcome, sent }) => [outcome, sent?.operation, sent?.references])).toEqual([
        ['delivered', 'edit', 1],
        ['delivered', 'edit', 2],
      ]);
      expect(upstream.calls.every(({ headers }) => headers.authorization === `Bearer ${upstream.key}`)).toBe(true);
    });
  });

  it('makes variations', async () => {
    const { upstream, gateway, client } = await openAi();
    const answer = await client.images.createVariation({
      ...{ model: 'gpt-image-1.5', n: 2 },
      image: await picture(randomBytes(200_000), 'a.png'),
    });
    expect(answer.data).toHaveLength(2);
    expectOpenAi('ImagesResponse', answer);
    expect(upstream.calls[0]?.path).toBe('/v1/images/variations');
    expect(gateway.receipts()).toMatchObject([{ outcome: 'delivered', outputs: 2, sent: { operation: 'variation' } }]);
  });

  it('streams a generation, partial pictures first', async () => {
    const { upstream, gateway, client } = await openAi();
    const stream = await client.images.generate({
      ...{ model: 'gpt-image-1.5', prompt: 'a bottle', stream: true, partial_images: 2 },
    });
    const events = await everyOf(stream);
    expect(events.map(({ type }) => type)).toEqual([
      'image_generation.partial_image',
      'image_generation.partial_image',
      'image_generation.completed',
    ]);
    for (const event of events) expectOpenAi('ImageGenStreamEvent', event);
    expect(events.every((e) => Buffer.from(e.b64_json, 'base64').equals(upstream.picture))).toBe(true);
    expect(gateway.receipts()).toMatchObject([
      { outcome: 'delivered', outputs: 1, basis: 'usage', asked: { streamed: true, previews: 2 } },
    ]);
  });

  it('streams an edit', async () => {
    const { gateway, client } = await openAi();
    const stream = await client.images.edit({
      ...{ model: 'gpt-image-1.5', prompt: 'rain', stream: true, partial_images: 1 },
      image: await picture(randomBytes(300_000), 'a.png'),
    });
    const events = await everyOf(stream);
    expect(events.map(({ type }) => type)).toEqual(['image_edit.partial_image', 'image_edit.completed']);
    for (const event of events) expectOpenAi('ImageEditStreamEvent', event);
    expect(gateway.receipts()).toMatchObject([{ outcome: 'delivered', outputs: 1, sent: { references: 1 } }]);
  });

  it('lists the models of the campaign, and finds one', async () => {
    const { client } = await openAi({ allowed: { models: ['gpt-image-1.5', 'gpt-image-1-mini'] } });
    const listed = await everyOf(client.models.list());
    expect(listed.map(({ id, object, owned_by }) => [id, object, owned_by])).toEqual([
      ['gpt-image-1.5', 'model', 'openai'],
      ['gpt-image-1-mini', 'model', 'openai'],
    ]);
    expect((await client.models.retrieve('gpt-image-1.5')).id).toBe('gpt-image-1.5');
    await expect(client.models.retrieve('flux.2-pro')).rejects.toMatchObject({ status: 404, code: 'model_not_found' });
  });

  it('finds a model whose name has a slash', async () => {
    const { client } = await openAi({ allowed: { models: ['openai/gpt-image-x'] } });
    expect((await client.models.retrieve('openai/gpt-image-x')).id).toBe('openai/gpt-image-x');
  });

  it.each(providerCases.filter(({ kind }) => kind !== 'passthrough'))(
    'generates with $name as with OpenAI',
    async (given) => {
      const upstream = await serveUpstream(given.fake);
      onTestFinished(() => upstream.close());
      const gateway = await startGateway({ providers: [providerAt(given, upstream)] });
      const client = await sdkOf(gateway);
      const answer = await client.images.generate({ model: given.model, prompt: 'a bottle', n: 2 });
      expectOpenAi('ImagesResponse', answer);
      expect(answer.data?.map((d) => Buffer.from(d.b64_json ?? '', 'base64').equals(upstream.picture))).toEqual([
        true,
        true,
      ]);
      expect(gateway.receipts()).toMatchObject([{ outcome: 'delivered', outputs: 2, asked: { model: given.model } }]);
      expect(upstream.prompts[0]).toBe('a bottle');
    },
  );
});
