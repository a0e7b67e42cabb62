import { createHash } from 'node:crypto';

export const etagOf = (content: string | Uint8Array): string =>
  `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;

/** Another representation of the same thing has a tag of its own. */
export const etagFor = (etag: string, encoding: string | null): string =>
  encoding === null ? etag : `${etag.slice(0, -1)}-${encoding}"`;

/** Whether the browser has it already. */
export function matches(header: string | undefined, etag: string): boolean {
  const tags = (header ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.includes('*');
}
