import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import { answerReader } from '../answer/open.ts';
import type { AnswerReader } from '../answer/reader.ts';
import type { Keeping } from '../answer/store.ts';
import { callerHeaders, serviceHeaders } from '../relay/headers.ts';
import { Relay, type RelayEnd } from '../relay/relay.ts';
import type { Call } from './call.ts';
import type { PassthroughLine as Line } from './lines.ts';
import type { Metered } from './metered.ts';
import type { Problem } from './problem.ts';
import { errorOfAnswer, upstreamProblem } from './upstream-error.ts';

export interface Outgoing {
  /** Below the base URL: `/images/generations`. */
  readonly path: string;
  readonly contentType: string;
  readonly body: Buffer | Readable;
  /** Settled generation: null until it is open, for a body that is sent before the last field is known. */
  metered(): Metered | null;
  /** Headers that explain the decision. */
  headers(): Readonly<Record<string, string>>;
  /** Why the body was broken off on our side, if it was. */
  fault(): Error | null;
  /** Takes a copy of the answer, where one is wanted. */
  readonly keep: Keeping | null;
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

/**
 * Sends a request and carries the answer to the caller. Resolves when the answer has gone, or is known not to go.
 * @throws Problem as long as nothing has gone to the caller
 */
export async function passThrough(call: Call, line: Line, out: Outgoing): Promise<void> {
  const { response } = call;
  let upstream: { status: number; id: string | null } = { status: 0, id: null };
  let begin = () => {};
  let resolve: (ended: { end: RelayEnd; held: Buffer | null }) => void = () => {};
  const over = new Promise<{ end: RelayEnd; held: Buffer | null }>((settled) => {
    resolve = settled;
  });
  const relay = new Relay({
    head(status, headers) {
      upstream = { status, id: idOf(line, headers) };
      begin = () => void response.writeHead(status, { ...callerHeaders(headers), ...out.headers() });
      const reader = answerReader(line.adapter, String(headers['content-type'] ?? ''));
      return { reader: copied(reader, out.keep), to: response, begin };
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
  if (end.kind === 'ended' && end.answer.whole && problem === null) void out.keep?.keep(metered?.id ?? '');
  else out.keep?.drop();
  if (end.kind === 'ended') {
    if (!response.headersSent) begin();
    response.end(held ?? undefined);
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

/** Settles what was opened. @returns what to tell the caller when the answer cannot be had */
async function conclude(call: Call, end: RelayEnd, given: Circumstances): Promise<Problem | Error | null> {
  const { metered, upstream, fault, line } = given;
  const facts = { upstreamId: upstream.id, upstreamStatus: upstream.status || null };
  if (end.kind === 'ended') {
    const { usage, provenance, whole, readable } = end.answer;
    const fewer = whole && usage.outputs > 0 && usage.outputs < (metered?.verdict.sent.n ?? 0);
    // What came is passed on as it is, and called what it is: an answer without its end delivers nothing.
    const outcome = !whole && readable ? 'failed' : fewer ? 'partial' : 'delivered';
    if (outcome === 'failed') call.noted.fault = 'malformed';
    await metered?.settle({ ...facts, outcome, usage: whole ? usage : null, computed: true, provenance });
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
      provenance: answer?.provenance ?? [],
    });
    return null;
  }
  if (fault) {
    // The body broke off before its end: the service has no request.
    await metered?.settle({ ...facts, outcome: 'failed', computed: false });
    return fault;
  }
  const late = end.kind === 'late' || silent.has(codeOf(end.cause));
  const kind = late ? 'timeout' : upstream.status > 0 ? 'cut' : 'unavailable';
  await metered?.settle({ ...facts, outcome: late ? 'timeout' : 'failed', usage: null, computed: end.begun });
  call.noted.fault = kind;
  return upstreamProblem(kind, {}, call.lang);
}
