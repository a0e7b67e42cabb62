import { once } from 'node:events';
import { type MarkOutcome, PictureMarker } from '@contrechamp/provenance';
import type { Keeping } from '../answer/store.ts';
import type { SeenPicture } from '../provenance/manifest-checks.ts';
import { type Care, Watch } from '../provenance/watch.ts';
import { type Asset, type Content, type Exchange, UpstreamFailure } from '../provider/adapter.ts';
import { Base64Encoder } from './base64.ts';
import type { Call } from './call.ts';
import { markHeaders } from './care.ts';
import { deadlineIn } from './deadline.ts';
import type { TranslatedLine } from './lines.ts';
import type { Metered } from './metered.ts';
import { upstreamProblem } from './upstream-error.ts';

const formats: Readonly<Record<string, string>> = { 'image/png': 'png', 'image/jpeg': 'jpeg', 'image/webp': 'webp' };

async function send({ call: { response }, keep, signal }: Writing, text: string): Promise<void> {
  keep?.write(Buffer.from(text, 'latin1'));
  if (!response.write(text)) await once(response, 'drain', { signal });
}

/** The bytes of a picture, marked on their way where that is wanted. */
async function* passing(asset: Asset, marker: PictureMarker | null): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    for await (const bytes of asset.bytes) yield marker ? marker.write(bytes) : bytes;
    if (marker) yield marker.end();
  } finally {
    // Lets go of what is held where it broke off.
    marker?.end();
  }
}

/** Writes one picture as base64 in JSON. @returns what was seen of it as it passed */
async function sendPicture(asset: Asset, writing: Writing): Promise<SeenPicture> {
  const { care, watch, outcomes } = writing;
  const encoder = new Base64Encoder();
  const marker = care.mark && new PictureMarker(care.mark, care.room.picture());
  const tap = watch.next();
  for await (const bytes of passing(asset, marker)) {
    const letters = encoder.write(bytes);
    if (letters === '') continue;
    tap.write(Buffer.from(letters, 'latin1'));
    await send(writing, letters);
  }
  const last = encoder.end();
  tap.write(Buffer.from(last, 'latin1'));
  tap.end();
  await send(writing, `${last}"}`);
  outcomes.push(marker?.outcome ?? null);
  return watch.seen(tap);
}

interface Writing {
  readonly call: Call;
  readonly metered: Metered;
  readonly headers: Readonly<Record<string, string>>;
  readonly created: number;
  readonly signal: AbortSignal;
  /** Takes a copy of the answer, where one is wanted. */
  readonly keep: Keeping | null;
  readonly care: Care;
  readonly watch: Watch;
  /** What came of the marks of the pictures so far. */
  readonly outcomes: (MarkOutcome | null)[];
}

/** The pictures in the shape of OpenAI's answer, as they arrive; its end waits for the receipt. */
async function sendAnswer(exchange: Exchange, writing: Writing): Promise<SeenPicture[]> {
  const { call, headers, created, care } = writing;
  const { response } = call;
  const pictures: SeenPicture[] = [];
  let format: string | undefined;
  for await (const asset of exchange.assets) {
    const first = pictures.length === 0;
    if (first) {
      format = formats[asset.mediaType];
      const told = markHeaders(care.mark && (format ? 'iptc' : 'not-possible'));
      response.writeHead(200, { ...headers, ...told, 'content-type': 'application/json; charset=utf-8' });
    }
    const start = first ? `{"created":${created},${format ? `"output_format":"${format}",` : ''}"data":[` : ',';
    await send(writing, `${start}{"b64_json":"`);
    pictures.push(await sendPicture(asset, writing));
  }
  return pictures;
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
  given: {
    readonly metered: Metered;
    readonly content: Content;
    readonly headers: Readonly<Record<string, string>>;
    readonly keep: Keeping | null;
    readonly care: Care;
  },
  times: { readonly created: number; readonly totalMilliseconds: number },
): Promise<void> {
  const { metered, content, headers, keep, care } = given;
  const outcomes: (MarkOutcome | null)[] = [];
  const watch = new Watch(care, outcomes);
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
    const writing = { call, metered, headers, created: times.created, signal, keep, care, watch, outcomes };
    const pictures = await sendAnswer(exchange, writing);
    const provenance = pictures.map(({ state }) => state);
    if (provenance.length === 0) throw new UpstreamFailure('malformed', { computed: true, usage: exchange.usage() });
    const usage = exchange.usage();
    const outcome = provenance.length < sent.n ? 'partial' : 'delivered';
    await metered.settle({ outcome, usage, computed: true, provenance, upstreamId: exchange.upstreamId });
    note();
    response.end(']}');
    keep?.write(Buffer.from(']}'));
    if (outcome === 'delivered') void keep?.keep(metered.id);
    else keep?.drop();
    watch.check(metered.id, pictures);
  } catch (error) {
    keep?.drop();
    const failure = asFailure(error);
    const facts = {
      usage: failure.usage,
      computed: failure.computed,
      upstreamId: failure.upstreamId ?? exchange?.upstreamId ?? null,
      upstreamStatus: failure.status,
    };
    if (signal.aborted && !deadline.late) {
      await metered.settle({ ...facts, outcome: 'abandoned' });
      note();
      return;
    }
    const late = deadline.late || failure.kind === 'timeout';
    await metered.settle({ ...facts, outcome: late ? 'timeout' : 'failed' });
    note();
    call.noted.fault = late ? 'timeout' : failure.kind;
    if (response.headersSent) response.destroy();
    else throw upstreamProblem(late ? 'timeout' : failure.kind, failure, call.lang);
  } finally {
    watch.close();
    deadline.clear();
  }
}
