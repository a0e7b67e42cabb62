import { describe, expect, it } from 'vitest';
import { columns } from '../terminal/style.ts';
import { flightFactor, mealFactor, source } from '../testing/catalogue.ts';
import { renderFactorList } from './list.ts';
import { renderFactor } from './render.ts';

const plainSpaces = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('one factor', () => {
  it('shows its parts with intervals, and all its provenance', () => {
    const text = plainSpaces(renderFactor(flightFactor, source, { lang: 'fr', color: false }));
    for (const part of [
      '0,18 kg CO₂e/(passager·km)',
      '0,1 kg CO₂e/(passager·km) [0,0909–0,110]',
      '[0,031–0,20]',
      'traînées de condensation',
      'distance 5 000–… km',
      'Licence Ouverte 2.0 (Etalab)',
      'https://example.org/base',
      'élément 43749',
      'PRG à 100 ans, AR6',
      '2028-01-01',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('reads quality scores as an interval, and does without a source', () => {
    const text = plainSpaces(renderFactor(mealFactor, undefined, { lang: 'en', color: false }));
    expect(text).toContain('95 % interval [1.6–2.6] kg CO₂e/meal · our judgement');
    expect(text).not.toContain('undefined');
  });
});

describe('a list of factors', () => {
  it.each([60, 80, 100])('fits %i columns', (width) => {
    const list = renderFactorList([flightFactor, mealFactor], { lang: 'fr', width, color: true });
    for (const line of list.split('\n')) expect(columns(line)).toBeLessThanOrEqual(width);
    expect(plainSpaces(list)).toContain('2023');
  });
});
