import type { IncomingMessage } from 'node:http';
import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Problem } from '../http/problem.ts';
import { cutAt, cuts } from '../testing/chunks.ts';
import { jsonBody, jsonFields, readBody } from './json-body.ts';

function request(chunks: readonly Buffer[], headers: Readonly<Record<string, string>> = {}) {
  const stream = new PassThrough();
  for (const chunk of chunks) stream.write(chunk);
  return Object.assign(stream, { headers }) as unknown as IncomingMessage & PassThrough;
}

describe('a JSON body', () => {
  it('is read whole, in whatever pieces it comes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3_000 }), cuts, async (bytes, places) => {
        const given = request(cutAt(Buffer.from(bytes), places));
        given.end();
        expect(Uint8Array.from(await readBody(given, 3_000))).toEqual(bytes);
      }),
      { numRuns: 50 },
    );
  });

  it('that is too long is refused while its connection stays, to tell so', async () => {
    const given = request([Buffer.alloc(60), Buffer.alloc(60)]);
    await expect(readBody(given, 100)).rejects.toMatchObject({ status: 413, code: 'request_too_large' });
    expect(given.destroyed).toBe(false);
    const said = request([], { 'content-length': '101' });
    await expect(readBody(said, 100)).rejects.toMatchObject({ status: 413 });
  });

  it('that breaks off is told', async () => {
    const given = request([Buffer.from('{"a"')]);
    const reading = readBody(given, 100);
    given.destroy(new Error('aborted'));
    await expect(reading).rejects.toMatchObject({ status: 400, code: 'request_cut' });
  });

  it('holds the fields of an object, and goes on with some of them set', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 })), fc.nat(9), (fields, n) => {
        const read = jsonFields(Buffer.from(JSON.stringify(fields)));
        const again = JSON.parse(jsonBody(read, new Map([['n', n]])).toString());
        expect(again).toEqual(JSON.parse(JSON.stringify({ ...fields, n })));
      }),
    );
  });

  it.each(['', 'null', '[]', '"x"', '1', '{', '{"a":1}}', '[[[[[', `{"a":${'['.repeat(60)}${']'.repeat(60)}}`])(
    'that is no object of fields is refused: %s',
    (text) => {
      expect(() => jsonFields(Buffer.from(text))).toThrow(Problem);
    },
  );
});
