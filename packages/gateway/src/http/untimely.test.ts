import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { startGateway, type TestGateway, type TestGatewayParts } from '../testing/gateway.ts';
import { noisePng } from '../testing/png.ts';
import { openAiCase, type ProviderCase, providerAt, providerCases } from '../testing/providers.ts';
import { rawUpstream } from '../testing/raw-upstream.ts';
import { sdkOf } from '../testing/sdk.ts';
import { serveUpstream } from '../testing/upstream/kit.ts';

const asked = { model: 'gpt-image-1.5', prompt: 'a bottle' };
const picture = noisePng(40, 30).toString('base64');

interface Way {
  readonly answer: Parameters<typeof rawUpstream>[0];
  readonly parts?: Partial<TestGatewayParts>;
}
async function stage({ answer, parts = {} }: Way) {
  const upstream = await rawUpstream(answer);
  const gateway = await startGateway({ providers: [upstream.provider], ...parts });
  return { upstream, gateway, key: (await gateway.addKey()).key };
}

const post = (gateway: TestGateway, key: string, body: unknown, signal?: AbortSignal) =>
  fetch(`${gateway.url}/images/generations`, {
    ...{ method: 'POST', body: JSON.stringify(body), ...(signal && { signal }) },
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
  });

/** What was settled, once nothing is under way any more. */
async function ended(gateway: TestGateway, receipts = 1) {
  await expect.poll(() => gateway.receipts().length).toBe(receipts);
  await expect.poll(() => gateway.spent().open.images).toBe(0);
  return gateway.receipts().map(({ outcome, basis, outputs }) => [outcome, basis, outputs]);
}

/** An edit that never comes to its end. */
const unfinishedEdit = (key: string, last: readonly string[]) =>
  [
    'POST /v1/images/edits HTTP/1.1',
    ...['host: gateway', `authorization: Bearer ${key}`, 'content-type: multipart/form-data; boundary=b'],
    ...['content-length: 1000000', '', '--b', 'content-disposition: form-data; name="model"', ''],
    ...['gpt-image-1.5', '--b', 'content-disposition: form-data; name="image"; filename="a.png"'],
    ...['content-type: image/png', '', 'the first bytes of a picture', ...last],
  ].join('\r\n');

/** Writes to the gateway and reads until it has said this. */
function saidTo(gateway: TestGateway, text: string, wanted: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(gateway.port, '127.0.0.1', () => socket.write(text));
    let said = '';
    socket.on('data', (chunk) => {
      said += String(chunk);
      if (!wanted.test(said)) return;
      resolve(said);
      socket.destroy();
    });
    socket.once('error', reject);
    socket.once('close', () => reject(new Error(`closed, having said: ${said}`)));
  });
}

describe('a caller who leaves while the opening goes to disk', () => {
  it('has nothing sent, and nothing counted', async () => {
    let calls = 0;
    const { gateway, key } = await stage({
      answer: (_, response) => {
        calls += 1;
        response.end();
      },
    });
    const { ledger } = gateway.opened;
    const open = ledger.open.bind(ledger);
    let onDisk = () => {};
    const opening = new Promise<void>((resolve) => {
      ledger.open = async (...given) => {
        await open(...given);
        resolve();
        await new Promise<void>((released) => {
          onDisk = released;
        });
      };
    });
    const leave = new AbortController();
    const answer = post(gateway, key, asked, leave.signal);
    await opening;
    leave.abort();
    await expect(answer).rejects.toThrow();
    // The gateway knows that they left once it has closed their connection.
    await expect.poll(() => connectionsOf(gateway)).toBe(0);
    onDisk();
    expect(await ended(gateway)).toEqual([['abandoned', 'nothing', 0]]);
    expect(calls).toBe(0);
    await expect.poll(() => gateway.log.length).toBe(1);
    expect(JSON.parse(gateway.log[0] ?? '')).toMatchObject({ status: 499, outcome: 'abandoned' });
  });
});

function connectionsOf({ opened }: TestGateway): Promise<number> {
  return new Promise((resolve, reject) =>
    opened.server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
  );
}

describe('the last byte of an answer', () => {
  const stability = providerCases.find(({ name }) => name === 'Stability') as ProviderCase;
  it.each([
    ['passed on', openAiCase, {}],
    ['streamed', openAiCase, { stream: true, partial_images: 1 }],
    ['translated', stability, {}],
  ] as const)('waits until its receipt is on disk: %s', async (_, given, more) => {
    const upstream = await serveUpstream(given.fake, noisePng(400, 300));
    const gateway = await startGateway({ providers: [providerAt(given, upstream)] });
    const { ledger } = gateway.opened;
    const settle = ledger.settle.bind(ledger);
    let settling = false;
    let release = () => {};
    ledger.settle = async (...receipt) => {
      settling = true;
      await new Promise<void>((released) => {
        release = released;
      });
      await settle(...receipt);
    };
    const answer = await post(gateway, (await gateway.addKey()).key, { ...asked, ...more, model: given.model });
    let [text, over] = ['', false];
    const reading = (async () => {
      const decoder = new TextDecoder();
      for await (const chunk of answer.body ?? []) text += decoder.decode(chunk as Uint8Array);
      over = true;
    })();
    await expect.poll(() => settling).toBe(true);
    // Everything but the end is with the caller: what there is cannot be taken for an answer.
    await expect.poll(() => text.length).toBeGreaterThan(100_000);
    const early = text;
    expect(() => JSON.parse(early)).toThrow();
    expect(
      early.split('\n\n').filter((e) => e.startsWith('event: image_generation.completed') && e.endsWith('}')),
    ).toEqual([]);
    expect([over, gateway.receipts()]).toEqual([false, []]);
    release();
    await reading;
    expect(gateway.receipts()).toMatchObject([{ outcome: 'delivered' }]);
    expect(text.startsWith(early)).toBe(true);
    await upstream.close();
  });
});

describe('a service that says no while the picture is still on its way', () => {
  it.each([
    ['of a caller who has sent all of it', null],
    ['of a caller who is slow in the middle of a picture', []],
    ['of a caller who is slow after it', ['--b', '']],
  ])('%s', async (_, last) => {
    const { gateway, key } = await stage({
      answer: (_, response) => response.writeHead(429, { 'retry-after': '3' }).end('{"error":{"message":"wait"}}'),
    });
    if (last) {
      const said = await saidTo(gateway, unfinishedEdit(key, last), /\r\n\r\n.*\}$/s);
      expect(said).toMatch(/^HTTP\/1\.1 429 /);
      expect(said).toMatch(/retry-after: 3\r\n/i);
    } else {
      const form = new FormData();
      form.set('model', 'gpt-image-1.5');
      form.set('image', new Blob([Buffer.alloc(8_000_000, 7)], { type: 'image/png' }), 'a.png');
      const answer = await fetch(`${gateway.url}/images/edits`, {
        ...{ method: 'POST', body: form, headers: { authorization: `Bearer ${key}` } },
      });
      expect(answer.status).toBe(429);
    }
    await expect.poll(() => gateway.log.length).toBe(1);
    await expect.poll(() => gateway.spent().open.images).toBe(0);
    // Nothing was computed, whether or not it was decided on before the service had spoken.
    expect(gateway.receipts().map(({ outcome, outputs }) => [outcome, outputs])).toEqual(
      gateway.receipts().length === 0 ? [] : [['failed', 0]],
    );
    expect(gateway.spent().settled.images).toBe(0);
  });
});

describe('time that is up', () => {
  it('ends a service that answers in drops for ever', async () => {
    const { gateway, key } = await stage({
      answer: (_, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        const timer = setInterval(() => response.write(' '), 20);
        response.once('close', () => clearInterval(timer));
      },
      parts: { totalMilliseconds: 300 },
    });
    const answer = await post(gateway, key, asked);
    await expect(answer.text()).rejects.toThrow();
    expect(await ended(gateway)).toEqual([['timeout', 'estimate', 1]]);
  });

  it('ends a caller who does not read, too', async () => {
    const { gateway, key } = await stage({
      answer: (_, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        const more = () => {
          while (response.write(Buffer.alloc(65_536, 32)));
        };
        response.on('drain', more);
        more();
      },
      parts: { totalMilliseconds: 300 },
    });
    const body = JSON.stringify(asked);
    const socket = connect(gateway.port, '127.0.0.1', () => {
      socket.pause();
      socket.write(
        `POST /v1/images/generations HTTP/1.1\r\nhost: g\r\nauthorization: Bearer ${key}\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
      );
    });
    socket.on('error', () => {});
    expect(await ended(gateway)).toEqual([['timeout', 'estimate', 1]]);
    await expect.poll(() => connectionsOf(gateway)).toBe(0);
    socket.destroy();
  });
});

describe('a stop of the gateway', () => {
  it('counts what it breaks off, in the same run', async () => {
    let calls = 0;
    const { gateway, key } = await stage({
      answer: () => {
        calls += 1;
      },
    });
    const answer = post(gateway, key, asked);
    answer.catch(() => {});
    await expect.poll(() => calls).toBe(1);
    await gateway.stop();
    await expect(answer).rejects.toThrow();
    expect(gateway.receipts()).toMatchObject([{ outcome: 'abandoned', basis: 'estimate', outputs: 1 }]);
    expect(gateway.verify()).toMatchObject({ sound: true, open: 0 });
  });
});

const event = (type: string, data: object) => `event: ${type}\ndata: ${JSON.stringify({ type, ...data })}\n\n`;
const partial = event('image_generation.partial_image', { b64_json: picture, partial_image_index: 0 });
const completed = event('image_generation.completed', { b64_json: picture, usage: { output_tokens: 272 } });

describe('an answer that is not whole', () => {
  it.each([
    ['a stream without its picture', 'text/event-stream', partial, 'failed', 'estimate', 0.5],
    [
      'a stream that ends in an error',
      'text/event-stream',
      partial + event('error', { error: {} }),
      'failed',
      'estimate',
      0.5,
    ],
    [
      'a stream with more after its picture',
      'text/event-stream',
      `${partial}${completed}: bye\n\n`,
      'delivered',
      'usage',
      1,
    ],
    ['JSON without its end', 'application/json', `{"data":[{"b64_json":"${picture}`, 'failed', 'estimate', 0.5],
    [
      'JSON without its end, after its picture',
      'application/json',
      `{"data":[{"b64_json":"${picture}"`,
      'failed',
      'estimate',
      1,
    ],
    ['JSON without pictures', 'application/json', '{"created":1,"data":[]}', 'delivered', 'estimate', 1],
    [
      'fewer pictures than asked',
      'application/json',
      `{"data":[{"b64_json":"${picture}"}]}`,
      'partial',
      'estimate',
      1.5,
    ],
    ['something that cannot be read', 'text/html', '<p>Hello</p>', 'delivered', 'estimate', 1],
  ] as const)('%s', async (name, type, body, outcome, basis, outputs) => {
    const { gateway, key } = await stage({
      answer: (_, response) => response.writeHead(200, { 'content-type': type }).end(body),
    });
    const n = name.startsWith('fewer') ? 2 : 1;
    const answer = await post(gateway, key, { ...asked, n, stream: type === 'text/event-stream' });
    // It passes as it is: what was made belongs to the caller.
    expect([answer.status, await answer.text()]).toEqual([200, body]);
    expect(await ended(gateway)).toEqual([[outcome, basis, outputs]]);
  });

  it('that breaks off after most of it has gone', async () => {
    const upstream = await serveUpstream(openAiCase.fake, noisePng(600, 500));
    const gateway = await startGateway({ providers: [providerAt(openAiCase, upstream)] });
    upstream.behave('cut');
    const answer = await post(gateway, (await gateway.addKey()).key, asked);
    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toThrow();
    expect(await ended(gateway)).toEqual([['failed', 'estimate', 0.5]]);
    await upstream.close();
  });

  it('and that an SDK does not ask for again', async () => {
    const upstream = await serveUpstream(openAiCase.fake);
    const gateway = await startGateway({ providers: [providerAt(openAiCase, upstream)] });
    upstream.behave('cut');
    const client = await sdkOf(gateway);
    await expect(client.images.generate(asked)).rejects.toMatchObject({ status: 502, code: 'upstream_cut' });
    expect(await ended(gateway)).toEqual([['failed', 'estimate', 0.5]]);
    await upstream.close();
  });

  it('with more pictures than any receipt can hold', async () => {
    const data = Array.from({ length: 6_000 }, () => ({ b64_json: 'iVBORw0KGgo=' }));
    const { gateway, key } = await stage({
      answer: (_, response) =>
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ created: 1, data })),
    });
    const { data: given } = (await (await post(gateway, key, asked)).json()) as { data: unknown[] };
    expect(given).toHaveLength(6_000);
    expect(await ended(gateway)).toEqual([['delivered', 'estimate', 6_000]]);
    expect(gateway.receipts()[0]?.provenance.length).toBe(1_000);
  });
});
