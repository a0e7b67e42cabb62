import type { RuleBasis } from './rule.ts';

/** The United Kingdom: the regulators' own pages, in excerpts. Statutes were not read. */
const read = { country: 'GB', checked: '2026-11-26', effect: 'unsupported', reading: 'excerpt' } as const;
const cma = { ...read, from: '2021-09-20', audiences: ['consumer'] } as const;
const cap = { ...read, from: null } as const;
const code = (en: string, fr: string) => ({
  en: `CMA, Green Claims Code: ${en}`,
  fr: `CMA, Green Claims Code : ${fr}`,
});

export const basesGb: readonly RuleBasis[] = [
  { id: 'gb-clear', rule: 'J1', ...cma, source: code('clear and unambiguous', 'clair et sans ambiguïté') },
  { id: 'gb-cap-clear', rule: 'J1', ...cap, source: { en: 'CAP Code 11.1 and 11.3', fr: 'CAP Code 11.1 et 11.3' } },
  { id: 'gb-cap-part', rule: 'J2', ...cap, source: { en: 'CAP Code 11.4', fr: 'CAP Code 11.4' } },
  {
    ...{ id: 'gb-comparison', rule: 'J5', ...cma },
    source: code('fair and meaningful comparisons', 'des comparaisons loyales et qui ont un sens'),
  },
  { id: 'gb-cap-comparison', rule: 'J5', ...cap, source: { en: 'CAP Code 11.3', fr: 'CAP Code 11.3' } },
  { id: 'gb-life-cycle', rule: 'J8', ...cma, source: code('the full life cycle', 'tout le cycle de vie') },
];
