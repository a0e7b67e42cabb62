import { describe, expect, it } from 'vitest';
import { comparisonOf, fourWays } from '../testing/comparison.ts';
import { differenceChart } from './difference.ts';
import { type DifferenceChartData, differenceChartData } from './difference-data.ts';
import { isAPicture, keyed, marked, named, number, wordsOf } from './tree.contract.ts';

const options = { lang: 'en', theme: 'light', width: 960 } as const;

const data = (name: (en: string, fr: string) => string): DifferenceChartData => ({
  scenario: { id: 'studio', name: name('Studio', 'Studio'), colour: 1 },
  reference: { id: 'ai', name: name('AI', 'IA'), colour: 2 },
  total: { difference: 50, interval95: [20, 110] },
  parts: [
    { key: 'generation', label: name('generation', 'génération'), difference: -30, interval95: [-60, -12] },
    { key: 'catering', label: name('catering', 'restauration'), difference: 80, interval95: [50, 130] },
    { key: 'data', label: name('storage', 'stockage'), difference: 0.05 },
    { key: 'waste', label: name('waste', 'déchets'), difference: -0.05 },
    { key: 'other', label: name('nothing', 'rien'), difference: 0 },
  ],
});
const plain = data((en) => en);

describe('difference chart', () => {
  isAPicture((o, name) => differenceChart(data(name), o));

  it('is largest first, what is next to nothing in one row, what is nothing in none', () => {
    const rows = differenceChart(plain, options).children.flatMap((c) =>
      typeof c === 'object' && marked(c, 'bar').length > 0 ? [c.attributes['data-key']] : [],
    );
    expect(rows).toEqual(['total', 'catering', 'generation', 'rest']);
  });

  it('tells categories beyond a number together, and adds up all the same', () => {
    const few = differenceChart(plain, { ...options, most: 1 });
    const rows = ['catering', 'rest', 'generation'].map((key) => keyed(few, key).length);
    expect(rows).toEqual([1, 1, 0]);
    expect(wordsOf(few)).toContain('Other categories');
    expect(wordsOf(few).join('\n')).toContain('−30\u202fkg');
  });

  it('has no margin and no note when dense, and nothing beyond its sides', () => {
    const tree = differenceChart(plain, { ...options, title: false, dense: true });
    expect(wordsOf(tree).join(' ')).not.toContain('fades');
    expect(number(tree, 'height')).toBeLessThan(number(differenceChart(plain, { ...options, title: false }), 'height'));
    expect(Math.min(...named(tree, 'text').map((n) => number(n, 'x')))).toBe(0);
  });

  it('draws what is not known under its bar, never over it, and ends inside the picture', () => {
    const tree = differenceChart(plain, { ...options, title: false, dense: true });
    for (const key of ['total', 'catering', 'generation']) {
      const row = keyed(tree, key)[0];
      if (!row) throw new RangeError(`no row ${key}`);
      const [bar] = marked(row, 'bar');
      if (!bar) throw new RangeError(`no bar ${key}`);
      for (const band of marked(row, 'band')) {
        expect(number(band, 'y')).toBeGreaterThanOrEqual(number(bar, 'y') + number(bar, 'height'));
        expect(number(band, 'x') + number(band, 'width')).toBeLessThan(options.width - 12);
      }
    }
  });

  it('goes to both sides of one zero, as long as the difference', () => {
    const tree = differenceChart(plain, options);
    const bar = (key: string) => keyed(tree, key).flatMap((n) => marked(n, 'bar'))[0];
    const [more, less] = [bar('catering'), bar('generation')];
    if (!more || !less) throw new RangeError('bars');
    expect(number(less, 'x') + number(less, 'width')).toBeCloseTo(number(more, 'x'), 1);
    expect(number(more, 'width') / number(less, 'width')).toBeCloseTo(80 / 30, 1);
    expect(more.attributes.fill).not.toBe(less.attributes.fill);
  });

  it('writes signs', () => {
    const said = wordsOf(differenceChart(plain, options)).join('\n');
    expect(said).toContain('+80\u202fkg\u00a0CO₂e [50–130]');
    expect(said).toContain('−30\u202fkg\u00a0CO₂e [−60\u00a0to\u00a0−12]');
    expect(said).toContain('→ Studio emits more');
    expect(said).toContain('← AI emits more');
  });

  it('says so where nothing differs', () => {
    const same = { ...plain, total: { difference: 0 }, parts: [] };
    expect(wordsOf(differenceChart(same, options)).join(' ')).toContain('Nothing to draw');
  });
});

describe('data of a difference', () => {
  const result = comparisonOf(fourWays);

  it('has parts that add up to the difference of central values', () => {
    const found = differenceChartData(result, 'south-africa', 'fr');
    const sum = found?.parts.reduce((s, p) => s + p.difference, 0);
    expect(sum).toBeCloseTo(5202 - 16.3, 6);
    expect(found?.parts.map((p) => p.label)).toContain('voyages');
    expect(found?.reference).toEqual({ id: 'ai', name: 'Tout par IA', colour: 3 });
  });

  it('is none for the reference itself and for scenarios that there are not', () => {
    expect(differenceChartData(result, 'ai', 'en')).toBeNull();
    expect(differenceChartData(result, 'nowhere', 'en')).toBeNull();
  });
});
