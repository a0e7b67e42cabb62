import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callerHeaders, serviceHeaders } from './headers.ts';

const name = fc.oneof(
  fc.constantFrom('content-type', 'retry-after', 'x-request-id', 'openai-version', 'x-ratelimit-limit-images'),
  fc.constantFrom('set-cookie', 'authorization', 'server', 'x-contrechamp-receipt', 'transfer-encoding', 'connection'),
  fc.constantFrom('accept', 'user-agent', 'idempotency-key', 'openai-beta', 'cookie', 'host', 'x-forwarded-for'),
);
const headers = fc.dictionary(name, fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.array(fc.string())));

describe('headers', () => {
  it('of a service that reach a caller are those that its SDKs read, and plain', () => {
    fc.assert(
      fc.property(headers, (given) => {
        const kept = callerHeaders(given as never);
        for (const [key, value] of Object.entries(kept)) {
          expect(key).toMatch(
            /^(?:content-(?:type|length|encoding)|retry-after(?:-ms)?|x-request-id|openai-.+|x-should-retry|x-ratelimit-.+)$/,
          );
          expect(value).toMatch(/^[\t\x20-\x7e]*$/);
          expect(given[key]).toBe(value);
        }
      }),
    );
    expect(callerHeaders({ 'x-ratelimit-limit-images': '5', 'content-type': 'text/event-stream' })).toEqual({
      ...{ 'x-ratelimit-limit-images': '5', 'content-type': 'text/event-stream' },
    });
  });

  it('of a caller that reach a service hold no key, no cookie and no address', () => {
    fc.assert(
      fc.property(headers, (given) => {
        const kept = serviceHeaders(given as never);
        for (const [key, value] of Object.entries(kept)) {
          expect(['accept', 'openai-beta', 'idempotency-key', 'user-agent']).toContain(key);
          expect(value).toMatch(/^[\t\x20-\x7e]*$/);
        }
      }),
    );
  });
});
