import { createHash, randomBytes } from 'node:crypto';

const prefix = 'cck_';
const secretBytes = 32;

/** What is kept of a gateway key: enough to recognise it, not to use it. */
export interface StoredKey {
  /** Public: stands in receipts and in lists. */
  readonly id: string;
  /** SHA-256 of the key, hex: the key has 256 random bits, so nothing slower is needed. */
  readonly hash: string;
  readonly campaign: string;
  readonly person: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly revokedAt: string | null;
}

export const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex');

/** One person, one name: `Zoé` is written in two ways that look alike. */
export const personName = (text: string): string => text.normalize('NFC').trim();

/** A new key, told once, and what to keep of it. */
export function newKey(
  campaign: string,
  person: string,
  now: Date,
): { readonly key: string; readonly stored: StoredKey } {
  const key = prefix + randomBytes(secretBytes).toString('base64url');
  const hash = hashOf(key);
  const stored = {
    id: `key-${hash.slice(0, 12)}`,
    hash,
    campaign,
    person: personName(person),
    createdAt: now.toISOString(),
    revokedAt: null,
  };
  return { key, stored };
}

/** `Bearer cck_…` → `cck_…`; null when the header holds no gateway key. */
export function keyOf(authorization: string | undefined): string | null {
  const [, key] = /^Bearer +(cck_[\w-]{43})$/i.exec(authorization ?? '') ?? [];
  return key ?? null;
}
