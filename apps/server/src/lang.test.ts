import { expect, it } from 'vitest';
import { langOfEnvironment, preferredLang } from './lang.ts';

it.each([
  [undefined, 'en'],
  ['', 'en'],
  ['fr', 'fr'],
  ['fr-CA,en;q=0.9', 'fr'],
  ['en-US,en;q=0.9,fr;q=0.8', 'en'],
  ['en;q=0.3, FR;q=0.7', 'fr'],
  ['de, es', 'en'],
  ['frr', 'en'],
  ['fr;q=0, en;q=0.1', 'en'],
  ['fr;q=x', 'en'],
])('a browser that accepts %s reads %s', (header, lang) => {
  expect(preferredLang(header)).toBe(lang);
});

it('reads the locale as other programs do', () => {
  expect(langOfEnvironment({ LANG: 'fr_FR.UTF-8' })).toBe('fr');
  expect(langOfEnvironment({ LANG: 'fr_FR.UTF-8', LC_ALL: 'C' })).toBe('en');
  expect(langOfEnvironment({})).toBe('en');
});
