import type { FakeService } from './kit.ts';

/** Shapes: replicate/replicate-javascript index.d.ts @003590c; replicate.com/docs predictions; read 2026-11-26. */
export const fakeReplicate: FakeService = {
  authentication: { header: 'authorization', prefix: 'Bearer ' },
  generates: { method: 'POST', path: /^\/v1\/models\/[\w-]+\/[\w.-]+\/predictions$/ },
  error: (status, message) => ({ title: 'Error', detail: message, status }),
  answer({ method, path, json }, stage) {
    const [, id = '', cancel] = /^\/v1\/predictions\/([\w-]+)(\/cancel)?$/.exec(path) ?? [];
    const prediction = (name: string, more: object) => ({
      ...{ id: name, model: 'black-forest-labs/flux-dev', version: 'hidden', logs: '', error: null, output: null },
      urls: { get: `${stage.url}/v1/predictions/${name}`, cancel: `${stage.url}/v1/predictions/${name}/cancel` },
      ...more,
    });
    if (method === 'POST' && path.endsWith('/predictions')) {
      stage.prompt(json.input.prompt);
      const made = stage.newJob(json.input.num_outputs ?? 1);
      return { status: 201, json: prediction(made.id, { status: 'starting' }) };
    }
    const job = stage.jobs.get(id);
    if (job === undefined) return null;
    if (method === 'POST' && cancel !== undefined) {
      job.stopped = true;
      return { json: prediction(id, { status: 'processing' }) };
    }
    const spent = stage.behaviour === 'usage-absent' ? {} : { metrics: { predict_time: 2.5 } };
    const output = Array.from({ length: job.n }, (_, i) => stage.resultUrl(job, i));
    const states = {
      running: { status: job.polls === 0 ? 'starting' : 'processing' },
      done: { status: 'succeeded', output, ...spent },
      failed: { status: 'failed', error: 'CUDA fault', ...spent },
      refused: { status: 'failed', error: 'All generated images contained NSFW content.', ...spent },
      stopped: { status: 'canceled', ...spent },
    };
    return { json: prediction(id, states[stage.progress(job)]) };
  },
};
