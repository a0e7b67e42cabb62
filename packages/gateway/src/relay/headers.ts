import type { IncomingHttpHeaders } from 'node:http';

/** Headers of a service that its SDKs read; every other one stays behind. */
const passed = new Set([
  'content-type',
  'content-length',
  'content-encoding',
  'retry-after',
  'retry-after-ms',
  'x-request-id',
  'openai-processing-ms',
  'openai-version',
  'x-should-retry',
]);
const passedPrefixes = ['x-ratelimit-'];

const printable = /^[\t\x20-\x7e]*$/;

/** What a caller sees of the headers of an answer. */
export function callerHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (typeof value !== 'string' || !printable.test(value)) continue;
    if (passed.has(name) || passedPrefixes.some((p) => name.startsWith(p))) kept[name] = value;
  }
  return kept;
}

/** What a service sees of the headers of a request: none of the caller's but these. */
export const forwarded = ['accept', 'openai-beta', 'idempotency-key', 'user-agent'] as const;

export function serviceHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name of forwarded) {
    const value = headers[name];
    if (typeof value === 'string' && printable.test(value)) kept[name] = value;
  }
  return kept;
}
