import type { JobFlow, RequestForm, ServiceData } from '../service/data.ts';
import { noUsage, plainJob, plainRequest } from '../service/plain.ts';

const pixels: RequestForm = {
  ...plainRequest,
  path: '/v1/{model}',
  prompt: ['prompt'],
  seed: { at: ['seed'], most: 4_294_967_295 },
  size: {
    kind: 'pixels',
    width: ['width'],
    height: ['height'],
    multiple: 16,
    least: 64,
    most: 4096,
    area: 4_194_304,
    also: [],
  },
  format: { at: ['output_format'], words: { png: 'png', jpeg: 'jpeg' } },
};

const pictures: RequestForm['pictures'] = {
  least: 0,
  most: 8,
  as: 'base64',
  places: { each: [['input_image'], ...[2, 3, 4, 5, 6, 7, 8].map((i) => [`input_image_${i}`])] },
  longest: null,
};

const flow: JobFlow = {
  ...plainJob,
  id: ['id'],
  status: { at: ['polling_url'] },
  state: {
    at: ['status'],
    words: {
      Pending: 'running',
      Ready: 'done',
      Error: 'failed',
      Failed: 'failed',
      'Task not found': 'failed',
      'Request Moderated': 'refused-input',
      'Content Moderated': 'refused-output',
    },
  },
  outputs: [['result', 'sample']],
  error: [['error'], ['status']],
  interval: { first: 500, longest: 3000 },
  usage: { ...noUsage, cost: { at: ['cost'], currency: 'credits:black-forest-labs' } },
};

/** Black Forest Labs: a job, asked about where the answer says, with its price in credits. It cannot be stopped. */
export const blackForestLabs: ServiceData = {
  id: 'black-forest-labs',
  provider: 'black-forest-labs',
  name: 'Black Forest Labs',
  hosts: [
    {
      id: 'default',
      baseUrl: 'https://api.bfl.ai',
      region: null,
      source: 'docs.bfl.ml/quick_start/generating_images, read 2026-11-26: routes among all clusters',
    },
    {
      id: 'eu',
      baseUrl: 'https://api.eu.bfl.ai',
      region: 'EU',
      source: 'docs.bfl.ml/api_integration/integration_guidelines, read 2026-11-26: clusters of the EU only',
    },
    {
      id: 'us',
      baseUrl: 'https://api.us.bfl.ai',
      region: 'US',
      source: 'docs.bfl.ml/api_integration/integration_guidelines, read 2026-11-26: clusters of the US only',
    },
  ],
  authentication: { header: 'x-key', prefix: '' },
  requestIdHeader: null,
  resultHosts: ['*.bfl.ai', 'bfldeliveryprod.blob.core.windows.net'],
  keyedHosts: ['*.bfl.ai'],
  names: {
    'flux.2-pro': 'flux-2-pro',
    'flux.2-max': 'flux-2-max',
    'flux.2-flex': 'flux-2-flex',
    'flux.2-klein': 'flux-2-klein-4b',
    'flux.2-klein-9b': 'flux-2-klein-9b',
    'flux.1.1-pro': 'flux-pro-1.1',
  },
  forms: [
    {
      operations: ['generation', 'edit'],
      models: '^flux-2-(?:max|pro|pro-preview|klein-4b|klein-9b|klein-9b-preview)$',
      request: { ...pixels, pictures },
      flow,
    },
    {
      operations: ['generation', 'edit'],
      models: '^flux-2-flex$',
      request: { ...pixels, pictures, steps: { at: ['steps'], least: 1, most: 50 } },
      flow,
    },
    { operations: ['generation'], models: '^flux-pro-1\\.1$', request: pixels, flow },
  ],
  errors: { message: [['detail'], ['detail', '0', 'msg'], ['error']], refusals: [] },
  seen: [
    {
      what: 'endpoints, fields, sizes, steps of flex, states, host of results in Azure',
      where: 'github.com/black-forest-labs/skills, skills/bfl-api/references/endpoints.md @ab8b5eb',
      on: '2026-11-26',
    },
    {
      what: 'regional hosts, polling_url to be followed, delivery hosts below bfl.ai',
      where: 'docs.bfl.ml: quick_start/generating_images, api_integration/integration_guidelines',
      on: '2026-11-26',
    },
    {
      what: 'status codes; moderation of requests before and of results after processing',
      where: 'docs.bfl.ai/api_integration/errors',
      on: '2026-11-26',
    },
    {
      what: 'cost, input_mp and output_mp beside polling_url in the first answer, on api.eu2.bfl.ai',
      where: 'a reseller’s copy of the reference of flux-2-pro (docs.yutoai.net)',
      on: '2026-11-26',
    },
  ],
};
