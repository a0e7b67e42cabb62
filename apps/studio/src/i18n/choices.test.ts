import { activityDefinitions, campaignJsonSchema } from '@contrechamp/engine';
import { describe, expect, it } from 'vitest';
import { choiceLabel, knownChoices } from './choices.ts';

type Json = { readonly [key: string]: unknown };

/** Every word that the schema lets a file write. */
function wordsOf(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = Array.isArray((node as Json).enum) ? ((node as Json).enum as unknown[]).map(String) : [];
  return [...own, ...Object.values(node).flatMap(wordsOf)];
}

/** Names of machines: the same in every language. */
const names = /^(?:[a-z]+\d+s?|rtx-\d+)$/;

describe('choices of a form', () => {
  it('have words in both languages, whatever activity they are of', () => {
    const { $defs } = campaignJsonSchema(activityDefinitions) as { readonly $defs: Json };
    const words = activityDefinitions.flatMap((d) => wordsOf(($defs[d.type] as Json | undefined)?.properties));
    expect(words.length).toBeGreaterThan(300);
    expect([...new Set(words)].filter((w) => !knownChoices.has(w) && !names.test(w))).toEqual([]);
  });

  it('show a name that has no words as it is', () => {
    expect(choiceLabel('h100', 'fr')).toBe('h100');
    expect(choiceLabel('economy', 'fr')).toBe('économique');
  });
});
