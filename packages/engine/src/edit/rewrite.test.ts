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

  it('moves an entry as it was typed, also to the first place, and loses no line', () => {
    for (const [index, to] of [
      [1, 0],
      [0, 1],
      [1, 2],
      [2, 0],
    ] as const) {
      const after = edited(text, { op: 'move-entry', scenario: 'a', index, to });
      expect(lines(after).toSorted()).toEqual(lines(text).toSorted());
    }
  });

  it('duplicates an entry as it was typed', () => {
    const after = edited(text, { op: 'duplicate-entry', scenario: 'a', index: 1 });
    expect(fresh(after, text)).toEqual(['      - id: drive-2']);
    expect(after.match(/# from the map/g)).toHaveLength(2);
  });

  it('takes the last entry out and puts the first one in, and keeps the rest', () => {
    const none = edited(text, { op: 'remove-entry', scenario: 'b', index: 0 });
    expect(fresh(none, text)).toEqual(['    activities: []']);
    const one = edited(none, { op: 'add-entries', scenario: 'b', after: -1, entries: [{ id: 'x', type: 'taxi' }] });
    expect(fresh(one, text)).toEqual(['      - { id: x, type: taxi }']);
  });

  it('keeps texts over several lines, and what stands around them', () => {
    const noted = text.replace(
      '        distance: 12 km   # from the map\n',
      '        distance: 12 km   # from the map\n        note: |\n          One.\n          Two.\n',
    );
    const at = { scenario: 'a', index: 1 } as const;
    const comments = (t: string) => [...t.matchAll(/# [^\n]*/g)].map(([c]) => c);
    expect(comments(edited(noted, { op: 'remove-entry', scenario: 'a', index: 2 }))).toEqual(comments(noted));
    expect(comments(edited(noted, { op: 'duplicate-entry', scenario: 'a', index: 2 }))).toEqual(comments(noted));
    const fields = { id: 'drive', type: 'car', distance: '12 km', note: 'Short.', vehicles: 2 };
    const after = edited(noted, { op: 'set-entry', ...at, fields });
    expect(comments(after)).toEqual(comments(noted));
    expect(valueAt(readDocument(after), 'scenarios.a.activities.1')).toEqual(fields);
    const gone = edited(noted, { op: 'remove-entry', ...at });
    expect(comments(gone)).toEqual(comments(noted).filter((c) => c !== '# from the map'));
  });

  it('refuses a text that cannot be read, in place of guessing what it says', () => {
    for (const broken of [
      text.replace('12 km ', '"12 km '),
      text.replace('period: 2025', 'period: 1\n  period: 2'),
      '[ ',
      '['.repeat(5_000),
    ]) {
      expect(() => edited(broken, { op: 'remove-entry', scenario: 'a', index: 2 })).toThrow(RangeError);
    }
  });

  it('names a copy by what there is of a name', () => {
    const names = (t: string) =>
      (readDocument(edited(t, { op: 'duplicate-scenario', scenario: 'b' })).scenarios as { name: unknown }[]).map(
        (s) => s.name,
      );
    expect(names(text)[2]).toEqual({ en: 'B (copy)', fr: 'B (copie)' });
    expect(names(text.replace('name: B', 'name: { en: Only }'))[2]).toEqual({ en: 'Only (copy)', fr: 'Only (copie)' });
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
