import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { Hono } from 'hono';
import type { Environment } from '../api/environment.ts';
import { archivedFacts, archivedReleases, catalogueFile } from '../calculation/catalogues.ts';
import { acceptedEncodings, type Encoding } from './encoding.ts';
import { etagFor, etagOf, matches } from './etag.ts';

const quality = 5;
const compress: Readonly<Record<Encoding, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
  gzip: (bytes) => promisify(gzip)(bytes),
};

/** A file that is compressed the first time that somebody wants it so, and kept. */
class Compressed {
  readonly plain: Buffer;
  readonly etag: string;
  readonly #variants = new Map<Encoding, Promise<Buffer>>();

  constructor(plain: Buffer) {
    this.plain = plain;
    this.etag = etagOf(plain);
  }

  as(encoding: Encoding): Promise<Buffer> {
    const variant = this.#variants.get(encoding) ?? compress[encoding](this.plain);
    this.#variants.set(encoding, variant);
    return variant;
  }
}

/** The catalogue as the browser's engine reads it. */
export function catalogueRoutes(): Hono<Environment> {
  const routes = new Hono<Environment>();
  const files: readonly (readonly [path: string, read: () => Promise<Buffer>])[] = [
    ...(['catalogue.json', 'places.json'] as const).map(
      (name) => [`/${name}`, () => readFile(catalogueFile(name))] as const,
    ),
    // Releases that campaigns pin.
    ...archivedReleases().map((release) => [`/releases/${release}.json`, async () => archivedFacts(release)] as const),
  ];
  for (const [path, read] of files) {
    let content: Promise<Compressed> | undefined;
    routes.get(path, async (c) => {
      content ??= read().then((bytes) => new Compressed(bytes));
      const compressed = await content;
      const encoding = acceptedEncodings(c.req.header('accept-encoding'))[0] ?? null;
      const etag = etagFor(compressed.etag, encoding);
      const headers = {
        etag,
        'cache-control': 'no-cache',
        vary: 'Accept-Encoding',
        ...(encoding && { 'content-encoding': encoding }),
      };
      if (matches(c.req.header('if-none-match'), etag)) return new Response(null, { status: 304, headers });
      const body = encoding ? await compressed.as(encoding) : compressed.plain;
      return new Response(new Uint8Array(body), {
        headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
      });
    });
  }
  return routes;
}
