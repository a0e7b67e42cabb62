import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { startGateway, type TestGateway } from '../testing/gateway.ts';
import { noisePng } from '../testing/png.ts';
import { rawUpstream, socketUpstream } from '../testing/raw-upstream.ts';
import { apiError, sdkOf } from '../testing/sdk.ts';

const asked = { model: 'gpt-image-1.5', prompt: 'a bottle' };
const picture = noisePng(40, 30).toString('base64');

/** What was settled, once nothing is under way any more. */
async function ended(gateway: TestGateway) {
  await expect.poll(() => gateway.receipts().length).toBeGreaterThan(0);
  await expect.poll(() => gateway.spent().open.images).toBe(0);
  return gateway.receipts().map(({ outcome, basis, outputs }) => [outcome, basis, outputs]);
}

async function answering(answer: (response: ServerResponse) => void) {
  const { provider } = await rawUpstream((_, response) => answer(response));
  const gateway = await startGateway({ providers: [provider] });
  const { key } = await gateway.addKey();
  const post = (fields: object) =>
    fetch(`${gateway.url}/images/generations`, {
      ...{ method: 'POST', body: JSON.stringify({ ...asked, ...fields }) },
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    });
  return { gateway, post };
}

describe('a connection that breaks before an answer', () => {
  it('is not tried again once the request was on its way: it may have generated', async () => {
    let generations = 0;
    const { provider } = await socketUpstream((socket) => {
      socket.on('data', (bytes) => {
        if (!String(bytes).includes('a bottle')) return;
        generations += 1;
        socket.destroy();
      });
    });
    const gateway = await startGateway({ providers: [provider] });
    const error = await apiError((await sdkOf(gateway)).images.generate(asked));
    expect(error).toMatchObject({ status: 502, code: 'upstream_cut' });
    expect(generations).toBe(1);
    expect(await ended(gateway)).toEqual([['failed', 'estimate', 0.5]]);
  });

  it('may be tried again where there was none', async () => {
    const { provider } = await socketUpstream((socket) => socket.destroy());
    const { adapter } = provider;
    const nobody = { ...adapter, hosts: adapter.hosts.map((h) => ({ ...h, baseUrl: 'http://127.0.0.1:9/v1' })) };
    const gateway = await startGateway({ providers: [{ ...provider, adapter: nobody }] });
    const client = (await sdkOf(gateway)).withOptions({ maxRetries: 1 });
    const error = await apiError(client.images.generate(asked));
    expect(error).toMatchObject({ status: 502, code: 'upstream_unavailable' });
    expect(await ended(gateway)).toEqual([
      ['failed', 'nothing', 0],
      ['failed', 'nothing', 0],
    ]);
  });
});

describe('an answer that came compressed, though nobody asked for it', () => {
  it('is passed on as it is, and counts at its estimate', async () => {
    const body = { created: 1, data: [{ b64_json: picture }], usage: { output_tokens: 272 } };
    const { gateway, post } = await answering((response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
      response.end(gzipSync(JSON.stringify(body)));
    });
    const answer = await post({});
    expect(await answer.json()).toEqual(body);
    expect(await ended(gateway)).toEqual([['delivered', 'estimate', 1]]);
    expect(gateway.log.map((line) => JSON.parse(line).fault)).toEqual([undefined]);
  });
});

const event = (type: string, data: object) => `event: ${type}\ndata: ${JSON.stringify({ type, ...data })}\n\n`;
const completed = (usage?: object) =>
  event('image_generation.completed', { b64_json: picture, ...(usage && { usage }) });
const streamed = { 'content-type': 'text/event-stream' };

describe('a stream of two pictures', () => {
  it('that breaks off after the first counts that one whole, and half of the other', async () => {
    const { gateway, post } = await answering((response) => {
      response.writeHead(200, streamed);
      response.write(completed({ output_tokens: 272 }));
      // What is said of the second sets the end of the first free.
      setTimeout(() => response.write(event('image_generation.partial_image', { b64_json: picture })), 20);
      setTimeout(() => response.destroy(), 60);
    });
    const answer = await post({ n: 2, stream: true });
    await expect(answer.text()).rejects.toThrow();
    expect(await ended(gateway)).toEqual([['failed', 'estimate', 1.5]]);
    expect(gateway.receipts()[0]).toMatchObject({
      usage: { outputs: 1, outputTokens: null },
      provenance: [{ c2pa: 'absent' }],
    });
    expect(gateway.spent().settled.images).toBe(1.5);
  });

  it('that ends in the middle of the second counts the same', async () => {
    const { gateway, post } = await answering((response) => {
      response.writeHead(200, streamed).end(completed() + completed().slice(0, -20));
    });
    await (await post({ n: 2, stream: true })).text();
    expect(await ended(gateway)).toEqual([['failed', 'estimate', 1.5]]);
  });

  it('of which one says what it took counts both at the estimate', async () => {
    const { gateway, post } = await answering((response) => {
      response.writeHead(200, streamed).end(completed({ output_tokens: 5_000 }) + completed());
    });
    await (await post({ n: 2, stream: true })).text();
    expect(await ended(gateway)).toEqual([['delivered', 'estimate', 2]]);
    const [receipt] = gateway.receipts();
    expect(receipt?.footprint).toEqual(receipt?.estimate);
  });
});

describe('JSON of two pictures that breaks off', () => {
  const first = `{"data":[{"b64_json":"${picture}"},{"b64_json":"${picture}`;
  it.each([
    ['in the middle of the first', first.slice(0, picture.length), 1],
    ['in the middle of the second', first, 1.5],
    ['after both', `${first}"}`, 2],
  ])('%s', async (_, text, outputs) => {
    const { gateway, post } = await answering((response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': text.length + 9 });
      response.write(text);
      setTimeout(() => response.destroy(), 40);
    });
    await post({ n: 2 })
      .then((answer) => answer.text())
      .catch(() => {});
    expect(await ended(gateway)).toEqual([['failed', 'estimate', outputs]]);
  });
});
