import type { JobFlow, RequestForm, ServiceData } from '../service/data.ts';
import { noUsage, plainJob, plainRequest } from '../service/plain.ts';

const request: RequestForm = {
  ...plainRequest,
  path: '/{model}',
  prompt: ['prompt'],
  seed: { at: ['seed'], most: 2_147_483_647 },
  count: { at: ['num_images'], most: 4 },
  size: {
    kind: 'pixels',
    width: ['image_size', 'width'],
    height: ['image_size', 'height'],
    multiple: 1,
    least: 1,
    most: 14_142,
    area: null,
    also: [],
  },
  steps: { at: ['num_inference_steps'], least: 1, most: 50 },
};

const flow: JobFlow = {
  ...plainJob,
  id: ['request_id'],
  status: { at: ['status_url'] },
  state: { at: ['status'], words: { IN_QUEUE: 'queued', IN_PROGRESS: 'running', COMPLETED: 'done' } },
  result: { at: ['response_url'] },
  outputs: [['images', '*', 'url']],
  flagged: ['has_nsfw_concepts', '*'],
  error: [['error'], ['detail']],
  cancel: { method: 'PUT', address: { at: ['cancel_url'] } },
  interval: { first: 500, longest: 3000 },
  usage: { ...noUsage, computeSeconds: ['metrics', 'inference_time'] },
};

/** fal: a queue, whose answers say where to ask; the time on accelerators is in its last status. */
export const fal: ServiceData = {
  id: 'fal',
  provider: 'fal',
  name: 'fal',
  hosts: [
    {
      id: 'default',
      baseUrl: 'https://queue.fal.run',
      region: null,
      source: 'fal.ai/docs/documentation/model-apis/queue, read 2026-11-26; nothing says where it computes',
    },
  ],
  authentication: { header: 'Authorization', prefix: 'Key ' },
  requestIdHeader: null,
  resultHosts: ['fal.media', '*.fal.media'],
  keyedHosts: [],
  names: { 'flux.1-dev': 'fal-ai/flux/dev', 'flux.1-schnell': 'fal-ai/flux/schnell' },
  forms: [
    {
      operations: ['generation'],
      models: '^fal-ai/flux(?:-1)?/(?:dev|schnell)$',
      request: { ...request, format: { at: ['output_format'], words: { png: 'png', jpeg: 'jpeg' } } },
      flow,
    },
    {
      operations: ['edit'],
      models: '^fal-ai/flux/dev/image-to-image$',
      request: {
        ...request,
        pictures: { least: 1, most: 1, as: 'data-uri', places: { each: [['image_url']] }, longest: null },
      },
      flow,
    },
  ],
  errors: {
    message: [['detail', '0', 'msg'], ['detail'], ['message']],
    refusals: [{ at: ['detail', '*', 'type'], matches: '^content_policy_violation$', computed: true }],
  },
  seen: [
    {
      what: 'queue, states, addresses in the first answer, metrics.inference_time, cancelling by PUT',
      where: 'github.com/fal-ai/fal-js, libs/client/src/queue.ts @04c550d, types/common.ts @038eb11',
      on: '2026-11-26',
    },
    {
      what: 'Authorization: Key; addresses are to be taken from the answer; 202 until it is complete',
      where: 'fal.ai/docs/api-reference/inference-api',
      on: '2026-11-26',
    },
    {
      what: 'fields of flux dev, schnell and dev/image-to-image; at most four images and fifty steps',
      where: 'fal-js types of endpoints (FluxDevImageToImageInput); copies of the reference of fal-ai/flux-1/dev',
      on: '2026-11-26',
    },
    {
      what: 'images[].url and has_nsfw_concepts; results at fal.media and below',
      where: 'raw.githubusercontent.com/api-evangelist/fal-ai json-schema; configurations of public sites',
      on: '2026-11-26',
    },
  ],
};
