import type { IncomingMessage } from 'node:http';
import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Problem } from '../http/problem.ts';
import { readParts } from './read.ts';
import { MultipartWriter } from './write.ts';

type Given = { name: string; value: string } | { name: string; filename: string; bytes: Uint8Array };

const name = fc.stringMatching(/^[a-z_[\]"]{1,20}$/);
const part: fc.Arbitrary<Given> = fc.oneof(
  fc.record({ name, value: fc.string({ maxLength: 200, unit: 'grapheme' }) }),
  fc.record({ name, filename: fc.stringMatching(/^[\w "]{1,20}$/), bytes: fc.uint8Array({ maxLength: 5_000 }) }),
);

function written(parts: readonly Given[]): { readonly type: string; readonly body: Buffer } {
  const writer = new MultipartWriter();
  const pieces = parts.flatMap((p) =>
    'value' in p
      ? [writer.field(p.name, p.value)]
      : [writer.fileStart(p.name, p.filename, 'image/png'), Buffer.from(p.bytes), writer.fileEnd()],
  );
  return { type: writer.contentType, body: Buffer.concat([...pieces, writer.end()]) };
}

/** A request whose body comes in pieces of a given size. */
function request(type: string, body: Buffer, size: number): IncomingMessage {
  const stream = new PassThrough();
  for (let at = 0; at < body.length; at += size) stream.write(body.subarray(at, at + size));
  stream.end();
  return Object.assign(stream, { headers: { 'content-type': type } }) as unknown as IncomingMessage;
}

async function read(given: IncomingMessage): Promise<Given[]> {
  const found: Given[] = [];
  for await (const p of readParts(given)) {
    if (p.kind === 'field') found.push({ name: p.name, value: p.value });
    else {
      const chunks: Buffer[] = [];
      for await (const chunk of p.bytes as AsyncIterable<Buffer>) chunks.push(chunk);
      found.push({ name: p.name, filename: p.filename, bytes: Uint8Array.from(Buffer.concat(chunks)) });
    }
  }
  return found;
}

/** A quote in a name travels escaped, as browsers write it. */
const escaped = (p: Given): Given => ({
  ...p,
  name: p.name.replaceAll('"', '%22'),
  ...('filename' in p ? { filename: p.filename.replaceAll('"', '%22') } : {}),
});

describe('multipart', () => {
  it('reads what it wrote, in whatever pieces it comes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(part, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 3_000 }),
        async (parts, size) => {
          const { type, body } = written(parts);
          expect(await read(request(type, body, size))).toEqual(parts.map(escaped));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('refuses a body that breaks off, wherever it does', async () => {
    const { type, body } = written([
      { name: 'prompt', value: 'a cat' },
      { name: 'image', filename: 'a.png', bytes: new Uint8Array(500) },
    ]);
    for (const length of [1, 50, 120, 300, body.length - 8]) {
      await expect(read(request(type, body.subarray(0, length), 64))).rejects.toBeInstanceOf(Problem);
    }
  });

  it('refuses a type without a boundary', async () => {
    await expect(read(request('multipart/form-data', Buffer.from('x'), 1))).rejects.toMatchObject({
      status: 400,
      code: 'invalid_multipart',
    });
  });

  it('keeps breaks in names from starting another header', async () => {
    const writer = new MultipartWriter();
    const head = writer.fileStart('image"\r\nx-evil: 1', 'a\r\n\r\nb', 'image/png\r\nx: y').toString();
    expect(head.split('\r\n').slice(1)).toEqual([
      'content-disposition: form-data; name="image%22%0D%0Ax-evil: 1"; filename="a%0D%0A%0D%0Ab"',
      'content-type: application/octet-stream',
      '',
      '',
    ]);
  });
});
