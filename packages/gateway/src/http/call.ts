import type { IncomingMessage } from 'node:http';
import type { Caller } from '../deferred/caller.ts';
import type { CampaignGovernor } from '../policy/governor.ts';
import type { Lang, Wishes } from '../policy/verdict.ts';
import type { Bearer } from '../receipt/receipt.ts';
import type { Preferences } from '../request/fields.ts';
import type { LogLine } from './log.ts';
import { Problem } from './problem.ts';

/** One request of a caller who showed a good key. */
export interface Call {
  readonly request: IncomingMessage;
  readonly response: Caller;
  readonly bearer: Bearer;
  readonly governor: CampaignGovernor;
  readonly lang: Lang;
  /** What the log will say of it, beside what every line says. */
  readonly noted: { -readonly [K in 'receipt' | 'outcome' | 'provider' | 'fault']?: LogLine[K] };
}

const short = /^[\w.:-]{1,80}$/;

/** A short name in a header; null where it is left out. @throws Problem when it holds something else */
export function preference(request: IncomingMessage, name: string): string | null {
  const value = request.headers[name];
  if (value === undefined || value === '') return null;
  if (typeof value === 'string' && short.test(value)) return value;
  throw new Problem(400, `The header ${name} holds something other than a short name.`, { code: 'invalid_header' });
}

/** @throws Problem when a header holds something else than a name */
export const preferencesOf = (request: IncomingMessage): Preferences => ({
  provider: preference(request, 'x-contrechamp-provider'),
  region: preference(request, 'x-contrechamp-region'),
});

/** What the caller says beside the request: a new generation even where an earlier answer would do, and until when it can wait. */
export function wishesOf(request: IncomingMessage): Wishes {
  const { 'x-contrechamp-reuse': reuse, 'x-contrechamp-deadline': deadline } = request.headers;
  return { fresh: reuse === 'no', deadline: typeof deadline === 'string' && deadline !== '' ? deadline : null };
}

/** Answers with JSON, whole. */
export function sendJson(
  response: Caller,
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  if (response.destroyed || response.headersSent) return;
  response.writeHead(status, {
    ...headers,
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    'cache-control': 'no-store',
  });
  response.end(body);
}
