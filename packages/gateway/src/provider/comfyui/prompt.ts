import { type Asset, type Exchange, UpstreamFailure } from '../adapter.ts';
import { download } from '../service/download.ts';
import { failureOfAbort, failureOfAnswer, withFacts } from '../service/failure.ts';
import type { Way } from '../service/job.ts';
import { readAll, readText } from '../service/read.ts';
import { entryOf, faultOf, filesOf, succeeded, usageOfEntry } from './history.ts';
import type { ComfyWorkflow } from './workflow.ts';

const errors = { message: [['error', 'message'], ['error']], refusals: [] };
const patience = 5;
const interval = { first: 300, longest: 2000 };
const stopMilliseconds = 5000;

/** One prompt in the queue of a ComfyUI server. @throws UpstreamFailure */
export async function startPrompt(workflow: ComfyWorkflow, graph: object, way: Way): Promise<Exchange> {
  const { baseUrl, http, signal } = way;
  const json = { 'content-type': 'application/json' };
  let entry: unknown = null;
  let ran = false;
  let stopping: Promise<void> | null = null;

  async function post(path: string, body: object, within: AbortSignal) {
    const answer = await http.request({
      ...{ method: 'POST', url: baseUrl + path, headers: json, body: JSON.stringify(body) },
      ...{ authenticated: true, signal: within },
    });
    if (answer.status < 200 || answer.status > 299) {
      throw await failureOfAnswer(answer, errors, { computes: false, upstreamId: null });
    }
    return answer;
  }
  async function get(path: string, within: AbortSignal): Promise<unknown> {
    const answer = await http.request({ method: 'GET', url: baseUrl + path, authenticated: true, signal: within });
    if (answer.status === 200) return answer.json();
    throw await failureOfAnswer(answer, errors, { computes: true, upstreamId: id });
  }

  let id = '';
  try {
    id = readText(await (await post('/prompt', { prompt: graph }, signal)).json(), ['prompt_id']) ?? '';
    if (id === '') throw new UpstreamFailure('malformed');
  } catch (error) {
    throw signal.aborted ? failureOfAbort(signal, { upstreamId: null, usage: null, computed: true }) : error;
  }
  const history = `/history/${encodeURIComponent(id)}`;

  /** Takes it out of the queue; interrupts only when it is this one that runs. */
  async function askToStop(): Promise<void> {
    if (entry !== null) return;
    const within = AbortSignal.timeout(stopMilliseconds);
    await (await post('/queue', { delete: [id] }, within)).discard();
    const queue = await get('/queue', within);
    if (readAll(queue, ['queue_running', '*', '1']).includes(id)) {
      ran = true;
      await (await post('/interrupt', { prompt_id: id }, within)).discard();
      for (let left = 10; left > 0 && entry === null; left -= 1) {
        await http.wait(100, within);
        entry = entryOf(await get(history, within), id);
      }
    } else {
      entry = entryOf(await get(history, within), id);
      ran = entry !== null;
    }
  }
  const stop = (): Promise<void> => {
    stopping ??= askToStop().catch(() => {
      ran = true;
    });
    return stopping;
  };
  if (signal.aborted) void stop();
  else signal.addEventListener('abort', () => void stop(), { once: true });

  async function finish(): Promise<void> {
    let pause = interval.first;
    let faults = 0;
    while (entry === null) {
      await http.wait(pause, signal);
      pause = Math.min(interval.longest, pause * 1.5);
      try {
        entry = entryOf(await get(history, signal), id);
        faults = 0;
      } catch (error) {
        faults += 1;
        if (signal.aborted || faults >= patience || (error as UpstreamFailure).kind === 'authentication') throw error;
      }
    }
    if (succeeded(entry)) return;
    throw new UpstreamFailure('unavailable', { detail: faultOf(entry), computed: true });
  }

  let outputs = 0;
  const usage = () => usageOfEntry(entry, workflow, outputs);
  const failed = (error: unknown): UpstreamFailure => {
    const facts = { upstreamId: id, usage: usage() };
    if (!signal.aborted) return withFacts(error, { ...facts, computed: true });
    return failureOfAbort(signal, { ...facts, computed: ran || entry !== null });
  };
  async function* assets(): AsyncGenerator<Asset> {
    try {
      await finish();
      const files = filesOf(entry, workflow);
      outputs = files.length;
      if (outputs === 0) throw new UpstreamFailure('malformed', { computed: true });
      for (const file of files) {
        const url = `${baseUrl}/view?${new URLSearchParams({ ...file })}`;
        yield await download({ url, keyed: true }, way, failed);
      }
    } catch (error) {
      if (signal.aborted) await stop();
      throw failed(error);
    }
  }
  return { upstreamId: id, assets: assets(), usage, discard: stop };
}
