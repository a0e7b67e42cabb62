import { expect, test } from 'vitest';
import type { CampaignSummary } from '../../api/client.ts';
import { named } from './search.ts';

const entry = (en: string, fr = en): CampaignSummary => ({
  id: en,
  name: { en, fr },
  created: '',
  updated: '',
  revision: 1,
  scenarios: 2,
  valid: true,
});

const entries = [entry('Summer in Marseille', 'L’été à Marseille'), entry('Autumn'), entry('(a) .* [b]')];
const found = (query: string) => named(entries, query).map((e) => e.id);

test('a campaign is found by words of its name in either language, in any order, without accents', () => {
  expect(found('marseille ete')).toEqual(['Summer in Marseille']);
  expect(found('SUMMER')).toEqual(['Summer in Marseille']);
  expect(found('autumn marseille')).toEqual([]);
});

test('signs are only signs, and nothing typed leaves everything', () => {
  expect(found('.*')).toEqual(['(a) .* [b]']);
  expect(found('(')).toEqual(['(a) .* [b]']);
  expect(found('  ')).toHaveLength(entries.length);
});
