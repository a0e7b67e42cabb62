import { UpstreamFailure } from '../adapter.ts';

/** Codes of failures before anything was sent. */
const unreached = new Set([
  'UND_ERR_CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);
const late = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);

/** The address of a result leads where it may not. */
export class ForbiddenAddress extends Error {
  readonly code = 'FORBIDDEN_ADDRESS';

  constructor() {
    super('the address is not public');
    this.name = 'ForbiddenAddress';
  }
}

/** What went wrong on the way, without anything of the request in it. */
export function failureOfFault(error: unknown): UpstreamFailure {
  if (error instanceof UpstreamFailure) return error;
  const code = codeOf(error);
  const cause = new Error(code ?? 'unknown');
  if (code === 'FORBIDDEN_ADDRESS') return new UpstreamFailure('result-host', {}, { cause });
  if (code !== null && unreached.has(code)) return new UpstreamFailure('unavailable', {}, { cause });
  const kind = code !== null && late.has(code) ? 'timeout' : 'cut';
  return new UpstreamFailure(kind, { computed: true }, { cause });
}

function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  if ('code' in error && typeof error.code === 'string') return error.code;
  if ('errors' in error && Array.isArray(error.errors)) return codeOf(error.errors[0]);
  return 'cause' in error ? codeOf(error.cause) : null;
}
