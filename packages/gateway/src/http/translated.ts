import { once } from 'node:events';
import { PictureTap } from '../answer/picture-tap.ts';
import type { Caller } from '../deferred/caller.ts';
import { type Asset, type Content, type Exchange, UpstreamFailure } from '../provider/adapter.ts';
import type { ProvenanceState } from '../receipt/receipt.ts';
import { Base64Encoder } from './base64.ts';
import type { Call } from './call.ts';
import { deadlineIn } from './deadline.ts';
import type { TranslatedLine } from './lines.ts';
import type { Metered } from './metered.ts';
import { upstreamProblem } from './upstream-error.ts';

const formats: Readonly<Record<string, string>> = { 'image/png': 'png', 'image/jpeg': 'jpeg', 'image/webp': 'webp' };

async function send(response: Caller, text: string, signal: AbortSignal): Promise<void> {
  if (!response.write(text)) await once(response, 'drain', { signal });
}

/** Writes one picture as base64 in JSON. @returns what its first bytes show of its provenance */
async function sendPicture(response: Caller, asset: Asset, signal: AbortSignal): Promise<ProvenanceState> {
  const encoder = new Base64Encoder();
  const tap = new PictureTap();
  for await (const bytes of asset.bytes) {
    const letters = encoder.write(bytes);
    tap.write(Buffer.from(letters, 'latin1'));
    await send(response, letters, signal);
  }
  await send(response, `${encoder.end()}"}`, signal);
  return tap.state();
}

interface Writing {
  readonly call: Call;
  readonly metered: Metered;
  readonly headers: Readonly<Record<string, string>>;
  readonly created: number;
  readonly signal: AbortSignal;
}

/** The pictures in the shape of OpenAI's answer, as they arrive; its end waits for the receipt. */
async function sendAnswer(exchange: Exchange, { call, headers, created, signal }: Writing): Promise<ProvenanceState[]> {
  const { response } = call;
  const provenance: ProvenanceState[] = [];
  let format: string | undefined;
  for await (const asset of exchange.assets) {
    const first = provenance.length === 0;
    if (first) {
      format = formats[asset.mediaType];
      response.writeHead(200, { ...headers, 'content-type': 'application/json; charset=utf-8' });
    }
    const start = first ? `{"created":${created},${format ? `"output_format":"${format}",` : ''}"data":[` : ',';
    await send(response, `${start}{"b64_json":"`, signal);
    provenance.push(await sendPicture(response, asset, signal));
  }
  return provenance;
}

const asFailure = (error: unknown): UpstreamFailure =>
  error instanceof UpstreamFailure ? error : new UpstreamFailure('cut', { computed: true }, { cause: error });

/**
 * Generates with a service that speaks a language of its own and answers in OpenAI's.
 * @throws Problem as long as nothing has gone to the caller
 */
export async function translate(
  call: Call,
  line: TranslatedLine,
  given: { readonly metered: Metered; readonly content: Content; readonly headers: Readonly<Record<string, string>> },
  times: { readonly created: number; readonly totalMilliseconds: number },
): Promise<void> {
  const { metered, content, headers } = given;
  const { response } = call;
  const { sent } = metered.verdict;
  const deadline = deadlineIn(times.totalMilliseconds);
  const { signal } = deadline;
  const hungUp = () => {
    if (!response.writableFinished) deadline.abandon();
  };
  response.once('close', hungUp);
  let exchange: Exchange | null = null;
  const note = () => {
    if (metered.outcome) call.noted.outcome = metered.outcome;
  };
  try {
    exchange = await line.adapter.generate(sent, content, line.host, line.http, signal);
    const provenance = await sendAnswer(exchange, { call, metered, headers, created: times.created, signal });
    if (provenance.length === 0) throw new UpstreamFailure('malformed', { computed: true, usage: exchange.usage() });
    const usage = exchange.usage();
    const outcome = provenance.length < sent.n ? 'partial' : 'delivered';
    await metered.settle({ outcome, usage, computed: true, provenance, upstreamId: exchange.upstreamId });
    note();
    response.end(']}');
  } catch (error) {
    const failure = asFailure(error);
    const facts = {
      usage: failure.usage,
      computed: failure.computed,
      upstreamId: failure.upstreamId ?? exchange?.upstreamId ?? null,
      upstreamStatus: failure.status,
    };
    if (signal.aborted && !deadline.late) {
      await metered.settle({ ...facts, outcome: 'abandoned', computed: true });
      note();
      return;
    }
    const late = deadline.late || failure.kind === 'timeout';
    await metered.settle({ ...facts, outcome: late ? 'timeout' : 'failed', computed: late || failure.computed });
    note();
    call.noted.fault = late ? 'timeout' : failure.kind;
    if (response.headersSent) response.destroy();
    else throw upstreamProblem(late ? 'timeout' : failure.kind, failure, call.lang);
  } finally {
    deadline.clear();
  }
}
