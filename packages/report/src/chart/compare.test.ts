import { describe, expect, it } from 'vitest';
import { comparisonOf, fourWays } from '../testing/comparison.ts';
import { comparisonChart } from './compare.ts';
import { comparisonChartData } from './data.ts';
import { chartText } from './node.ts';
import { comparisonData } from './sample.contract.ts';
import { isAPicture, keyed, marked, named, number, wordsOf } from './tree.contract.ts';

const data = comparisonData((en) => en);
const options = { lang: 'en', theme: 'light', width: 960 } as const;

describe('comparison chart', () => {
  isAPicture((o, name) => comparisonChart(comparisonData(name), o));
});

describe('comparison chart on a logarithmic scale', () => {
  isAPicture((o, name) => comparisonChart(comparisonData(name), { ...o, scale: 'log' }));

  it('says so in words, and marks powers of ten with masses', () => {
    const said = wordsOf(comparisonChart(data, { ...options, scale: 'log' })).join('\n');
    expect(said).toContain('Logarithmic');
    for (const tick of ['10\u202fkg', '100\u202fkg', '1\u202ft', '10\u202ft']) expect(said.split('\n')).toContain(tick);
    expect(wordsOf(comparisonChart(data, options)).join('\n')).not.toContain('ogarithmic');
  });
});

describe('what a comparison draws', () => {
  it('has the rule of its last value inside the picture, where it has no margin', () => {
    const tree = comparisonChart(data, { ...options, title: false, dense: true });
    const rules = named(tree, 'line').map((n) => number(n, 'x2'));
    expect(Math.max(...rules)).toBeLessThan(options.width - 6);
  });

  it.each(['linear', 'log'] as const)('puts larger medians farther to the right, %s', (scale) => {
    const tree = comparisonChart(data, { ...options, scale });
    const first = marked(tree, 'median').slice(0, 3);
    const at = first.map((n) => number(n, 'x'));
    expect(at).toEqual(at.toSorted((a, b) => b - a));
    expect(new Set(at).size).toBe(3);
  });

  it.each(['linear', 'log'] as const)(
    'keeps every band inside the axis and every median inside its bands, %s',
    (scale) => {
      for (const width of [320, 960]) {
        const tree = comparisonChart(data, { ...options, width, scale });
        const [left, right] = width === 320 ? [18, 302] : [275, 920];
        for (const { id } of data.scenarios) {
          for (const row of keyed(tree, id)) {
            const [outer] = marked(row, 'band');
            const [median] = marked(row, 'median');
            if (!outer || !median) throw new RangeError(id);
            for (const band of marked(row, 'band')) {
              expect(number(band, 'x')).toBeGreaterThanOrEqual(left);
              expect(number(band, 'x') + number(band, 'width')).toBeLessThanOrEqual(right + 0.01);
            }
            const middle = number(median, 'x') + number(median, 'width') / 2;
            expect(middle).toBeGreaterThanOrEqual(number(outer, 'x') - 0.01);
            expect(middle).toBeLessThanOrEqual(number(outer, 'x') + number(outer, 'width') + 0.01);
          }
        }
      }
    },
  );

  it('shows small scenarios again under a lens that says how much it magnifies', () => {
    const tree = comparisonChart(data, options);
    expect(keyed(tree, 'ski')).toHaveLength(1);
    expect(keyed(tree, 'ai').length).toBeGreaterThan(1);
    expect(wordsOf(tree).join('\n')).toMatch(/magnified \d+ times/);
    const [first, second] = keyed(tree, 'studio').map((row) => marked(row, 'median')[0]);
    if (!first || !second) throw new RangeError('medians');
    const times = Number(/magnified (\d+) times/.exec(wordsOf(tree).join('\n'))?.[1]);
    const from = 275 - number(first, 'width') / 2;
    expect((number(second, 'x') - from) / (number(first, 'x') - from)).toBeCloseTo(times, -0.5);
  });

  it('draws nothing and says so where no footprint is above zero', () => {
    const empty = { ...data, scenarios: [] };
    for (const scale of ['linear', 'log'] as const) {
      const tree = comparisonChart(empty, { ...options, scale });
      expect(marked(tree, 'band')).toEqual([]);
      expect(wordsOf(tree).join(' ')).toContain('Nothing to draw');
    }
  });

  it('brings widths back to what can be read', () => {
    const widthAt = (width: number): number => number(comparisonChart(data, { ...options, width }), 'width');
    expect([widthAt(100), widthAt(5000), widthAt(Number.NaN)]).toEqual([320, 1200, 640]);
  });
});

describe('data of a comparison', () => {
  const result = comparisonOf(fourWays);

  it('survives being sent as JSON, and draws the same picture then', () => {
    const found = comparisonChartData(result, 'fr');
    const sent = JSON.parse(JSON.stringify(found)) as typeof found;
    expect(sent).toEqual(found);
    expect(chartText(comparisonChart(sent, { ...options, lang: 'fr' }))).toBe(
      chartText(comparisonChart(found, { ...options, lang: 'fr' })),
    );
  });

  it('holds totals, parts and where they come from', () => {
    const found = comparisonChartData(result, 'fr');
    expect(found).toMatchObject({ reference: 'ai', release: '2026.1.0', draws: 10_000, seed: 1 });
    const [first] = found.scenarios;
    expect(first).toMatchObject({ id: 'south-africa', name: 'Extérieur en Afrique du Sud', colour: 0 });
    expect(first?.quantiles).toHaveLength(7);
    const sum = Object.values(first?.byCategory ?? {}).reduce((s, a) => s + a.central, 0);
    expect(sum).toBeCloseTo(first?.total.central ?? 0, 9);
  });
});
