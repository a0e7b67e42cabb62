import { connect, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startGateway, type TestGateway, type TestGatewayParts } from '../testing/gateway.ts';
import { openAiCase, providerAt, runwayCase } from '../testing/providers.ts';
import { serveUpstream } from '../testing/upstream/kit.ts';

/** A gateway with two services that can edit: who gets a picture is not known before the last field. */
async function two(parts: Partial<TestGatewayParts> = {}) {
  const upstream = await serveUpstream(openAiCase.fake);
  const clips = await serveUpstream(runwayCase.fake);
  onTestFinished(async () => void (await Promise.all([upstream.close(), clips.close()])));
  const first = providerAt(openAiCase, upstream);
  const second = { ...first, adapter: { ...first.adapter, id: 'openai-too' } };
  const gateway = await startGateway({ providers: [first, second, providerAt(runwayCase, clips)], ...parts });
  return { upstream, clips, gateway, key: (await gateway.addKey()).key };
}

/** The beginning of a request, up to the middle of a picture of so many bytes. */
const beginning = (path: string, key: string, bytes: number): Buffer => {
  const head = [
    ...[`POST ${path} HTTP/1.1`, 'host: g', `authorization: Bearer ${key}`, `content-length: ${bytes + 100_000}`],
    ...['content-type: multipart/form-data; boundary=b', '', '--b'],
    ...['content-disposition: form-data; name="image"; filename="a.png"', 'content-type: image/png', '', ''],
  ];
  return Buffer.concat([Buffer.from(head.join('\r\n')), Buffer.alloc(bytes, 7)]);
};

function begin(gateway: TestGateway, path: string, key: string, bytes: number): Promise<Socket> {
  return new Promise((resolve) => {
    const socket = connect(gateway.port, '127.0.0.1', () =>
      socket.write(beginning(path, key, bytes), () => resolve(socket)),
    );
    socket.on('error', () => {});
  });
}

const logged = (gateway: TestGateway) => gateway.log.map((line) => JSON.parse(line));

describe('a caller who leaves in the middle of a picture that is held', () => {
  it.each(['/v1/images/edits', '/v1/videos'])('of %s is let go, and the gateway can stop', async (path) => {
    const { gateway, key, upstream } = await two();
    const socket = await begin(gateway, path, key, 300_000);
    socket.destroy();
    await expect.poll(() => gateway.log.length).toBe(1);
    expect(logged(gateway)).toMatchObject([{ route: `POST ${path}`, status: 499, fault: 'request_cut' }]);
    await gateway.stop();
    expect(gateway.verify()).toMatchObject({ sound: true, open: 0 });
    expect(upstream.calls).toEqual([]);
  });
});

const edit = (pixels: number) => {
  const form = new FormData();
  form.set('model', 'gpt-image-1.5');
  form.set('prompt', 'rain');
  form.set('image', new Blob([Buffer.alloc(pixels, 7)], { type: 'image/png' }), 'a.png');
  return form;
};
const clip = (pixels: number) => {
  const form = new FormData();
  form.set('model', 'runway-gen-4-turbo');
  form.set('prompt', 'rain');
  form.set('seconds', '5');
  form.set('size', '1280x720');
  form.set('input_reference', new Blob([Buffer.alloc(pixels, 7)], { type: 'image/png' }), 'a.png');
  return form;
};
const clipInJson = (pixels: number) => {
  const image_url = `data:image/png;base64,${Buffer.alloc(pixels, 7).toString('base64')}`;
  const asked = { model: 'runway-gen-4-turbo', prompt: 'rain', seconds: '5', size: '1280x720' };
  return JSON.stringify({ ...asked, input_reference: { image_url } });
};

it('a caller who leaves in the middle of a picture that flows is let go as well', async () => {
  const upstream = await serveUpstream(openAiCase.fake);
  onTestFinished(() => upstream.close());
  const gateway = await startGateway({ providers: [providerAt(openAiCase, upstream)] });
  const { key } = await gateway.addKey();
  const socket = await begin(gateway, '/v1/images/edits', key, 300_000);
  await expect.poll(() => upstream.open).toBe(1);
  socket.destroy();
  await expect.poll(() => gateway.log.length).toBe(1);
  expect(logged(gateway)).toMatchObject([{ route: 'POST /v1/images/edits', status: 499 }]);
  await expect.poll(() => upstream.open).toBe(0);
  await gateway.stop();
  expect(gateway.verify()).toMatchObject({ sound: true, open: 0, receipts: 0 });
});

describe('pictures that are held', () => {
  const ways = [
    ['edits', '/images/edits', edit(1_200_000), 'silent'],
    ['clips', '/videos', clip(1_200_000), 'job-hangs'],
    ['clips in JSON', '/videos', clipInJson(900_000), 'job-hangs'],
  ] as const;

  it.each(ways)('share a room: %s', async (_, path, body, behaviour) => {
    const { gateway, key, upstream, clips } = await two({ uploadBytes: 3_000_000 });
    upstream.behave(behaviour);
    clips.behave(behaviour);
    const send = (lang = 'en', signal?: AbortSignal) => {
      const type = typeof body === 'string' ? { 'content-type': 'application/json' } : {};
      return fetch(`${gateway.url}${path}`, {
        ...{ method: 'POST', body, ...(signal && { signal }) },
        headers: { authorization: `Bearer ${key}`, 'accept-language': lang, ...type },
      });
    };
    const leave = new AbortController();
    for (let i = 0; i < 2; i += 1) send('en', leave.signal).catch(() => {});
    const taken = () => upstream.calls.length + clips.jobs.size;
    await expect.poll(taken).toBe(2);
    for (const [lang, words] of Object.entries({ en: /holds as many pictures/, fr: /retient déjà autant d’images/ })) {
      const answer = await send(lang);
      const { error } = (await answer.json()) as { error: { code: string; message: string } };
      expect([answer.status, error.code]).toEqual([503, 'gateway_busy']);
      expect(error.message).toMatch(words);
      // SDKs may try again, and wait before they do.
      expect([answer.headers.get('retry-after'), answer.headers.get('x-should-retry')]).toEqual(['5', null]);
    }
    expect(taken()).toBe(2);
    // Whoever ends gives it back.
    leave.abort();
    for (const fake of [upstream, clips]) fake.behave('success');
    await expect.poll(async () => (await send()).status).toBe(200);
  });

  it('go on with the length of their whole body', async () => {
    const { gateway, key, upstream } = await two();
    const headers = { authorization: `Bearer ${key}` };
    const answer = await fetch(`${gateway.url}/images/edits`, { method: 'POST', body: edit(300_000), headers });
    expect(answer.status).toBe(200);
    const [call] = upstream.calls;
    expect(call?.headers['content-length']).toBe(String(call?.body.length));
    expect(call?.headers['transfer-encoding']).toBeUndefined();
  });
});

describe('a stop of the gateway', () => {
  it('waits so long for what does not end, and closes its ledger all the same', async () => {
    const { gateway, key } = await two();
    let release = () => {};
    let opening = false;
    gateway.opened.ledger.open = () => {
      opening = true;
      return new Promise((released) => {
        release = released;
      });
    };
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
    const body = JSON.stringify({ model: 'gpt-image-1.5', prompt: 'a bottle' });
    const answer = fetch(`${gateway.url}/images/generations`, { method: 'POST', headers, body });
    answer.catch(() => {});
    await expect.poll(() => opening).toBe(true);
    const started = performance.now();
    await gateway.opened.close(0, 200);
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(gateway.verify()).toMatchObject({ sound: true, open: 0 });
    release();
  });
});
