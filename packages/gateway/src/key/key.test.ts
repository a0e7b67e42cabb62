import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FolderLock } from '../ledger/lock.ts';
import { temporaryFolder } from '../testing/temporary.ts';
import { hashOf, keyOf, newKey } from './key.ts';
import { changeKeys, KeyRing, keyFile, readKeys, writeKeys } from './key-file.ts';

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

  it('takes a name that is written in two ways for one', async () => {
    const folder = temporaryFolder();
    const [composed, apart] = ['Zoé', 'Zoe\u0301'];
    expect(composed).not.toBe(apart);
    expect(newKey('c', ` ${apart}\n`, now).stored.person).toBe(composed);
    // As files of before hold it.
    await writeKeys(folder, [{ ...newKey('c', 'x', now).stored, person: `${apart} ` }]);
    expect(readKeys(folder).map(({ person }) => person)).toEqual([composed]);
  });

  it('loses none of the changes that are made at the same time', async () => {
    const folder = temporaryFolder();
    const keys = Array.from({ length: 20 }, (_, i) => newKey('c', `p${i}`, now).stored);
    await Promise.all(keys.map((key) => changeKeys(folder, (before) => [...before, key])));
    expect(new Set(readKeys(folder))).toEqual(new Set(keys));
    const revokedAt = now.toISOString();
    await Promise.all(
      keys.map(({ id }) => changeKeys(folder, (all) => all.map((k) => (k.id === id ? { ...k, revokedAt } : k)))),
    );
    expect(readKeys(folder).filter((k) => k.revokedAt === null)).toEqual([]);
  });

  it('says so where somebody holds it for too long, and stays as it was', async () => {
    const folder = temporaryFolder();
    await changeKeys(folder, () => [newKey('c', 'ana', now).stored]);
    const before = readFileSync(join(folder, keyFile), 'utf8');
    const lock = await FolderLock.take(join(folder, 'keylock'));
    await expect(changeKeys(folder, () => [], 50)).rejects.toMatchObject({ reason: 'locked' });
    await lock.release();
    await expect(
      changeKeys(folder, () => {
        throw new RangeError('no');
      }),
    ).rejects.toThrow('no');
    expect(readFileSync(join(folder, keyFile), 'utf8')).toBe(before);
    await changeKeys(folder, () => []);
    expect(readKeys(folder)).toEqual([]);
  });

  it('makes a ring of those that are good', () => {
    const [good, revoked] = [newKey('c', 'ana', now), newKey('c', 'bob', now)];
    const ring = new KeyRing([good.stored, { ...revoked.stored, revokedAt: now.toISOString() }]);
    expect(ring.holderOf(good.key)).toEqual(good.stored);
    expect(ring.holderOf(revoked.key)).toBeNull();
    expect(ring.holderOf(good.stored.hash)).toBeNull();
  });
});
