// @ts-check
/**
 * Memory of a gateway over many small requests: resident set and heap after collection, at a tenth of them and at the end.
 * Plain generations, streams, edits, and generations of a service that is translated, each with a prompt of its own.
 * `node bench/gateway-memory.mjs [requests]`, after `node tools/build.mjs`
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const clients = 32;
const campaign = 'bench/gateway-campaign.json';
const script = fileURLToPath(import.meta.url);

/** @typedef {{ rss: number, heapUsed: number, external: number }} Memory */

if (process.argv[2] === 'serve') await serve();
else await drive(Number(process.argv[2] ?? 100_000));

/** The gateway, in a process of its own: tells its address and key, then its memory whenever asked. */
async function serve() {
  const { compatibleAdapter, knownAdapters, newKey, openGateway, writeKeys } = await import('@contrechamp/gateway');
  const { compileCampaign } = await import('./campaign.mjs');
  const [, , , folder = '', url = ''] = process.argv;
  const calculation = await compileCampaign(campaign);
  const rules = calculation.campaign.generation;
  const stability = knownAdapters.find(({ id }) => id === 'stability');
  if (!rules || !stability) throw new Error('no rules, or no adapter');
  const here = { id: 'default', baseUrl: url, region: 'US', source: 'this machine', selfHosted: true };
  const openai = compatibleAdapter({
    ...{ id: 'openai', name: 'OpenAI', provider: 'openai', baseUrl: `${url}/v1`, region: 'US', selfHosted: true },
    operations: ['generation', 'edit'],
  });
  const providers = [openai, { ...stability, hosts: [here] }].map((adapter) => ({ adapter, key: 'k', models: null }));
  const { server } = await openGateway({
    ...{ folder, providers, prices: [], totalMilliseconds: 600_000, now: () => new Date(), log: () => {}, lang: 'en' },
    campaigns: [{ id: 'c', calculation, rules, series: new Map() }],
  });
  const { key, stored } = newKey('c', 'ana', new Date());
  await writeKeys(folder, [stored]);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const tell = (/** @type {unknown} */ message) => process.send?.(message);
  tell({ url: `http://127.0.0.1:${port}/v1`, key });
  process.on('message', async () => {
    const { gc } = globalThis;
    if (!gc) throw new Error('start it with --expose-gc');
    for (let i = 0; i < 3; i += 1) {
      gc();
      await sleep(50);
    }
    const { rss, heapUsed, external } = process.memoryUsage();
    tell({ rss, heapUsed, external });
  });
}

/** Answers at once, in both languages. */
async function service() {
  const picture = Buffer.alloc(3_000, 7).toString('base64');
  const usage = { output_tokens: 272, input_tokens: 1, total_tokens: 273 };
  const whole = JSON.stringify({ created: 1, data: [{ b64_json: picture }], usage });
  const event = (/** @type {string} */ type) =>
    `event: image_generation.${type}\ndata: ${JSON.stringify({ type: `image_generation.${type}`, b64_json: picture, usage })}\n\n`;
  const stream = event('partial_image') + event('completed');
  const other = JSON.stringify({ image: picture, finish_reason: 'SUCCESS', seed: 1 });
  const server = createServer(async (request, response) => {
    let streamed = false;
    for await (const chunk of request) streamed ||= String(chunk).includes('"stream":true');
    const type = streamed ? 'text/event-stream' : 'application/json';
    response.writeHead(200, { 'content-type': type });
    response.end(streamed ? stream : request.url?.startsWith('/v2beta') ? other : whole);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}

/** @param {number} i @param {string} key @returns {[path: string, request: RequestInit]} */
function request(i, key) {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const prompt = `a bottle, ${i}`;
  if (i % 10 === 9) {
    const body = new FormData();
    body.set('model', 'gpt-image-1.5');
    body.set('prompt', prompt);
    body.set('image', new Blob([Buffer.alloc(2_000)], { type: 'image/png' }), 'a.png');
    return ['/images/edits', { method: 'POST', body, headers: { authorization: headers.authorization } }];
  }
  const model = i % 10 < 3 ? 'stable-image-core' : 'gpt-image-1.5';
  const fields = i % 10 === 8 ? { stream: true, partial_images: 1 } : {};
  return ['/images/generations', { method: 'POST', body: JSON.stringify({ model, prompt, ...fields }), headers }];
}

/** @param {number} requests */
async function drive(requests) {
  const folder = mkdtempSync(join(tmpdir(), 'contrechamp-memory-'));
  const upstream = await service();
  const child = fork(script, ['serve', folder, upstream.url], { execArgv: ['--expose-gc'] });
  const [{ url, key }] = await once(child, 'message');
  /** @returns {Promise<Memory>} */
  const measure = async () => {
    child.send('measure');
    const [memory] = await once(child, 'message');
    return memory;
  };
  let sent = 0;
  /** @param {number} until */
  const rush = async (until) => {
    const one = async () => {
      while (sent < until) {
        sent += 1;
        const [path, given] = request(sent, key);
        const answer = await fetch(url + path, given);
        await answer.arrayBuffer();
        if (answer.status !== 200) throw new Error(`${answer.status} of request ${sent}`);
      }
    };
    await Promise.all(Array.from({ length: clients }, one));
  };
  const rows = [];
  const started = performance.now();
  for (const share of [0.01, 0.1, 0.25, 0.5, 0.75, 1]) {
    await rush(requests * share);
    rows.push({ requests: sent, ...(await measure()) });
  }
  const seconds = (performance.now() - started) / 1000;
  const megabytes = (/** @type {number} */ bytes) => (bytes / 2 ** 20).toFixed(1).padStart(8);
  process.stdout.write('requests   RSS MB  heap MB  external MB, after collection\n');
  for (const { requests: n, rss, heapUsed, external } of rows) {
    process.stdout.write(`${String(n).padStart(8)} ${megabytes(rss)} ${megabytes(heapUsed)} ${megabytes(external)}\n`);
  }
  process.stdout.write(
    `${Math.round(requests / seconds)} requests a second, service and clients on the same machine\n`,
  );
  child.kill();
  await once(child, 'exit');
  upstream.close();
  rmSync(folder, { recursive: true });
}
