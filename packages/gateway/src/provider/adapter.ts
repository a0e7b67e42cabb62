import type { Usage } from '../meter/usage.ts';
import type { Operation, Sent } from '../request/generation.ts';

/** One address of a service, with where it computes. */
export interface Host {
  /** `default`, `eu`, `us`. */
  readonly id: string;
  readonly baseUrl: string;
  /** ISO country, or a region of the provider in the catalogue; null where nobody knows. */
  readonly region: string | null;
  /** Where the documentation says so. */
  readonly source: string;
}

/** How the key travels. */
export interface Authentication {
  readonly header: string;
  readonly prefix: string;
}

/** What a service is, as data: shared by those that speak OpenAI's language and those that are translated. */
export interface AdapterFacts {
  readonly id: string;
  /** Provider in the catalogue. */
  readonly provider: string;
  readonly name: string;
  readonly hosts: readonly Host[];
  readonly authentication: Authentication;
  /** Header of an answer that names it. */
  readonly requestIdHeader: string | null;
  readonly operations: readonly Operation[];
  /** Hosts, beside its own, from which results may be fetched: `delivery-eu1.bfl.ai`, `*.fal.media`. */
  readonly resultHosts: readonly string[];
}

/** A picture given with a request, small enough to be held. */
export interface Picture {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** What a translated adapter needs beside the facts: never logged, never stored. */
export interface Content {
  readonly prompt: string;
  readonly pictures: readonly Picture[];
  readonly mask: Picture | null;
  readonly seed: number | null;
  readonly outputFormat: 'png' | 'jpeg' | 'webp' | null;
  readonly background: 'transparent' | 'opaque' | null;
}

/** One output as it arrives; `bytes` may be read once, and stops when the caller stops. */
export interface Asset {
  readonly mediaType: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

export const failureKinds = [
  'refused',
  'authentication',
  'rate-limit',
  'content',
  'unavailable',
  'malformed',
  'cut',
  'timeout',
  'result-host',
] as const;
export type FailureKind = (typeof failureKinds)[number];

/** The service did not do it. `usage` holds what it reports to have spent all the same. */
export class UpstreamFailure extends Error {
  readonly kind: FailureKind;
  readonly status: number | null;
  readonly retryAfter: number | null;
  readonly upstreamId: string | null;
  readonly usage: Usage | null;
  /** Words of the service, cleared of keys and addresses. */
  readonly detail: string | null;
  /** Whether accelerators may have worked. */
  readonly computed: boolean;

  constructor(
    kind: FailureKind,
    facts: Partial<
      Pick<UpstreamFailure, 'status' | 'retryAfter' | 'upstreamId' | 'usage' | 'detail' | 'computed'>
    > = {},
    options?: ErrorOptions,
  ) {
    super(`upstream: ${kind}`, options);
    this.name = 'UpstreamFailure';
    this.kind = kind;
    this.status = facts.status ?? null;
    this.retryAfter = facts.retryAfter ?? null;
    this.upstreamId = facts.upstreamId ?? null;
    this.usage = facts.usage ?? null;
    this.detail = facts.detail ?? null;
    this.computed = facts.computed ?? false;
  }
}

/** A translated generation under way. Iterating `assets` to its end makes `usage` final. */
export interface Exchange {
  readonly upstreamId: string | null;
  /** @throws UpstreamFailure while iterating */
  readonly assets: AsyncIterable<Asset>;
  /** Known once the assets were read. */
  usage(): Usage;
}

/** HTTP as adapters see it: hosts are checked, keys added, redirects refused, bodies bounded by time and size. */
export interface Http {
  request(request: {
    readonly method: 'GET' | 'POST' | 'DELETE';
    readonly url: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string | Uint8Array | FormData;
    /** Adds the provider's key; off for result addresses. */
    readonly authenticated: boolean;
    readonly signal: AbortSignal;
  }): Promise<HttpAnswer>;
  /** @throws when `signal` fires first */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** @throws UpstreamFailure `malformed` when it is not JSON or too long to be any */
  json(): Promise<unknown>;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Lets go of a body that nobody reads. */
  discard(): Promise<void>;
}

/** A service with a language of its own. */
export interface TranslatedAdapter extends AdapterFacts {
  readonly kind: 'translated';
  /**
   * Starts a generation; when `signal` fires, asks the service to stop where it can.
   * @throws UpstreamFailure
   */
  generate(sent: Sent, content: Content, host: Host, http: Http, signal: AbortSignal): Promise<Exchange>;
}

/** A service that speaks OpenAI's Images API: bytes pass through, usage is read on the way. */
export interface PassthroughAdapter extends AdapterFacts {
  readonly kind: 'passthrough';
  /** Energy beside the usage, where the service reports it: `{ "energy": { "energy_joules": … } }`. */
  readonly energy: readonly {
    readonly path: readonly string[];
    readonly unit: 'J' | 'Wh' | 'kWh';
    readonly boundary: 'accelerator' | 'server' | 'facility';
  }[];
}

export type Adapter = PassthroughAdapter | TranslatedAdapter;
