import type { InlineFlow, RequestForm, ServiceData } from '../service/data.ts';
import { noUsage, plainRequest } from '../service/plain.ts';

const request: Omit<RequestForm, 'path'> = {
  ...plainRequest,
  encoding: 'multipart',
  headers: { accept: 'application/json' },
  prompt: ['prompt'],
  promptLongest: 10_000,
  seed: { at: ['seed'], most: 4_294_967_294 },
  size: {
    kind: 'shape',
    at: ['aspect_ratio'],
    shapes: ['1:1', '16:9', '21:9', '2:3', '3:2', '4:5', '5:4', '9:16', '9:21'],
    // Assumed: no document that was read says how many pixels come out, only their shape.
    area: 1_048_576,
  },
};

const flow: InlineFlow = {
  kind: 'inline',
  id: null,
  pictures: ['image'],
  refusals: [{ at: ['finish_reason'], matches: '^CONTENT_FILTERED$', computed: true }],
  usage: noUsage,
};

/** Stability AI, v2beta: a form, and the picture in the answer. One image a call; it says nothing of what it took. */
export const stability: ServiceData = {
  id: 'stability',
  provider: 'stability',
  name: 'Stability AI',
  hosts: [
    {
      id: 'default',
      baseUrl: 'https://api.stability.ai',
      region: null,
      source: 'github.com/Stability-AI/stability-sdk, nbs/Stable_Image_API_Generate.ipynb, read 2026-11-26',
    },
  ],
  authentication: { header: 'Authorization', prefix: 'Bearer ' },
  requestIdHeader: null,
  resultHosts: [],
  keyedHosts: [],
  names: { 'stable-image-core': 'core', 'stable-image-ultra': 'ultra' },
  forms: [
    {
      operations: ['generation'],
      models: '^(?:core|ultra)$',
      request: {
        ...request,
        path: '/v2beta/stable-image/generate/{model}',
        format: { at: ['output_format'], words: { png: 'png', jpeg: 'jpeg', webp: 'webp' } },
      },
      flow,
    },
    {
      operations: ['generation'],
      models: '^sd3\\.5-(?:large|large-turbo|medium)$',
      request: {
        ...request,
        path: '/v2beta/stable-image/generate/sd3',
        model: ['model'],
        fixed: [{ at: ['mode'], value: 'text-to-image' }],
        format: { at: ['output_format'], words: { png: 'png', jpeg: 'jpeg' } },
      },
      flow,
    },
  ],
  errors: {
    message: [['errors', '0'], ['name']],
    refusals: [{ at: ['name'], matches: '^content_moderation$', computed: false }],
  },
  seen: [
    {
      what: 'address, Bearer key, form, core',
      where: 'github.com/Stability-AI/stability-sdk, nbs/Stable_Image_API_Generate.ipynb @fe64f75',
      on: '2026-11-26',
    },
    {
      what: 'fields and shapes of core, ultra and sd3.5; models; largest seed; longest prompt',
      where: 'unpkg.com/stability-ai@0.7.0 generate.d.ts; schemas.apis.io GenerateUltraRequest',
      on: '2026-11-26',
    },
    {
      what: 'answer { image, finish_reason, seed } to accept: application/json; 403 with name content_moderation',
      where: 'copies of the reference at gptnb.apifox.cn; recorded answers in tests of public clients',
      on: '2026-11-26',
    },
  ],
};
