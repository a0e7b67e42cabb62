import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import { answerKind, answerReader } from '../answer/open.ts';
import type { Answer, AnswerReader } from '../answer/reader.ts';
import type { Keeping } from '../answer/store.ts';
import { nothingReported, type Usage } from '../meter/usage.ts';
import { MarkingStream } from '../provenance/marking-stream.ts';
import { type Care, Watch } from '../provenance/watch.ts';
import { callerHeaders, serviceHeaders } from '../relay/headers.ts';
import { Relay, type RelayEnd } from '../relay/relay.ts';
import type { Call } from './call.ts';
import { markHeaders } from './care.ts';
import type { PassthroughLine as Line } from './lines.ts';
import type { Metered } from './metered.ts';
import type { Problem } from './problem.ts';
import { errorOfAnswer, upstreamProblem } from './upstream-error.ts';

export interface Outgoing {
  /** Below the base URL: `/images/generations`. */
  readonly path: string;
  readonly contentType: string;
  readonly body: Buffer | Readable;
  /** Bytes of a stream, where that is known. */
  readonly length?: number;
  /** Settled generation: null until it is open, for a body that is sent before the last field is known. */
  metered(): Metered | null;
  /** Headers that explain the decision. */
  headers(): Readonly<Record<string, string>>;
  /** Why the body was broken off on our side, if it was. */
  fault(): Error | null;
  /** Takes a copy of the answer, where one is wanted. */
  readonly keep: Keeping | null;
  readonly care: Care;
  /** How long it may take in all. */
  readonly totalMilliseconds: number;
}

const silent = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);

const codeOf = (error: Error): string => String((error as NodeJS.ErrnoException).code ?? '');
const idOf = ({ adapter }: Line, headers: IncomingHttpHeaders): string | null => {
  const value = adapter.requestIdHeader === null ? undefined : headers[adapter.requestIdHeader];
  return typeof value === 'string' && /^[\w.:-]{1,100}$/.test(value) ? value : null;
};

function requestHeaders(call: Call, line: Line, out: Outgoing): Record<string, string> {
  const { header, prefix } = line.adapter.authentication;
  return {
    ...serviceHeaders(call.request.headers),
    'content-type': out.contentType,
    ...(out.length === undefined ? {} : { 'content-length': String(out.length) }),
    'accept-encoding': 'identity',
    ...(line.key === null ? {} : { [header]: prefix + line.key }),
  };
}

/** Writes what is read to a copy too. */
function copied(reader: AnswerReader, keep: Keeping | null): AnswerReader {
  if (keep === null) return reader;
  return {
    get nearEnd() {
      return reader.nearEnd;
    },
    write(chunk) {
      reader.write(chunk);
      keep.write(chunk);
    },
    end: () => reader.end(),
  };
}

/** Who marks the pictures of an answer, where that is wanted and its form allows it. */
function markerOf({ mark, room }: Care, headers: IncomingHttpHeaders): MarkingStream | null {
  const kind = answerKind(headers);
  return mark && kind ? new MarkingStream(kind, mark, room) : null;
}

/** Headers of a service, of an answer whose length is not known any more. */
function headersOf(headers: IncomingHttpHeaders, { mark }: Care, marker: MarkingStream | null): Record<string, string> {
  if (!mark) return callerHeaders(headers);
  const { 'content-length': length, ...others } = callerHeaders(headers);
  const told = markHeaders(marker?.told ?? 'not-possible');
  return marker || length === undefined ? { ...others, ...told } : { ...others, 'content-length': length, ...told };
}

/**
 * Sends a request and carries the answer to the caller. Resolves when the answer has gone, or is known not to go.
 * @throws Problem as long as nothing has gone to the caller
 */
export async function passThrough(call: Call, line: Line, out: Outgoing): Promise<void> {
  const { response } = call;
  let upstream: { status: number; id: string | null } = { status: 0, id: null };
  let begin = () => {};
  let marker: MarkingStream | null = null;
  let watch: Watch | null = null;
  let resolve: (ended: { end: RelayEnd; held: Buffer | null }) => void = () => {};
  const over = new Promise<{ end: RelayEnd; held: Buffer | null }>((settled) => {
    resolve = settled;
  });
  const relay = new Relay({
    head(status, headers) {
      upstream = { status, id: idOf(line, headers) };
      const rewrite = markerOf(out.care, headers);
      marker = rewrite;
      watch = new Watch(out.care, rewrite?.outcomes);
      begin = () => void response.writeHead(status, { ...headersOf(headers, out.care, rewrite), ...out.headers() });
      const reader = answerReader(line.adapter, headers, watch);
      return { reader: copied(reader, out.keep), to: response, begin, rewrite };
    },
    ended: (end, held) => resolve({ end, held }),
  });
  const timer = setTimeout(() => relay.giveUp(), out.totalMilliseconds);
  response.once('close', () => {
    if (!response.writableFinished) relay.abandon();
  });
  const { pathname } = new URL(line.host.baseUrl);
  const path = pathname.replace(/\/$/, '') + out.path;
  const { body } = out;
  line.dispatcher.dispatch(
    { origin: new URL(line.host.baseUrl).origin, path, method: 'POST', headers: requestHeaders(call, line, out), body },
    relay,
  );
  const { end, held } = await over;
  clearTimeout(timer);
  const metered = out.metered();
  const problem = await conclude(call, end, { metered, upstream, fault: out.fault(), line });
  if (metered?.outcome) call.noted.outcome = metered.outcome;
  if (end.kind === 'ended' && end.answer.whole && !end.answer.addresses && problem === null)
    void out.keep?.keep(metered?.id ?? '');
  else out.keep?.drop();
  // What was held for an answer that broke off is let go.
  (marker as MarkingStream | null)?.end();
  const watched = watch as Watch | null;
  if (end.kind !== 'ended' || !metered) watched?.close();
  if (end.kind === 'ended') {
    if (!response.headersSent) begin();
    response.end(held ?? undefined);
    if (metered) watched?.check(metered.id, end.answer.pictures);
  } else if (problem) {
    if (response.headersSent) response.destroy();
    else throw problem;
  }
}

interface Circumstances {
  readonly metered: Metered | null;
  readonly upstream: { readonly status: number; readonly id: string | null };
  readonly fault: Error | null;
  readonly line: Line;
}

/** Pictures of an answer that broke off. What it reported is of them alone, and not of what was under way. */
const came = ({ usage }: Answer): Usage | null =>
  usage.outputs > 0 ? { ...nothingReported, outputs: usage.outputs } : null;

/** Settles what was opened. @returns what to tell the caller when the answer cannot be had */
async function conclude(call: Call, end: RelayEnd, given: Circumstances): Promise<Problem | Error | null> {
  const { metered, upstream, fault, line } = given;
  const facts = { upstreamId: upstream.id, upstreamStatus: upstream.status || null };
  if (end.kind === 'ended') {
    const { usage, pictures, whole, readable } = end.answer;
    const provenance = pictures.map(({ state }) => state);
    const fewer = whole && usage.outputs > 0 && usage.outputs < (metered?.verdict.sent.n ?? 0);
    // What came is passed on as it is, and called what it is: an answer without its end delivers nothing.
    const outcome = !whole && readable ? 'failed' : fewer ? 'partial' : 'delivered';
    if (outcome === 'failed') call.noted.fault = 'malformed';
    await metered?.settle({ ...facts, outcome, usage: whole ? usage : came(end.answer), computed: true, provenance });
    return null;
  }
  if (end.kind === 'error') {
    const { kind, facts: told } = errorOfAnswer(end.status, end.body, end.headers['retry-after'], line.key);
    const upstreamId = idOf(line, end.headers);
    await metered?.settle({ outcome: 'failed', computed: end.status >= 500, upstreamId, upstreamStatus: end.status });
    call.noted.fault = kind;
    return upstreamProblem(kind, told, call.lang);
  }
  if (end.kind === 'abandoned') {
    const answer = end.answer?.whole ? end.answer : null;
    const usage = answer?.usage ?? null;
    await metered?.settle({
      ...facts,
      outcome: 'abandoned',
      usage,
      computed: end.begun,
      provenance: (answer?.pictures ?? []).map(({ state }) => state),
    });
    return null;
  }
  if (fault) {
    // The body broke off before its end: the service has no request.
    await metered?.settle({ ...facts, outcome: 'failed', computed: false });
    return fault;
  }
  const late = end.kind === 'late' || silent.has(codeOf(end.cause));
  // Without an opening the service never had the whole request; with one it may have generated, headers or none.
  const taken = upstream.status > 0 || (end.begun && metered !== null);
  const kind = late ? 'timeout' : taken ? 'cut' : 'unavailable';
  const answer = end.kind === 'broken' ? end.answer : null;
  await metered?.settle({
    ...{ ...facts, outcome: late ? 'timeout' : 'failed', usage: answer && came(answer), computed: end.begun },
    provenance: (answer?.pictures ?? []).map(({ state }) => state),
  });
  call.noted.fault = kind;
  return upstreamProblem(kind, {}, call.lang);
}
