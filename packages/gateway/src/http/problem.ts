/** An answer in the shape of OpenAI's errors, so that its SDKs raise what their users expect. */
export class Problem extends Error {
  readonly status: number;
  readonly type: string;
  readonly code: string | null;
  readonly param: string | null;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    message: string,
    facts: { type?: string; code?: string; param?: string; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(message);
    this.name = 'Problem';
    this.status = status;
    this.type = facts.type ?? 'invalid_request_error';
    this.code = facts.code ?? null;
    this.param = facts.param ?? null;
    this.headers = facts.headers ?? {};
  }

  body(): string {
    const { type, message, param, code } = this;
    return JSON.stringify({ error: { message, type, param, code } });
  }
}

/** SDKs of OpenAI try again after 408, 409, 429 and 5xx unless this header says no. */
export const neverAgain = { 'x-should-retry': 'false' } as const;
