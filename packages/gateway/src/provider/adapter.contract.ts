import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nothingReported, type Usage } from '../meter/usage.ts';
import type { Sent } from '../request/generation.ts';
import { type Behaviour, type FakeService, serveUpstream, type Upstream } from '../testing/upstream/kit.ts';
import { type Content, type Exchange, type Http, type TranslatedAdapter, UpstreamFailure } from './adapter.ts';
import { HttpClient, usualHttpLimits } from './http/client.ts';

export interface AdapterCase {
  readonly name: string;
  readonly fake: FakeService;
  adapter(url: string): TranslatedAdapter;
  readonly sent: Sent;
  readonly content: Content;
  /** Answers at once, or makes a job of it. */
  readonly kind: 'inline' | 'job';
  /** What is reported of one output. */
  readonly usage: Partial<Usage>;
  /** Images of one call. */
  readonly perCall: number;
  /** Whether a job can be stopped. */
  readonly stops: boolean;
  /** What a stopped job says it spent. */
  readonly spentWhenStopped?: Partial<Usage>;
  /** Whether the service refuses content. */
  readonly filters: boolean;
}

/** Waits as briefly as tests like; everything else is the real thing. */
function hurried(client: HttpClient): Http {
  return {
    request: (request) => client.request(request),
    wait: (milliseconds, signal) => client.wait(Math.min(milliseconds, 4), signal),
  };
}

/** A signal that fires as soon as something is so. */
function firedOnce(isSo: () => boolean, reason: Error): AbortSignal {
  const controller = new AbortController();
  const timer = setInterval(() => {
    if (!isSo()) return;
    clearInterval(timer);
    controller.abort(reason);
  }, 2);
  return controller.signal;
}

async function bytesOf(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of bytes) parts.push(part);
  return Buffer.concat(parts);
}

/** A law that only some services can be held to: for the others it does not exist. */
const absent = Object.assign(() => {}, { each: () => () => {} }) as unknown as typeof it;
const when = (so: boolean): typeof it => (so ? it : absent);

/** The laws that every translated adapter keeps, over HTTP against a service that behaves like the real one. */
export function adapterContract(given: AdapterCase): void {
  describe(`adapter: ${given.name}`, () => {
    let upstream: Upstream;
    let client: HttpClient;
    let adapter: TranslatedAdapter;
    beforeAll(async () => {
      upstream = await serveUpstream(given.fake);
      adapter = given.adapter(upstream.url);
      const host = { id: 'default', baseUrl: upstream.url, region: null, source: 'test', selfHosted: true };
      client = new HttpClient(adapter, host, upstream.key, {
        ...usualHttpLimits,
        status: 500,
        generation: 500,
        idle: 500,
      });
    });
    afterAll(async () => {
      await client.close();
      await upstream.close();
    });

    interface Way {
      readonly sent?: Partial<Sent>;
      readonly content?: Partial<Content>;
      readonly signal?: AbortSignal;
    }
    function generate(
      behaviour: Behaviour,
      { sent = {}, content = {}, signal = new AbortController().signal }: Way = {},
    ) {
      upstream.behave(behaviour);
      const host = { id: 'default', baseUrl: upstream.url, region: null, source: 'test', selfHosted: true };
      const request = { ...given.sent, ...sent };
      return adapter.generate(request, { ...given.content, ...content }, host, hurried(client), signal);
    }
    async function readAll(exchange: Exchange) {
      const files: { mediaType: string; bytes: Buffer }[] = [];
      for await (const { mediaType, bytes } of exchange.assets) files.push({ mediaType, bytes: await bytesOf(bytes) });
      return files;
    }
    /** Fails as it should, and tells nothing that should stay secret. */
    async function failure(behaviour: Behaviour, way: Way = {}): Promise<UpstreamFailure> {
      const error = await generate(behaviour, way)
        .then(readAll)
        .then(
          () => expect.fail('did not fail'),
          (reason: unknown) => reason,
        );
      expect(error).toBeInstanceOf(UpstreamFailure);
      const { cause } = error as Error;
      const told = [error, cause].map((each) =>
        each instanceof Error ? JSON.stringify(each, Object.getOwnPropertyNames(each)) : '',
      );
      expect(told.join()).not.toContain(upstream.key);
      expect(told.join()).not.toContain(upstream.url);
      return error as UpstreamFailure;
    }
    const isJob = given.kind === 'job';

    it('delivers a picture, byte for byte, and what the service says it took', async () => {
      const exchange = await generate('success');
      const files = await readAll(exchange);
      expect(files.map(({ mediaType }) => mediaType)).toEqual(['image/png']);
      expect(files[0]?.bytes.equals(upstream.picture)).toBe(true);
      expect(exchange.usage()).toEqual({ ...nothingReported, ...given.usage, outputs: 1 });
      if (isJob) expect(exchange.upstreamId).toMatch(/job-1$/);
    });

    it.each([
      'Quotes " and \\ and \n lines',
      'Émeraude, 香水, 👩🏽‍🎨 \u2028',
      '{"prompt":"x","__proto__":{"a":1}}',
      '../..?a=b&c=%00#d',
    ])('carries the prompt %j as it is', async (prompt) => {
      await readAll(await generate('success', { content: { prompt } }));
      // Forms write every line break as two letters (WHATWG HTML, multipart/form-data).
      expect(upstream.prompts.map((text) => text.replaceAll('\r\n', '\n'))).toEqual([prompt]);
    });

    it('tells nothing where the service tells nothing', async () => {
      const exchange = await generate('usage-absent');
      await readAll(exchange);
      expect(exchange.usage()).toEqual({ ...nothingReported, outputs: 1 });
    });

    it('makes several, in as many calls as that takes', async () => {
      const exchange = await generate('success', { sent: { n: 3 } });
      expect(await readAll(exchange)).toHaveLength(3);
      const generations = upstream.calls.filter(
        ({ method, path }) => method === 'POST' && given.fake.generates.path.test(path),
      );
      expect(generations).toHaveLength(Math.ceil(3 / given.perCall));
      const { outputs, computeSeconds } = exchange.usage();
      const times = generations.length;
      expect([outputs, computeSeconds]).toEqual([3, times * (given.usage.computeSeconds ?? Number.NaN) || null]);
    });

    when(given.perCall === 1)('delivers what came when a call fails, and accounts for the failure', async () => {
      const exchange = await generate('second-refused', { sent: { n: 3 } });
      expect(await readAll(exchange)).toHaveLength(2);
      expect(exchange.usage().outputs).toBe(2);
      expect(exchange.failures?.().map(({ kind, computed }) => [kind, computed])).toEqual([['refused', false]]);
    });

    it('fails when the service fails', async () => {
      const error = await failure('error');
      expect(error).toMatchObject({ kind: 'unavailable', status: 500, detail: 'out of memory', computed: !isJob });
    });

    it('fails when the service asks to wait, and says for how long', async () => {
      expect(await failure('rate-limit')).toMatchObject({
        kind: 'rate-limit',
        status: 429,
        retryAfter: 7,
        computed: false,
      });
    });

    it('never repeats a key that the service repeats', async () => {
      expect(await failure('key-refused')).toMatchObject({ kind: 'authentication', status: 401, detail: null });
    });

    it('says why a request is refused', async () => {
      expect(await failure('request-refused')).toMatchObject({
        ...{ kind: 'refused', status: 422, detail: 'the prompt is too odd', computed: false },
      });
    });

    when(given.filters)('tells content that is refused from everything else', async () => {
      const error = await failure('content-refused');
      expect(error.kind).toBe('content');
      expect(error.detail).not.toBeNull();
    });

    it('fails on an answer that is no JSON', async () => {
      expect(await failure('malformed')).toMatchObject({ kind: 'malformed', computed: true });
    });

    it('fails when a picture breaks off', async () => {
      const error = await failure('cut');
      expect(error).toMatchObject({ kind: 'cut', computed: true });
      if (isJob) expect(error.usage).toEqual({ ...nothingReported, ...given.usage, outputs: 1 });
    });

    it('passes a picture on while it comes', async () => {
      const exchange = await generate('slow');
      for await (const { bytes } of exchange.assets) {
        let pieces = 0;
        let length = 0;
        for await (const piece of bytes) {
          pieces += 1;
          length += piece.length;
        }
        expect(pieces).toBeGreaterThan(3);
        expect(length).toBe(upstream.picture.length);
      }
    });

    it('gives up a service that is silent', async () => {
      expect(await failure('silent')).toMatchObject({ kind: 'timeout', computed: true });
    });

    it('stops when the caller hangs up before anything came', async () => {
      const signal = firedOnce(() => upstream.calls.length > 0, new Error('gone'));
      const error = await failure('silent', { signal });
      expect(error).toMatchObject({ kind: 'cut', computed: true });
      await expect.poll(() => upstream.open).toBe(0);
    });

    it('lets go of the service when the caller leaves in the middle of a picture', async () => {
      const exchange = await generate('slow');
      for await (const { bytes } of exchange.assets) {
        for await (const _ of bytes) break;
        break;
      }
      await expect.poll(() => upstream.open).toBe(0);
    });

    it('lets go of the service when nobody reads', async () => {
      const exchange = await generate('slow', { sent: { n: 2 } });
      await exchange.discard?.();
      await expect.poll(() => upstream.open).toBe(0);
      if (given.stops) expect([...upstream.jobs.values()].every(({ stopped }) => stopped)).toBe(true);
    });

    when(isJob)('fails when the job fails, and says what it took', async () => {
      const error = await failure('job-fails');
      expect(error).toMatchObject({ kind: 'unavailable', detail: 'CUDA fault', computed: true });
      expect(error.upstreamId).toMatch(/job-1$/);
      expect(error.usage?.computeSeconds).toBe(given.usage.computeSeconds ?? null);
    });

    when(isJob).each([
      ['time is up', 'timeout', new DOMException('time is up', 'TimeoutError')],
      ['the caller hangs up', 'cut', new Error('gone')],
    ] as const)('stops a job that never ends when %s', async (_, kind, reason) => {
      const signal = firedOnce(() => [...upstream.jobs.values()].some(({ polls }) => polls > 2), reason);
      const error = await failure('job-hangs', { signal });
      expect(error).toMatchObject({ kind, computed: true });
      expect(error.upstreamId).toMatch(/job-1$/);
      expect([...upstream.jobs.values()].map(({ stopped }) => stopped)).toEqual([given.stops]);
      expect(error.usage).toEqual({
        ...nothingReported,
        ...given.usage,
        ...unspent,
        ...given.spentWhenStopped,
        outputs: 0,
      });
      await expect.poll(() => upstream.open).toBe(0);
    });
    const unspent: Partial<Usage> = { computeSeconds: null, energyWh: null, energyBoundary: null };

    when(isJob)('keeps a job whose status cannot be had now and then', async () => {
      expect(await readAll(await generate('status-flickers'))).toHaveLength(1);
      expect(upstream.jobs.size).toBe(1);
    });

    when(isJob && given.name !== 'ComfyUI')('does not fetch a result from where it may not', async () => {
      expect(await failure('result-elsewhere')).toMatchObject({ kind: 'result-host', computed: true });
    });

    it('refuses what it would have to drop, before anything is sent', async () => {
      const odd: [Way, string][] = [
        [{ sent: { model: 'no-such-model' } }, 'model'],
        [{ sent: { width: 100_003, height: 77 } }, 'size'],
        [{ sent: { previews: 2 } }, 'partial_images'],
        [{ content: { mask: { bytes: upstream.picture, mediaType: 'image/png' } } }, 'mask'],
        [{ content: { background: 'transparent' } }, 'background'],
      ];
      for (const [way, field] of odd) {
        if (field === 'size' && given.name === 'ComfyUI') continue;
        const error = await failure('success', way);
        expect([error.kind, error.computed, error.detail?.split(':')[0]]).toEqual(['refused', false, field]);
        expect(upstream.calls).toEqual([]);
        const sent = { ...given.sent, ...way.sent };
        const content = { ...given.content, ...way.content };
        const { outputFormat, background } = content;
        const wants = { mask: content.mask !== null, seed: content.seed !== null, outputFormat, background };
        expect(adapter.objection(sent, wants)?.field).toBe(field);
      }
    });

    it('offers what it then takes', async () => {
      const { operation, model, references } = given.sent;
      expect(adapter.operations).toContain(operation);
      expect(adapter.offer(operation, model, references)).toMatchObject({ perCall: given.perCall });
      expect(adapter.offer(operation, 'no-such-model', references)).toBeNull();
    });
  });
}
