import { type Finding, findingCodes, ruleBases } from '@contrechamp/engine';
import { describe, expect, it } from 'vitest';
import { findingWords } from './finding-text.ts';
import { amountLess } from './reader.ts';

const params = {
  ...{
    scenario: 'ai',
    than: 'far',
    other: 'far',
    own: 'shoot, delivery',
    category: 'waste',
    probability: 0.84,
    said: 4,
  },
  ...{ atLeast: 3.5, atLeastPercent: 71, primary: 0, proxies: 0.2, assumed: 0.19, count: 3, year: 2025, before: 2024 },
  ...{
    country: 'GB',
    checked: '2026-11-23',
    date: '2026-11-26',
    rule: 'J1',
    from: '2026-09-27',
    items: 'reasons review',
  },
};
const names = new Map([
  ['ai', { en: 'Generated', fr: 'Générée' }],
  ['far', { en: 'Far away', fr: 'Au loin' }],
]);
const finding = (code: Finding['code']): Finding => ({
  ...{ code, rule: 'J9', effect: 'unsupported', params, excerpt: 'green', bases: ruleBases },
});

describe('texts of findings', () => {
  it.each(findingCodes)('%s reads as sentences in both languages', (code) => {
    for (const lang of ['en', 'fr'] as const) {
      const { message, remedy, rule, sources } = findingWords(finding(code), names, lang);
      expect(message).toMatch(/^\S.*[.!?]$/u);
      expect(remedy).toMatch(/^$|^\S.*[.”»\]}]/u);
      for (const text of [message, remedy, rule, ...sources]) {
        expect(text).not.toMatch(/undefined|NaN|\[object| {2}|\.\./);
        if (lang === 'fr') expect(text.replace('…', '')).not.toMatch(/[^\u202f][;?!]|'|« | »| : /u);
      }
    }
  });

  it('say a figure as it was said, and the strongest in the same form', () => {
    expect(findingWords(finding('above-bound'), names, 'en').message).toBe(
      '4 times less holds in 84\u202f% of draws; 95\u202f% are asked for. What holds: at least 3.5 times less.',
    );
    const percent = { ...finding('above-bound'), params: { ...params, percent: 'percent', said: 99 } };
    expect(findingWords(percent, names, 'fr').remedy).toBe('Écrivez «\u00a0au moins 71\u202f% de moins\u00a0».');
  });

  it('say a small multiple as a reduction', () => {
    expect([amountLess(1.2, 17, 'en'), amountLess(2, 50, 'fr')]).toEqual(['17 % less', '2 fois moins']);
  });
});
