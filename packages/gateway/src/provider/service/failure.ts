import type { Usage } from '../../meter/usage.ts';
import { type FailureKind, type HttpAnswer, UpstreamFailure } from '../adapter.ts';
import { cleared } from '../http/cleared.ts';
import { retryAfterSeconds } from '../http/retry-after.ts';
import type { At, ServiceData } from './data.ts';
import { findSign, readAll } from './read.ts';

/** The first words that an answer has at any of these places. */
export function wordsAt(answer: unknown, places: readonly At[]): string | null {
  const found = places.flatMap((at) => readAll(answer, at)).find((words) => typeof words === 'string' && words !== '');
  return typeof found === 'string' ? cleared(found, null) : null;
}

const kindOf = (status: number): FailureKind => {
  if (status === 401 || status === 403) return 'authentication';
  if (status === 429) return 'rate-limit';
  return status >= 400 && status < 500 && status !== 408 ? 'refused' : 'unavailable';
};

/**
 * What an answer without success means. Its words are kept, but for those about a key.
 * @param computes whether the request itself was the generation
 */
export async function failureOfAnswer(
  answer: HttpAnswer,
  errors: ServiceData['errors'],
  facts: { readonly computes: boolean; readonly upstreamId: string | null },
): Promise<UpstreamFailure> {
  const { status } = answer;
  const said: unknown = await answer.json().catch(() => null);
  const sign = findSign(said, errors.refusals);
  const kind = sign === null ? kindOf(status) : 'content';
  return new UpstreamFailure(kind, {
    status,
    retryAfter: retryAfterSeconds(answer.headers['retry-after'], Date.now()),
    upstreamId: facts.upstreamId,
    detail: kind === 'authentication' ? null : wordsAt(said, errors.message),
    computed: sign?.computed ?? (facts.computes && kind === 'unavailable'),
  });
}

/** The failure, knowing more of it; what it says itself stays, unless `usage` is of more than it knew. */
export function withFacts(
  error: unknown,
  facts: { readonly upstreamId?: string | null; readonly usage?: Usage | null; readonly computed?: boolean },
  widened = false,
): UpstreamFailure {
  const failure =
    error instanceof UpstreamFailure ? error : new UpstreamFailure('cut', { computed: true }, { cause: error });
  return new UpstreamFailure(
    failure.kind,
    {
      status: failure.status,
      retryAfter: failure.retryAfter,
      detail: failure.detail,
      upstreamId: failure.upstreamId ?? facts.upstreamId ?? null,
      usage: (widened ? null : failure.usage) ?? facts.usage ?? null,
      computed: facts.computed ?? failure.computed,
    },
    { cause: failure.cause },
  );
}

/** A signal fired: time was up, or nobody waits any more. */
export const failureOfAbort = (
  signal: AbortSignal,
  facts: { readonly upstreamId: string | null; readonly usage: Usage | null; readonly computed: boolean },
): UpstreamFailure =>
  new UpstreamFailure(isTimeout(signal.reason) ? 'timeout' : 'cut', facts, {
    cause: new Error('stopped by the gateway'),
  });

const isTimeout = (reason: unknown): boolean => reason instanceof Error && reason.name === 'TimeoutError';
