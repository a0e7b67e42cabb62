import { describe, expect, it } from 'vitest';
import type { ChartNode } from './node.ts';
import { orderOf } from './parts.ts';
import { comparisonData } from './sample.contract.ts';
import { stackedChart } from './stacked.ts';
import { isAPicture, keyed, marked, number, wordsOf } from './tree.contract.ts';

const data = comparisonData((en) => en);
const options = { lang: 'en', theme: 'light', width: 960 } as const;

describe('stacked chart by category', () => {
  isAPicture((o, name) => stackedChart(comparisonData(name), { ...o, by: 'category' }));
});

describe('stacked chart by stage', () => {
  isAPicture((o, name) => stackedChart(comparisonData(name), { ...o, by: 'stage' }));
});

const ends = (nodes: readonly ChartNode[]): number =>
  Math.max(...nodes.map((n) => number(n, 'x') + number(n, 'width')));

describe('what a stack draws', () => {
  it.each([320, 720, 1200])('has parts that add up to the bar, side by side, %d wide', (width) => {
    const tree = stackedChart(data, { ...options, width, by: 'category' });
    const [row] = keyed(tree, 'ski');
    if (!row) throw new RangeError('row');
    const parts = marked(row, 'part');
    expect(parts).toHaveLength(6);
    const left = Math.min(...parts.map((n) => number(n, 'x')));
    const bar = ends(parts) - left;
    const covered = parts.reduce((sum, n) => sum + number(n, 'width'), 0);
    // A hairline of paper stands between parts.
    expect(Math.abs(bar - covered)).toBeLessThanOrEqual(parts.length * 1.01 + 1);
    const scale = number(marked(row, 'median')[0] ?? row, 'x') + 1 - left;
    expect(bar / scale).toBeCloseTo(1 / 1.05, 1);
    const widest = parts.find((n) => number(n, 'width') > 0.8 * bar);
    expect(number(widest ?? row, 'width') / bar).toBeCloseTo(7000 / 7983, 1);
  });

  it('keeps one order of parts in every scenario', () => {
    const order = orderOf(data.scenarios, 'category');
    const tree = stackedChart(data, { ...options, by: 'category' });
    for (const { id } of data.scenarios) {
      const row = keyed(tree, id).at(-1);
      const drawn = (row?.children ?? []).flatMap((c) =>
        typeof c === 'object' && c.name === 'g' && marked(c, 'part').length > 0
          ? [String(c.attributes['data-key'])]
          : [],
      );
      expect(drawn).toEqual(order.filter((key) => drawn.includes(key)));
      expect(drawn.length).toBeGreaterThan(2);
    }
  });

  it('names every part once where the scenario is shown largest: in the bar, or under it', () => {
    for (const width of [320, 1200]) {
      const row = keyed(stackedChart(data, { ...options, width, by: 'category' }), 'studio').at(-1);
      const said = row ? wordsOf(row) : [];
      for (const name of ['energy', 'travel', 'catering', 'equipment']) {
        expect(said.filter((t) => t.startsWith(name))).toHaveLength(1);
      }
    }
  });

  it('tells the smallest parts together', () => {
    const said = wordsOf(stackedChart(data, { ...options, by: 'category' }));
    expect(said).toContain('smaller parts together 23\u202fkg');
  });

  it('draws nothing for a part below zero, and still tells it', () => {
    const [first, ...others] = data.scenarios;
    if (!first) throw new RangeError('scenario');
    const byCategory = { ...first.byCategory, waste: { central: -500, interval95: [-600, -400] as const } };
    const tree = stackedChart(
      { ...data, scenarios: [{ ...first, byCategory }, ...others] },
      { ...options, by: 'category' },
    );
    const [row] = keyed(tree, 'ski');
    expect(row ? marked(row, 'part') : []).toHaveLength(5);
    expect(wordsOf(tree)).toContain('waste −500\u202fkg');
  });
});
