import type { Asset, UpstreamFailure } from './adapter.ts';

/** How files begin: bytes at an offset. */
const beginnings: readonly (readonly [mediaType: string, offset: number, bytes: string])[] = [
  ['image/png', 0, '\x89PNG\r\n\x1a\n'],
  ['image/jpeg', 0, '\xff\xd8\xff'],
  ['image/webp', 8, 'WEBP'],
  ['image/gif', 0, 'GIF8'],
  ['image/avif', 4, 'ftypavif'],
  ['video/mp4', 4, 'ftyp'],
  ['video/webm', 0, '\x1a\x45\xdf\xa3'],
];
const enough = 16;

/** What a file is by its first bytes; null for anything else. */
export function mediaTypeOf(first: Uint8Array): string | null {
  const text = Buffer.from(first.buffer, first.byteOffset, first.byteLength).toString('latin1', 0, enough);
  return beginnings.find(([, offset, bytes]) => text.startsWith(bytes, offset))?.[0] ?? null;
}

const wellFormed = /^(?:image|video)\/[a-z0-9.+-]{1,40}$/;

/**
 * An output, named by its first bytes; by what the service says where they tell nothing.
 * @param failed what a fault on the way is called
 */
export async function assetOf(
  bytes: AsyncIterator<Uint8Array>,
  said: string | null,
  failed: (error: unknown) => UpstreamFailure,
): Promise<Asset> {
  const held: Uint8Array[] = [];
  let length = 0;
  while (length < enough) {
    const { value, done } = await bytes.next();
    if (done === true) break;
    held.push(value);
    length += value.length;
  }
  const claimed = said?.split(';')[0]?.trim().toLowerCase() ?? '';
  const mediaType =
    mediaTypeOf(Buffer.concat(held)) ?? (wellFormed.test(claimed) ? claimed : 'application/octet-stream');
  return { mediaType, bytes: guarded(continued(held, bytes), failed) };
}

async function* continued(held: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* held;
    yield* { [Symbol.asyncIterator]: () => rest };
  } finally {
    await rest.return?.();
  }
}

/** The same bytes; a fault among them is told in other words. */
export async function* guarded(
  bytes: AsyncIterable<Uint8Array>,
  failed: (error: unknown) => UpstreamFailure,
): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (error) {
    throw failed(error);
  }
}
