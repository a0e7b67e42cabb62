import type { IncomingMessage } from 'node:http';
import { Problem } from '../http/problem.ts';
import type { Fields } from './fields.ts';
import { type ExplicitFields, withExplicit } from './rewrite.ts';

/** Prompts hold at most 32,000 characters; pictures come as multipart. */
export const jsonLimit = 1 << 20;

/**
 * The body, whole, as bytes.
 * @throws Problem 413 when it is longer than `limit`, 400 when the caller hangs up midway
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > limit) throw tooLong(limit);
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    // Leaving early must not cut the connection: the caller is told why.
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > limit) throw tooLong(limit);
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(400, 'The request ended before its body was whole.', { code: 'request_cut' });
  }
  return chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks, length);
}

const tooLong = (limit: number) =>
  new Problem(413, `A JSON request holds at most ${limit} bytes; send pictures as multipart/form-data.`, {
    code: 'request_too_large',
  });

/** No field of any request is nested deeper; what walks them later counts on an end. */
const deepest = 32;

function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return true;
    level = level.flatMap((v) => (v !== null && typeof v === 'object' ? Object.values(v) : []));
  }
  return false;
}

/**
 * Fields of a JSON request.
 * @throws Problem 400 when it is not a JSON object
 */
export function jsonFields(body: Buffer): Fields {
  let value: unknown;
  try {
    value = JSON.parse(body.toString('utf8'));
  } catch {
    throw new Problem(400, 'The body of the request is not valid JSON.', { code: 'invalid_json' });
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new Problem(400, 'The body of the request must be a JSON object.', { code: 'invalid_json' });
  }
  if (isTooDeep(value)) {
    throw new Problem(400, `The body of the request is nested deeper than ${deepest} levels.`, {
      code: 'invalid_json',
    });
  }
  return new Map(Object.entries(value));
}

/** The same fields with some of them set. */
export const jsonBody = (fields: Fields, explicit: ExplicitFields): Buffer =>
  Buffer.from(JSON.stringify(Object.fromEntries(withExplicit(fields, explicit))));
