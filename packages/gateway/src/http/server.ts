import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { keyOf } from '../key/key.ts';
import type { KeyRing } from '../key/key-file.ts';
import type { CampaignGovernor } from '../policy/governor.ts';
import type { Lang } from '../policy/verdict.ts';
import { acceptedLang } from '../text/format.ts';
import { showBudgets } from './budgets.ts';
import { type Call, sendJson } from './call.ts';
import { edits } from './edits.ts';
import { generations } from './images.ts';
import type { Log } from './log.ts';
import { listModels, oneModel } from './models.ts';
import { Problem } from './problem.ts';
import type { Service } from './service.ts';
import { createVideo, deleteVideo, listVideos, oneVideo, videoContent } from './videos.ts';
import { dropWaiting, oneWaiting, waitingAnswer } from './waiting.ts';

export interface GatewayOptions extends Service {
  readonly keys: () => KeyRing;
  /** By id of the campaign. */
  readonly governors: ReadonlyMap<string, CampaignGovernor>;
  readonly log: Log;
  /** Of messages to callers whom no campaign is known of yet. */
  readonly lang: Lang;
  /** The usual ones when not given. */
  readonly limits?: Partial<ServerLimits>;
}

type Route = (call: Call, service: Service) => void | Promise<void>;

const routes: ReadonlyMap<string, Route> = new Map<string, Route>([
  ['POST /v1/images/generations', generations],
  ['POST /v1/images/edits', (call, service) => edits('edit', call, service)],
  ['POST /v1/images/variations', (call, service) => edits('variation', call, service)],
  ['GET /v1/models', (call) => listModels(call)],
  ['GET /v1/contrechamp/budget', showBudgets],
  ['POST /v1/videos', createVideo],
  ['GET /v1/videos', listVideos],
]);

/** Routes that hold an id of their own. */
const patterns: readonly {
  readonly name: string;
  readonly path: RegExp;
  readonly route: (call: Call, service: Service, id: string) => void | Promise<void>;
}[] = [
  {
    name: 'GET /v1/models/:id',
    path: /^GET \/v1\/models\/([\w.:%-]{1,120})$/,
    route: (call, _, id) => oneModel(call, id),
  },
  { name: 'GET /v1/videos/:id', path: /^GET \/v1\/videos\/(video_[0-9a-f]{32})$/, route: oneVideo },
  {
    name: 'GET /v1/videos/:id/content',
    path: /^GET \/v1\/videos\/(video_[0-9a-f]{32})\/content$/,
    route: videoContent,
  },
  {
    name: 'GET /v1/contrechamp/waiting/:id',
    path: /^GET \/v1\/contrechamp\/waiting\/(wait_[0-9a-f]{32})$/,
    route: oneWaiting,
  },
  {
    name: 'GET /v1/contrechamp/waiting/:id/answer',
    path: /^GET \/v1\/contrechamp\/waiting\/(wait_[0-9a-f]{32})\/answer$/,
    route: waitingAnswer,
  },
  {
    name: 'DELETE /v1/contrechamp/waiting/:id',
    path: /^DELETE \/v1\/contrechamp\/waiting\/(wait_[0-9a-f]{32})$/,
    route: dropWaiting,
  },
  { name: 'DELETE /v1/videos/:id', path: /^DELETE \/v1\/videos\/(video_[0-9a-f]{32})$/, route: deleteVideo },
];

/** Headers and body of a request must arrive within these, so that nobody holds a connection open for nothing. */
export const usualServerLimits = {
  headersTimeout: 15_000,
  requestTimeout: 120_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5_000,
  maxHeaderSize: 16 * 1024,
};
/** Milliseconds, and bytes of all headers together. */
export type ServerLimits = Readonly<typeof usualServerLimits>;

function routeOf(request: IncomingMessage): { readonly name: string; readonly route: Route } {
  const [path = ''] = (request.url ?? '').split('?');
  const name = `${request.method} ${path}`;
  const route = routes.get(name);
  if (route) return { name, route };
  for (const pattern of patterns) {
    const [, id] = pattern.path.exec(name) ?? [];
    if (id !== undefined) return { name: pattern.name, route: (call, service) => pattern.route(call, service, id) };
  }
  throw new Problem(404, `No route for ${request.method} ${path.slice(0, 80).replace(/[^\w/.:-]/g, '?')}.`, {
    code: 'unknown_url',
  });
}

const unknownKey = {
  en: 'Incorrect gateway key. Ask whoever runs the gateway for one (contrechamp gateway keys add).',
  fr: 'Clé de passerelle inconnue. Demandez-en une à qui tient la passerelle (contrechamp gateway keys add).',
};

function callOf(request: IncomingMessage, response: ServerResponse, options: GatewayOptions): Call {
  const key = keyOf(request.headers.authorization);
  const holder = key === null ? null : options.keys().holderOf(key);
  const governor = holder ? options.governors.get(holder.campaign) : undefined;
  const lang = acceptedLang(request.headers['accept-language'], governor?.lang ?? options.lang);
  if (!holder || !governor) {
    throw new Problem(401, unknownKey[lang], { type: 'invalid_request_error', code: 'invalid_api_key' });
  }
  const bearer = { campaign: holder.campaign, person: holder.person, key: holder.id };
  return { request, response, bearer, governor, lang, noted: {} };
}

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  return new Problem(500, 'The gateway failed. Nothing more is known here; its log has the time.', {
    type: 'server_error',
    code: 'gateway_fault',
    headers: { 'x-should-retry': 'false' },
  });
}

function answerProblem(response: ServerResponse, problem: Problem): void {
  if (response.headersSent) {
    // An answer that cannot go on breaks off: whoever waits must not wait for ever, nor take it for whole.
    if (!response.writableEnded) response.destroy();
    return;
  }
  sendJson(response, problem.status, problem.body(), problem.headers);
}

/** Bytes of a refused request that are read for nothing, so that its sender comes to read the answer. */
const drained = 64 * 2 ** 20;

/** Lets a request that nobody reads any more run out; one that is longer than any that is taken loses its connection. */
function drain(request: IncomingMessage): void {
  if (request.complete || request.destroyed) return;
  let length = 0;
  request.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > drained) request.socket.destroy();
  });
  request.on('error', () => {});
  request.resume();
}

/** As nginx logs it. */
const callerGone = 499;

async function answer(request: IncomingMessage, response: ServerResponse, options: GatewayOptions): Promise<void> {
  const started = performance.now();
  let name = 'unknown';
  let call: Call | null = null;
  let fault: string | undefined;
  response.on('error', () => {});
  try {
    const found = routeOf(request);
    name = found.name;
    call = callOf(request, response, options);
    await found.route(call, options);
  } catch (error) {
    const problem = problemOf(error);
    fault = problem.code ?? 'problem';
    answerProblem(response, problem);
  }
  drain(request);
  options.log({
    at: options.now().toISOString(),
    method: request.method ?? '',
    route: name,
    // Whoever left before an answer began was told nothing.
    status: response.headersSent ? response.statusCode : callerGone,
    milliseconds: Math.round(performance.now() - started),
    ...(call ? { key: call.bearer.key, campaign: call.bearer.campaign, ...call.noted } : {}),
    ...(call?.noted.fault || !fault ? {} : { fault }),
  });
}

export interface Gateway {
  /** Not yet listening. */
  readonly server: Server;
  /** Resolves once every request that came is answered and accounted for, or given up and accounted for. */
  idle(): Promise<void>;
}

/** The gateway over HTTP. */
export function createGateway(options: GatewayOptions): Gateway {
  const limits = { ...usualServerLimits, ...options.limits };
  const answering = new Set<Promise<void>>();
  const server = createServer(limits, (request, response) => {
    const one = answer(request, response, options).finally(() => answering.delete(one));
    answering.add(one);
  });
  server.maxRequestsPerSocket = 0;
  return { server, idle: async () => void (await Promise.allSettled(answering)) };
}
