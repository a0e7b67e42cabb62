import { afterEach, describe, expect, it } from 'vitest';
import type { Sent } from '../request/generation.ts';
import { generateAt } from '../testing/generate.ts';
import { fakeBlackForestLabs } from '../testing/upstream/black-forest-labs.ts';
import { fakeComfyUi } from '../testing/upstream/comfyui.ts';
import { fakeFal } from '../testing/upstream/fal.ts';
import { fakeGoogle } from '../testing/upstream/google.ts';
import { type FakeService, serveUpstream, type Upstream } from '../testing/upstream/kit.ts';
import { fakeReplicate } from '../testing/upstream/replicate.ts';
import { fakeRunway } from '../testing/upstream/runway.ts';
import { fakeStability } from '../testing/upstream/stability.ts';
import { comfyWorkflow } from '../testing/workflow.ts';
import type { Content } from './adapter.ts';
import { blackForestLabs } from './black-forest-labs/black-forest-labs.ts';
import { comfyAdapter } from './comfyui/comfyui.ts';
import { fal } from './fal/fal.ts';
import { google } from './google/google.ts';
import { replicate } from './replicate/replicate.ts';
import { runway } from './runway/runway.ts';
import { serviceAdapter } from './service/adapter.ts';
import type { ServiceData } from './service/data.ts';
import { stability } from './stability/stability.ts';

const prompt = 'a bottle on wet stone';
const picture = { bytes: Buffer.from('picture one'), mediaType: 'image/png' };
const other = { bytes: Buffer.from('picture two'), mediaType: 'image/jpeg' };
const [one, two] = [picture, other].map(({ bytes }) => bytes.toString('base64'));

const open: Upstream[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((upstream) => upstream.close()));
});

async function requestsOf(
  fake: FakeService,
  service: ServiceData,
  sent: Partial<Sent>,
  content: Partial<Content> = {},
) {
  const upstream = await serveUpstream(fake);
  open.push(upstream);
  await generateAt(upstream, serviceAdapter(service), sent, content);
  return upstream.calls.filter(({ method, path }) => method === 'POST' && fake.generates.path.test(path));
}

describe('requests in the language of each service', () => {
  it.each<[string, FakeService, ServiceData, Partial<Sent>, Partial<Content>, string, object]>([
    [
      'Black Forest Labs, with pictures',
      ...([fakeBlackForestLabs, blackForestLabs] as const),
      { operation: 'edit', model: 'flux.2-flex', width: 1280, height: 720, steps: 20, references: 2 },
      { pictures: [picture, other], seed: 7, outputFormat: 'png' },
      '/v1/flux-2-flex',
      {
        prompt,
        width: 1280,
        height: 720,
        steps: 20,
        seed: 7,
        output_format: 'png',
        input_image: one,
        input_image_2: two,
      },
    ],
    [
      'fal',
      ...([fakeFal, fal] as const),
      { model: 'fal-ai/flux/schnell', n: 2, steps: 4, width: 768, height: 1024 },
      { seed: 3, outputFormat: 'jpeg' },
      '/fal-ai/flux/schnell',
      {
        ...{ prompt, num_images: 2, num_inference_steps: 4, seed: 3, output_format: 'jpeg' },
        image_size: { width: 768, height: 1024 },
      },
    ],
    [
      'fal, with a picture',
      ...([fakeFal, fal] as const),
      { operation: 'edit', model: 'fal-ai/flux/dev/image-to-image', references: 1, width: null, height: null },
      { pictures: [picture] },
      '/fal-ai/flux/dev/image-to-image',
      { prompt, num_images: 1, image_url: `data:image/png;base64,${one}` },
    ],
    [
      'Replicate, by shape',
      ...([fakeReplicate, replicate] as const),
      { model: 'flux.1-dev', n: 3, width: 1536, height: 1024, steps: 28 },
      { outputFormat: 'jpeg' },
      '/v1/models/black-forest-labs/flux-dev/predictions',
      { input: { prompt, num_outputs: 3, aspect_ratio: '3:2', num_inference_steps: 28, output_format: 'jpg' } },
    ],
    [
      'Replicate, by pixels and with pictures',
      ...([fakeReplicate, replicate] as const),
      { operation: 'edit', model: 'flux.2-pro', width: 1024, height: 1280, references: 1 },
      { pictures: [other], seed: 5 },
      '/v1/models/black-forest-labs/flux-2-pro/predictions',
      {
        input: {
          ...{ prompt, seed: 5, aspect_ratio: 'custom', width: 1024, height: 1280 },
          input_images: [`data:image/jpeg;base64,${two}`],
        },
      },
    ],
    [
      'Google, with pictures',
      ...([fakeGoogle, google] as const),
      { operation: 'edit', model: 'nano-banana-pro', width: 2048, height: 2048, references: 2 },
      { pictures: [picture, other], seed: 9 },
      '/v1beta/models/gemini-3-pro-image-preview:generateContent',
      {
        contents: [
          {
            parts: [
              { text: prompt },
              { inlineData: { mimeType: 'image/png', data: one } },
              { inlineData: { mimeType: 'image/jpeg', data: two } },
            ],
          },
        ],
        generationConfig: {
          ...{ responseModalities: ['IMAGE'], seed: 9, imageConfig: { aspectRatio: '1:1', imageSize: '2K' } },
        },
      },
    ],
    [
      'Veo, from a first picture',
      ...([fakeGoogle, google] as const),
      { operation: 'video', model: 'veo-3.1-fast', width: 1920, height: 1080, seconds: 6, references: 1 },
      { pictures: [picture] },
      '/v1beta/models/veo-3.1-fast-generate-preview:predictLongRunning',
      {
        instances: [{ prompt, image: { bytesBase64Encoded: one, mimeType: 'image/png' } }],
        parameters: { aspectRatio: '16:9', resolution: '1080p', durationSeconds: 6 },
      },
    ],
    [
      'Runway, several of a quality',
      ...([fakeRunway, runway] as const),
      { model: 'gpt-image-2', n: 2, quality: 'low', width: 1920, height: 1280, references: 1 },
      { pictures: [picture], background: 'opaque' },
      '/v1/text_to_image',
      {
        ...{ model: 'gpt_image_2', promptText: prompt, ratio: '1920:1280', outputCount: 2, quality: 'low' },
        ...{ background: 'opaque', referenceImages: [{ uri: `data:image/png;base64,${one}` }] },
      },
    ],
    [
      'Runway, a clip from a picture',
      ...([fakeRunway, runway] as const),
      { operation: 'video', model: 'runway-gen-4-turbo', width: 832, height: 1104, seconds: 5, references: 1 },
      { pictures: [other], seed: 1 },
      '/v1/image_to_video',
      {
        ...{ model: 'gen4_turbo', promptText: prompt, ratio: '832:1104', duration: 5, seed: 1 },
        promptImage: `data:image/jpeg;base64,${two}`,
      },
    ],
    [
      'Runway, a clip with sound',
      ...([fakeRunway, runway] as const),
      { operation: 'video', model: 'veo-3.1', width: 1280, height: 720, seconds: 8, audio: false },
      {},
      '/v1/text_to_video',
      { model: 'veo3.1', promptText: prompt, ratio: '1280:720', duration: 8, audio: false },
    ],
  ])('%s', async (_, fake, service, sent, content, path, body) => {
    const [request, ...more] = await requestsOf(fake, service, sent, content);
    expect(more).toEqual([]);
    expect(request?.path).toBe(path);
    expect(request?.json).toEqual(body);
  });

  it('Stability, as a form', async () => {
    const sent = { model: 'sd3.5-large', width: 1344, height: 768 };
    const [request] = await requestsOf(fakeStability, stability, sent, { seed: 4, outputFormat: 'png' });
    const form = await request?.form();
    expect(Object.fromEntries(form ?? [])).toEqual({
      ...{ prompt, mode: 'text-to-image', model: 'sd3.5-large', aspect_ratio: '16:9', seed: '4', output_format: 'png' },
    });
  });

  it('gives each of several calls a seed of its own', async () => {
    const requests = await requestsOf(fakeGoogle, google, { model: 'nano-banana', n: 3 }, { seed: 40 });
    expect(requests.map(({ json }) => json.generationConfig.seed).sort()).toEqual([40, 41, 42]);
  });

  it('shares nine out as four, four and one', async () => {
    const requests = await requestsOf(fakeFal, fal, { model: 'flux.1-dev', n: 9 });
    expect(requests.map(({ json }) => json.num_images).sort()).toEqual([1, 4, 4]);
  });

  it('ComfyUI, with its places filled and its pictures uploaded', async () => {
    const upstream = await serveUpstream(fakeComfyUi);
    open.push(upstream);
    const node = { class_type: 'LoadImage', inputs: { image: 'example.png' } };
    const graph = {
      ...comfyWorkflow.graph,
      '20': node,
      '21': { ...node, inputs: { image: 'mask.png', channel: 'alpha' } },
    };
    const workflow = {
      ...{ ...comfyWorkflow, graph, model: 'retouch', operations: ['edit' as const] },
      ...{ pictures: [{ node: '20', input: 'image' }], mask: { node: '21', input: 'image' } },
      quality: { low: 8, medium: 20, high: 40 },
    };
    const baseUrl = upstream.url;
    const adapter = comfyAdapter({ id: 'c', name: 'c', provider: 'own', baseUrl, region: null, workflows: [workflow] });
    const sent = { operation: 'edit', model: 'retouch', n: 2, quality: 'low', references: 1 } as const;
    const { files } = await generateAt(upstream, adapter, sent, { pictures: [picture], mask: other, seed: 11 });
    expect(files).toHaveLength(2);
    const [first, second, asked] = upstream.calls;
    expect([first?.path, second?.path]).toEqual(['/upload/image', '/upload/image']);
    const nodes = asked?.json.prompt;
    expect([nodes['3'].inputs.seed, nodes['3'].inputs.steps, nodes['5'].inputs]).toEqual([
      ...[11, 8, { width: 1024, height: 1024, batch_size: 2 }],
    ]);
    expect([nodes['20'].inputs.image, nodes['21'].inputs.image]).toEqual([
      expect.stringMatching(/^contrechamp-[\w-]{36}\.png$/),
      expect.stringMatching(/^contrechamp-[\w-]{36}\.jpg$/),
    ]);
    expect(comfyWorkflow.graph['5']?.inputs).toEqual({ width: 512, height: 512, batch_size: 1 });
  });

  it('ComfyUI, never the same graph twice where no seed is given', async () => {
    const upstream = await serveUpstream(fakeComfyUi);
    open.push(upstream);
    const service = { id: 'c', name: 'c', provider: 'own', baseUrl: upstream.url, region: null };
    const adapter = comfyAdapter({ ...service, workflows: [{ ...comfyWorkflow, count: null }] });
    await generateAt(upstream, adapter, { model: 'flux.1-dev', n: 3 });
    const seeds = upstream.calls
      .filter(({ path }) => path === '/prompt')
      .map(({ json }) => json.prompt['3'].inputs.seed);
    expect(new Set(seeds).size).toBe(3);
  });

  it('refuses a workflow whose places its graph does not have', () => {
    const service = { id: 'c', name: 'c', provider: 'own', baseUrl: 'http://127.0.0.1:1', region: null };
    const prompt = { node: '99', input: 'text' };
    expect(() => comfyAdapter({ ...service, workflows: [{ ...comfyWorkflow, prompt }] })).toThrow(/node 99/);
  });
});
