import type { Readable } from 'node:stream';
import { type HttpAnswer, UpstreamFailure } from '../adapter.ts';
import { failureOfFault } from './fault.ts';

/** Longest JSON that is held. */
const longestJson = 1_048_576;

export interface BodyLimits {
  readonly bytes: number;
  readonly milliseconds: number;
}

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** An answer with its body still on the way. */
export function answerOf(
  { status, headers, body }: { readonly status: number; readonly headers: Headers; readonly body: Readable },
  limits: BodyLimits,
  key: string | null,
): HttpAnswer {
  // Whoever lets go of a body does not want to hear what became of it.
  body.on('error', () => {});
  return {
    status,
    headers: singleHeaders(headers),
    json: () => readJson(body, limits, key),
    bytes: bounded(body, limits),
    async discard() {
      body.destroy();
    },
  };
}

function singleHeaders(headers: Headers): Record<string, string> {
  const single: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) single[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : value;
  }
  return single;
}

/** The bytes, given up when there are too many or they take too long; the connection is dropped when nobody reads on. */
async function* bounded(body: Readable, { bytes, milliseconds }: BodyLimits): AsyncGenerator<Uint8Array> {
  let length = 0;
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    body.destroy(new Error('too slow'));
  }, milliseconds);
  try {
    for await (const chunk of body) {
      length += (chunk as Buffer).length;
      if (length > bytes) throw new UpstreamFailure('malformed', { computed: true });
      yield chunk as Buffer;
    }
  } catch (error) {
    throw late ? new UpstreamFailure('timeout', { computed: true }) : failureOfFault(error);
  } finally {
    clearTimeout(timer);
    body.destroy();
  }
}

/** A service may repeat the key when it refuses it: what is read from it never has it. */
async function readJson(body: Readable, limits: BodyLimits, key: string | null): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bounded(body, { ...limits, bytes: longestJson })) chunks.push(chunk);
  try {
    const text = Buffer.concat(chunks).toString();
    return JSON.parse(key === null || key === '' ? text : text.replaceAll(JSON.stringify(key).slice(1, -1), '…'));
  } catch {
    throw new UpstreamFailure('malformed', { computed: true });
  }
}
