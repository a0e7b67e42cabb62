import type { InlineFlow, JobFlow, RequestForm, ServiceData, ServiceForm } from '../service/data.ts';
import { noUsage, plainJob, plainRequest } from '../service/plain.ts';
import { flashSizes, proSizes } from './sizes.ts';

const parts = ['contents', '0', 'parts'];

const image: RequestForm = {
  ...plainRequest,
  path: '/v1beta/models/{model}:generateContent',
  fixed: [{ at: ['generationConfig', 'responseModalities', '0'], value: 'IMAGE' }],
  prompt: [...parts, '0', 'text'],
  seed: { at: ['generationConfig', 'seed'], most: 2_147_483_647 },
  size: flashSizes,
};

const given = (most: number): RequestForm['pictures'] => ({
  ...{ least: 0, most, longest: null },
  as: 'inline-data',
  places: { list: parts },
});

const refused = '^(?:IMAGE_)?(?:SAFETY|PROHIBITED_CONTENT|BLOCKLIST|SPII|RECITATION)$';
const byModality = (list: string) => ({
  at: ['usageMetadata', list],
  kind: 'modality',
  is: 'IMAGE',
  count: 'tokenCount',
});

const inline: InlineFlow = {
  kind: 'inline',
  id: ['responseId'],
  pictures: ['candidates', '*', 'content', 'parts', '*', 'inlineData', 'data'],
  refusals: [
    { at: ['promptFeedback', 'blockReason'], matches: '.', computed: false },
    { at: ['candidates', '*', 'finishReason'], matches: refused, computed: true },
  ],
  usage: {
    ...noUsage,
    outputTokens: ['usageMetadata', 'candidatesTokenCount'],
    allInputTokens: ['usageMetadata', 'promptTokenCount'],
    outputTokensByKind: byModality('candidatesTokensDetails'),
    inputTokensByKind: byModality('promptTokensDetails'),
  },
};

const video = (shape: string, resolution: string) => [
  { at: ['parameters', 'aspectRatio'], value: shape },
  { at: ['parameters', 'resolution'], value: resolution },
];

const veo: RequestForm = {
  ...plainRequest,
  path: '/v1beta/models/{model}:predictLongRunning',
  prompt: ['instances', '0', 'prompt'],
  size: {
    kind: 'listed',
    sizes: {
      '1280x720': video('16:9', '720p'),
      '720x1280': video('9:16', '720p'),
      '1920x1080': video('16:9', '1080p'),
      '1080x1920': video('9:16', '1080p'),
    },
  },
  seconds: { at: ['parameters', 'durationSeconds'], allowed: [4, 6, 8] },
  audio: 'always',
  pictures: { least: 0, most: 1, as: 'bytes-object', places: { each: [['instances', '0', 'image']] }, longest: null },
};

const samples = ['response', 'generateVideoResponse'];

const operation: JobFlow = {
  ...plainJob,
  id: ['name'],
  status: { path: '/v1beta/{id}' },
  state: { done: ['done'] },
  outputs: [[...samples, 'generatedSamples', '*', 'video', 'uri']],
  keyed: true,
  error: [['error', 'message']],
  refusals: [{ at: [...samples, 'raiMediaFilteredReasons', '*'], matches: '.', computed: true }],
  interval: { first: 2000, longest: 10_000 },
};

const imageForm = (models: string, most: number, size: RequestForm['size']): ServiceForm => ({
  operations: ['generation', 'edit'],
  models,
  request: { ...image, size, pictures: given(most) },
  flow: inline,
});

/** Google's Gemini API: pictures in the answer of generateContent, clips by long-running operations. */
export const google: ServiceData = {
  id: 'google',
  provider: 'google',
  name: 'Google Gemini API',
  hosts: [
    {
      id: 'default',
      baseUrl: 'https://generativelanguage.googleapis.com',
      region: null,
      source: 'github.com/googleapis/js-genai, _api_client.ts, read 2026-11-26; one global address',
    },
  ],
  authentication: { header: 'x-goog-api-key', prefix: '' },
  requestIdHeader: null,
  resultHosts: [],
  keyedHosts: [],
  names: {
    'nano-banana': 'gemini-2.5-flash-image',
    'nano-banana-pro': 'gemini-3-pro-image-preview',
    'veo-3.1': 'veo-3.1-generate-preview',
    'veo-3.1-fast': 'veo-3.1-fast-generate-preview',
  },
  forms: [
    imageForm('^gemini-2\\.5-flash-image(?:-preview)?$', 3, flashSizes),
    imageForm('^gemini-3-pro-image(?:-preview)?$', 14, proSizes),
    {
      operations: ['video'],
      models: '^veo-3\\.1-(?:fast-)?generate(?:-preview|-001)$',
      request: veo,
      flow: operation,
    },
  ],
  errors: { message: [['error', 'message']], refusals: [] },
  seen: [
    {
      what: 'contents, inlineData, generationConfig, reasons to finish, usageMetadata by modality, responseId',
      where: 'github.com/googleapis/js-genai: types and converters @3570b7f; ai.google.dev copies',
      on: '2026-11-26',
    },
    {
      what: 'imageConfig.aspectRatio and imageSize 1K, 2K, 4K',
      where: 'googleapis.github.io/js-genai types.ImageConfig; hexdocs.pm/geminix ImageConfig',
      on: '2026-11-26',
    },
    {
      what: 'pixels of each shape, pictures that may be given',
      where: 'github.com/runwayml/sdk-node, src/resources/text-to-image.ts @007ef13',
      on: '2026-11-26',
    },
    {
      what: 'predictLongRunning: instances, image, parameters; the operation; generatedSamples; download with the key',
      where: 'copies of the reference at docs.gptproto.com and docs.aiid.edu.kg; litellm GeminiVideoConfig',
      on: '2026-11-26',
    },
    {
      what: 'raiMediaFilteredReasons; durations of 4, 6 and 8 seconds',
      where: 'docs.cloud.google.com generativelanguage v1beta; runwayml/sdk-node text-to-video.ts @4c46a95',
      on: '2026-11-26',
    },
  ],
};
