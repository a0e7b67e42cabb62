import type { JobFlow, RequestForm, ServiceData, ServiceForm, SizeRule } from '../service/data.ts';
import { plainJob, plainRequest } from '../service/plain.ts';

/** Sizes of which the API writes `1280:720`. */
const sizes = (list: string): SizeRule => ({
  kind: 'listed',
  sizes: Object.fromEntries(list.split(' ').map((size) => [size, [{ at: ['ratio'], value: size.replace('x', ':') }]])),
});

const gen4Sizes = sizes(
  '1024x1024 1080x1080 1168x880 1360x768 1440x1080 1080x1440 1808x768 1920x1080 1080x1920 2112x912 1280x720 720x1280 720x720 960x720 720x960 1680x720',
);
const gptSizes = sizes(
  '2048x880 1920x1088 1920x1280 1920x1440 1920x1536 1920x1920 1536x1920 1440x1920 1280x1920 1088x1920 2912x1248 2560x1440 2560x1712 2560x1920 2560x2048 2560x2560 2048x2560 1920x2560 1712x2560 1440x2560 3840x1648 3840x2160 3504x2336 3264x2448 3200x2560 2880x2880 2560x3200 2448x3264 2336x3504 2160x3840',
);

const dataUriLongest = 5 * 1024 * 1024;

const common: Omit<RequestForm, 'path'> = {
  ...plainRequest,
  headers: { 'x-runway-version': '2024-11-06' },
  model: ['model'],
  prompt: ['promptText'],
  promptLongest: 1000,
};
const seed = { at: ['seed'], most: 4_294_967_295 };
const references = (least: number, most: number): RequestForm['pictures'] => ({
  ...{ least, most, longest: dataUriLongest },
  as: 'uri-object',
  places: { list: ['referenceImages'] },
});

const flow: JobFlow = {
  ...plainJob,
  id: ['id'],
  status: { path: '/v1/tasks/{id}' },
  state: {
    at: ['status'],
    words: {
      PENDING: 'queued',
      THROTTLED: 'queued',
      RUNNING: 'running',
      SUCCEEDED: 'done',
      FAILED: 'failed',
      CANCELLED: 'cancelled',
    },
  },
  outputs: [['output', '*']],
  error: [['failure'], ['failureCode']],
  refusals: [
    { at: ['failureCode'], matches: '^(?:INPUT_PREPROCESSING\\.)?SAFETY\\.INPUT', computed: false },
    { at: ['failureCode'], matches: '(?:^|\\.)SAFETY(?:\\.|$)', computed: true },
  ],
  cancel: { method: 'DELETE', address: { path: '/v1/tasks/{id}' } },
  // Not more often than every five seconds, its documentation asks.
  interval: { first: 5000, longest: 8000 },
};

const image = (models: string, request: Partial<RequestForm>): ServiceForm => ({
  operations: ['generation', 'edit'],
  models,
  request: { ...common, path: '/v1/text_to_image', size: gen4Sizes, ...request },
  flow,
});

const clip = (models: string, request: Partial<RequestForm>): ServiceForm => ({
  operations: ['video'],
  models,
  request: { ...common, path: '/v1/text_to_video', ...request },
  flow,
});

const veoSizes = sizes('1280x720 720x1280 1080x1920 1920x1080');

/** Runway: tasks. It says nothing of what one took. */
export const runway: ServiceData = {
  id: 'runway',
  provider: 'runway',
  name: 'Runway',
  hosts: [
    {
      id: 'default',
      baseUrl: 'https://api.dev.runwayml.com',
      region: null,
      source: 'github.com/runwayml/sdk-node, src/client.ts @011f449, read 2026-11-26; nothing says where it computes',
    },
  ],
  authentication: { header: 'Authorization', prefix: 'Bearer ' },
  requestIdHeader: null,
  resultHosts: ['dnznrvs05pmza.cloudfront.net'],
  keyedHosts: [],
  names: {
    'runway-gen-4-image': 'gen4_image',
    'runway-gen-4-image-turbo': 'gen4_image_turbo',
    'runway-gen-4.5': 'gen4.5',
    'runway-gen-4-turbo': 'gen4_turbo',
    'gpt-image-2': 'gpt_image_2',
    'veo-3.1': 'veo3.1',
    'veo-3.1-fast': 'veo3.1_fast',
  },
  forms: [
    image('^gen4_image$', { seed, pictures: references(0, 3) }),
    image('^gen4_image_turbo$', { seed, pictures: references(1, 3) }),
    image('^gpt_image_2$', {
      promptLongest: 32_000,
      size: gptSizes,
      count: { at: ['outputCount'], most: 10 },
      quality: { at: ['quality'], words: { low: 'low', medium: 'medium', high: 'high' } },
      background: { at: ['background'], words: { opaque: 'opaque' } },
      pictures: references(0, 16),
    }),
    clip('^gen4\\.5$', {
      seed,
      size: sizes('1280x720 720x1280'),
      seconds: { at: ['duration'], allowed: [2, 3, 4, 5, 6, 7, 8, 9, 10] },
    }),
    clip('^veo3\\.1(?:_fast)?$', {
      size: veoSizes,
      seconds: { at: ['duration'], allowed: [4, 6, 8] },
      audio: { at: ['audio'] },
    }),
    clip('^gen4_turbo$', {
      path: '/v1/image_to_video',
      seed,
      size: sizes('1280x720 720x1280 1104x832 832x1104 960x960 1584x672'),
      seconds: { at: ['duration'], allowed: [5, 10] },
      pictures: {
        ...{ least: 1, most: 1, longest: dataUriLongest },
        as: 'data-uri',
        places: { each: [['promptImage']] },
      },
    }),
  ],
  errors: { message: [['error'], ['message']], refusals: [] },
  seen: [
    {
      what: 'address, Bearer key, x-runway-version',
      where: 'github.com/runwayml/sdk-node, src/client.ts @011f449',
      on: '2026-11-26',
    },
    {
      what: 'fields, sizes, counts and durations of each model',
      where: 'runwayml/sdk-node, text-to-image.ts @007ef13, text-to-video.ts @4c46a95, image-to-video.ts @02dc290',
      on: '2026-11-26',
    },
    {
      what: 'tasks: states, failure codes, outputs, deletion, not more often than every five seconds',
      where: 'runwayml/sdk-node, src/resources/tasks.ts @098e240',
      on: '2026-11-26',
    },
    {
      what: 'pictures as data addresses of less than 5 MB wherever addresses are taken',
      where: 'docs.dev.runwayml.com/assets/inputs',
      on: '2026-11-26',
    },
    {
      what: 'host of results',
      where: 'recorded answers in public code (output of SUCCEEDED tasks)',
      on: '2026-11-26',
    },
  ],
};
