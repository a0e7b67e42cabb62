import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { Busboy, type BusboyHeaders } from '@fastify/busboy';
import { Problem } from '../http/problem.ts';

export interface FieldPart {
  readonly kind: 'field';
  readonly name: string;
  readonly value: string;
}

/** A file on its way: read `bytes` to their end before asking for the next part. */
export interface FilePart {
  readonly kind: 'file';
  readonly name: string;
  readonly filename: string;
  readonly mediaType: string;
  readonly bytes: Readable;
}

export type Part = FieldPart | FilePart;

/** OpenAI takes at most 16 pictures and a mask, of less than 50 MB each. */
const limits = {
  fieldNameSize: 200,
  fieldSize: 256 * 1024,
  fields: 64,
  fileSize: 50 * 2 ** 20,
  files: 18,
  parts: 82,
  headerPairs: 32,
  headerSize: 8 * 1024,
};

const cut = () => new Problem(400, 'The request ended before its body was whole.', { code: 'request_cut' });
const tooLarge = (message: string) => new Problem(413, message, { code: 'request_too_large' });

/**
 * The parts of a multipart request as they come, never held back.
 * @throws Problem while iterating: not multipart, cut short, or above the limits
 */
export async function* readParts(request: IncomingMessage): AsyncGenerator<Part, void, undefined> {
  const waiting: Part[] = [];
  let ended = false;
  let fault: Problem | null = null;
  let wake: () => void = () => {};
  const busboy = parser(request);
  const files = new Set<Readable>();
  const tell = (change: () => void) => {
    change();
    wake();
  };
  const fail = (problem: Problem) =>
    tell(() => {
      fault ??= problem;
      // Whoever reads a file waits for its end, not for the next part.
      for (const bytes of files) bytes.destroy(fault);
    });
  busboy.on('field', (name, value, _nameTruncated, truncated) => {
    if (truncated) return fail(tooLarge(`The field '${name}' is too long.`));
    tell(() => waiting.push({ kind: 'field', name, value }));
  });
  busboy.on('file', (name, bytes, filename, _encoding, mediaType) => {
    bytes.on('limit', () => fail(tooLarge(`The file '${name}' is larger than ${limits.fileSize} bytes.`)));
    bytes.on('error', () => fail(cut()));
    files.add(bytes);
    bytes.once('close', () => files.delete(bytes));
    tell(() => waiting.push({ kind: 'file', name, filename, mediaType, bytes }));
  });
  for (const event of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const) {
    busboy.on(event, () => fail(tooLarge('The request has too many parts.')));
  }
  busboy.on('error', () => fail(new Problem(400, 'The multipart body cannot be read.', { code: 'invalid_multipart' })));
  busboy.on('finish', () =>
    tell(() => {
      ended = true;
    }),
  );
  request.on('aborted', () => fail(cut()));
  request.on('error', () => fail(cut()));
  request.pipe(busboy);
  try {
    for (;;) {
      if (fault) throw fault;
      const part = waiting.shift();
      if (part) yield part;
      else if (ended) return;
      else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  } finally {
    request.unpipe(busboy);
    busboy.removeAllListeners();
    busboy.on('error', () => {});
    busboy.destroy();
    for (const bytes of files) bytes.destroy();
  }
}

function parser(request: IncomingMessage): Busboy {
  try {
    return new Busboy({ headers: request.headers as BusboyHeaders, limits });
  } catch {
    throw new Problem(400, 'The multipart body has no boundary.', { code: 'invalid_multipart' });
  }
}
