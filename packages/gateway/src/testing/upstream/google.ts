import type { FakeService, Reply, Stage, UpstreamCall } from './kit.ts';

function image({ json }: UpstreamCall, stage: Stage): Reply {
  stage.prompt(json.contents[0].parts[0].text);
  const tokens = { promptTokenCount: 8, candidatesTokenCount: 1290, totalTokenCount: 1298 };
  const details = {
    promptTokensDetails: [{ modality: 'TEXT', tokenCount: 8 }],
    candidatesTokensDetails: [{ modality: 'IMAGE', tokenCount: 1290 }],
  };
  const usageMetadata = stage.behaviour === 'usage-absent' ? undefined : { ...tokens, ...details };
  const common = { usageMetadata, modelVersion: 'gemini-2.5-flash-image', responseId: 'response-1' };
  if (stage.behaviour === 'content-refused') {
    return { json: { candidates: [{ content: { parts: [] }, finishReason: 'IMAGE_SAFETY', index: 0 }], ...common } };
  }
  const data = stage.picture.toString('base64');
  const parts = [{ text: 'Here it is' }, { inlineData: { mimeType: 'image/png', data } }];
  const candidates = [{ content: { role: 'model', parts }, finishReason: 'STOP', index: 0 }];
  return { json: { candidates, ...common }, carries: true };
}

function operation(name: string, stage: Stage): Reply | null {
  const job = stage.jobs.get(name.split('/').at(-1) ?? '');
  if (job === undefined) return null;
  const state = stage.progress(job);
  if (state === 'running' || state === 'stopped') return { json: { name } };
  if (state === 'failed') return { json: { name, done: true, error: { code: 13, message: 'CUDA fault' } } };
  const refused = { raiMediaFilteredCount: 1, raiMediaFilteredReasons: ['The prompt was flagged'] };
  const video = { uri: `${stage.resultUrl(job, 0)}?alt=media` };
  const generateVideoResponse = state === 'refused' ? refused : { generatedSamples: [{ video }] };
  return { json: { name, done: true, response: { generateVideoResponse } } };
}

/**
 * Shapes: googleapis/js-genai types and converters @3570b7f; copies of the reference of predictLongRunning; read
 * 2026-11-26. Results take the key, as those of Google do.
 */
export const fakeGoogle: FakeService = {
  authentication: { header: 'x-goog-api-key', prefix: '' },
  generates: { method: 'POST', path: /^\/v1beta\/models\/[\w.-]+:(?:generateContent|predictLongRunning)$/ },
  error: (code, message) => ({ error: { code, message, status: 'ERROR' } }),
  answer(call, stage) {
    const [, model, verb] = /^\/v1beta\/models\/([\w.-]+):(\w+)$/.exec(call.path) ?? [];
    if (call.method === 'POST' && verb === 'generateContent') return image(call, stage);
    if (call.method === 'POST' && verb === 'predictLongRunning') {
      stage.prompt(call.json.instances[0].prompt);
      return { json: { name: `models/${model}/operations/${stage.newJob(1).id}` } };
    }
    const [, name] = /^\/v1beta\/(models\/[\w.-]+\/operations\/[\w-]+)$/.exec(call.path) ?? [];
    if (call.path.startsWith('/results/') && call.headers['x-goog-api-key'] === undefined) return { status: 403 };
    return name === undefined ? null : operation(name, stage);
  },
};
