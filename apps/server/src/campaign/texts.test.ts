import { readFileSync } from 'node:fs';
import { hardship } from '@contrechamp/engine';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { draftOf } from './draft.ts';
import { copyOf } from './duplicate.ts';
import { readExamples } from './examples.ts';

const reference = readFileSync(new URL('../../../../examples/white-paper/campaign.yaml', import.meta.url), 'utf8');

describe('what a list shows of a text', () => {
  it('comes from the campaign, else from what can be read of it', () => {
    expect(draftOf(reference)).toMatchObject({ scenarios: 4, valid: true });
    const unfinished = 'contrechamp: 1\ncampaign: { name: Spring }\nscenarios: [ 1, 2 ]\n';
    expect(draftOf(unfinished)).toMatchObject({ name: { en: 'Spring', fr: 'Spring' }, scenarios: 2, valid: false });
    expect(draftOf('a: [')).toMatchObject({ name: null, scenarios: null, valid: false });
    expect(draftOf('campaign: { name: { en: x } }')).toMatchObject({ name: null, valid: false });
  });
});

describe('a copy', () => {
  it.each([
    ['name: Foo bar # why', 'name: { en: "Foo bar (copy)", fr: "Foo bar (copie)" } # why'],
    ["name: 'It''s'", 'name: { en: "It\'s (copy)", fr: "It\'s (copie)" }'],
    ['name: { en: A, fr: "B" } # why', 'name: { en: A (copy), fr: "B (copie)" } # why'],
    ["name:\n    en: A # one\n    fr: 'B'", "name:\n    en: A (copy) # one\n    fr: 'B (copie)'"],
  ])('changes the name and nothing else: %s', (before, after) => {
    const around = (name: string) => `# head\r\ncampaign:\n  ${name}\n  other:   [1,2]   # kept\n`;
    expect(copyOf(around(before))).toBe(around(after));
  });

  it('rewrites a name over several lines, and keeps the comments', () => {
    const copy = copyOf('# head\ncampaign:\n  name: |\n    Foo\n  # kept\n  x: 1\n');
    expect(parseDocument(copy).toJS()).toEqual({ campaign: { name: { en: 'Foo (copy)', fr: 'Foo (copie)' }, x: 1 } });
    expect(copy).toMatch(/# head[\s\S]*# kept/);
  });

  it.each(['campaign: [', 'a: 1', '', 'campaign: { name: 3 }', '['.repeat(5_000)])('leaves %s as it is', (text) => {
    expect(copyOf(text)).toBe(text);
  });
});

describe('hardship', () => {
  it.each([
    ['['.repeat(65), 'deep'],
    ['- '.repeat(65), 'deep'],
    ['? '.repeat(65), 'deep'],
    ['{a: '.repeat(65), 'deep'],
    [Array.from({ length: 65 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), 'deep'],
    ['k: 1\n'.repeat(60_000), 'long'],
    ['['.repeat(60), null],
    [`a: "${'['.repeat(1_000)}"`, null],
    ['- [a, {b: c}]\n'.repeat(1_000), null],
    ['a:\n  - b:\n      c: 1\n'.repeat(1_000), null],
  ])('is told before the parser meets it (%#)', (text, expected) => {
    expect(hardship(text)).toBe(expected);
  });

  it('is in none of the examples', () => {
    const texts = [...readExamples().values()].map(({ text }) => text);
    expect(texts.length).toBeGreaterThan(3);
    expect(texts.map(hardship)).toEqual(texts.map(() => null));
  });
});
