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
