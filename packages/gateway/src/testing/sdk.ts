import OpenAI, { APIError } from 'openai';
import { expect } from 'vitest';
import type { TestGateway } from './gateway.ts';

/** OpenAI's own SDK, told nothing but where and with which key. */
export async function sdkOf(gateway: TestGateway, person?: string): Promise<OpenAI> {
  const { key } = await gateway.addKey(person);
  return new OpenAI({ baseURL: gateway.url, apiKey: key });
}

/** What the SDK throws. */
export async function apiError(attempt: Promise<unknown>): Promise<APIError> {
  const error = await attempt.then(
    () => expect.fail('did not fail'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(APIError);
  return error as APIError;
}
