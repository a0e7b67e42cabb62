import { readDocument } from '@contrechamp/engine';
import { describe, expect, it } from 'vitest';
import { edit } from './edit.ts';

const text = `contrechamp: 1
campaign: { id: x }
scenarios:
  - id: s
    activities:
      - { id: a, type: car, distance: 1 km }
      - { id: b, type: car, distance: 2 km }
      - { type: taxi, distance: 3 km }
`;

const idsIn = (t: string | null): readonly unknown[] => {
  const [s] = readDocument(t ?? '').scenarios as readonly {
    readonly activities: readonly { readonly id?: string }[];
  }[];
  return (s?.activities ?? []).map((e) => e.id ?? 'taxi');
};
const b = { id: 'b', type: 'car', distance: '2 km' };

describe('an edit of an entry that somebody saw', () => {
  it('is made in its place', async () => {
    const after = await edit({ text, edit: { op: 'remove-entry', scenario: 's', index: 1 }, of: b });
    expect(idsIn(after)).toEqual(['a', 'taxi']);
  });

  it('follows the entry where it has moved', async () => {
    const moved = await edit({ text, edit: { op: 'move-entry', scenario: 's', index: 1, to: 0 }, of: b });
    expect(idsIn(moved)).toEqual(['b', 'a', 'taxi']);
    const after = await edit({ text: moved ?? '', edit: { op: 'remove-entry', scenario: 's', index: 1 }, of: b });
    expect(idsIn(after)).toEqual(['a', 'taxi']);
  });

  it('follows it by its id where it has changed', async () => {
    const now = text.replace('2 km', '9 km');
    const fields = { ...b, distance: '4 km' };
    const after = await edit({ text: now, edit: { op: 'set-entry', scenario: 's', index: 0, fields }, of: b });
    expect(after).toBe(text.replace('2 km', '4 km'));
  });

  it('is not made where the entry is gone: never on another one', async () => {
    const gone = await edit({ text, edit: { op: 'remove-entry', scenario: 's', index: 1 }, of: b });
    for (const op of ['remove-entry', 'duplicate-entry'] as const) {
      expect(await edit({ text: gone ?? '', edit: { op, scenario: 's', index: 1 }, of: b })).toBeNull();
    }
    const taxi = { type: 'taxi', distance: '3 km' };
    const without = text.replace(/.*taxi.*\n/, '');
    expect(await edit({ text: without, edit: { op: 'remove-entry', scenario: 's', index: 1 }, of: taxi })).toBeNull();
  });

  it('is not made on a text that cannot be read, or of a scenario that is not there', async () => {
    const broken = text.replace('1 km', '"1 km');
    expect(await edit({ text: broken, edit: { op: 'remove-entry', scenario: 's', index: 1 } })).toBeNull();
    expect(await edit({ text, edit: { op: 'remove-scenario', scenario: 'z' } })).toBeNull();
  });
});
