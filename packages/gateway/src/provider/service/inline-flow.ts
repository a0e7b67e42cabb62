import type { Usage } from '../../meter/usage.ts';
import { type Asset, type Exchange, type Http, UpstreamFailure } from '../adapter.ts';
import { assetOf } from '../asset.ts';
import type { PreparedRequest } from './body.ts';
import type { At, InlineFlow, ServiceData, UsageRule } from './data.ts';
import { failureOfAbort, failureOfAnswer, withFacts, wordsAt } from './failure.ts';
import { InlineReader } from './inline-reader.ts';
import { findSign, readText } from './read.ts';
import { usageOf } from './usage.ts';

const placesOf = (usage: UsageRule): At[] =>
  [
    usage.computeSeconds,
    usage.outputTokens,
    usage.inputTokens,
    usage.allInputTokens,
    usage.outputTokensByKind?.at,
    usage.inputTokensByKind?.at,
    usage.cost?.at,
  ].filter((at) => at !== null && at !== undefined);

/** One call of a service that answers with the pictures in its JSON. @throws UpstreamFailure */
export async function startInline(
  service: ServiceData,
  flow: InlineFlow,
  { path, headers, body }: PreparedRequest,
  { baseUrl, http, signal }: { readonly baseUrl: string; readonly http: Http; readonly signal: AbortSignal },
): Promise<Exchange> {
  const stopped = () => failureOfAbort(signal, { upstreamId: null, usage: null, computed: true });
  const answer = await http
    .request({
      method: 'POST',
      url: baseUrl + path,
      headers,
      body,
      authenticated: true,
      signal,
      patience: 'generation',
    })
    .catch((error: unknown) => {
      throw signal.aborted ? stopped() : error;
    });
  const { status } = answer;
  const fromHeader = service.requestIdHeader === null ? null : (answer.headers[service.requestIdHeader] ?? null);
  if (status < 200 || status > 299) {
    throw await failureOfAnswer(answer, service.errors, { computes: true, upstreamId: fromHeader });
  }
  const wanted = [
    ...flow.refusals.map(({ at }) => at),
    ...placesOf(flow.usage),
    ...(flow.id === null ? [] : [flow.id]),
  ];
  const reader = new InlineReader(answer.bytes, flow.pictures, wanted);
  let outputs = 0;
  const usage = (): Usage => usageOf(flow.usage, [reader.values], outputs);
  const id = () => fromHeader ?? (flow.id === null ? null : readText(reader.values, flow.id));

  const failed = (error: unknown): UpstreamFailure => {
    const facts = { upstreamId: id(), usage: usage() };
    return signal.aborted ? failureOfAbort(signal, { ...facts, computed: true }) : withFacts(error, facts);
  };

  async function* assets(): AsyncGenerator<Asset> {
    try {
      for await (const picture of reader.pictures()) {
        outputs += 1;
        yield await assetOf(picture, null, failed);
      }
      const sign = findSign(reader.values, flow.refusals);
      if (sign !== null) {
        const detail = wordsAt(reader.values, [sign.at]);
        throw new UpstreamFailure('content', { status, detail, computed: sign.computed });
      }
      if (outputs === 0) throw new UpstreamFailure('unavailable', { status, computed: true });
    } catch (error) {
      throw failed(error);
    }
  }
  return {
    get upstreamId() {
      return id();
    },
    assets: assets(),
    usage,
    discard: () => answer.discard(),
  };
}
