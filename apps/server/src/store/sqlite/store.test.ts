import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../../testing/temporary.ts';
import { type CampaignStore, type Change, type Draft, unlabelledVersions } from '../port.ts';
import { openStore } from './open.ts';

const draft = (text: string, rest: Partial<Draft> = {}): Draft => ({
  text,
  name: { en: 'Name', fr: 'Nom' },
  scenarios: 2,
  valid: true,
  ...rest,
});
const change = (text: string, revision: number, label: string | null = null): Change => ({
  draft: draft(text),
  revision,
  label,
});

async function open(folder = temporaryFolder()): Promise<CampaignStore> {
  const store = await openStore(folder, 'en');
  onTestFinished(() => store.close());
  return store;
}

describe('a store', () => {
  it.each([
    ['plain', 'a: 1\n'],
    ['empty', ''],
    ['a null character', 'a\0b'],
    ['a lone surrogate', 'a\ud800b'],
    ['other scripts', 'é€𝄞\u2028\r\n'],
    ['long', 'x'.repeat(2_000_000)],
  ])('gives back every text as it was: %s', async (_, text) => {
    const store = await open();
    const { id } = await store.create(draft(text));
    expect((await store.read(id))?.text).toBe(text);
  });

  it('finds everything again after it was closed', async () => {
    const folder = temporaryFolder();
    const first = await openStore(folder, 'en');
    const { id } = await first.create(draft('one'));
    await first.save(id, change('two', 1, 'second'));
    const before = [await first.list(), await first.versions(id)];
    await first.close();
    const second = await open(folder);
    expect([await second.list(), await second.versions(id)]).toEqual(before);
    expect((await second.version(id, 1))?.text).toBe('one');
  });

  it('numbers revisions and refuses a change made from another one', async () => {
    const store = await open();
    const { id } = await store.create(draft('one'));
    expect(await store.save(id, change('two', 1))).toMatchObject({ kind: 'saved', revision: 2 });
    expect(await store.save(id, change('three', 1))).toEqual({ kind: 'stale', revision: 2 });
    expect(await store.save('none', change('three', 1))).toEqual({ kind: 'unknown' });
    expect((await store.read(id))?.text).toBe('two');
  });

  it('lets one of many changes made from the same revision through', async () => {
    const store = await open();
    const { id } = await store.create(draft('start'));
    const outcomes = await Promise.all(Array.from({ length: 20 }, (_, i) => store.save(id, change(`${i}`, 1))));
    expect(outcomes.filter((o) => o.kind === 'saved')).toHaveLength(1);
    expect(await store.versions(id)).toHaveLength(2);
  });

  it('makes no revision for the same text, unless it gets a label', async () => {
    const store = await open();
    const { id, updated } = await store.create(draft('one'));
    expect(await store.save(id, change('one', 1))).toEqual({ kind: 'saved', revision: 1, updated });
    expect(await store.save(id, change('one', 1, 'sent'))).toMatchObject({ kind: 'saved', revision: 2 });
    expect((await store.versions(id))?.map((v) => v.label)).toEqual(['sent', null]);
  });

  it('keeps the name and the count that it knew when a text tells none', async () => {
    const store = await open();
    const { id } = await store.create(draft('one'));
    await store.save(id, {
      draft: draft('[', { name: null, scenarios: null, valid: false }),
      revision: 1,
      label: null,
    });
    expect((await store.list())[0]).toMatchObject({ name: { en: 'Name', fr: 'Nom' }, scenarios: 2, valid: false });
  });

  it('keeps every version with a label and the last ones without', async () => {
    const store = await open();
    const { id } = await store.create(draft('0'));
    const last = unlabelledVersions + 30;
    for (let n = 1; n < last; n++) await store.save(id, change(`${n}`, n, n === 10 ? 'kept' : null));
    const versions = (await store.versions(id)) ?? [];
    expect(versions.filter((v) => v.label === null)).toHaveLength(unlabelledVersions);
    expect(versions.find((v) => v.label === 'kept')?.revision).toBe(11);
    expect(versions[0]?.revision).toBe(last);
    expect(versions.map((v) => v.revision)).toEqual(versions.map((v) => v.revision).toSorted((a, b) => b - a));
    expect((await store.version(id, 11))?.text).toBe('10');
    expect(await store.version(id, 1)).toBeNull();
  });

  it('gives and takes labels', async () => {
    const store = await open();
    const { id } = await store.create(draft('one'));
    expect(await store.label(id, 1, 'l’été\0')).toMatchObject({ revision: 1, label: 'l’été\0' });
    expect((await store.versions(id))?.[0]?.label).toBe('l’été\0');
    expect(await store.label(id, 1, null)).toMatchObject({ label: null });
    expect(await store.label(id, 2, 'x')).toBeNull();
  });

  it('lists the campaign saved last first', async () => {
    const store = await open();
    const ids = [];
    for (const text of ['a', 'b', 'c']) {
      ids.push((await store.create(draft(text))).id);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    await store.save(ids[0] ?? '', change('a2', 1));
    expect((await store.list()).map((c) => c.id)).toEqual([ids[0], ids[2], ids[1]]);
  });

  it('forgets a campaign with all its versions', async () => {
    const folder = temporaryFolder();
    const store = await open(folder);
    const { id } = await store.create(draft('one'));
    expect(await store.remove(id)).toBe(true);
    expect(await store.remove(id)).toBe(false);
    expect([await store.read(id), await store.versions(id), await store.version(id, 1)]).toEqual([null, null, null]);
    const client = createClient({ url: `file:${join(folder, 'campaigns.db')}` });
    expect((await client.execute('SELECT count(*) AS n FROM versions')).rows[0]?.n).toBe(0);
    client.close();
  });

  it('is seeded once, and not after everything was deleted', async () => {
    const folder = temporaryFolder();
    const store = await openStore(folder, 'en');
    await store.seed(draft('seed'));
    await store.seed(draft('seed'));
    const [only, ...others] = await store.list();
    expect(others).toEqual([]);
    await store.remove(only?.id ?? '');
    await store.close();
    const again = await open(folder);
    await again.seed(draft('seed'));
    expect(await again.list()).toEqual([]);
  });

  it('is not seeded where campaigns are', async () => {
    const store = await open();
    await store.create(draft('own'));
    await store.seed(draft('seed'));
    expect(await store.list()).toHaveLength(1);
  });
});
