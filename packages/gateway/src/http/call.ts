import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Bearer } from '../receipt/receipt.ts';
import type { Preferences } from '../request/fields.ts';
import type { Governor, Lang } from './governor.ts';
import type { LogLine } from './log.ts';
import { Problem } from './problem.ts';

/** One request of a caller who showed a good key. */
export interface Call {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly bearer: Bearer;
  readonly governor: Governor;
  readonly lang: Lang;
  /** What the log will say of it, beside what every line says. */
  readonly noted: { -readonly [K in 'receipt' | 'outcome' | 'provider' | 'fault']?: LogLine[K] };
}

const short = /^[\w.:-]{1,80}$/;

function preference(request: IncomingMessage, name: string): string | null {
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

/** Whether the caller wants a new generation even where an earlier answer would do. */
export const wantsFresh = (request: IncomingMessage): boolean => request.headers['x-contrechamp-reuse'] === 'no';

export function langOf(request: IncomingMessage, fallback: Lang): Lang {
  const [first] = (request.headers['accept-language'] ?? '').split(',');
  if (first?.trim().startsWith('fr')) return 'fr';
  return first?.trim().startsWith('en') ? 'en' : fallback;
}

/** Answers with JSON, whole. */
export function sendJson(
  response: ServerResponse,
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
