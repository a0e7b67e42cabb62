import { describe, expect, it } from 'vitest';
import { document, means } from '../testing/reference-campaign.ts';
import { calculate, scenarioOf, totalOf } from './calculate.ts';
import { restricted, valueAt } from './document.ts';
import { cleaner, fewer, lighter } from './sober-edits.ts';
import { soberRules, sobriety } from './sobriety.ts';

const only = restricted(document, ['ai']);
const totalIn = (d: typeof document) => totalOf(scenarioOf(calculate(d, means), 'ai'));
const generationIn = (d: typeof document) => {
  const { lines } = scenarioOf(calculate(d, means), 'ai');
  return totalOf({ ...scenarioOf(calculate(d, means), 'ai'), lines: lines.filter((l) => l.category === 'generation') });
};

describe('sobriety', () => {
  const found = sobriety(document, { scenario: 'ai', share: 0.5 }, means);
  const row = (rule: (typeof soberRules)[number]) => {
    const r = found.rows.find((x) => x.rule === rule);
    if (!r) throw new Error(rule);
    return r;
  };

  it('halves what half as many images emit', () => {
    const { document: changed, edits } = fewer(only, 'ai', 0.5);
    expect(generationIn(changed) / generationIn(only)).toBeCloseTo(0.5, 9);
    expect(edits.map((e) => [e.activity, e.from, e.to])).toEqual([
      ['drafts', '400', '200'],
      ['finals', '100', '50'],
      ['clips', '12', '6'],
    ]);
    expect(row('fewer').savedShare.median).toBeCloseTo(0.5, 2);
  });

  it('takes a lighter model of the same maker, and never a heavier one', () => {
    const { document: changed, edits } = lighter(only, 'ai', means);
    expect(edits.map((e) => e.activity)).toEqual(['finals', 'clips']);
    expect(edits.find((e) => e.activity === 'clips')?.to).toBe('Veo 3.1 Fast');
    expect(valueAt(changed, 'scenarios.ai.activities.finals.steps')).toBeUndefined();
    expect(totalIn(changed)).toBeLessThan(totalIn(only));
  });

  it('moves only what may move, and only to where it emits less', () => {
    const { edits, document: changed } = cleaner(only, 'ai', means);
    expect(edits.map((e) => e.activity)).toEqual(['finals', 'clips']);
    expect(valueAt(changed, 'scenarios.ai.activities.drafts.region')).toBe('US');
    expect(totalIn(changed)).toBeLessThan(totalIn(only));
  });

  it('saves more by all rules than by any', () => {
    for (const rule of soberRules) expect(row('all').saved.median).toBeGreaterThanOrEqual(row(rule).saved.median);
    expect(row('all').probability).toBeGreaterThan(0.9);
  });

  it('finds nothing more to move where everything has moved', () => {
    const moved = cleaner(only, 'ai', means).document;
    expect(cleaner(moved, 'ai', means).edits).toEqual([]);
  });
});
