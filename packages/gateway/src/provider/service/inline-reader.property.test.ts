import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAt, cuts } from '../../testing/chunks.ts';
import { UpstreamFailure } from '../adapter.ts';
import { InlineReader } from './inline-reader.ts';

const place = ['candidates', '*', 'content', 'parts', '*', 'inlineData', 'data'];

async function* flowing(chunks: readonly Buffer[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

async function read(chunks: readonly Buffer[], keep: readonly boolean[] = []) {
  const reader = new InlineReader(flowing(chunks), place, [['usageMetadata']]);
  const files: (Buffer | null)[] = [];
  for await (const bytes of reader.pictures()) {
    if (keep[files.length] === false) {
      files.push(null);
      continue;
    }
    const parts: Uint8Array[] = [];
    for await (const part of bytes) parts.push(part);
    files.push(Buffer.concat(parts));
  }
  return { files, values: reader.values };
}

const picture = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes));

describe('pictures in an answer', () => {
  it('come out however the answer is cut, read or left', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(picture, { maxLength: 4 }),
        cuts,
        fc.array(fc.boolean()),
        async (pictures, places, keep) => {
          const parts = pictures.map((bytes) => ({
            inlineData: { mimeType: 'image/png', data: bytes.toString('base64') },
          }));
          const candidates = [{ content: { parts: [{ text: 'x' }, ...parts] } }];
          const text = JSON.stringify({ candidates, usageMetadata: { n: pictures.length } }).replaceAll('=', '\\u003d');
          const { files, values } = await read(cutAt(Buffer.from(text), places), keep);
          expect(files).toEqual(pictures.map((bytes, i) => (keep[i] === false ? null : bytes)));
          expect(values).toEqual({ usageMetadata: { n: pictures.length } });
        },
      ),
    );
  });

  it.each([
    ['{"candidates":[{"content":{"parts":[{"inlineData":{"data":"aGVs', 'cut'],
    ['{"candidates":[{"content":{"parts":[{"inlineData":{"data":"aGV!bG8="}}]}}]}', 'malformed'],
    ['<html>', 'malformed'],
    ['', 'cut'],
    ['['.repeat(1000), 'malformed'],
  ])('%s is told as %s', async (text, kind) => {
    const error = await read([Buffer.from(text)]).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UpstreamFailure);
    expect((error as UpstreamFailure).kind).toBe(kind);
  });
});
