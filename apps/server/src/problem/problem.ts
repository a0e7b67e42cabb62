import type { Lang } from '@contrechamp/report';
import { type Params, type ProblemCode, problemWords, statuses } from './words.ts';

/** A request that is refused; thrown anywhere, answered as `application/problem+json`. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  readonly params: Params;
  /** Members beside the standard ones. */
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(code: ProblemCode, params: Params = {}, extra: Readonly<Record<string, unknown>> = {}) {
    super(code);
    this.code = code;
    this.params = params;
    this.extra = extra;
  }
}

/** RFC 9457, with a code for programs and a sentence for people. */
export function problemResponse({ code, params, extra }: Problem, lang: Lang): Response {
  const { title, detail } = problemWords[lang][code];
  const status = statuses[code];
  const body = { type: 'about:blank', title, status, code, detail: detail(params), ...extra };
  const headers = {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': lang,
    'cache-control': 'no-store',
  };
  return new Response(JSON.stringify(body), { status, headers });
}
