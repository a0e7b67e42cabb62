import type { JobFlow, RequestForm, ServiceData } from '../service/data.ts';
import { noUsage, plainJob, plainRequest } from '../service/plain.ts';

const shape = (ratio: string) => [{ at: ['input', 'aspect_ratio'], value: ratio }];

/** FLUX.1 as it is published by Replicate: a shape, of which these pixels come out. */
const flux1: RequestForm = {
  ...plainRequest,
  path: '/v1/models/{model}/predictions',
  prompt: ['input', 'prompt'],
  seed: { at: ['input', 'seed'], most: 2_147_483_647 },
  count: { at: ['input', 'num_outputs'], most: 4 },
  size: {
    kind: 'listed',
    sizes: {
      '1024x1024': shape('1:1'),
      '1344x768': shape('16:9'),
      '1536x640': shape('21:9'),
      '1216x832': shape('3:2'),
      '832x1216': shape('2:3'),
      '896x1088': shape('4:5'),
      '1088x896': shape('5:4'),
      '768x1344': shape('9:16'),
      '640x1536': shape('9:21'),
    },
  },
  format: { at: ['input', 'output_format'], words: { png: 'png', jpeg: 'jpg', webp: 'webp' } },
};

const flux2: RequestForm = {
  ...plainRequest,
  path: '/v1/models/{model}/predictions',
  prompt: ['input', 'prompt'],
  seed: { at: ['input', 'seed'], most: 2_147_483_647 },
  size: {
    kind: 'pixels',
    width: ['input', 'width'],
    height: ['input', 'height'],
    multiple: 32,
    least: 256,
    most: 2048,
    area: null,
    also: [{ at: ['input', 'aspect_ratio'], value: 'custom' }],
  },
  format: { at: ['input', 'output_format'], words: { png: 'png', jpeg: 'jpg', webp: 'webp' } },
  pictures: { least: 0, most: 8, as: 'data-uri', places: { list: ['input', 'input_images'] }, longest: null },
};

const flow: JobFlow = {
  ...plainJob,
  id: ['id'],
  status: { at: ['urls', 'get'] },
  state: {
    at: ['status'],
    words: {
      starting: 'queued',
      processing: 'running',
      succeeded: 'done',
      failed: 'failed',
      canceled: 'cancelled',
      aborted: 'cancelled',
    },
  },
  outputs: [['output'], ['output', '*']],
  error: [['error']],
  refusals: [{ at: ['error'], matches: 'NSFW|sensitive', computed: true }],
  cancel: { method: 'POST', address: { at: ['urls', 'cancel'] } },
  interval: { first: 500, longest: 3000 },
  usage: { ...noUsage, computeSeconds: ['metrics', 'predict_time'] },
};

/**
 * Replicate: a prediction, asked about until it is done, with its seconds on accelerators. The answer is not waited for
 * in the first request (`Prefer: wait`), so that its id is known and it can be stopped.
 */
export const replicate: ServiceData = {
  id: 'replicate',
  provider: 'replicate',
  name: 'Replicate',
  hosts: [
    {
      id: 'default',
      baseUrl: 'https://api.replicate.com',
      region: null,
      source: 'github.com/replicate/replicate-javascript, index.js, read 2026-11-26; nothing says where it computes',
    },
  ],
  authentication: { header: 'Authorization', prefix: 'Bearer ' },
  requestIdHeader: null,
  resultHosts: ['replicate.delivery', '*.replicate.delivery'],
  keyedHosts: [],
  names: {
    'flux.1-dev': 'black-forest-labs/flux-dev',
    'flux.1-schnell': 'black-forest-labs/flux-schnell',
    'flux.2-pro': 'black-forest-labs/flux-2-pro',
    'flux.2-flex': 'black-forest-labs/flux-2-flex',
  },
  forms: [
    {
      operations: ['generation'],
      models: '^black-forest-labs/flux-dev$',
      request: { ...flux1, steps: { at: ['input', 'num_inference_steps'], least: 1, most: 50 } },
      flow,
    },
    { operations: ['generation'], models: '^black-forest-labs/flux-schnell$', request: flux1, flow },
    {
      operations: ['generation', 'edit'],
      models: '^black-forest-labs/flux-2-(?:pro|flex)$',
      request: flux2,
      flow,
    },
  ],
  errors: { message: [['detail'], ['title']], refusals: [] },
  seen: [
    {
      what: 'predictions, states, urls.get and urls.cancel, metrics.predict_time',
      where: 'github.com/replicate/replicate-javascript, index.d.ts @003590c, lib/predictions.js @0a57882',
      on: '2026-11-26',
    },
    {
      what: 'Bearer key, official models by name; aborted before a run, canceled during one',
      where: 'replicate.com/docs/topics/predictions/create-a-prediction; changelog 2025-10-16',
      on: '2026-11-26',
    },
    {
      what: 'results at replicate.delivery and below, one address or a list',
      where: 'replicate.com/docs/topics/predictions/output-files',
      on: '2026-11-26',
    },
    {
      what: 'fields, pixels of each shape, steps and words of refusal of flux-dev and flux-schnell',
      where: 'github.com/replicate/cog-flux, predict.py @0056c30',
      on: '2026-11-26',
    },
    {
      what: 'fields of flux-2-pro and flux-2-flex',
      where: 'replicate.com/black-forest-labs/flux-2-pro, schema of version 285631b5; cinemasetfree.com on flux-2-flex',
      on: '2026-11-26',
    },
  ],
};
