import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timesOf } from './claim.ts';
import { denied } from './denial.ts';
import { fold } from './fold.ts';
import { valueOfWords } from './number-words.ts';
import { readRelations } from './numbers.ts';

describe('folding', () => {
  it('keeps every letter in its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(text).length).toBe(text.length);
      }),
    );
    expect(fold('L’Éco-conçu « CO₂ »')).toBe('l\'eco-concu " co2 "');
  });
});

describe('numbers in words', () => {
  it.each([
    ['two', 2],
    ['twenty-five', 25],
    ['a hundred', 100],
    ['three hundred and forty', 340],
    ['soixante-dix', 70],
    ['quatre-vingt-dix', 90],
    ['quatre-vingts', 80],
    ['trois cents', 300],
    ['mille', 1000],
    ['deux mille', 2000],
    ['vingt et un', 21],
  ])('%s', (text, value) => {
    expect(valueOfWords(text)).toBe(value);
  });
});

const read = (text: string) => readRelations(fold(text)).map((r) => [r.relation, r.reversed]);

describe('multiples and reductions', () => {
  it.each([
    ['at least 300 times less CO2e than', { kind: 'at-least', times: 300 }, false],
    ['plus de 1 500 fois moins de CO2e que', { kind: 'at-least', times: 1500 }, false],
    ['up to 1,500 times lower', { kind: 'up-to', times: 1500 }, false],
    ['jusqu’à 2,5 fois moins', { kind: 'up-to', times: 2.5 }, false],
    ['about 20x less carbon', { kind: 'times', times: 20 }, false],
    ['830 times as much CO2e', { kind: 'times', times: 830 }, true],
    ['20 fois plus de CO2e que', { kind: 'times', times: 20 }, true],
    ['divise par 20 les émissions', { kind: 'times', times: 20 }, false],
    ['cut by a factor of 12', { kind: 'times', times: 12 }, false],
    ['reduces emissions by 95%', { kind: 'percent', bound: 'plain', percent: 95 }, false],
    ['au moins 96 % de CO2e en moins', { kind: 'percent', bound: 'at-least', percent: 96 }, false],
    ['−80 % d’émissions', { kind: 'percent', bound: 'plain', percent: 80 }, false],
    ['5% of the CO2e of a shoot', { kind: 'percent', bound: 'plain', percent: 95 }, false],
    ['half the CO2e of a shoot', { kind: 'times', times: 2 }, false],
    ['deux fois moins de CO2e', { kind: 'times', times: 2 }, false],
    ['vingt et une fois moins de CO2e', { kind: 'times', times: 21 }, false],
  ])('%s', (text, relation, reversed) => {
    expect(read(text)).toEqual([[relation, reversed]]);
  });

  it.each(['it does not emit 20 times less CO2e', 'in 95 % of draws', '[330–717] at 95 %', '3 images in 2 days'])(
    'are not read in: %s',
    (text) => expect(read(text)).toEqual([]),
  );

  it('come to one multiple', () => {
    expect(timesOf({ kind: 'percent', bound: 'plain', percent: 75 })).toBe(4);
    expect(timesOf({ kind: 'percent', bound: 'plain', percent: 100 })).toBe(Number.POSITIVE_INFINITY);
    expect(timesOf({ kind: 'less' })).toBeNull();
  });
});

describe('denials', () => {
  it.each([
    ['nos visuels ne sont pas neutres', 'neutres', true],
    ['we never said neutral', 'neutral', true],
    ['not only fast but neutral', 'neutral', false],
    ['it is not cheap. it is neutral', 'neutral', false],
    ['there is no greener way', 'greener', false],
  ])('%s', (text, word, expected) => {
    expect(denied(text, text.indexOf(word))).toBe(expected);
  });
});
