import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type AdapterFacts, type Host, UpstreamFailure } from '../adapter.ts';
import { HttpClient, usualHttpLimits } from './client.ts';

const facts: AdapterFacts = {
  id: 'test',
  provider: 'other',
  name: 'Test',
  hosts: [],
  authentication: { header: 'Authorization', prefix: 'Bearer ' },
  requestIdHeader: null,
  operations: ['generation'],
  resultHosts: ['results.example', '*.cdn.example'],
  keyedHosts: ['jobs.example'],
};
const key = 'the-secret-key-of-the-service';
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

async function serve(handler: Handler): Promise<string> {
  const server: Server = createServer(handler);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function clientOf(baseUrl: string, given: Partial<Host> = {}, limits = {}, addresses = ['127.0.0.1']) {
  const host = { id: 'default', baseUrl, region: null, source: 'test', selfHosted: true, ...given };
  const client = new HttpClient(facts, host, key, { ...usualHttpLimits, ...limits }, (_, answer) =>
    answer(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    ),
  );
  closing.push(() => client.close());
  return client;
}

const get = (url: string, authenticated = true, signal = new AbortController().signal) => ({
  method: 'GET' as const,
  url,
  authenticated,
  signal,
});

async function failureOf(promise: Promise<unknown>): Promise<UpstreamFailure> {
  const error = await promise.then(
    () => expect.fail('no failure'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UpstreamFailure);
  expect(JSON.stringify(error, Object.getOwnPropertyNames(error)) + String((error as Error).stack)).not.toContain(key);
  return error as UpstreamFailure;
}

async function bytesOf(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of bytes) parts.push(part);
  return Buffer.concat(parts);
}

describe('HTTP towards a service', () => {
  it('sends the key where it belongs, and only when asked', async () => {
    const given: unknown[] = [];
    const base = await serve((request, response) => {
      given.push(request.headers.authorization);
      response.end(JSON.stringify(request.headers.authorization ?? null));
    });
    const client = clientOf(base);
    const repeated = await (await client.request(get(`${base}/a`))).json();
    expect(await (await client.request(get(`${base}/a`, false))).json()).toBeNull();
    expect(given).toEqual([`Bearer ${key}`, undefined]);
    // A service that repeats the key is not listened to.
    expect(repeated).toBe('Bearer …');
  });

  it('carries forms, and reads an answer as it comes', async () => {
    const base = await serve((request, response) => {
      response.setHeader('x-type', String(request.headers['content-type']));
      request.pipe(response);
    });
    const body = new FormData();
    body.set('prompt', 'a cat');
    body.set('image', new Blob(['bytes'], { type: 'image/png' }), 'image.png');
    const { headers, bytes } = await clientOf(base).request({ ...get(`${base}/a`), method: 'POST', body });
    expect(headers['x-type']).toMatch(/^multipart\/form-data; boundary=/);
    expect((await bytesOf(bytes)).toString()).toMatch(/name="image"; filename="image.png"\r\nContent-Type: image\/png/);
  });

  it.each([
    'https://elsewhere.example/a',
    'http://results.example/a',
    'https://results.example:8443/a',
    'https://results.example.evil.net/a',
    'https://user@results.example/a',
    'https://127.0.0.1/a',
    'https://[::1]/a',
    'https://2130706433/a',
    'file:///etc/passwd',
    'nonsense',
  ])('does not fetch a result from %s', async (url) => {
    const base = await serve((_, response) => response.end());
    expect((await failureOf(clientOf(base).request(get(url, false)))).kind).toBe('result-host');
  });

  it('does not send the key to a host for results', async () => {
    const base = await serve((_, response) => response.end());
    expect((await failureOf(clientOf(base).request(get('https://results.example/a')))).kind).toBe('result-host');
  });

  it.each([['127.0.0.1'], ['169.254.169.254'], ['::1'], ['::ffff:10.0.0.1'], ['93.184.216.34', '10.0.0.1']])(
    'does not connect where a permitted name leads to %s',
    async (...addresses) => {
      const base = await serve((_, response) => response.end());
      const client = clientOf(base, {}, {}, addresses);
      expect((await failureOf(client.request(get('https://results.example/a', false)))).kind).toBe('result-host');
    },
  );

  it('checks its own host as well, unless the operator runs it', async () => {
    const client = clientOf('https://api.example', { selfHosted: false });
    expect((await failureOf(client.request(get('https://api.example/a')))).kind).toBe('result-host');
    expect(() => clientOf('http://api.example', { selfHosted: false })).toThrow(RangeError);
    expect(() => clientOf('https://10.0.0.1', { selfHosted: false })).toThrow(RangeError);
  });

  it('follows redirects of results to permitted hosts only, and never those of a request that makes something', async () => {
    const base = await serve((request, response) => {
      const to = {
        '/here': '/there',
        '/loop': '/loop',
        '/out': 'https://elsewhere.example/',
        '/in': 'http://localhost:1/',
      };
      const location = to[request.url as keyof typeof to];
      if (location === undefined) response.end(`"${request.url}"`);
      else response.writeHead(302, { location }).end();
    });
    const client = clientOf(base);
    expect(await (await client.request(get(`${base}/here`, false))).json()).toBe('/there');
    for (const path of ['/loop', '/out', '/in']) {
      expect((await failureOf(client.request(get(base + path, false)))).kind).toBe('result-host');
    }
    expect((await failureOf(client.request({ ...get(`${base}/here`), method: 'POST' }))).kind).toBe('result-host');
  });

  it('tells what could not be reached from what broke off and what is late', async () => {
    const base = await serve((request, response) => {
      if (request.url === '/reset') request.socket.destroy();
      if (request.url === '/stall') response.write('x');
    });
    const client = clientOf(base, {}, { status: 60, idle: 60 });
    const closed = clientOf('http://127.0.0.1:1');
    expect(await failureOf(closed.request(get('http://127.0.0.1:1/')))).toMatchObject({
      kind: 'unavailable',
      computed: false,
    });
    expect(await failureOf(client.request(get(`${base}/reset`)))).toMatchObject({ kind: 'cut', computed: true });
    expect(await failureOf(client.request(get(`${base}/silent`)))).toMatchObject({ kind: 'timeout', computed: true });
    const { bytes } = await client.request(get(`${base}/stall`));
    expect((await failureOf(bytesOf(bytes))).kind).toBe('timeout');
  });

  it('gives up a body that never ends, by size and by time', async () => {
    const base = await serve((request, response) => {
      const more = setInterval(() => response.write(Buffer.alloc(1000)), 5);
      request.socket.once('close', () => clearInterval(more));
    });
    const large = await clientOf(base, {}, { bytes: 5000 }).request(get(base));
    expect((await failureOf(bytesOf(large.bytes))).kind).toBe('malformed');
    const long = await clientOf(base, {}, { body: 80 }).request(get(base));
    expect((await failureOf(bytesOf(long.bytes))).kind).toBe('timeout');
    const json = await clientOf(base, {}, { body: 80 }).request(get(base));
    expect((await failureOf(json.json())).kind).toBe('timeout');
  });

  it('holds no more than a megabyte of JSON', async () => {
    const base = await serve((_, response) => response.end(Buffer.alloc(2_000_000, ' ')));
    expect((await failureOf((await clientOf(base).request(get(base))).json())).kind).toBe('malformed');
  });

  it('lets go of the connection when the reader leaves or the signal fires', async () => {
    let open = 0;
    const base = await serve((request, response) => {
      open += 1;
      request.socket.once('close', () => {
        open -= 1;
      });
      if (request.url !== '/silent') response.write('x');
    });
    const client = clientOf(base);
    const left = await client.request(get(base));
    for await (const _ of left.bytes) break;
    await (await client.request(get(base))).discard();
    const stop = new AbortController();
    const waiting = client.request(get(`${base}/silent`, true, stop.signal));
    setTimeout(() => stop.abort(new Error('gone')), 30);
    await expect(waiting).rejects.toThrow('gone');
    await expect(client.wait(60_000, stop.signal)).rejects.toThrow('gone');
    await expect.poll(() => open).toBe(0);
  });

  it('refuses a key that would end its header', () => {
    const host = { id: 'default', baseUrl: 'https://api.example', region: null, source: 'test' };
    expect(() => new HttpClient(facts, host, 'a\r\nx: y')).toThrow(RangeError);
    expect(() => new HttpClient(facts, host, 'a\r\nx: y')).not.toThrow(/x: y/);
  });
});
