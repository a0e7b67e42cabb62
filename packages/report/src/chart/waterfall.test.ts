import { describe, expect, it } from 'vitest';
import { spread } from './sample.contract.ts';
import { isAPicture, keyed, marked, number, wordsOf } from './tree.contract.ts';
import { waterfallChart } from './waterfall.ts';
import { type WaterfallChartData, waterfallPanels } from './waterfall-data.ts';

const options = { lang: 'en', theme: 'light', width: 960 } as const;

const fall = (name: (en: string, fr: string) => string): WaterfallChartData => ({
  today: spread(21_000),
  steps: [
    {
      id: 'train',
      label: name('A train from Paris to Marseille', 'TGV Paris–Marseille'),
      saved: spread(9000),
      after: spread(12_000),
    },
    { id: 'local', label: name('Local crew', 'Équipe locale'), saved: spread(11_400), after: spread(600) },
    {
      id: 'sets',
      label: name('Sets used again', 'Décors réemployés'),
      saved: { median: -50, interval95: [-120, 20] },
      after: spread(650),
    },
    { id: 'led', label: name('LED lights', 'Projecteurs LED'), saved: spread(250), after: spread(400) },
  ],
  end: spread(400),
  target: 10_000,
  colour: 0,
});

const data = fall((en) => en);

describe('waterfall', () => {
  isAPicture((o, name) => waterfallChart(fall(name), o));

  it('falls from median to median: each bar begins where the one before ends', () => {
    const tree = waterfallChart({ ...data, steps: data.steps.slice(0, 1), end: spread(12_000) }, options);
    const [today, train, end] = marked(tree, 'bar');
    if (!today || !train || !end) throw new RangeError('bars');
    const right = (n: typeof today): number => number(n, 'x') + number(n, 'width');
    expect(right(train)).toBeCloseTo(right(today), 1);
    expect(number(train, 'x')).toBeCloseTo(right(end), 1);
    expect(number(train, 'width') / number(today, 'width')).toBeCloseTo(9 / 21, 2);
  });

  it('shows again, magnified, what is left after the fall that dwarfs the rest', () => {
    const panels = waterfallPanels(data);
    expect(panels.map((p) => p.steps.map((s) => s.id))).toEqual([
      ['train', 'local'],
      ['sets', 'led'],
    ]);
    expect(panels[0]?.later).toBe(2);
    expect(panels[1]?.magnified).toBeGreaterThan(8);
    const said = wordsOf(waterfallChart(data, options)).join('\n');
    expect(said).toMatch(/magnified \d+ times/);
    expect(said).toContain('2 more levers');
    expect(said).toContain('Left after “Local crew”');
  });

  it('says what rises with a plus, and draws it as an outline', () => {
    const tree = waterfallChart(data, options);
    const [row] = keyed(tree, 'sets');
    if (!row) throw new RangeError('row');
    expect(wordsOf(row).join(' ')).toContain('+50\u202fkg');
    expect(marked(row, 'bar')[0]?.attributes.stroke).toBeDefined();
  });

  it('marks the target where it was given, on the scales that hold it', () => {
    expect(keyed(waterfallChart(data, options), 'target')).toHaveLength(1);
    const { target: _, ...without } = data;
    expect(keyed(waterfallChart(without, options), 'target')).toEqual([]);
  });

  it('writes savings with a true minus and bounds that can be told apart', () => {
    const said = wordsOf(waterfallChart(data, options)).join('\n');
    expect(said).toContain('−9.0\u202ft\u00a0CO₂e [−14\u00a0to\u00a0−6.3]');
  });
});
