import { describe, expect, it } from 'vitest';
import { readDocument, valueAt } from '../question/document.ts';
import { edited } from './rewrite.ts';

const text = `# The head of the file.
contrechamp: 1
campaign:
  id: demo
  name: { en: Demo, fr: Démo } # shown everywhere
  period: 2025
scenarios:
  # The first way.
  - id: a
    name: { en: A, fr: A }
    method: studio-shoot
    site: { city: Paris, country: FR }
    activities:
      # People first.
      - { id: crew, type: train, from: Paris, to: Lyon, passengers: 4 } # as quoted
      - id: drive
        type: car
        distance: 12 km   # from the map
      - { id: meals, type: meals, count: 10 }

  - id: b
    name: B
    method: studio-shoot
    site: { country: FR }
    activities:
      - { id: crew, type: train, from: Paris, to: Nice, passengers: 4 }
`;

const lines = (t: string): readonly string[] => t.split('\n');
/** Lines of one text that are not in the other. */
const fresh = (after: string, before: string): readonly string[] =>
  lines(after).filter((l) => !lines(before).includes(l));

describe('an edit of the text', () => {
  it('changes the field that it is about and nothing else', () => {
    const after = edited(text, {
      op: 'set-entry',
      scenario: 'a',
      index: 0,
      fields: { id: 'crew', type: 'train', from: 'Paris', to: 'Lyon', passengers: 6 },
    });
    expect(fresh(after, text)).toEqual([
      '      - { id: crew, type: train, from: Paris, to: Lyon, passengers: 6 } # as quoted',
    ]);
    expect(lines(after)).toHaveLength(lines(text).length);
  });

  it('keeps the comment behind a value that changes in block style', () => {
    const after = edited(text, {
      op: 'set-entry',
      scenario: 'a',
      index: 1,
      fields: { id: 'drive', type: 'car', distance: '20 km' },
    });
    expect(fresh(after, text)).toEqual(['        distance: 20 km   # from the map']);
  });

  it('puts new entries after the one that is named, under ids of their own', () => {
    const after = edited(text, {
      op: 'add-entries',
      scenario: 'a',
      after: 0,
      entries: [{ id: 'crew', type: 'train' }, { type: 'taxi' }],
    });
    expect(fresh(after, text)).toEqual(['      - { id: crew-2, type: train }', '      - { type: taxi }']);
    expect(valueAt(readDocument(after), 'scenarios.a.activities.1.id')).toBe('crew-2');
  });

  it('moves an entry and keeps the others where they are', () => {
    const ids = (t: string) =>
      (valueAt(readDocument(t), 'scenarios.a.activities') as readonly { readonly id: string }[]).map((e) => e.id);
    expect(ids(edited(text, { op: 'move-entry', scenario: 'a', index: 0, to: 2 }))).toEqual(['drive', 'meals', 'crew']);
    expect(ids(edited(text, { op: 'move-entry', scenario: 'a', index: 2, to: 0 }))).toEqual(['meals', 'crew', 'drive']);
    expect(ids(edited(text, { op: 'move-entry', scenario: 'a', index: 1, to: 1 }))).toEqual(['crew', 'drive', 'meals']);
  });

  it('duplicates a scenario with its comments', () => {
    const after = edited(text, { op: 'duplicate-scenario', scenario: 'a' });
    expect(fresh(after, text)).toEqual(['  - id: a-2', '    name: { en: A (copy), fr: A (copie) }']);
    expect(after.match(/# from the map/g)).toHaveLength(2);
  });

  it('removes a scenario and leaves the other one as it is', () => {
    const after = edited(text, { op: 'remove-scenario', scenario: 'b' });
    expect((readDocument(after).scenarios as readonly unknown[]).length).toBe(1);
    expect(fresh(after, text)).toEqual([]);
  });

  it('changes the head of the campaign and keeps its comment', () => {
    const head = { ...(readDocument(text).campaign as object), period: 2026 };
    const after = edited(text, { op: 'set-head', scenario: null, fields: head });
    expect(fresh(after, text)).toEqual(['  period: 2026']);
  });

  it('changes the head of a scenario without its entries', () => {
    const { activities: _, ...head } = (readDocument(text).scenarios as Record<string, unknown>[])[0] ?? {};
    const after = edited(text, { op: 'set-head', scenario: 'a', fields: { ...head, method: 'hybrid' } });
    expect(fresh(after, text)).toEqual(['    method: hybrid']);
  });

  it('refuses an entry and a scenario that are not there', () => {
    expect(() => edited(text, { op: 'remove-entry', scenario: 'a', index: 9 })).toThrow(RangeError);
    expect(() => edited(text, { op: 'remove-entry', scenario: 'z', index: 0 })).toThrow(RangeError);
  });

  it('writes a hostile name as text', () => {
    const label = '</script>: "{x}" # y';
    const after = edited(text, {
      op: 'set-entry',
      scenario: 'a',
      index: 2,
      fields: { id: 'meals', type: 'meals', label },
    });
    expect(valueAt(readDocument(after), 'scenarios.a.activities.2.label')).toBe(label);
  });
});
