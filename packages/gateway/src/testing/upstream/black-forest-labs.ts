import type { FakeService } from './kit.ts';

/** Shapes: black-forest-labs/skills endpoints.md @ab8b5eb; docs.bfl.ai/api_integration/errors; read 2026-11-26. */
export const fakeBlackForestLabs: FakeService = {
  authentication: { header: 'x-key', prefix: '' },
  generates: { method: 'POST', path: /^\/v1\/flux-/ },
  error: (status, message) => (status === 422 ? { detail: [{ loc: ['body'], msg: message }] } : { detail: message }),
  answer({ method, path, query, json }, stage) {
    if (method === 'POST' && path.startsWith('/v1/flux-')) {
      stage.prompt(json.prompt);
      const { id } = stage.newJob(1);
      const cost = stage.behaviour === 'usage-absent' ? {} : { cost: 3, input_mp: 0, output_mp: 1 };
      return { json: { id, polling_url: `${stage.url}/v1/get_result?id=${id}`, ...cost } };
    }
    if (path !== '/v1/get_result') return null;
    const id = query.get('id') ?? '';
    const job = stage.jobs.get(id);
    if (job === undefined) return { json: { id, status: 'Task not found', result: null } };
    const state = stage.progress(job);
    const words = {
      running: 'Pending',
      done: 'Ready',
      failed: 'Error',
      refused: 'Content Moderated',
      stopped: 'Pending',
    };
    const result = state === 'done' ? { sample: stage.resultUrl(job, 0), prompt: 'p', seed: 1 } : null;
    return { json: { id, status: words[state], result, ...(state === 'failed' ? { error: 'CUDA fault' } : {}) } };
  },
};
