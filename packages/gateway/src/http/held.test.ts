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
  return { upstream, gateway, key: (await gateway.addKey()).key };
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
    expect(logged(gateway)).toMatchObject([{ route: `POST ${path}`, fault: 'request_cut' }]);
    await gateway.stop();
    expect(gateway.verify()).toMatchObject({ sound: true, open: 0 });
    expect(upstream.calls).toEqual([]);
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
