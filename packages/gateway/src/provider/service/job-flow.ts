import { type Asset, type Exchange, UpstreamFailure } from '../adapter.ts';
import type { PreparedRequest } from './body.ts';
import type { JobFlow, ServiceData } from './data.ts';
import { download } from './download.ts';
import { failureOfAbort, failureOfAnswer, withFacts, wordsAt } from './failure.ts';
import { Job, type Way } from './job.ts';
import { findSign, readAll } from './read.ts';

/** Outputs of one call that are fetched; no service here makes as many. */
const mostOutputs = 16;

/** One call of a service that makes a job of it. @throws UpstreamFailure */
export async function startJob(
  service: ServiceData,
  flow: JobFlow,
  { path, headers, body }: PreparedRequest,
  way: Way,
): Promise<Exchange> {
  const { http, signal, baseUrl } = way;
  const job = await submit();
  let outputs = 0;

  async function submit(): Promise<Job> {
    try {
      const answer = await http.request({
        method: 'POST',
        url: baseUrl + path,
        headers,
        body,
        authenticated: true,
        signal,
      });
      if (answer.status < 200 || answer.status > 299) {
        throw await failureOfAnswer(answer, service.errors, { computes: false, upstreamId: null });
      }
      return new Job(service, flow, way, await answer.json());
    } catch (error) {
      throw signal.aborted ? failureOfAbort(signal, { upstreamId: null, usage: null, computed: true }) : error;
    }
  }

  async function* assets(): AsyncGenerator<Asset> {
    const made = await job.finish();
    const urls = flow.outputs.flatMap((at) => readAll(made, at)).filter((url) => typeof url === 'string');
    const flags = flow.flagged === null ? [] : readAll(made, flow.flagged);
    outputs = urls.length;
    const shown = urls.filter((_, i) => flags[i] !== true).slice(0, mostOutputs);
    const facts = () => ({ upstreamId: job.id, usage: job.usage(outputs), computed: true });
    if (shown.length === 0) {
      const sign = findSign(made, flow.refusals);
      const refused = sign !== null || urls.length > 0;
      const detail = wordsAt(made, [...(sign === null ? [] : [sign.at]), ...flow.error]);
      throw new UpstreamFailure(refused ? 'content' : 'malformed', { ...facts(), detail });
    }
    const failed = (error: unknown): UpstreamFailure =>
      signal.aborted ? failureOfAbort(signal, facts()) : withFacts(error, facts());
    for (const url of shown) {
      yield await download({ url, keyed: flow.keyed }, way, failed).catch((error: unknown) => {
        throw failed(error);
      });
    }
  }
  return { upstreamId: job.id, assets: assets(), usage: () => job.usage(outputs), discard: () => job.stop() };
}
