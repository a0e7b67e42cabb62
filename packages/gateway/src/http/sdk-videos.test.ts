import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import OpenAI, { toFile } from 'openai';
import { describe, expect, it, onTestFinished } from 'vitest';
import { campaignOf, startGateway } from '../testing/gateway.ts';
import { expectOpenAi } from '../testing/openai-schemas.ts';
import { openAiCase, providerAt, runwayCase } from '../testing/providers.ts';
import { apiError, sdkOf } from '../testing/sdk.ts';
import { serveUpstream } from '../testing/upstream/kit.ts';

const clip = { model: 'runway-gen-4.5', prompt: 'a bottle turns', seconds: '8', size: '1280x720' } as const;

async function runway(rules: Readonly<Record<string, unknown>> = {}, totalMilliseconds = 20_000) {
  const upstream = await serveUpstream(runwayCase.fake);
  onTestFinished(() => upstream.close());
  const gateway = await startGateway({
    providers: [providerAt(runwayCase, upstream)],
    rules,
    others: [campaignOf('d')],
    totalMilliseconds,
  });
  return { upstream, gateway, client: await sdkOf(gateway) };
}

const ended = (client: OpenAI, id: string) =>
  expect.poll(async () => (await client.videos.retrieve(id)).status, { timeout: 10_000 });

describe('videos, by OpenAI’s SDK', () => {
  it('are created, waited for, fetched and deleted', async () => {
    const { upstream, gateway, client } = await runway();
    const job = await client.videos.create(clip);
    expectOpenAi('VideoResource', job);
    expect(job).toMatchObject({ model: 'runway-gen-4.5', seconds: '8', size: '1280x720', error: null });
    await ended(client, job.id).toBe('completed');
    const done = await client.videos.retrieve(job.id);
    expectOpenAi('VideoResource', done);
    expect(done.progress).toBe(100);
    const content = await client.videos.downloadContent(job.id);
    expect(Buffer.from(await content.arrayBuffer()).equals(upstream.picture)).toBe(true);
    expect(gateway.receipts()).toMatchObject([{ outcome: 'delivered', outputs: 1, sent: { seconds: 8 } }]);
    expect(gateway.spent()).toMatchObject({ settled: { images: 0, seconds: 8 }, open: { seconds: 0 } });
    expect(job.id).toBe(gateway.receipts()[0]?.id.replace('gen_', 'video_'));
    expect((await client.videos.delete(job.id)).deleted).toBe(true);
    await expect.poll(() => readdirSync(join(gateway.folder, 'clips'))).toEqual([]);
    expect(await apiError(client.videos.retrieve(job.id))).toMatchObject({ status: 404, code: 'video_not_found' });
  });

  it('are listed, newest first, to their campaign alone', async () => {
    const { client } = await runway();
    const ids = [(await client.videos.create(clip)).id, (await client.videos.create(clip)).id];
    const page = await client.videos.list();
    expect(page.data.map(({ id }) => id)).toEqual(ids.toReversed());
    const { data, has_more, last_id } = page;
    expectOpenAi('VideoListResource', { object: 'list', data, has_more, first_id: ids[1], last_id });
  });

  it('that fail say why, and count for what they may have taken', async () => {
    const { upstream, gateway, client } = await runway();
    upstream.behave('job-fails');
    const { id } = await client.videos.create(clip);
    await ended(client, id).toBe('failed');
    const failed = await client.videos.retrieve(id);
    expectOpenAi('VideoResource', failed);
    expect(failed.error?.message).toContain('CUDA fault');
    expect(gateway.receipts()).toMatchObject([{ outcome: 'failed', outputs: 0.5 }]);
    expect(await apiError(client.videos.downloadContent(id))).toMatchObject({ status: 400, code: 'video_not_ready' });
  });

  it('that never left the queue count for nothing', async () => {
    const { upstream, gateway, client } = await runway({}, 300);
    upstream.behave('job-queued');
    const { id } = await client.videos.create(clip);
    await ended(client, id).toBe('failed');
    expect(gateway.receipts()).toMatchObject([{ outcome: 'timeout', basis: 'nothing', outputs: 0 }]);
    expect(gateway.spent()).toMatchObject({ settled: { seconds: 0 }, open: { seconds: 0 } });
  });

  it('of another campaign are not there', async () => {
    const { gateway, client } = await runway();
    const { id } = await client.videos.create(clip);
    const { key } = await gateway.addKey('bob', 'd');
    const other = new OpenAI({ baseURL: gateway.url, apiKey: key });
    expect(await apiError(other.videos.retrieve(id))).toMatchObject({ status: 404, code: 'video_not_found' });
    expect(await apiError(other.videos.downloadContent(id))).toMatchObject({ status: 404 });
    expect(await apiError(other.videos.delete(id))).toMatchObject({ status: 404 });
    expect((await other.videos.list()).data).toEqual([]);
    expect((await client.videos.retrieve(id)).id).toBe(id);
  });

  it('under way when the gateway stops count whole: the service may go on', async () => {
    const { gateway, upstream, client } = await runway();
    upstream.behave('job-hangs');
    const { id } = await client.videos.create(clip);
    await expect.poll(() => upstream.jobs.size).toBe(1);
    await gateway.stop();
    const again = await startGateway({ folder: gateway.folder, providers: [providerAt(runwayCase, upstream)] });
    // Whoever runs it again has the receipt, not the job.
    expect(again.opened.interrupted).toEqual([id.replace('video_', 'gen_')]);
    expect(await apiError((await sdkOf(again)).videos.retrieve(id))).toMatchObject({ status: 404 });
    expect(again.receipts()).toMatchObject([{ outcome: 'interrupted', outputs: 1, basis: 'estimate' }]);
  });

  it('take a picture in the request, and none from an address', async () => {
    const { upstream, gateway, client } = await runway();
    const data = `data:image/png;base64,${upstream.picture.toString('base64')}`;
    const asked = { ...clip, model: 'runway-gen-4-turbo', seconds: '5' as never };
    const { id } = await client.videos.create({ ...asked, input_reference: { image_url: data } });
    await ended(client, id).toBe('completed');
    expect(upstream.calls.find(({ method }) => method === 'POST')?.json.promptImage).toBe(data);
    const calls = upstream.calls.length;
    const error = await apiError(
      client.videos.create({ ...asked, input_reference: { image_url: `${upstream.url}/secret.png` } }),
    );
    expect(error).toMatchObject({ status: 400, code: 'invalid_value', param: 'input_reference' });
    const file = await apiError(client.videos.create({ ...asked, input_reference: { file_id: 'file-1' } }));
    expect(file).toMatchObject({ status: 400, code: 'invalid_value', param: 'input_reference' });
    // A model that needs a picture says so before anything is reserved.
    expect(await apiError(client.videos.create(asked))).toMatchObject({
      status: 400,
      code: 'request_invalid',
      param: 'image',
    });
    expect(upstream.calls).toHaveLength(calls);
    expect(gateway.receipts().map(({ outcome }) => outcome)).toEqual(['delivered', 'refused']);
  });

  it('take a picture as a file', async () => {
    const { upstream, client } = await runway();
    const asked = { ...clip, model: 'runway-gen-4-turbo', seconds: '5' as never };
    const file = await toFile(upstream.picture, 'a.png', { type: 'image/png' });
    await ended(client, (await client.videos.create({ ...asked, input_reference: file })).id).toBe('completed');
    expect(upstream.calls.find(({ method }) => method === 'POST')?.json.promptImage).toBe(
      `data:image/png;base64,${upstream.picture.toString('base64')}`,
    );
  });

  it('are refused where nothing that is configured makes them', async () => {
    const upstream = await serveUpstream(openAiCase.fake);
    onTestFinished(() => upstream.close());
    const gateway = await startGateway({ providers: [providerAt(openAiCase, upstream)] });
    const client = await sdkOf(gateway);
    expect(await apiError(client.videos.create({ ...clip, model: 'sora-2' }))).toMatchObject({
      ...{ status: 404, code: 'operation_not_offered' },
    });
    expect(gateway.log).toHaveLength(1);
    expect(gateway.receipts()).toMatchObject([{ outcome: 'refused', refusal: { code: 'operation-not-offered' } }]);
  });
});
