import type { Usage } from '../meter/usage.ts';
import type { Operation, Sent } from '../request/generation.ts';

/** One address of a service, with where it computes. */
export interface Host {
  /** `default`, `eu`, `us`. */
  readonly id: string;
  readonly baseUrl: string;
  /** ISO country, `EU`, or a region of the provider in the catalogue; null where nobody knows. */
  readonly region: string | null;
  /** Where the documentation says so. */
  readonly source: string;
  /** Named by the operator: may be a private address, and spoken to without TLS. */
  readonly selfHosted?: boolean;
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
  /** Hosts, beside its own, that the key may be sent to: a service answers where to ask for a job. */
  readonly keyedHosts?: readonly string[];
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
  /** Calls that failed while others were delivered, once the assets were read. */
  failures?(): readonly UpstreamFailure[];
  /** Lets go of a generation whose assets nobody reads; reading them to the end, or leaving midway, does as well. */
  discard?(): Promise<void>;
}

/** HTTP as adapters see it: hosts are checked, keys added, redirects refused, bodies bounded by time and size. */
export interface Http {
  request(request: {
    readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
    readonly url: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string | Uint8Array | FormData;
    /** Adds the provider's key; off for result addresses. */
    readonly authenticated: boolean;
    readonly signal: AbortSignal;
    /** How long to wait for the first byte of the answer; a generation may take minutes, a status may not. */
    readonly patience?: 'generation' | 'status';
  }): Promise<HttpAnswer>;
  /** @throws when `signal` fires first */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** @throws UpstreamFailure `malformed` when it is not JSON or longer than a megabyte */
  json(): Promise<unknown>;
  /** May be read once. @throws UpstreamFailure `cut` or `timeout` */
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Lets go of a body that nobody reads. */
  discard(): Promise<void>;
}

/** What of a request a service cannot do. */
export interface Objection {
  /** Field as callers name it: `size`, `quality`, `model`. */
  readonly field: string;
  readonly asked: string;
  /** What could be asked instead, in words of the API; null where there is nothing. */
  readonly allowed: string | null;
}

/** What one model of a service takes; what is false or null would be an {@link Objection}. */
export interface Offer {
  /** Images of one call; more are asked in several. */
  readonly perCall: number;
  /** `any`: pixels as asked, within limits of the service. */
  readonly sizes: readonly string[] | 'any' | null;
  readonly quality: boolean;
  readonly steps: boolean;
  readonly seed: boolean;
  readonly mask: boolean;
  readonly references: { readonly least: number; readonly most: number };
  readonly seconds: readonly number[] | null;
  /** `always`: clips come with sound, whatever is asked. */
  readonly audio: 'choice' | 'always' | 'never';
}

/** The part of {@link Content} that decides whether a service can do it. */
export interface Wants {
  readonly mask: boolean;
  readonly seed: boolean;
  readonly outputFormat: Content['outputFormat'];
  readonly background: Content['background'];
}

/** A service with a language of its own. */
export interface TranslatedAdapter extends AdapterFacts {
  readonly kind: 'translated';
  /** Null where it does not serve the model. The model by its name in the catalogue or at the service. */
  offer(operation: Operation, model: string, references: number): Offer | null;
  /** What would have to be dropped, to be refused before anything is sent; null where nothing would. */
  objection(sent: Sent, wants: Wants): Objection | null;
  /**
   * Starts a generation; when `signal` fires, asks the service to stop where it can, and fails with what it says it spent.
   * @throws UpstreamFailure; `refused` before anything is sent where there is an {@link Objection}
   */
  generate(sent: Sent, content: Content, host: Host, http: Http, signal: AbortSignal): Promise<Exchange>;
}

export const wattHoursPer = { mJ: 1 / 3_600_000, J: 1 / 3600, Wh: 1, kWh: 1000 } as const;
export type EnergyUnit = keyof typeof wattHoursPer;

/** A service that speaks OpenAI's Images API: bytes pass through, usage is read on the way. */
export interface PassthroughAdapter extends AdapterFacts {
  readonly kind: 'passthrough';
  /** Field by which it takes the number of denoising steps; OpenAI's language has none. Null where nobody says. */
  readonly stepsField: string | null;
  /** Energy beside the usage, where the service reports it: `{ "energy": { "energy_joules": … } }`. */
  readonly energy: readonly {
    readonly path: readonly string[];
    readonly unit: EnergyUnit;
    readonly boundary: 'accelerator' | 'server' | 'facility' | null;
    /** Where the unit is part of the answer: what must be read there for the figure to count. */
    readonly unitAt?: { readonly path: readonly string[]; readonly reads: string };
  }[];
}

export type Adapter = PassthroughAdapter | TranslatedAdapter;
