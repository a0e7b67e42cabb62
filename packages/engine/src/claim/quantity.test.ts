import { describe, expect, it } from 'vitest';
import { clean } from './clean.ts';
import { statedIntervals } from './figures.ts';
import { fold } from './fold.ts';
import { readRelations } from './numbers.ts';
import { unreadQuantity } from './quantity.ts';

const times = (text: string) => readRelations(fold(clean(text))).map(({ relation }) => relation);
const unread = (text: string) => {
  const folded = fold(clean(text));
  return unreadQuantity(folded, readRelations(folded).length);
};

describe('large amounts', () => {
  it.each([
    ['1.500 fois moins', 1500],
    ['3.000 times less', 3000],
    ['1,500 times less', 1500],
    ['2,5 fois moins', 2.5],
    ['0.500 times less', 0.5],
    ['10⁴ fois moins', 10_000],
    ['3×10³ times less', 3000],
    ['1e4 times less', 10_000],
    ['a million times less', 1e6],
    ['2 million times less', 2e6],
    ['un milliard de fois moins', 1e9],
    ['une centaine de fois moins', 100],
    ['two dozen times less', 24],
    ['a thousand million times less', 1e9],
    ['deux millions trois cent mille fois moins', 2_300_000],
    ['300 (trois cents) fois moins', 300],
    ['÷ 300', 300],
    ['a quarter of the CO2e', 4],
  ])('%s', (text, value) => {
    expect(times(text)).toEqual([{ kind: 'times', times: value }]);
    expect(unread(text)).toBeNull();
  });
});

describe('amounts without a figure', () => {
  it.each([
    'thousands of times less',
    'des milliers de fois moins',
    'dozens of times less',
    'several hundred times less',
    'two orders of magnitude less',
    'infiniment moins de CO2e',
    'MMM fois moins',
    'ten times ten times less',
    'vingt mille lieues moins',
    'far less, three hundredfold',
  ])('%s', (text) => expect(unread(text)).not.toBeNull());

  it.each(['emits less CO2e', 'less, in 95 % of draws', 'three images emit less'])('but none in: %s', (text) =>
    expect(unread(text)).toBeNull(),
  );
});

describe('intervals', () => {
  it.each([
    ['[310–1500]', [[310, 1500]]],
    ['(3.1 to 6,2)', [[3.1, 6.2]]],
    ['between 310 and 1 500 times less', [[310, 1500]]],
    ['entre 20 et 40 fois moins', [[20, 40]]],
    ['(intervalle de confiance inconnu)', []],
    ['an interval is available', []],
    ['[40–20]', []],
  ])('%s', (text, expected) => expect(statedIntervals(fold(text))).toEqual(expected));
});
