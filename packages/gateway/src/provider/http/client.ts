import { setTimeout as sleep } from 'node:timers/promises';
import { Agent, type Dispatcher } from 'undici';
import { type AdapterFacts, type Host, type Http, type HttpAnswer, UpstreamFailure } from '../adapter.ts';
import { answerOf, type BodyLimits } from './answer.ts';
import { failureOfFault } from './fault.ts';
import { addressOf, httpAddress, inHosts } from './hosts.ts';
import { publicLookup, type Resolve, systemResolve } from './lookup.ts';

/** Milliseconds, but for `bytes` and `connections`. */
export interface HttpLimits {
  readonly connect: number;
  /** Until the first byte of the answer. */
  readonly generation: number;
  readonly status: number;
  /** Between two pieces of a body. */
  readonly idle: number;
  /** For a whole body. */
  readonly body: number;
  /** Of one body. */
  readonly bytes: number;
  /** To one address at a time. */
  readonly connections: number;
}

export const usualHttpLimits: HttpLimits = {
  connect: 10_000,
  generation: 300_000,
  status: 30_000,
  idle: 60_000,
  body: 900_000,
  bytes: 1_073_741_824,
  connections: 128,
};

const redirects = new Set([301, 302, 303, 307, 308]);
const mostRedirects = 3;

type HttpRequest = Parameters<Http['request']>[0];

/**
 * HTTP towards one address of one service. The key goes to the service and to the hosts that its adapter names, nowhere
 * else; results are fetched from its own host and from those that the adapter names, over TLS and from public addresses,
 * unless the operator runs the service. No proxy, no cookie, no cache.
 */
export class HttpClient implements Http {
  readonly #facts: AdapterFacts;
  readonly #base: URL;
  readonly #selfHosted: boolean;
  readonly #key: string | null;
  readonly #limits: HttpLimits;
  readonly #own: Agent;
  readonly #others: Agent;

  /** @throws RangeError on an address that `addressOf` refuses, and on a key that no header takes */
  constructor(
    facts: AdapterFacts,
    host: Host,
    key: string | null,
    limits: HttpLimits = usualHttpLimits,
    resolve: Resolve = systemResolve,
  ) {
    const base = addressOf(facts.id, host);
    this.#selfHosted = host.selfHosted === true;
    if (key !== null && !/^[\x21-\x7e]+$/.test(key))
      throw new RangeError(`${facts.id}: the key has letters that no header takes`);
    this.#facts = facts;
    this.#base = base;
    this.#key = key;
    this.#limits = limits;
    const options = { connections: limits.connections, bodyTimeout: limits.idle };
    const connect = { timeout: limits.connect };
    this.#others = new Agent({ ...options, connect: { ...connect, lookup: publicLookup(resolve) } });
    this.#own = this.#selfHosted ? new Agent({ ...options, connect }) : this.#others;
  }

  async request(request: HttpRequest): Promise<HttpAnswer> {
    let url = this.#allowed(request.url, request.authenticated);
    for (let followed = 0; ; followed += 1) {
      const answer = await this.#once(request, url);
      if (!redirects.has(answer.status)) return answer;
      const next = answer.headers.location;
      await answer.discard();
      if (
        request.method !== 'GET' ||
        followed === mostRedirects ||
        next === undefined ||
        !URL.canParse(next, url.href)
      ) {
        throw new UpstreamFailure('result-host', { status: answer.status });
      }
      url = this.#allowed(new URL(next, url).href, false);
    }
  }

  async wait(milliseconds: number, signal: AbortSignal): Promise<void> {
    try {
      await sleep(milliseconds, undefined, { signal });
    } catch {
      throw signal.reason;
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.#own.destroy(), this.#others.destroy()]);
  }

  /** @throws UpstreamFailure `result-host` */
  #allowed(text: string, authenticated: boolean): URL {
    const url = httpAddress(text);
    if (url !== null && url.origin === this.#base.origin) return url;
    const named = authenticated
      ? (this.#facts.keyedHosts ?? [])
      : [...this.#facts.resultHosts, ...(this.#facts.keyedHosts ?? [])];
    const plain = url !== null && url.protocol === 'https:' && url.port === '';
    if (!plain || !inHosts(url.hostname, named)) throw new UpstreamFailure('result-host', { computed: true });
    return url;
  }

  async #once(request: HttpRequest, url: URL): Promise<HttpAnswer> {
    request.signal.throwIfAborted();
    const own = url.origin === this.#base.origin;
    const withKey = request.authenticated && (own || inHosts(url.hostname, this.#facts.keyedHosts ?? []));
    const { header, prefix } = this.#facts.authentication;
    const key = withKey && this.#key !== null ? { [header.toLowerCase()]: prefix + this.#key } : {};
    const limits: BodyLimits = { bytes: this.#limits.bytes, milliseconds: this.#limits.body };
    const { body, type } = await encoded(request.body);
    try {
      const {
        statusCode,
        headers,
        body: answer,
      } = await (own ? this.#own : this.#others).request({
        origin: url.origin,
        path: url.pathname + url.search,
        method: request.method as Dispatcher.HttpMethod,
        headers: { accept: '*/*', 'user-agent': 'contrechamp-gateway', ...type, ...request.headers, ...key },
        body,
        signal: request.signal,
        headersTimeout: this.#limits[request.patience ?? 'status'],
      });
      return answerOf({ status: statusCode, headers, body: answer }, limits, this.#key);
    } catch (error) {
      if (request.signal.aborted) throw request.signal.reason;
      throw failureOfFault(error);
    }
  }
}

/** A form as bytes, by Node's own encoder: undici takes forms of its own making only. */
async function encoded(body: HttpRequest['body']) {
  if (body === undefined || typeof body === 'string' || body instanceof Uint8Array)
    return { body: body ?? null, type: {} };
  const form = new Response(body);
  const type = { 'content-type': form.headers.get('content-type') ?? '' };
  return { body: Buffer.from(await form.arrayBuffer()), type };
}
