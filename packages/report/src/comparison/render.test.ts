import { describe, expect, it } from 'vitest';
import { columns } from '../terminal/style.ts';
import { comparisonOf, fourWays } from '../testing/comparison.ts';
import { drawBar, panels } from './bars.ts';
import { renderComparison } from './render.ts';

const longest = (text: string): number => Math.max(...text.split('\n').map(columns));
const result = comparisonOf({
  ...fourWays,
  published: [{ ratio: 323, percentile: 12.4, source: 'White paper, 2025' }],
  diagnostics: [
    {
      code: 'boundary-mismatch',
      severity: 'warning',
      path: 'scenarios[3]',
      params: { scenario: 'ai', category: 'waste', other: 'marseille' },
    },
  ],
});

describe('the comparison in a terminal', () => {
  it.each([60, 72, 80, 100, 120])('fits %i columns in both languages', (width) => {
    for (const lang of ['en', 'fr'] as const) {
      for (const color of [true, false]) {
        expect(longest(renderComparison(result, { lang, width, color }))).toBeLessThanOrEqual(width);
      }
    }
  });

  it('holds amounts, ratios, chances, causes, published ratios, method, assumptions and warnings', () => {
    const text = renderComparison(result, { lang: 'en', width: 100, color: false }).replace(/[\u00a0\u202f]/g, ' ');
    for (const part of [
      '5.2 t CO₂e',
      '[3.6–7.8]',
      '16 kg CO₂e [11–24]',
      '×320',
      '> 99.9 %',
      'travel 98 %',
      'published ×323 → percentile 12 of our draws (White paper, 2025)',
      'contrails counted',
      'training of models left out',
      '10 000 draws, seed 1',
      'catalogue 2026.1.0',
      'CDG–CPT: great-circle distance of 9 328 km',
      'Scenario “ai” counts no waste; “marseille” does.',
      'magnified',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toMatch(/undefined|NaN|\[object/);
  });

  it('colours only when asked', () => {
    expect(renderComparison(result, { lang: 'fr', width: 100, color: false })).not.toContain('\u001b');
    expect(renderComparison(result, { lang: 'fr', width: 100, color: true })).toContain('\u001b[1m');
  });

  it('survives names that no column can hold, and control characters', () => {
    const name = `${'x'.repeat(150)}\u001b[31m`;
    const odd = comparisonOf({ scenarios: [{ id: 'a', name: { en: name, fr: name }, lines: [{ kg: 1 }] }] });
    const text = renderComparison(odd, { lang: 'en', width: 80, color: false });
    expect(longest(text)).toBeLessThanOrEqual(80);
    expect(text).not.toContain('\u001b');
  });

  it('survives footprints of nothing', () => {
    const text = renderComparison(
      comparisonOf({
        scenarios: [
          { id: 'a', lines: [] },
          { id: 'b', lines: [] },
        ],
      }),
      {
        lang: 'fr',
        width: 100,
        color: false,
      },
    );
    expect(text).not.toMatch(/NaN|Infinity|undefined/);
  });
});

describe('bars', () => {
  const bar = (label: string, kg: number) => ({
    label,
    amount: { central: kg, interval95: [kg * 0.6, kg * 1.7] as const },
  });

  it('grow with the amount, in every panel', () => {
    const amounts = [1, 3, 10, 40, 100, 320, 1000];
    for (const { bars, end } of panels(amounts.map((kg) => bar(String(kg), kg)))) {
      const drawn = bars.map((b) => drawBar(b.amount, end, 60));
      const centres = drawn.map((d) => d.indexOf('┃'));
      expect(centres).toEqual(centres.toSorted((a, b) => a - b));
      for (const d of drawn) expect(d.length).toBeLessThanOrEqual(60);
    }
  });

  it('show a scenario 300 times smaller at a readable size somewhere, and say how much it is magnified', () => {
    const found = panels([bar('shoot', 300), bar('ai', 1)]);
    const last = found.at(-1);
    expect(found.length).toBe(2);
    expect(last?.magnified).toBeGreaterThan(50);
    const small = last?.bars.find((b) => b.label === 'ai');
    expect(drawBar(small?.amount ?? bar('', 0).amount, last?.end ?? 1, 60).indexOf('┃')).toBeGreaterThan(15);
  });

  it('need no magnifier among equals', () => {
    expect(panels([bar('a', 10), bar('b', 12)])).toHaveLength(1);
  });
});
