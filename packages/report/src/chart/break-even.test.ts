import { describe, expect, it } from 'vitest';
import { breakEvenChart } from './break-even.ts';
import type { BreakEvenChartData } from './break-even-data.ts';
import { spread } from './sample.contract.ts';
import { all, isAPicture, keyed, marked, named, number, wordsOf } from './tree.contract.ts';

const options = { lang: 'en', theme: 'light', width: 960 } as const;

const data = (name: (en: string, fr: string) => string, each = 0.5): BreakEvenChartData => ({
  points: [10, 30, 100, 300, 1000, 3000, 10_000].map((x) => ({
    x,
    scenario: spread(20 + each * x),
    against: spread(520),
  })),
  xLabel: name('Images generated', 'Images générées'),
  unit: 'images',
  today: 30,
  crossing: 500 / each,
  sure: 400 / each,
  names: { scenario: name('AI', 'IA'), against: name('Studio', 'Studio') },
  colours: { scenario: 0, against: 1 },
});
const plain = data((en) => en);

describe('break-even chart', () => {
  isAPicture((o, name) => breakEvenChart(data(name), o));

  it('puts the crossing between the points around it, on both axes', () => {
    const tree = breakEvenChart(plain, options);
    const [dot] = named(tree, 'circle');
    const [crossing] = named(tree, 'line').filter((n) => n.attributes['data-key'] === 'crossing');
    if (!dot || !crossing) throw new RangeError('crossing');
    expect(number(dot, 'cx')).toBe(number(crossing, 'x1'));
    const today = named(tree, 'line').find((n) => n.attributes['data-key'] === 'today');
    expect(number(today ?? dot, 'x1')).toBeLessThan(number(crossing, 'x1'));
  });

  it('says in words where things stand', () => {
    const tree = breakEvenChart(plain, options);
    const said = wordsOf(tree).join('\n');
    expect(said).toContain('today 30\u00a0images');
    expect(said).toContain('both emit the same at 1\u202f000\u00a0images');
    expect(said).toContain('in 95 of 100 draws up to 800\u00a0images');
    expect(said).toContain('Images generated, logarithmic scale');
    expect(tree.attributes['aria-label']).toBe('“AI” emits less than “Studio” up to 1\u202f000\u00a0images.');
  });

  it('says that its height is logarithmic where values are far apart, and only there', () => {
    expect(wordsOf(breakEvenChart(plain, options)).join('\n')).toContain('logarithmic scale: each step up');
    const near = { ...plain, points: plain.points.slice(0, 4) };
    expect(wordsOf(breakEvenChart(near, options)).join('\n')).not.toContain('each step up');
  });

  it('tells which side is the lower one from the points', () => {
    const turned = { ...plain, points: plain.points.map((p) => ({ ...p, scenario: p.against, against: p.scenario })) };
    expect(breakEvenChart(turned, options).attributes['aria-label']).toContain('from 1\u202f000');
  });

  it('leaves unmarked what lies beyond the scale, and says where today is', () => {
    const tree = breakEvenChart({ ...plain, today: 0, crossing: null, sure: null }, options);
    expect(named(tree, 'circle')).toEqual([]);
    expect(keyed(tree, 'crossing')).toEqual([]);
    expect(keyed(tree, 'today').filter((n) => n.name === 'line')).toEqual([]);
    expect(wordsOf(tree).join('\n')).toContain('beyond this scale');
    expect(tree.attributes['aria-label']).toContain('do not cross');
  });

  it('draws three bands and a median of each curve, and nothing of broken points', () => {
    const broken = { ...plain, points: [...plain.points, { x: 0, scenario: spread(1), against: spread(Number.NaN) }] };
    for (const side of ['scenario', 'against']) {
      const found = keyed(breakEvenChart(broken, options), side).flatMap((n) =>
        all(n).filter((p) => p.name === 'path'),
      );
      expect(found).toHaveLength(4);
    }
    const single = breakEvenChart({ ...plain, points: plain.points.slice(0, 1) }, options);
    expect(marked(single, 'median')).toEqual([]);
    expect(wordsOf(single).join(' ')).toContain('Nothing to draw');
  });
});
