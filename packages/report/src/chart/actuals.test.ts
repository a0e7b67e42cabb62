import { describe, expect, it } from 'vitest';
import { type ActualsChartData, actualsChart } from './actuals.ts';
import { spread } from './sample.contract.ts';
import { isAPicture, keyed, marked, number, wordsOf } from './tree.contract.ts';

const options = { lang: 'en', theme: 'light', width: 960 } as const;

const data = (name: (en: string, fr: string) => string): ActualsChartData => ({
  sentence: name('Half of it was made.', 'La moitié a été générée.'),
  ...{ colour: 1, release: '2026.3.0', draws: '10\u202f000', seed: '1' },
  rows: [
    { id: 'all', name: name('Everything', 'Tout'), planned: spread(0.36), metered: spread(0.09) },
    { id: 'image a', name: name('Model A', 'Modèle A'), planned: spread(0.32), metered: spread(0.085) },
    { id: 'image b', name: name('Model B', 'Modèle B'), planned: spread(0.002), metered: null },
    { id: 'video c', name: name('Model C', 'Modèle C'), planned: null, metered: spread(0.005) },
  ],
});
const tree = actualsChart(
  data((en) => en),
  options,
);

describe('planned against metered', () => {
  isAPicture((o, name) => actualsChart(data(name), o));

  it('stand on one scale: a quarter of the plan is a quarter as long', () => {
    const [row] = keyed(tree, 'all');
    if (!row) throw new Error('no row');
    const reach = (kind: string): number => {
      const [line] = keyed(row, kind).flatMap((n) =>
        n.children.filter((c) => typeof c === 'object' && c.name === 'line'),
      );
      if (typeof line !== 'object') throw new Error(kind);
      return number(line, 'x2') - number(line, 'x1');
    };
    expect(reach('metered') / reach('planned')).toBeCloseTo(0.25, 6);
  });

  it('have a band each where they are, and none where they are not', () => {
    const strips = (id: string) =>
      keyed(tree, id).flatMap((n) => [keyed(n, 'planned').length, keyed(n, 'metered').length]);
    expect(strips('all').slice(0, 2)).toEqual([1, 1]);
    expect(strips('image b').slice(0, 2)).toEqual([1, 0]);
    expect(strips('video c').slice(0, 2)).toEqual([0, 1]);
    expect(marked(tree, 'band').length).toBeGreaterThan(17);
  });

  it('are named in words, and what is too small to see is magnified', () => {
    const said = wordsOf(tree).join('\n');
    expect(said).toMatch(/not\s+planned/);
    expect(said).toContain('none metered');
    expect(said).toContain('magnified');
  });

  it('say so where there is neither', () => {
    const empty = actualsChart({ ...data((en) => en), rows: [] }, options);
    expect(wordsOf(empty).join(' ')).toContain('Nothing to draw');
  });
});
