import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { markOfModel, markPicture } from '@contrechamp/provenance';
import { toFile } from 'openai';
import { describe, expect, it, onTestFinished } from 'vitest';
import { chainOfFolder } from '../receipt/chain-source.ts';
import { receiptsOf } from '../receipt/selection.ts';
import { startGateway, type TestGateway } from '../testing/gateway.ts';
import { expectOpenAi } from '../testing/openai-schemas.ts';
import { noisePng } from '../testing/png.ts';
import { openAiCase, type ProviderCase, providerAt, providerCases } from '../testing/providers.ts';
import { rawUpstream } from '../testing/raw-upstream.ts';
import { apiError, sdkOf } from '../testing/sdk.ts';
import { serveUpstream } from '../testing/upstream/kit.ts';

const marked = { rules: { mark: 'iptc' } };
const generated = markOfModel('trainedAlgorithmicMedia');
const composite = markOfModel('compositeWithTrainedAlgorithmicMedia');
const signedFile = fileURLToPath(new URL('../../../../conformance/c2pa/files/amazon-titan-g1.png', import.meta.url));

async function service(given: ProviderCase, parts: { rules?: Record<string, unknown> } = {}, picture?: Buffer) {
  const upstream = await serveUpstream(given.fake, picture);
  onTestFinished(() => upstream.close());
  const gateway = await startGateway({ providers: [providerAt(given, upstream)], ...parts });
  return { upstream, gateway, client: await sdkOf(gateway), model: given.model };
}

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const decoded = (letters: string | undefined) => Buffer.from(letters ?? '', 'base64');
const ask = { model: 'gpt-image-1.5', prompt: 'a bottle' };
const wanting = (word: string) => ({ headers: { 'x-contrechamp-mark': word } });

/** With what was learnt later. */
const learnt = ({ folder, verify }: TestGateway) => [
  ...receiptsOf(chainOfFolder(`${folder}/receipts`), verify().records, {}),
];

describe('files of a campaign that wants no hashes of them', () => {
  it.each([...providerCases])('$name: have none in their receipt', async (given) => {
    const { gateway, client, model } = await service(given, { rules: { hashes: false } });
    await client.images.generate({ model, prompt: 'a bottle', n: 2 });
    expect(gateway.receipts()[0]?.provenance.map(({ c2pa, sha256 }) => [c2pa, sha256])).toEqual([
      ['absent', null],
      ['absent', null],
    ]);
    expect(gateway.verify().sound).toBe(true);
  });
});

describe('pictures of a campaign that has them marked', () => {
  it.each(providerCases)('$name: come marked, and the receipt says so', async (given) => {
    const { upstream, gateway, client, model } = await service(given, marked);
    const { data, response } = await client.images.generate({ model, prompt: 'a bottle', n: 2 }).withResponse();
    expectOpenAi('ImagesResponse', data);
    expect(response.headers.get('x-contrechamp-mark')).toBe('iptc');
    expect(response.headers.get('content-length')).toBeNull();
    const { outcome, bytes } = markPicture(upstream.picture, generated);
    expect(outcome).toEqual({ kind: 'marked' });
    expect(data.data?.map(({ b64_json }) => decoded(b64_json).equals(bytes))).toEqual([true, true]);
    const state = { c2pa: 'absent', sourceType: 'trainedAlgorithmicMedia', status: 'fully-ai', marked: 'iptc' };
    const hashes = (data.data ?? []).map(({ b64_json }) => sha256Of(decoded(b64_json)));
    expect(gateway.receipts()[0]?.provenance.map(({ sha256 }) => sha256)).toEqual(hashes);
    expect(gateway.receipts()).toMatchObject([{ outcome: 'delivered', outputs: 2, provenance: [state, state] }]);
    expect(gateway.verify().sound).toBe(true);
  });

  it('are composites where a picture was given', async () => {
    const { upstream, gateway, client } = await service(openAiCase, marked);
    const image = await toFile(noisePng(40, 40), 'a.png', { type: 'image/png' });
    const edit = await client.images.edit({ ...ask, image });
    const variation = await client.images.createVariation({ model: ask.model, image });
    const { bytes } = markPicture(upstream.picture, composite);
    for (const { data } of [edit, variation]) expect(decoded(data?.[0]?.b64_json).equals(bytes)).toBe(true);
    expect(gateway.receipts().map(({ provenance }) => provenance)).toMatchObject(
      Array(2).fill([{ sourceType: 'compositeWithTrainedAlgorithmicMedia', status: 'ai-modified', marked: 'iptc' }]),
    );
  });

  it('are marked in a stream, with what comes before they are done', async () => {
    const { upstream, gateway, client } = await service(openAiCase, marked);
    const stream = await client.images.generate({ ...ask, stream: true, partial_images: 2 });
    const { bytes } = markPicture(upstream.picture, generated);
    const types: string[] = [];
    for await (const event of stream) {
      expectOpenAi('ImageGenStreamEvent', event);
      types.push(event.type);
      expect(decoded(event.b64_json).equals(bytes)).toBe(true);
    }
    expect(types).toHaveLength(3);
    const state = { marked: 'iptc', sha256: sha256Of(bytes) };
    expect(gateway.receipts()).toMatchObject([{ outcome: 'delivered', provenance: [state] }]);
  });

  it('cannot be had without', async () => {
    const { upstream, gateway, client } = await service(openAiCase, marked);
    const error = await apiError(client.images.generate(ask, wanting('none')));
    expect(error).toMatchObject({ status: 400, code: 'mark_demanded' });
    expect(await apiError(client.images.generate(ask, wanting('c2pa')))).toMatchObject({ code: 'invalid_header' });
    expect(upstream.calls).toEqual([]);
    expect(gateway.receipts()).toEqual([]);
  });

  it('that are addresses are not marked: header and receipt say so', async () => {
    const { provider } = await rawUpstream((_, response) => {
      response.setHeader('content-type', 'application/json');
      response.end('{"created":1,"data":[{"url":"https://example.com/1.png"},{"url":"https://example.com/2.png"}]}');
    });
    const gateway = await startGateway({ providers: [provider], ...marked });
    const client = await sdkOf(gateway);
    const { data, response } = await client.images.generate({ ...ask, n: 2 }).withResponse();
    expect(data.data?.map(({ url }) => url)).toEqual(['https://example.com/1.png', 'https://example.com/2.png']);
    expect(response.headers.get('x-contrechamp-mark')).toBe('not-possible');
    const state = { c2pa: 'not-seen', sourceType: null, status: null, marked: 'not-possible', sha256: null };
    expect(gateway.receipts()).toMatchObject([{ outputs: 2, provenance: [state, state] }]);
  });

  it('that are addresses that hold the picture itself are told and counted alike', async () => {
    const url = `data:image/png;base64,${noisePng(300, 200).toString('base64')}`;
    expect(url.length).toBeGreaterThan(65_536);
    const { provider } = await rawUpstream((_, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ created: 1, data: [{ url }] }));
    });
    const gateway = await startGateway({ providers: [provider], ...marked });
    const client = await sdkOf(gateway);
    const { data, response } = await client.images.generate({ ...ask, n: 2 }).withResponse();
    expect(data.data?.map((one) => one.url)).toEqual([url]);
    expect(response.headers.get('x-contrechamp-mark')).toBe('not-possible');
    const state = { c2pa: 'not-seen', sourceType: null, status: null, marked: 'not-possible' };
    expect(gateway.receipts()).toMatchObject([{ outcome: 'partial', outputs: 1.5, provenance: [state] }]);
  });

  it('that came in no form that can be read pass as they are', async () => {
    const { provider } = await rawUpstream((_, response) => {
      response.setHeader('content-type', 'text/plain');
      response.end('a picture');
    });
    const gateway = await startGateway({ providers: [provider], ...marked });
    const { key } = await gateway.addKey();
    const response = await fetch(`${gateway.url}/images/generations`, {
      ...{ method: 'POST', body: JSON.stringify(ask) },
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    });
    expect(await response.text()).toBe('a picture');
    expect(response.headers.get('x-contrechamp-mark')).toBe('not-possible');
  });
});

describe('pictures of a campaign that says nothing of marks', () => {
  it('pass as they are, unless the caller wants them marked', async () => {
    const { upstream, gateway, client } = await service(openAiCase, { rules: { reuse: true } });
    const plain = await client.images.generate(ask).withResponse();
    expect(gateway.receipts()).toMatchObject([{ provenance: [{ sha256: sha256Of(upstream.picture) }] }]);
    expect(decoded(plain.data.data?.[0]?.b64_json).equals(upstream.picture)).toBe(true);
    expect(plain.response.headers.get('x-contrechamp-mark')).toBeNull();
    expect(Number(plain.response.headers.get('content-length'))).toBeGreaterThan(0);
    await client.images.generate({ ...ask, prompt: 'without' }, wanting('none'));
    // An answer that was kept unmarked does not do for whoever wants a mark; the other way round it does.
    const wanted = await client.images.generate(ask, wanting('iptc')).withResponse();
    const { bytes } = markPicture(upstream.picture, generated);
    expect(decoded(wanted.data.data?.[0]?.b64_json).equals(bytes)).toBe(true);
    expect(upstream.calls).toHaveLength(3);
    await expect
      .poll(async () => {
        const again = await client.images.generate(ask, wanting('iptc')).withResponse();
        return again.response.headers.get('x-contrechamp-reuses') && again.response.headers.get('x-contrechamp-mark');
      })
      .toBe('iptc');
    expect(
      gateway
        .receipts()
        .slice(0, 3)
        .map(({ provenance: [p] }) => p?.marked),
    ).toEqual([undefined, undefined, 'iptc']);
  });

  it('whose answer breaks off are told as before', async () => {
    for (const rules of [{}, { mark: 'iptc' }]) {
      const { upstream, gateway, client } = await service(openAiCase, { rules });
      upstream.behave('cut');
      await expect(client.images.generate(ask, { maxRetries: 0 })).rejects.toThrow();
      expect(gateway.receipts()).toMatchObject([{ outcome: 'failed' }]);
      for (const { sha256 } of gateway.receipts()[0]?.provenance ?? []) expect(sha256).toBeNull();
    }
  });
});

describe('pictures with a manifest', () => {
  const original = readFileSync(signedFile);
  const broken = Buffer.from(original);
  broken[broken.length - 5_000] = (broken[broken.length - 5_000] ?? 0) ^ 1;
  const said = { sourceType: 'trainedAlgorithmicMedia', status: 'fully-ai' };
  const valid = { c2pa: 'valid', ...said, signer: 'Amazon Web Services, Inc.' };
  const cases = [
    { name: 'valid, passing through', picture: original, given: openAiCase, state: valid },
    { name: 'broken, passing through', picture: broken, given: openAiCase, state: { c2pa: 'broken' } },
    { name: 'valid, translated', picture: original, given: providerCases[1] as ProviderCase, state: valid },
  ];

  it.each(cases)(
    '$name: to the last byte, whatever the campaign wants; the receipt learns whether it holds',
    async ({ picture, given, state }) => {
      for (const rules of [{}, { mark: 'iptc' }]) {
        const { gateway, client, model } = await service(given, { rules }, picture);
        const { data } = await client.images.generate({ model, prompt: 'a bottle', n: 2 });
        expect(data?.map(({ b64_json }) => decoded(b64_json).equals(picture))).toEqual([true, true]);
        const kept = 'mark' in rules ? { marked: 'kept' } : {};
        expect(gateway.receipts()).toMatchObject([{ provenance: Array(2).fill({ c2pa: 'present', ...kept }) }]);
        const known = { ...state, ...kept, sha256: sha256Of(picture) };
        const found = () => learnt(gateway)[0]?.receipt.provenance;
        await expect.poll(found, { timeout: 10_000 }).toMatchObject([known, known]);
        expect(gateway.verify()).toMatchObject({ sound: true, open: 0, receipts: 1 });
        await gateway.stop();
      }
    },
  );

  it('in a stream are checked once they are done', async () => {
    const { gateway, client } = await service(openAiCase, {}, original);
    const stream = await client.images.generate({ ...ask, stream: true, partial_images: 1 });
    for await (const event of stream) expect(decoded(event.b64_json).equals(original)).toBe(true);
    await expect
      .poll(() => learnt(gateway)[0]?.receipt.provenance, { timeout: 10_000 })
      .toMatchObject([{ c2pa: 'valid' }]);
  });
});

it('a clip cannot be marked: header and receipt say so', async () => {
  const { gateway, client } = await service(providerCases[6] as ProviderCase, marked);
  const { response } = await client.videos.create({ model: 'runway-gen-4.5' as never, prompt: 'rain' }).withResponse();
  expect(response.headers.get('x-contrechamp-mark')).toBe('not-possible');
  await expect.poll(() => gateway.receipts()[0]?.provenance).toMatchObject([{ marked: 'not-possible' }]);
});

it('a clip is known by the hash of what is fetched', async () => {
  const { gateway, client } = await service(providerCases[6] as ProviderCase);
  const { id } = await client.videos.create({ model: 'runway-gen-4.5' as never, prompt: 'rain' });
  await expect.poll(async () => (await client.videos.retrieve(id)).status).toBe('completed');
  const clip = await (await client.videos.downloadContent(id)).arrayBuffer();
  expect(gateway.receipts()).toMatchObject([{ provenance: [{ sha256: sha256Of(new Uint8Array(clip)) }] }]);
});
