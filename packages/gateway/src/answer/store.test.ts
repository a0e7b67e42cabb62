import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary.ts';
import { AnswerStore } from './store.ts';

const id = (n: number) => `gen_${String(n).padStart(32, '0')}`;

async function opened() {
  const folder = join(temporaryFolder(), 'answers');
  const store = new AnswerStore(folder);
  await store.prepare();
  return { folder, store };
}

describe('answers that are kept', () => {
  it('are given again byte for byte, and to nobody else', async () => {
    const { folder, store } = await opened();
    const keeping = store.begin();
    for (const piece of ['{"data"', ':[]', '}']) keeping.write(Buffer.from(piece));
    expect(await store.find(id(1))).toBeNull();
    await keeping.keep(id(1));
    const found = await store.find(id(1));
    const chunks: Buffer[] = [];
    for await (const chunk of found?.read() ?? []) chunks.push(chunk as Buffer);
    expect([found?.size, Buffer.concat(chunks).toString()]).toEqual([11, '{"data":[]}']);
    expect(statSync(join(folder, `${id(1)}.json`)).mode & 0o777).toBe(0o600);
    expect(await store.find(id(2))).toBeNull();
  });

  it('are never found by what is no receipt', async () => {
    const { store } = await opened();
    for (const name of ['../keys', 'gen_/../../keys', '', 'gen_X'])
      await expect(store.find(name)).rejects.toThrow(RangeError);
  });

  it('make room for newer ones, in bytes and in number, over restarts too', async () => {
    const folder = temporaryFolder();
    const keep = async (store: AnswerStore, n: number, bytes: number) => {
      const keeping = store.begin();
      keeping.write(Buffer.alloc(bytes));
      await keeping.keep(id(n));
    };
    const names = () => readdirSync(folder).map((name) => Number(name.slice(4, -5)));
    const first = new AnswerStore(folder, { bytes: 100, answers: 3 });
    await first.prepare();
    for (const n of [1, 2, 3, 4]) await keep(first, n, 10);
    expect(names()).toEqual([2, 3, 4]);
    await keep(first, 5, 85);
    expect(names()).toEqual([4, 5]);
    const second = new AnswerStore(folder, { bytes: 100, answers: 3 });
    await second.prepare();
    await keep(second, 6, 10);
    expect(names()).toEqual([5, 6]);
    await new AnswerStore(folder, { bytes: 100, answers: 1 }).prepare();
    expect(names()).toEqual([6]);
  });

  it('leave nothing behind when they are dropped, or their process was', async () => {
    const { folder, store } = await opened();
    const dropped = store.begin();
    dropped.write(Buffer.from('half'));
    dropped.drop();
    await dropped.keep(id(1));
    await expect.poll(() => readdirSync(folder)).toEqual([]);
    writeFileSync(join(folder, '4711-1.part'), 'half');
    await store.prepare();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('may vanish with their folder: that costs copies, and nothing else', async () => {
    const { folder, store } = await opened();
    rmSync(folder, { recursive: true });
    for (let i = 0; i < 40; i += 1) {
      const keeping = store.begin();
      keeping.write(Buffer.from('{}'));
      await keeping.keep(id(i));
    }
    expect(await store.find(id(1))).toBeNull();
    await store.prepare();
    const keeping = store.begin();
    keeping.write(Buffer.from('{}'));
    await keeping.keep(id(41));
    expect(readFileSync(join(folder, `${id(41)}.json`), 'utf8')).toBe('{}');
  });
});
