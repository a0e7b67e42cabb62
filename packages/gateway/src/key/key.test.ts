import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary.ts';
import { hashOf, keyOf, newKey } from './key.ts';
import { KeyRing, keyFile, readKeys, writeKeys } from './key-file.ts';

const now = new Date('2026-11-26T10:00:00Z');

describe('a gateway key', () => {
  it('is new each time, and only its hash is kept', () => {
    const made = Array.from({ length: 200 }, () => newKey('c', 'ana', now));
    expect(new Set(made.map(({ key }) => key)).size).toBe(200);
    for (const { key, stored } of made) {
      expect(key).toMatch(/^cck_[\w-]{43}$/);
      expect(stored.hash).toBe(hashOf(key));
      expect(JSON.stringify(stored)).not.toContain(key.slice(4));
      expect(stored.id).toBe(`key-${stored.hash.slice(0, 12)}`);
    }
  });

  it('is read from a header that holds one, and from nothing else', () => {
    const { key } = newKey('c', 'ana', now);
    expect(keyOf(`Bearer ${key}`)).toBe(key);
    expect(keyOf(`bearer   ${key}`)).toBe(key);
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constant(key), fc.constant(`Bearer ${key} `), fc.constant(`x Bearer ${key}`)),
        (text) => {
          expect(keyOf(text)).toBeNull();
        },
      ),
    );
    expect(keyOf(undefined)).toBeNull();
  });
});

describe('the file of keys', () => {
  it('is replaced in one step, and readable by its owner alone', async () => {
    const folder = temporaryFolder();
    expect(readKeys(folder)).toEqual([]);
    const keys = [newKey('c', 'Zoë "x"\n', now).stored, newKey('d', '香水', now).stored];
    await writeKeys(folder, keys);
    expect(readKeys(folder)).toEqual(keys);
    expect(readdirSync(folder)).toEqual([keyFile]);
    expect(statSync(join(folder, keyFile)).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(folder, keyFile), 'utf8').endsWith('}\n')).toBe(true);
  });

  it.each(['', '{', '[]', '{"keys":[{"id":"k"}]}', '{"keys":[],"more":1}', '{"keys":[{"hash":"short"}]}'])(
    'that is not ours is refused: %s',
    (text) => {
      const folder = temporaryFolder();
      writeFileSync(join(folder, keyFile), text);
      expect(() => readKeys(folder)).toThrow();
    },
  );

  it('makes a ring of those that are good', () => {
    const [good, revoked] = [newKey('c', 'ana', now), newKey('c', 'bob', now)];
    const ring = new KeyRing([good.stored, { ...revoked.stored, revokedAt: now.toISOString() }]);
    expect(ring.holderOf(good.key)).toEqual(good.stored);
    expect(ring.holderOf(revoked.key)).toBeNull();
    expect(ring.holderOf(good.stored.hash)).toBeNull();
  });
});
