import { describe, expect, it, onTestFinished } from 'vitest';
import { startGateway, type TestGateway, type TestGatewayParts } from '../testing/gateway.ts';
import { openAiCase, providerAt } from '../testing/providers.ts';
import { exchange, rawRequest, statusesIn } from '../testing/raw-client.ts';
import { serveUpstream } from '../testing/upstream/kit.ts';

interface ErrorBody {
  readonly error: { readonly type: string; readonly code: string };
}

async function stage(parts: Partial<TestGatewayParts> = {}) {
  const upstream = await serveUpstream(openAiCase.fake);
  onTestFinished(() => upstream.close());
  const gateway = await startGateway({ providers: [providerAt(openAiCase, upstream)], ...parts });
  const { key } = await gateway.addKey();
  return { upstream, gateway, key, authorization: `Bearer ${key}` };
}

/** Nothing was opened, nothing is held, and the next request is served. */
async function unharmed({ gateway, upstream, authorization }: Awaited<ReturnType<typeof stage>>) {
  await expect.poll(() => gateway.spent().open.images).toBe(0);
  await expect.poll(() => upstream.open).toBe(0);
  expect(upstream.calls).toEqual([]);
  expect(gateway.receipts()).toEqual([]);
  const listed = await fetch(`${gateway.url}/models`, { headers: { authorization } });
  expect(listed.status).toBe(200);
}

const body = JSON.stringify({ model: 'gpt-image-1.5', prompt: 'a bottle' });
const path = '/v1/images/generations';

describe('bytes that are no request', () => {
  it.each([
    ['garbage', () => '\x16\x03\x01\x02\x00\x01\x00 hello\r\n\r\n', [400]],
    ['another protocol', () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', [400]],
    [
      'a length and chunks',
      (authorization: string) =>
        rawRequest('POST', path, { authorization, 'content-length': '4', 'transfer-encoding': 'chunked' }, '0\r\n\r\n'),
      [400],
    ],
    [
      'two lengths',
      (authorization: string) =>
        rawRequest('POST', path, { authorization, 'content-length': '5', 'Content-Length': '50' }, 'hello'),
      [400],
    ],
    [
      'a length that is none',
      (authorization: string) => rawRequest('POST', path, { authorization, 'content-length': '-1' }, 'hello'),
      [400],
    ],
    [
      'chunks by another name',
      (authorization: string) =>
        rawRequest('POST', path, { authorization, 'transfer-encoding': 'xchunked' }, '0\r\n\r\n'),
      [400],
    ],
    [
      'a chunk that is none',
      (authorization: string) =>
        rawRequest('POST', path, { authorization, 'transfer-encoding': 'chunked' }, 'zz\r\nhello\r\n0\r\n\r\n'),
      [400],
    ],
    [
      'a header broken in two',
      (a: string) => rawRequest('GET', '/v1/models', { authorization: `${a}\r\n x` }),
      [401, 400],
    ],
    ['a header with a control', (a: string) => rawRequest('GET', '/v1/models', { authorization: `${a}\0` }), [400]],
    ['no host', (a: string) => `GET /v1/models HTTP/1.1\r\nauthorization: ${a}\r\n\r\n`, [400]],
    ['a tunnel', (a: string) => rawRequest('CONNECT', 'upstream:443', { authorization: a }), []],
    [
      'a huge header',
      (a: string) => rawRequest('GET', '/v1/models', { authorization: a, x: 'y'.repeat(20_000) }),
      [431],
    ],
  ] as const)('%s', async (_, bytes, statuses) => {
    const given = await stage();
    const { said } = await exchange(given.gateway.port, bytes(given.authorization));
    const found = statusesIn(said);
    if (statuses.length === 0) expect(found).toEqual([]);
    else {
      expect(found).toHaveLength(1);
      expect(statuses).toContain(found[0]);
    }
    await unharmed(given);
  });

  it('after a good request end the connection, and no hidden request is served', async () => {
    const given = await stage();
    const good = rawRequest('GET', '/v1/models', { authorization: given.authorization }, '', false);
    const hidden = rawRequest('DELETE', '/v1/videos/video_00000000000000000000000000000000', {}, '');
    const { said } = await exchange(given.gateway.port, `${good}not HTTP at all\r\n\r\n${hidden}`);
    expect([[200], [200, 400]]).toContainEqual(statusesIn(said));
    const routes = given.gateway.log.map((line) => JSON.parse(line).route);
    expect(routes.filter((route) => route !== 'GET /v1/models')).toEqual([]);
    await unharmed(given);
  });

  it('behind a body that is shorter than said are part of it', async () => {
    const given = await stage();
    const { authorization } = given;
    const inner = rawRequest('GET', '/v1/models', { authorization });
    const outer = rawRequest('POST', path, { authorization, 'content-length': String(inner.length) }, inner);
    const { said } = await exchange(given.gateway.port, outer);
    expect(statusesIn(said)).toEqual([400]);
    expect(said).toContain('invalid_json');
    await unharmed(given);
  });
});

describe('a slow caller', () => {
  const limits = { headersTimeout: 250, requestTimeout: 500, connectionsCheckingInterval: 50 };
  const head = (authorization: string, type: string) =>
    `POST ${path.replace('generations', type === 'application/json' ? 'generations' : 'edits')} HTTP/1.1\r\nhost: g\r\nauthorization: ${authorization}\r\ncontent-type: ${type}\r\ncontent-length: 5000\r\n\r\n`;
  const part = '--b\r\ncontent-disposition: form-data; name="image"; filename="a.png"\r\n\r\nPNG';

  it.each([
    ['of headers', () => 'GET /v1/models HTTP/1.1\r\nhost: g\r\nx-a: b'],
    ['of a JSON body', (a: string) => `${head(a, 'application/json')}{"model":`],
    ['of a picture', (a: string) => head(a, 'multipart/form-data; boundary=b') + part],
    ['of the body of a request that is refused', () => `${head('Bearer nobody', 'application/json')}{"model":`],
  ])('%s loses the connection in bounded time', async (_, bytes) => {
    const given = await stage({ limits });
    const { said, milliseconds } = await exchange(given.gateway.port, bytes(given.authorization));
    expect(milliseconds).toBeLessThan(5_000);
    for (const status of statusesIn(said)) expect([400, 401, 408]).toContain(status);
    await unharmed(given);
  });

  it('does not hold up others', async () => {
    const given = await stage({ limits });
    const slow = Array.from({ length: 100 }, () =>
      exchange(given.gateway.port, 'GET /v1/models HTTP/1.1\r\nhost: g\r\n'),
    );
    const listed = await fetch(`${given.gateway.url}/models`, { headers: { authorization: given.authorization } });
    expect(listed.status).toBe(200);
    await Promise.all(slow);
    await unharmed(given);
  });
});

const chunked = (text: string): string => {
  const pieces = text.match(/.{1,60000}/gs) ?? [];
  return `${pieces.map((piece) => `${piece.length.toString(16)}\r\n${piece}\r\n`).join('')}0\r\n\r\n`;
};

function form(parts: readonly { readonly name: string; readonly value: string | Blob }[]): FormData {
  const made = new FormData();
  for (const { name, value } of parts) made.append(name, value as string);
  return made;
}

const file = (bytes: number) => new Blob([Buffer.alloc(bytes, 7)], { type: 'image/png' });

describe('a request that is too large', () => {
  it.each([
    ['as it says', (text: string) => ['content-length', String(text.length), text] as const],
    ['as it turns out', (text: string) => ['transfer-encoding', 'chunked', chunked(text)] as const],
  ])('%s', async (_, encode) => {
    const given = await stage();
    const { authorization } = given;
    const text = JSON.stringify({ prompt: 'x'.repeat(2_000_000) });
    const [name, value, sent] = encode(text);
    const { said } = await exchange(
      given.gateway.port,
      rawRequest('POST', path, { authorization, [name]: value }, sent),
    );
    expect(statusesIn(said)).toEqual([413]);
    expect(said).toContain('request_too_large');
    await unharmed(given);
  });

  const two = async () => {
    const given = await stage();
    const { adapter, key, models } = providerAt(openAiCase, given.upstream);
    const providers = ['openai', 'other'].map((id) => ({ adapter: { ...adapter, id }, key, models }));
    const gateway: TestGateway = await startGateway({ providers });
    const made = await gateway.addKey();
    return { ...given, gateway, key: made.key, authorization: `Bearer ${made.key}` };
  };

  it.each([
    ['a field', stage, () => form([{ name: 'prompt', value: 'x'.repeat(300_000) }])],
    ['a hundred fields', stage, () => form(Array.from({ length: 100 }, (_, i) => ({ name: `f${i}`, value: 'x' })))],
    ['twenty pictures', stage, () => form(Array.from({ length: 20 }, () => ({ name: 'image[]', value: file(10) })))],
    ['a picture', stage, () => form([{ name: 'image', value: file(51 * 2 ** 20) }])],
    [
      'pictures that are held, together',
      two,
      () => form([1, 2].map((i) => ({ name: `image[${i}]`, value: file(40 * 2 ** 20) }))),
    ],
  ])('%s', async (_, begin, make) => {
    const given = await begin();
    const { gateway, authorization } = given;
    const answer = await fetch(`${gateway.url}/images/edits`, {
      ...{ method: 'POST', body: make(), headers: { authorization } },
    });
    expect([answer.status, ((await answer.json()) as ErrorBody).error.code]).toEqual([413, 'request_too_large']);
    await unharmed(given);
  });

  it('is read to its end for nothing, so that its connection can go on', async () => {
    const given = await stage();
    const { authorization } = given;
    const start = '--b\r\ncontent-disposition: form-data; name="image"; filename="a.png"\r\n\r\n';
    const sent = Buffer.concat([Buffer.from(start), Buffer.alloc(55 * 2 ** 20, 7), Buffer.from('\r\n--b--\r\n')]);
    const headers = {
      ...{ authorization, 'content-type': 'multipart/form-data; boundary=b' },
      'content-length': String(sent.length),
    };
    const { said } = await exchange(
      given.gateway.port,
      Buffer.concat([
        Buffer.from(rawRequest('POST', '/v1/images/edits', headers, '', false)),
        sent,
        Buffer.from(rawRequest('GET', '/v1/models', { authorization })),
      ]),
    );
    expect(statusesIn(said)).toEqual([413, 200]);
    await unharmed(given);
  });

  it('beyond all bounds loses the connection', async () => {
    const given = await stage();
    const { authorization } = given;
    const size = 80 * 2 ** 20;
    const head = rawRequest('POST', path, { authorization, 'content-length': String(size) }, '', false);
    await exchange(given.gateway.port, Buffer.concat([Buffer.from(head), Buffer.alloc(size, 32)]));
    await unharmed(given);
  });

  it('in depth is no stack overflow', async () => {
    const given = await stage();
    const depth = 200_000;
    const deep = `{"model":"gpt-image-1.5","prompt":"x","user":${'['.repeat(depth)}${']'.repeat(depth)}}`;
    const { gateway, authorization } = given;
    const answer = await fetch(`${gateway.url}/images/generations`, {
      ...{ method: 'POST', body: deep, headers: { authorization } },
    });
    expect([answer.status, ((await answer.json()) as ErrorBody).error.code]).toEqual([400, 'invalid_json']);
    await unharmed(given);
  });
});

describe('a request that is cut', () => {
  it.each([
    ['JSON', 'application/json', body.slice(0, 20)],
    [
      'multipart',
      'multipart/form-data; boundary=b',
      '--b\r\ncontent-disposition: form-data; name="prompt"\r\n\r\nhello\r\n--b--\r\n',
    ],
    ['multipart without a boundary', 'multipart/form-data', 'hello'],
    ['a form of another kind', 'application/x-www-form-urlencoded', 'prompt=x'],
    ['nothing at all', 'application/json', ''],
  ])('%s', async (_, type, sent) => {
    const given = await stage();
    const { authorization } = given;
    const to = type.startsWith('multipart') ? '/v1/images/edits' : path;
    const headers = { authorization, 'content-type': type, 'content-length': String(sent.length) };
    const { said } = await exchange(given.gateway.port, rawRequest('POST', to, headers, sent));
    expect(statusesIn(said)).toEqual([400]);
    await unharmed(given);
  });
});
