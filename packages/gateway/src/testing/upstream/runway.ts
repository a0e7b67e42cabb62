import type { FakeService } from './kit.ts';

/** Shapes: runwayml/sdk-node src/resources/tasks.ts @098e240, text-to-image.ts @007ef13; read 2026-11-26. */
export const fakeRunway: FakeService = {
  authentication: { header: 'authorization', prefix: 'Bearer ' },
  generates: { method: 'POST', path: /^\/v1\/(?:text_to_image|text_to_video|image_to_video)$/ },
  error: (_, message) => ({ error: message }),
  answer({ method, path, headers, json }, stage) {
    if (headers['x-runway-version'] === undefined && method === 'POST')
      return { status: 400, json: { error: 'no version' } };
    if (method === 'POST') {
      stage.prompt(json.promptText);
      return { json: { id: stage.newJob(json.outputCount ?? 1).id } };
    }
    const [, id = ''] = /^\/v1\/tasks\/([\w-]+)$/.exec(path) ?? [];
    const job = stage.jobs.get(id);
    if (job === undefined) return null;
    if (method === 'DELETE') {
      job.stopped = true;
      return { status: 204, bytes: Buffer.alloc(0) };
    }
    const common = { id, createdAt: '2026-11-26T07:00:00.000Z' };
    const waits = job.polls === 0 || stage.behaviour === 'job-queued';
    const states = {
      running: { status: waits ? 'PENDING' : 'RUNNING', progress: 0.5 },
      done: { status: 'SUCCEEDED', output: Array.from({ length: job.n }, (_, i) => stage.resultUrl(job, i)) },
      failed: { status: 'FAILED', failure: 'CUDA fault', failureCode: 'INTERNAL.BAD_OUTPUT.CODE01' },
      refused: { status: 'FAILED', failure: 'The output was flagged', failureCode: 'SAFETY.OUTPUT.IMAGE' },
      stopped: { status: 'CANCELLED' },
    };
    return { json: { ...common, ...states[stage.progress(job)] } };
  },
};
