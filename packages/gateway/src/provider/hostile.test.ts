import { afterEach, describe, expect, it } from 'vitest';
import { generateAt } from '../testing/generate.ts';
import { fakeFal } from '../testing/upstream/fal.ts';
import { type FakeService, type Reply, serveUpstream, type Upstream } from '../testing/upstream/kit.ts';
import { fakeReplicate } from '../testing/upstream/replicate.ts';
import { fakeRunway } from '../testing/upstream/runway.ts';
import { UpstreamFailure } from './adapter.ts';
import { fal } from './fal/fal.ts';
import { HttpClient } from './http/client.ts';
import { replicate } from './replicate/replicate.ts';
import { runway } from './runway/runway.ts';
import { serviceAdapter } from './service/adapter.ts';
import type { ServiceData } from './service/data.ts';

const open: Upstream[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((upstream) => upstream.close()));
});

/** The fake, with some of its answers changed. */
async function serveChanged(fake: FakeService, change: (reply: Reply, path: string) => Reply): Promise<Upstream> {
  const upstream = await serveUpstream({
    ...fake,
    async answer(call, stage) {
      const reply = await fake.answer(call, stage);
      return reply === null ? null : change(reply, call.path);
    },
  });
  open.push(upstream);
  return upstream;
}

async function failureAt(upstream: Upstream, service: ServiceData, model: string): Promise<UpstreamFailure> {
  const error = await generateAt(upstream, serviceAdapter(service), { model }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(UpstreamFailure);
  return error as UpstreamFailure;
}

describe('answers that mean harm, or make no sense', () => {
  it.each([
    'https://169.254.169.254/latest',
    'https://evil.example/status',
    'http://fal.media/status',
    'file:///etc/passwd',
  ])('does not ask for a state, nor send the key, at %s', async (status_url) => {
    const upstream = await serveChanged(fakeFal, (reply) => ({
      ...reply,
      json: { ...(reply.json as object), status_url },
    }));
    expect((await failureAt(upstream, fal, 'flux.1-dev')).kind).toBe('result-host');
  });

  it.each(['../admin', 'a/../../b', 'a?b', 'a#b', 'a b', '..', 'a//b', '/a', 'é', 'x'.repeat(400), '', 7, null])(
    'does not make a path of the id %j',
    async (id) => {
      const upstream = await serveChanged(fakeRunway, (reply) => ({ ...reply, json: { id } }));
      expect((await failureAt(upstream, runway, 'runway-gen-4-image')).kind).toBe('malformed');
      expect(upstream.calls).toHaveLength(1);
    },
  );

  it.each([[null], ['none'], [[]], [{ '0': 'https://x' }], [[1, null, {}]]])(
    'fails where the outputs are %j',
    async (output) => {
      const upstream = await serveChanged(fakeReplicate, (reply) => ({
        ...reply,
        json: { ...(reply.json as object), output },
      }));
      const { kind, usage } = await failureAt(upstream, replicate, 'flux.1-dev');
      expect([kind, usage?.computeSeconds]).toEqual([output === 'none' ? 'result-host' : 'malformed', 2.5]);
    },
  );

  it('keeps a job whose state has a word that is new', async () => {
    let asked = 0;
    const upstream = await serveChanged(fakeReplicate, (reply, path) => {
      asked += path.startsWith('/v1/predictions/') ? 1 : 0;
      return asked === 2 ? { ...reply, json: { ...(reply.json as object), status: 'warming-up' } } : reply;
    });
    const { files } = await generateAt(upstream, serviceAdapter(replicate), { model: 'flux.1-dev' });
    expect(files).toHaveLength(1);
  });

  it('delivers what was not blacked out, and counts what was', async () => {
    const upstream = await serveChanged(fakeFal, (reply, path) =>
      path.endsWith('/status') || !path.includes('/requests/')
        ? reply
        : { json: { ...(reply.json as object), has_nsfw_concepts: [true, false, true] } },
    );
    const { files, usage } = await generateAt(upstream, serviceAdapter(fal), { model: 'flux.1-dev', n: 3 });
    expect([files.length, usage.outputs, usage.computeSeconds]).toEqual([1, 3, 1.25]);
  });

  it('stops a job that waits, and knows that it took nothing', async () => {
    const upstream = await serveUpstream(fakeReplicate);
    open.push(upstream);
    upstream.behave('job-hangs');
    const host = { id: 'default', baseUrl: upstream.url, region: null, source: 'test', selfHosted: true };
    const adapter = serviceAdapter(replicate);
    const http = new HttpClient(adapter, host, upstream.key);
    const gone = new AbortController();
    const exchange = await adapter.generate(
      {
        ...{ operation: 'generation', provider: 'replicate', host: 'default', region: null, model: 'flux.1-dev', n: 1 },
        ...{ width: 1024, height: 1024, quality: null, steps: null, seconds: null, audio: null },
        ...{ previews: 0, references: 0, streamed: false },
      },
      { prompt: 'x', pictures: [], mask: null, seed: null, outputFormat: null, background: null },
      host,
      http,
      gone.signal,
    );
    gone.abort(new Error('gone'));
    const error = await exchange.assets[Symbol.asyncIterator]()
      .next()
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ kind: 'cut', computed: false, upstreamId: 'job-1' });
    expect(upstream.jobs.get('job-1')?.stopped).toBe(true);
    await http.close();
  });

  it.each(['a/../../v1/account', '..', 'a b', 'a?x=1', 'a%2fb'])(
    'does not make a path of the model %j',
    async (model) => {
      const everything = { ...replicate, forms: replicate.forms.map((form) => ({ ...form, models: '^.*$' })) };
      const upstream = await serveChanged(fakeReplicate, (reply) => reply);
      const error = await generateAt(upstream, serviceAdapter(everything), { model, width: null, height: null }).catch(
        (e) => e,
      );
      expect([error.kind, upstream.calls.length]).toEqual(['refused', 0]);
    },
  );
});
