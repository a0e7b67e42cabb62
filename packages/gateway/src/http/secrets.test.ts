import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { campaignOf, startGateway, type TestGateway } from '../testing/gateway.ts';
import { openAiCase, type ProviderCase, providerAt, providerCases, runwayCase } from '../testing/providers.ts';
import { exchange, rawRequest, statusesIn } from '../testing/raw-client.ts';
import { rawUpstream, socketUpstream } from '../testing/raw-upstream.ts';
import { serveUpstream } from '../testing/upstream/kit.ts';
import { type LogLine, logText } from './log.ts';

const person = 'Zoë "x"\r\nx-injected: 1 — Müller';
const prompt = 'PROMPT-that-nobody-else-reads-8823';

interface Stage {
  readonly gateway: TestGateway;
  readonly key: string;
  readonly id: string;
}

interface ErrorBody {
  readonly error: { readonly type: string; readonly code: string };
}

async function stage(provider: Parameters<typeof startGateway>[0]['providers'][0], rules = {}): Promise<Stage> {
  const gateway = await startGateway({ providers: [provider], rules, others: [campaignOf('d', { reuse: true })] });
  const { key, stored } = await gateway.addKey(person);
  return { gateway, key, id: stored.id };
}

const post = ({ gateway, key }: Stage, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${gateway.url}/images/generations`, {
    ...{ method: 'POST', body: JSON.stringify(body) },
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...headers },
  });

/** Every file below a folder, as text. */
const filesIn = (folder: string): [path: string, text: string][] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'latin1')]);

const told = async (answer: Response) => `${JSON.stringify([...answer.headers])} ${await answer.text()}`;

describe('keys, prompts and names', () => {
  /** Everything that a service can say of a request that it does not do. */
  const saying = (text: (key: string) => string, status: number): ProviderCase['fake'] => ({
    ...openAiCase.fake,
    answer: ({ headers }) => ({
      ...{ status, json: { error: { message: text(String(headers.authorization)), code: 'x', param: 'y' } } },
      headers: { 'x-request-id': 'req_9', 'set-cookie': 'a=b', 'x-internal': String(headers.authorization) },
    }),
  });

  it.each([
    ['success', openAiCase.fake],
    ['an error that repeats the key', saying((given) => `Incorrect: ${given}`, 400)],
    ['an error that repeats the key bare', saying((given) => `No such account: ${given.slice(7)}!`, 400)],
    ['an error of the service that repeats the key', saying((given) => `oops ${given.slice(7)}`, 503)],
    ['a refused key', saying((given) => `Incorrect API key provided: ${given}`, 401)],
  ] as const)('are in no answer, no log and no wrong file: %s', async (_, fake) => {
    const upstream = await serveUpstream(fake);
    onTestFinished(() => upstream.close());
    const given = await stage(providerAt(openAiCase, upstream), { reuse: false });
    const { gateway, key, id } = given;
    const answers = [
      await post(given, { model: 'gpt-image-1.5', prompt }),
      await post(given, { model: prompt, prompt, n: 0 }),
      await post(given, { model: 'gpt-image-1.5', prompt, quality: 'superb' }),
      await fetch(`${gateway.url}/${prompt}?key=${key}`, { headers: { authorization: `Bearer ${key}` } }),
      await fetch(`${gateway.url}/models`, { headers: { authorization: `Bearer ${key}x` } }),
      await fetch(`${gateway.url}/models`, { headers: { authorization: `Bearer ${upstream.key}` } }),
    ];
    const said = (await Promise.all(answers.map(told))).join('\n');
    const log = gateway.log.join('');
    expect(gateway.log).toHaveLength(answers.length);
    for (const secret of [upstream.key, key, key.slice(4), person, 'Müller', 'x-injected', 'x-internal', 'a=b']) {
      expect(said).not.toContain(secret);
      expect(log).not.toContain(secret);
    }
    expect(log).not.toContain(prompt);
    expect(log).toContain(id);
    await gateway.stop();
    for (const [path, text] of filesIn(gateway.folder)) {
      for (const secret of [upstream.key, key, key.slice(4)])
        expect([path, text.includes(secret)]).toEqual([path, false]);
      // Names stand with the keys and in receipts; prompts nowhere, but where a caller wrote one as the name of a model.
      const named = text.includes('Müller') || text.includes(Buffer.from('Müller').toString('latin1'));
      if (named) expect(path).toMatch(/keys\.json$|receipts/);
      expect([path, text.replaceAll(`"model":"${prompt}"`, '').includes(prompt)]).toEqual([path, false]);
    }
    expect(gateway.receipts().every((receipt) => receipt.person === person)).toBe(true);
  });
});

describe('text of callers and services in headers', () => {
  it.each(['gpt\r\nx-injected: 1', 'gpt\nset-cookie: a=b', 'gpt" , x-injected', 'gpt\0\x7f\u0085\u2028', '香水 🧴'])(
    'the model %j makes no header of its own',
    async (model) => {
      const upstream = await serveUpstream(openAiCase.fake);
      onTestFinished(() => upstream.close());
      const given = await stage({ ...providerAt(openAiCase, upstream), models: [model] });
      const answer = await post(given, { model, prompt });
      expect(answer.status).toBe(200);
      expect([...answer.headers.keys()]).not.toContain('x-injected');
      expect([...answer.headers.keys()]).not.toContain('set-cookie');
      const shown = answer.headers.get('x-contrechamp-model') ?? '';
      expect(shown).toMatch(/^"[\x20-\x7e]*"$/);
      expect(decodeURIComponent(shown.slice(1, -1).replace(/\\(.)/g, '$1'))).toBe(model);
    },
  );

  it.each(['x-contrechamp-provider', 'x-contrechamp-region'])('%s takes a short name alone', async (name) => {
    const given = await stage((await rawUpstream((_, response) => response.end())).provider);
    for (const value of ['a b', 'é', '"x"', 'x'.repeat(200), '../../etc', '%0d%0a']) {
      const answer = await post(
        given,
        { model: 'gpt-image-1.5', prompt },
        { [name]: Buffer.from(value).toString('latin1') },
      );
      expect([value, answer.status, ((await answer.json()) as ErrorBody).error.code]).toEqual([
        value,
        400,
        'invalid_header',
      ]);
    }
    expect(given.gateway.receipts()).toEqual([]);
  });

  it('of services pass when they are plain, and are left out when not', async () => {
    const body = '{"created":1,"data":[{"b64_json":"iVBORw0KGgo="}]}';
    const upstream = await socketUpstream((socket) => {
      socket.once('data', () => {
        socket.write(
          Buffer.from(
            `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n` +
              'x-request-id: req \xe9\r\nx-ratelimit-remaining: 7\r\nset-cookie: a=b\r\nx-contrechamp-receipt: forged\r\n' +
              `server: x\r\nopenai-version: 2020-10-01\r\n\r\n${body}`,
            'latin1',
          ),
        );
      });
    });
    const given = await stage(upstream.provider);
    const answer = await post(given, { model: 'gpt-image-1.5', prompt });
    expect(await answer.text()).toBe(body);
    const headers = Object.fromEntries(answer.headers);
    expect(headers).toMatchObject({ 'x-ratelimit-remaining': '7', 'openai-version': '2020-10-01' });
    for (const name of ['x-request-id', 'set-cookie', 'server']) expect(headers).not.toHaveProperty(name);
    const [receipt] = given.gateway.receipts();
    expect(headers['x-contrechamp-receipt']).toBe(receipt?.id);
    expect(receipt?.upstreamId).toBeNull();
  });

  it.each([
    ['no HTTP', 'SSH-2.0-OpenSSH_9.2\r\n'],
    ['a split answer', 'HTTP/1.1 200 OK\r\ncontent-length: 5\r\ncontent-length: 50\r\n\r\nhello'],
    ['a bare line end', 'HTTP/1.1 200 OK\r\nx: a\x00b\r\ncontent-length: 0\r\n\r\n'],
    ['an endless header', `HTTP/1.1 200 OK\r\nx: ${'y'.repeat(100_000)}`],
  ])('a service that answers with %s is an error', async (_, bytes) => {
    const upstream = await socketUpstream((socket) => {
      socket.once('data', () => socket.end(Buffer.from(bytes, 'latin1')));
    });
    const given = await stage(upstream.provider);
    const answer = await post(given, { model: 'gpt-image-1.5', prompt });
    expect([answer.status, ((await answer.json()) as ErrorBody).error.type]).toEqual([502, 'upstream_error']);
    expect(given.gateway.receipts()).toMatchObject([{ outcome: 'failed', outputs: 0.5 }]);
  });
});

describe('who may ask', () => {
  it('is known by a whole key that is good now', async () => {
    const upstream = await serveUpstream(openAiCase.fake);
    onTestFinished(() => upstream.close());
    const { gateway, key, id } = await stage(providerAt(openAiCase, upstream));
    const status = async (authorization?: string) =>
      (await fetch(`${gateway.url}/models`, { headers: authorization === undefined ? {} : { authorization } })).status;
    expect(await status(`Bearer ${key}`)).toBe(200);
    expect(await status(`bearer ${key}`)).toBe(200);
    const hash = readFileSync(join(gateway.folder, 'keys.json'), 'utf8').match(/[0-9a-f]{64}/)?.[0];
    const wrong = [
      undefined,
      '',
      'Bearer',
      `Bearer ${key.slice(0, -1)}`,
      `Bearer ${key}A`,
      `Basic ${key}`,
      key,
      `Bearer ${hash}`,
    ];
    for (const authorization of wrong)
      expect([authorization, await status(authorization)]).toEqual([authorization, 401]);
    const { key: elsewhere } = await gateway.addKey('bob', 'no-such-campaign');
    expect(await status(`Bearer ${elsewhere}`)).toBe(401);
    // On a connection that stays open, too.
    await gateway.revoke(id);
    expect(await status(`Bearer ${key}`)).toBe(401);
    expect(upstream.calls).toEqual([]);
  });

  it('spends from their own campaign alone', async () => {
    const upstream = await serveUpstream(openAiCase.fake);
    onTestFinished(() => upstream.close());
    const given = await stage(providerAt(openAiCase, upstream), { budgets: [{ per: 'campaign', images: 1 }] });
    const other = { ...given, key: (await given.gateway.addKey('bob', 'd')).key };
    const ask = (who: Stage, more = {}) =>
      post(who, { model: 'gpt-image-1.5', prompt, ...more }, { 'x-contrechamp-reuse': 'no' });
    expect((await ask(other, { n: 3 })).status).toBe(200);
    expect((await ask(given)).status).toBe(200);
    expect((await ask(given)).status).toBe(402);
    expect((await ask(other)).status).toBe(200);
  });

  it('gets no earlier answer of another campaign', async () => {
    const upstream = await serveUpstream(openAiCase.fake);
    onTestFinished(() => upstream.close());
    const given = await stage(providerAt(openAiCase, upstream), { reuse: true });
    await (await post(given, { model: 'gpt-image-1.5', prompt })).text();
    await expect.poll(() => readdirSync(join(given.gateway.folder, 'answers')).length).toBe(1);
    const other = { ...given, key: (await given.gateway.addKey('bob', 'd')).key };
    expect((await post(other, { model: 'gpt-image-1.5', prompt })).headers.get('x-contrechamp-reuses')).toBeNull();
    expect(upstream.calls).toHaveLength(2);
  });
});

describe('addresses', () => {
  const id = 'video_00000000000000000000000000000000';
  it.each([
    ...['/v1/videos/../keys.json', '/v1/videos/..%2f..%2fkeys.json', `/v1/videos/${id}/../../../keys.json`],
    ...['/v1//models', '//v1/models', '/V1/models', '/v1/models/', '/v1/models/%00', '/v1/models/%zz', '/', '*'],
    ...['http://127.0.0.1:1/v1/models', `/v1/videos/${id}`, `/v1/videos/${id}/content`, '/v1/images/generations/x'],
    ...['/v1/contrechamp/waiting/wait_00000000000000000000000000000000', '/v1/models/a/b', '/v1/chat/completions'],
  ])('%s leads nowhere', async (path) => {
    const { gateway, key } = await stage((await rawUpstream((_, response) => response.end())).provider);
    const { said } = await exchange(gateway.port, rawRequest('GET', path, { authorization: `Bearer ${key}` }));
    expect(statusesIn(said)).toEqual([404]);
    expect(JSON.parse(said.slice(said.indexOf('{'))).error.message).not.toContain(key);
    expect(gateway.receipts()).toEqual([]);
  });

  it.each(['PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE', 'GET'])('%s is no way to generate', async (method) => {
    const { gateway, key } = await stage((await rawUpstream((_, response) => response.end())).provider);
    const request = rawRequest(method, '/v1/images/generations', { authorization: `Bearer ${key}` });
    expect(statusesIn((await exchange(gateway.port, request)).said)).toEqual([404]);
  });
});

describe('addresses that callers give', () => {
  const cases = providerCases.concat(runwayCase);
  it.each(cases)('are never fetched: $name', async (given) => {
    const fetched: string[] = [];
    const canary = await rawUpstream((request, response) => {
      fetched.push(request.url ?? '');
      response.end();
    });
    const upstream = await serveUpstream(given.fake);
    onTestFinished(() => upstream.close());
    const stage1 = await stage(providerAt(given, upstream));
    const url = `${canary.url}/secret.png`;
    const fields = {
      image: url,
      image_url: url,
      images: [{ image_url: url }],
      mask: url,
      input_reference: { image_url: url },
    };
    await (await post(stage1, { model: given.model, prompt, webhook: url, callback_url: url, ...fields })).text();
    const form = new FormData();
    for (const [name, value] of Object.entries({ model: given.model, prompt, image: url, mask: url }))
      form.set(name, value);
    const headers = { authorization: `Bearer ${stage1.key}` };
    const edit = await fetch(`${stage1.gateway.url}/images/edits`, { method: 'POST', body: form, headers });
    expect(edit.status).toBe(400);
    expect(fetched).toEqual([]);
  });

  it('of services are not followed with the request', async () => {
    const fetched: string[] = [];
    const canary = await rawUpstream((request, response) => {
      fetched.push(request.url ?? '');
      response.end();
    });
    const { provider } = await rawUpstream((_, response) => response.writeHead(307, { location: canary.url }).end());
    const given = await stage(provider);
    expect((await post(given, { model: 'gpt-image-1.5', prompt })).status).toBe(502);
    expect(fetched).toEqual([]);
  });
});

describe('names that objects have anyway', () => {
  it('are fields like others, on their way in and out', async () => {
    const upstream = await serveUpstream(openAiCase.fake);
    onTestFinished(() => upstream.close());
    const given = await stage(providerAt(openAiCase, upstream));
    const odd =
      '"__proto__":{"polluted":1,"n":9},"constructor":{"prototype":{"polluted":2}},"toString":1,"hasOwnProperty":2';
    const answer = await fetch(`${given.gateway.url}/images/generations`, {
      ...{ method: 'POST', body: `{"model":"gpt-image-1.5","prompt":"x",${odd}}` },
      headers: { authorization: `Bearer ${given.key}` },
    });
    expect(answer.status).toBe(200);
    // The receipt is there once the answer is whole.
    await answer.arrayBuffer();
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(String(upstream.calls[0]?.body)).toContain('"__proto__":{"polluted":1,"n":9}');
    expect(given.gateway.receipts()).toMatchObject([{ sent: { n: 1 } }]);
    const form = new FormData();
    for (const name of ['__proto__', 'constructor', 'toString']) form.set(name, '{"polluted":3}');
    form.set('model', 'gpt-image-1.5');
    form.set('image', new Blob(['x'], { type: 'image/png' }), '__proto__');
    const headers = { authorization: `Bearer ${given.key}` };
    const edit = await fetch(`${given.gateway.url}/images/edits`, { method: 'POST', body: form, headers });
    expect(edit.status).toBe(200);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect([...((await upstream.calls[1]?.form()) ?? new FormData()).keys()]).toContain('__proto__');
  });
});

describe('the log', () => {
  const names = [
    'at',
    'method',
    'route',
    'status',
    'milliseconds',
    'key',
    'campaign',
    'receipt',
    'outcome',
    'provider',
    'fault',
  ];

  it('has its own fields alone, a line for each', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.constantFrom(...names),
        fc.string(),
        (more, name, text) => {
          const line = { ...more, at: 'x', [name]: text } as unknown as LogLine;
          const written = logText(line);
          expect(written.match(/\n/g)).toHaveLength(1);
          const read = JSON.parse(written);
          expect(Object.keys(read).filter((key) => !names.includes(key))).toEqual([]);
          expect(read[name]).toBe(text);
        },
      ),
    );
  });

  it('says the same of any request: nothing that came with it', async () => {
    const upstream = await serveUpstream(openAiCase.fake);
    onTestFinished(() => upstream.close());
    const { gateway, key } = await stage(providerAt(openAiCase, upstream));
    const request = fc.record({
      method: fc.constantFrom('GET', 'POST', 'DELETE', 'PUT'),
      path: fc.constantFrom(
        '/images/generations',
        '/images/edits',
        '/videos',
        '/models',
        '/models/SECRET',
        '/SECRET?SECRET',
      ),
      body: fc.oneof(fc.json(), fc.string(), fc.constant('{"prompt":"SECRET","model":"SECRET","quality":"SECRET"}')),
      type: fc.constantFrom('application/json', 'multipart/form-data; boundary=SECRET', 'SECRET/x'),
      header: fc.constantFrom('x-contrechamp-provider', 'x-contrechamp-deadline', 'accept-language', 'user-agent'),
      known: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(request, async ({ method, path, body, type, header, known }) => {
        const from = gateway.log.length;
        const headers = { authorization: `Bearer ${known ? key : 'SECRET'}`, 'content-type': type, [header]: 'SECRET' };
        const answer = await fetch(gateway.url + path, { method, headers, ...(method !== 'GET' && { body }) });
        await answer.arrayBuffer();
        expect(answer.status).toBeLessThan(500);
        await expect.poll(() => gateway.log.length).toBe(from + 1);
        const line = gateway.log[from] ?? '';
        expect(line).not.toContain('SECRET');
        expect(Object.keys(JSON.parse(line)).filter((name) => !names.includes(name))).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });
});
