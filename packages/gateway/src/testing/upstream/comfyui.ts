import type { FakeService, Job, Reply, Stage, UpstreamCall } from './kit.ts';

interface Node {
  readonly class_type: string;
  readonly inputs: Readonly<Record<string, unknown>>;
}

function submit({ json }: UpstreamCall, stage: Stage): Reply {
  const nodes = Object.values<Node>(json.prompt);
  const text = nodes.find(({ class_type }) => class_type === 'CLIPTextEncode')?.inputs.text;
  if (typeof text !== 'string') {
    return {
      status: 400,
      json: { error: { type: 'prompt_no_outputs', message: 'Prompt has no outputs' }, node_errors: {} },
    };
  }
  stage.prompt(text);
  const batch = nodes.find(({ class_type }) => class_type === 'EmptyLatentImage')?.inputs.batch_size;
  const job = stage.newJob(Number(batch ?? 1));
  return { json: { prompt_id: job.id, number: 1, node_errors: {} } };
}

const start = 1_755_000_000_000;

function history(job: Job, stage: Stage): Reply {
  const state = stage.progress(job);
  if (state === 'running') return { json: {} };
  const time = (timestamp: number) =>
    stage.behaviour === 'usage-absent' ? { prompt_id: job.id } : { prompt_id: job.id, timestamp };
  const end = {
    done: ['execution_success', time(start + 4000)],
    failed: ['execution_error', { ...time(start + 4000), exception_message: 'CUDA fault', node_type: 'KSampler' }],
    refused: ['execution_error', { ...time(start + 4000), exception_message: 'CUDA fault', node_type: 'KSampler' }],
    stopped: ['execution_interrupted', { ...time(start + 1500), node_id: '3' }],
  }[state];
  const images = Array.from({ length: job.n }, (_, i) => ({
    filename: `${job.id}_${i}.png`,
    subfolder: '',
    type: 'output',
  }));
  const preview = { filename: 'preview.png', subfolder: '', type: 'temp' };
  const energy = stage.behaviour === 'usage-absent' ? {} : { '12': { energy_joules: [5400] } };
  const outputs = state === 'done' ? { '8': { images: [preview] }, '9': { images }, ...energy } : {};
  const status = {
    status_str: state === 'done' ? 'success' : 'error',
    completed: state === 'done',
    messages: [['execution_start', time(start)], ['execution_cached', { nodes: [] }], end],
  };
  return { json: { [job.id]: { prompt: [1, job.id, {}, {}, ['9']], outputs, status, meta: {} } } };
}

/** Shapes: comfyanonymous/ComfyUI server.py @005f3ba and recorded histories, read 2026-11-26. */
export const fakeComfyUi: FakeService = {
  authentication: { header: 'authorization', prefix: 'Bearer ' },
  generates: { method: 'POST', path: /^\/prompt$/ },
  error: (_, message) => ({ error: { type: 'error', message }, node_errors: {} }),
  async answer(call, stage) {
    const { method, path, json } = call;
    if (method === 'POST' && path === '/prompt') return submit(call, stage);
    if (method === 'POST' && path === '/upload/image') {
      const image = (await call.form()).get('image');
      return image instanceof File ? { json: { name: image.name, subfolder: '', type: 'input' } } : { status: 400 };
    }
    if (method === 'GET' && path === '/queue') {
      const all = [...stage.jobs.values()].filter(({ stopped }) => !stopped).map(({ id }) => [1, id, {}, {}, []]);
      const waits = stage.behaviour === 'job-queued';
      return { json: { queue_running: waits ? [] : all, queue_pending: waits ? all : [] } };
    }
    if (method === 'POST' && path === '/queue') {
      // What is deleted before it ran has no history.
      if (stage.behaviour === 'job-queued') for (const id of json.delete) stage.jobs.delete(id);
      return { bytes: Buffer.alloc(0) };
    }
    if (method === 'POST' && path === '/interrupt') {
      const job = stage.jobs.get(json.prompt_id);
      if (job !== undefined) job.stopped = true;
      return { bytes: Buffer.alloc(0) };
    }
    if (method !== 'GET') return null;
    const [, id] = /^\/history\/([\w-]+)$/.exec(path) ?? [];
    const job = stage.jobs.get(id ?? '');
    if (id !== undefined) return job === undefined ? { json: {} } : history(job, stage);
    const file = call.query.get('filename') ?? '';
    const saved = stage.jobs.has(file.split('_')[0] ?? '') && call.query.get('type') === 'output';
    return path === '/view' && saved ? { bytes: stage.picture, carries: true } : null;
  },
};
