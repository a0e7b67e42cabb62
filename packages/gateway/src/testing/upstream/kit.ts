import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { noisePng } from '../png.ts';

/** How a service behaves from now on. Those of jobs change nothing at a service that answers at once. */
export const behaviours = [
  'success',
  'usage-absent',
  'error',
  'rate-limit',
  'key-refused',
  'request-refused',
  'content-refused',
  'malformed',
  'cut',
  'slow',
  'silent',
  'second-refused',
  'job-fails',
  'job-hangs',
  'job-queued',
  'status-flickers',
  'result-elsewhere',
] as const;
export type Behaviour = (typeof behaviours)[number];

export interface UpstreamCall {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
  /** The body as JSON, of any shape. */
  // biome-ignore lint/suspicious/noExplicitAny: what a service is sent is checked by its fake
  readonly json: any;
  form(): Promise<globalThis.FormData>;
}

export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly bytes?: Buffer;
  /** Carries a picture: broken off or slowed down by behaviours. */
  readonly carries?: boolean;
}

export interface Job {
  readonly id: string;
  readonly n: number;
  polls: number;
  stopped: boolean;
  [key: string]: unknown;
}

/** What a fake knows while it answers. */
export interface Stage {
  readonly url: string;
  readonly behaviour: Behaviour;
  readonly picture: Buffer;
  readonly jobs: Map<string, Job>;
  newJob(n: number): Job;
  /** The job has been asked about once more. `running` for the first two times, then what the behaviour says. */
  progress(job: Job): 'running' | 'done' | 'failed' | 'refused' | 'stopped';
  /** Address of a picture of a job. */
  resultUrl(job: Job, index: number): string;
  /** A prompt as the fake found it where its service looks for it. */
  prompt(text: string): void;
}

export interface FakeService {
  readonly authentication: { readonly header: string; readonly prefix: string } | null;
  /** The request that generates, or begins to. */
  readonly generates: { readonly method: string; readonly path: RegExp };
  error(status: number, message: string): unknown;
  /** Null: no such route. */
  answer(call: UpstreamCall, stage: Stage): Promise<Reply | null> | Reply | null;
}

/** A service on this machine that behaves like a real one: routes, keys, states, errors. */
export interface Upstream {
  readonly url: string;
  readonly key: string;
  readonly picture: Buffer;
  readonly calls: readonly UpstreamCall[];
  readonly prompts: readonly string[];
  readonly jobs: ReadonlyMap<string, Job>;
  /** Connections on which something is being sent or waited for. */
  readonly open: number;
  behave(behaviour: Behaviour): void;
  close(): Promise<void>;
}

const pause = 12;

export async function serveUpstream(service: FakeService, picture = noisePng(160, 120)): Promise<Upstream> {
  const key = 'secret-Of_the.service-07';
  const calls: UpstreamCall[] = [];
  const prompts: string[] = [];
  const jobs = new Map<string, Job>();
  let behaviour: Behaviour = 'success';
  let open = 0;
  let generations = 0;
  let jobNumber = 0;

  const stageFor = (): Stage => ({
    ...{ url, behaviour, picture, jobs },
    newJob(n) {
      jobNumber += 1;
      const job: Job = { id: `job-${jobNumber}`, n, polls: 0, stopped: false };
      jobs.set(job.id, job);
      return job;
    },
    progress(job) {
      job.polls += 1;
      if (job.stopped) return 'stopped';
      if (job.polls < 3 || behaviour === 'job-hangs' || behaviour === 'job-queued') return 'running';
      if (behaviour === 'job-fails') return 'failed';
      return behaviour === 'content-refused' ? 'refused' : 'done';
    },
    resultUrl: (job, index) =>
      behaviour === 'result-elsewhere' ? `https://127.0.0.1:9/${job.id}` : `${url}/results/${job.id}/${index}.png`,
    prompt: (text) => prompts.push(text),
  });

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = await readCall(request);
    calls.push(call);
    const stage = stageFor();
    const early = refusal(call);
    if (early === 'silent') return;
    const reply = early ?? (await service.answer(call, stage)) ?? resultOf(call, stage);
    await send(reply ?? { status: 404, json: service.error(404, 'no such route') }, response);
  }

  /** What happens before the service looks at the request. */
  function refusal(call: UpstreamCall): Reply | 'silent' | null {
    const { authentication, generates } = service;
    const refuse = (status: number, message: string, headers = {}): Reply => ({
      ...{ status, headers },
      json: service.error(status, message),
    });
    const isResult = call.path.startsWith('/results/');
    if (authentication !== null && !isResult) {
      const given = call.headers[authentication.header];
      if (behaviour === 'key-refused') return refuse(401, `Incorrect API key provided: ${authentication.prefix}${key}`);
      if (given !== authentication.prefix + key) return refuse(401, 'no key');
    }
    if (call.method !== generates.method || !generates.path.test(call.path)) {
      const flickers = behaviour === 'status-flickers' && !isResult && calls.length % 2 === 0;
      return flickers ? refuse(503, 'try again') : null;
    }
    generations += 1;
    if (behaviour === 'error') return refuse(500, 'out of memory');
    if (behaviour === 'rate-limit') return refuse(429, 'slow down', { 'retry-after': '7' });
    if (behaviour === 'request-refused') return refuse(422, 'the prompt is too odd');
    if (behaviour === 'second-refused' && generations === 2) return refuse(422, 'not a second time');
    return behaviour === 'silent' ? 'silent' : null;
  }

  async function send(reply: Reply, response: ServerResponse): Promise<void> {
    const { status = 200, headers = {}, carries = false } = reply;
    const type = reply.bytes === undefined ? 'application/json' : 'image/png';
    let body = reply.bytes ?? Buffer.from(JSON.stringify(reply.json ?? {}));
    if (behaviour === 'malformed' && status === 200 && reply.bytes === undefined) {
      body = Buffer.concat([Buffer.from('{"oops":nothing'), body]);
    }
    response.writeHead(status, { 'content-type': type, 'content-length': body.length, ...headers });
    if (carries && behaviour === 'cut') {
      response.write(body.subarray(0, body.length >> 1));
      await sleep(pause);
      response.destroy();
    } else if (carries && behaviour === 'slow') {
      const size = Math.ceil(body.length / 8);
      for (let at = 0; at < body.length && !response.destroyed; at += size) {
        response.write(body.subarray(at, at + size));
        await sleep(pause);
      }
      response.end();
    } else response.end(body);
  }

  const server = createServer((request, response) => {
    open += 1;
    response.once('close', () => {
      open -= 1;
    });
    respond(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...{ url, key, picture, calls, prompts, jobs },
    get open() {
      return open;
    },
    behave(next) {
      behaviour = next;
      generations = 0;
      jobNumber = 0;
      calls.length = 0;
      prompts.length = 0;
      jobs.clear();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function resultOf(call: UpstreamCall, { jobs, picture }: Stage): Reply | null {
  const [, id] = /^\/results\/([\w-]+)\/\d+\.png$/.exec(call.path) ?? [];
  return call.method === 'GET' && id !== undefined && jobs.has(id) ? { bytes: picture, carries: true } : null;
}

async function readCall(request: IncomingMessage): Promise<UpstreamCall> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const body = Buffer.concat(parts);
  const url = new URL(request.url ?? '/', 'http://upstream');
  const type = String(request.headers['content-type'] ?? '');
  return {
    ...{ method: request.method ?? 'GET', path: url.pathname, query: url.searchParams, headers: request.headers, body },
    json: type.startsWith('application/json') ? JSON.parse(body.toString()) : null,
    form: () => new Response(body, { headers: { 'content-type': type } }).formData(),
  };
}
