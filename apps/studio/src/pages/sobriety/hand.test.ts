import { beforeEach, expect, test, vi } from 'vitest';
import type { SoberOutline } from '../../worker/methods/sober-entries.ts';
import { Hand } from './hand.ts';

const written: { readonly index: number; readonly fields: unknown }[] = [];
const shown: unknown[] = [];

vi.mock('../../state/preview.ts', () => ({
  show: ({ fields }: { readonly fields: unknown }) => shown.push(fields),
  settle: async ({ index, fields }: { readonly index: number; readonly fields: unknown }) => {
    await Promise.resolve();
    written.push({ index, fields });
  },
}));

const outline = (a: object, b: object) =>
  ({
    entries: [
      { index: 3, fields: a },
      { index: 5, fields: b },
    ],
  }) as unknown as SoberOutline;

const moving: unknown[] = [];
const hand = () => {
  const made = new Hand('ai', (m) => moving.push(m));
  made.read(outline({ count: 400, model: 'a' }, { count: 12 }));
  return made;
};
const counted = (count: number) => (f: object) => ({ ...f, count });

beforeEach(() => {
  vi.useFakeTimers();
  for (const list of [written, shown, moving]) list.length = 0;
});

test('keys that come one after another are written once, with the last', async () => {
  const h = hand();
  for (const count of [390, 380, 370]) h.settle(3, counted(count));
  await vi.advanceTimersByTimeAsync(1000);
  expect(written).toEqual([{ index: 3, fields: { count: 370, model: 'a' } }]);
  expect(shown).toHaveLength(3);
  expect(moving.at(-1)).toBeNull();
});

test('another control of the same entry begins where the first one ended', async () => {
  const h = hand();
  h.settle(3, counted(100));
  h.settle(3, (f) => ({ ...f, model: 'b' }));
  await vi.advanceTimersByTimeAsync(1000);
  expect(written.at(-1)).toEqual({ index: 3, fields: { count: 100, model: 'b' } });
  h.settle(3, (f) => ({ ...f, steps: 4 }));
  await vi.advanceTimersByTimeAsync(1000);
  expect(written.at(-1)).toEqual({ index: 3, fields: { count: 100, model: 'b', steps: 4 } });
});

test('another entry does not lose the one before it', async () => {
  const h = hand();
  h.settle(3, counted(100));
  h.settle(5, counted(6));
  await vi.advanceTimersByTimeAsync(1000);
  expect(written).toEqual([
    { index: 3, fields: { count: 100, model: 'a' } },
    { index: 5, fields: { count: 6 } },
  ]);
});

test('a text from elsewhere is what the next change begins with', async () => {
  const h = hand();
  h.settle(3, counted(100));
  await vi.advanceTimersByTimeAsync(1000);
  h.read(outline({ count: 400, model: 'z' }, { count: 12 }));
  h.settle(3, (f) => ({ ...f, steps: 4 }));
  await vi.advanceTimersByTimeAsync(1000);
  expect(written.at(-1)).toEqual({ index: 3, fields: { count: 400, model: 'z', steps: 4 } });
});

test('what waits is written when the page is left', async () => {
  const h = hand();
  h.settle(3, counted(100));
  h.flush();
  await vi.advanceTimersByTimeAsync(0);
  expect(written).toHaveLength(1);
});
