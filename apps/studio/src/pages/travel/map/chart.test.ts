import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type ChartNode, chartText } from '@contrechamp/report';
import { describe, expect, it } from 'vitest';
import { travelMap } from './chart.ts';
import type { MapData, MapJourney } from './data.ts';
import type { Atlas } from './land.ts';

const require = createRequire(import.meta.url);
const atlas = JSON.parse(readFileSync(require.resolve('world-atlas/countries-110m.json'), 'utf8')) as Atlas;

const paris = { name: 'Paris', code: 'CDG', at: [2.55, 49.01] } as const;
const cape = { name: 'Cape Town', code: 'CPT', at: [18.6, -33.97] } as const;
const fiji = { name: 'Nadi', code: 'NAN', at: [177.44, -17.76] } as const;
const angeles = { name: 'Los Angeles', code: 'LAX', at: [-118.41, 33.94] } as const;

const journey = (key: string, kg: number, more: Partial<MapJourney> = {}): MapJourney => ({
  key,
  colour: 0,
  mode: 'air',
  stops: [paris, cape],
  central: kg,
  high: 1.6 * kg,
  figure: `${kg} kg`,
  detail: 'Flight',
  ...more,
});

const dataOf = (journeys: readonly MapJourney[]): MapData => ({
  title: 'A title',
  journeys,
  scenarios: [{ name: 'One', colour: 0 }],
  colophon: 'colophon',
});

const all = (node: ChartNode): readonly ChartNode[] => [
  node,
  ...node.children.flatMap((c) => (typeof c === 'string' ? [] : all(c))),
];

const draw = (journeys: readonly MapJourney[], width = 900, lit: string | null = null): ChartNode =>
  travelMap(dataOf(journeys), { lang: 'en', theme: 'light', width, title: false, atlas, lit });

/** The stroke of a journey itself: between its pale edge and the one that a finger finds. */
const strokeOf = (chart: ChartNode, key: string): ChartNode | undefined => {
  const group = all(chart).find((n) => n.attributes['data-leg'] === key);
  return group?.children.filter((c): c is ChartNode => typeof c !== 'string')[1];
};

const widthOf = (chart: ChartNode, key: string): number => Number(strokeOf(chart, key)?.attributes['stroke-width']);

const pointsOf = (chart: ChartNode, key: string): readonly (readonly number[])[] =>
  String(strokeOf(chart, key)?.attributes.d)
    .split(/[ML]/)
    .filter((p) => p !== '')
    .map((p) => p.split(',').map(Number));

describe('the map of journeys', () => {
  it.each([320, 390, 900, 1200])('draws every journey inside itself at %d pixels', (width) => {
    const sets = [
      [journey('a', 900)],
      [journey('a', 900, { stops: [fiji, angeles] })],
      [journey('a', 900, { stops: [angeles, paris, cape, fiji] })],
      [journey('a', 900, { stops: [paris, paris] })],
    ];
    for (const set of sets) {
      const chart = draw(set, width);
      expect(chartText(chart)).not.toMatch(/NaN|Infinity|undefined/);
      const height = Number(chart.attributes.height);
      for (const [x = -1, y = -1] of pointsOf(chart, 'a')) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(width);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(height);
      }
    }
  });

  it('crosses the date line in one piece', () => {
    const d = strokeOf(draw([journey('a', 900, { stops: [fiji, angeles] })]), 'a')?.attributes.d;
    expect(String(d).match(/M/g)).toHaveLength(1);
  });

  it('is as wide as what it stands for, but for the thinnest', () => {
    const chart = draw([journey('a', 1000), journey('b', 500), journey('c', 1)]);
    expect(widthOf(chart, 'a') / widthOf(chart, 'b')).toBeCloseTo(2, 1);
    expect(widthOf(chart, 'c')).toBeGreaterThan(widthOf(chart, 'a') / 100);
    expect(chartText(chart)).toContain('not to scale');
    expect(chartText(draw([journey('a', 1000), journey('b', 500)]))).not.toContain('not to scale');
  });

  it('lays journeys of one way side by side, whichever the way', () => {
    const chart = draw([journey('a', 1000), journey('b', 900, { stops: [cape, paris] })]);
    const [a, b] = ['a', 'b'].map((key) => pointsOf(chart, key));
    const middle = (points: readonly (readonly number[])[] = []) => points[Math.floor(points.length / 2)] ?? [];
    const [[ax = 0, ay = 0], [bx = 0, by = 0]] = [middle(a), middle(b)];
    const apart = Math.hypot(ax - bx, ay - by);
    expect(apart).toBeGreaterThan((widthOf(chart, 'a') + widthOf(chart, 'b')) / 2);
  });

  it('dims the others of the one that is lit, and shows its figure', () => {
    const chart = draw([journey('a', 1000), journey('b', 1)], 900, 'b');
    const groups = all(chart).filter((n) => n.attributes['data-leg'] !== undefined);
    expect(groups.filter((g) => g.attributes.opacity !== undefined).map((g) => g.attributes['data-leg'])).toEqual([
      'a',
    ]);
    expect(chartText(chart)).toContain('1 kg');
    expect(draw([journey('a', 1000)], 900, 'gone')).toEqual(draw([journey('a', 1000)]));
  });

  it('writes names as text', () => {
    const name = '<script>alert(1)</script>&"';
    const text = chartText(draw([journey('a', 9, { stops: [{ ...paris, name }, cape], detail: name })]));
    expect(text).not.toContain('<script');
    expect(text).toContain('&lt;script&gt;');
  });

  it('draws nothing wrong when nothing is emitted', () => {
    const text = chartText(draw([journey('a', 0, { high: 0 })]));
    expect(text).not.toMatch(/NaN|Infinity/);
  });
});
