import type { FakeService } from './kit.ts';

/** Shapes: fal-ai/fal-js queue.ts @04c550d, types/common.ts @038eb11; fal.ai/docs inference-api; read 2026-11-26. */
export const fakeFal: FakeService = {
  authentication: { header: 'authorization', prefix: 'Key ' },
  generates: { method: 'POST', path: /^\/fal-ai\// },
  error: (status, message) =>
    status === 422 ? { detail: [{ loc: ['body'], msg: message, type: 'value_error' }] } : { detail: message },
  answer({ method, path, json }, stage) {
    const at = (id: string, rest: string) => `${stage.url}/fal-ai/flux/requests/${id}${rest}`;
    if (method === 'POST') {
      stage.prompt(json.prompt);
      const { id } = stage.newJob(json.num_images ?? 1);
      return {
        json: {
          ...{ status: 'IN_QUEUE', request_id: id, queue_position: 0 },
          ...{ response_url: at(id, ''), status_url: at(id, '/status'), cancel_url: at(id, '/cancel') },
        },
      };
    }
    const [, id = '', rest] = /^\/fal-ai\/flux\/requests\/([\w-]+)(\/status|\/cancel)?$/.exec(path) ?? [];
    const job = stage.jobs.get(id);
    if (job === undefined) return null;
    if (method === 'PUT' && rest === '/cancel') {
      job.stopped = true;
      return { status: 202, json: { status: 'CANCELLATION_REQUESTED' } };
    }
    if (method !== 'GET') return null;
    const refused = stage.behaviour === 'content-refused';
    if (rest === '/status') {
      const state = stage.progress(job);
      const running = state === 'running' || state === 'stopped';
      const metrics = stage.behaviour === 'usage-absent' || running ? {} : { metrics: { inference_time: 1.25 } };
      const common = {
        request_id: id,
        response_url: at(id, ''),
        status_url: at(id, '/status'),
        cancel_url: at(id, '/cancel'),
      };
      const word = job.polls === 1 ? 'IN_QUEUE' : running ? 'IN_PROGRESS' : 'COMPLETED';
      return { status: running ? 202 : 200, json: { status: word, ...common, ...metrics, logs: [] } };
    }
    if (stage.behaviour === 'job-fails') return { status: 500, json: { detail: 'CUDA fault' } };
    if (refused) {
      const detail = [
        { loc: ['body', 'prompt'], msg: 'flagged by a content checker', type: 'content_policy_violation' },
      ];
      return { status: 422, json: { detail } };
    }
    const images = Array.from({ length: job.n }, (_, i) => ({
      url: stage.resultUrl(job, i),
      content_type: 'image/png',
    }));
    return { json: { images, seed: 1, has_nsfw_concepts: images.map(() => false), prompt: 'p' } };
  },
};
