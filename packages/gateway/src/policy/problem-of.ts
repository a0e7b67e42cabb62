import type { RefusalCode } from './decision.ts';

interface Shape {
  /** Never 408, 409, 429 or 5xx alone: SDKs would ask again. */
  readonly status: number;
  readonly type: 'invalid_request_error' | 'permission_error' | 'budget_exceeded' | 'server_error';
  /** Field of the request that is to blame. */
  readonly param: string | null;
}

const invalid = (param: string | null, status = 422): Shape => ({ status, type: 'invalid_request_error', param });
const forbidden = (param: string | null): Shape => ({ status: 403, type: 'permission_error', param });

/** How each refusal looks to OpenAI’s SDKs. A disk that is full stays full: not to be tried again at once. */
const shapes: Readonly<Record<RefusalCode, Shape>> = {
  'budget-exhausted': { status: 402, type: 'budget_exceeded', param: null },
  'model-not-allowed': forbidden('model'),
  'model-retired': { status: 410, type: 'invalid_request_error', param: 'model' },
  'region-not-allowed': forbidden(null),
  'provider-not-configured': invalid(null, 404),
  'provider-not-allowed': forbidden(null),
  'operation-not-allowed': forbidden(null),
  'operation-not-offered': invalid(null, 404),
  'count-above-maximum': invalid('n'),
  'size-above-maximum': invalid('size'),
  'setting-above-maximum': invalid(null),
  'price-unknown': forbidden(null),
  'footprint-unknown': invalid(null),
  'brief-missing': forbidden(null),
  'request-invalid': invalid(null, 400),
  'ledger-unavailable': { status: 503, type: 'server_error', param: null },
};

/** Status and error fields of a refusal, in the shape of OpenAI’s; `message` is left to the language of the caller. */
export function problemOf(code: RefusalCode, field?: string): Shape & { readonly code: string } {
  const shape = shapes[code];
  return { ...shape, param: shape.param ?? field ?? null, code: code.replaceAll('-', '_') };
}

/** Sent with every refusal: what was refused is refused again, and a retry would be counted again by the caller’s SDK. */
export const notToBeRetried = { 'x-should-retry': 'false' } as const;
