import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activityDefinitions } from '../activity/registry.ts';
import { compile } from '../footprint/compile.ts';
import { parseCampaign } from '../inventory/parse.ts';
import { calculate } from '../question/calculate.ts';
import { readDocument, withValueAt } from '../question/document.ts';
import { leverMeans, leverText } from '../testing/lever-campaign.ts';
import { compareCampaign } from './campaign.ts';
import { LiveComparison } from './live.ts';

const document = readDocument(leverText);
const parsed = parseCampaign(leverText, activityDefinitions).campaign;
if (!parsed) throw new Error('the campaign of the tests does not parse');
const calculation = compile(parsed, leverMeans.catalogue);
const draws = 200;
const close = 1e-9;

const entries = calculation.scenarios.flatMap(({ scenario }) =>
  scenario.activities.map((_, index) => ({ scenario: scenario.id, index })),
);
const fieldsAt = ({ scenario, index }: { readonly scenario: string; readonly index: number }) => {
  const found = (document.scenarios as readonly { id: string; activities: Record<string, unknown>[] }[]).find(
    (s) => s.id === scenario,
  );
  return found?.activities[index] ?? {};
};

const expectSame = (
  live: LiveComparison,
  whole: ReturnType<typeof compareCampaign>,
  change?: Parameters<LiveComparison['figures']>[0],
) => {
  const found = live.figures(change);
  if ('refused' in found) throw new Error('refused');
  for (const f of whole.footprints) {
    const s = found.scenarios.find((x) => x.id === f.scenario.id);
    expect(s?.total.central).toBeCloseTo(f.total.central, 6);
    expect(Math.abs((s?.total.median ?? 0) / f.total.median - 1)).toBeLessThan(close);
    for (const [i, bound] of f.total.interval95.entries()) {
      expect(Math.abs((s?.total.interval95[i] ?? 0) / bound - 1)).toBeLessThan(close);
    }
    expect(Object.keys(s?.byCategory ?? {}).sort()).toEqual(Object.keys(f.byCategory).sort());
    for (const [key, amount] of Object.entries(f.byStage)) {
      expect(Math.abs((s?.byStage[key]?.central ?? 0) - amount.central)).toBeLessThan(close * f.total.central);
    }
  }
  for (const c of whole.comparisons) {
    const other = found.comparisons.find((x) => x.scenario === c.scenario);
    expect(Math.abs((other?.ratio.median ?? 0) / c.ratio.median - 1)).toBeLessThan(close);
    expect(other?.probabilityReferenceLower).toBe(c.probabilityReferenceLower);
  }
};

describe('figures while something is being changed', () => {
  it('are those of the comparison when nothing is', () => {
    const live = new LiveComparison(calculation, { seed: 1, draws });
    expectSame(live, compareCampaign(calculation, { seed: 1, draws }));
  });

  it('are those of the comparison of the changed campaign, change after change', () => {
    const live = new LiveComparison(calculation, { seed: 1, draws });
    fc.assert(
      fc.property(fc.constantFrom(...entries), fc.integer({ min: 1, max: 40 }), (entry, count) => {
        const before = fieldsAt(entry);
        const key = ['passengers', 'nights', 'count', 'hours', 'people', 'personDays', 'vehicles'].find(
          (k) => k in before,
        );
        fc.pre(key !== undefined);
        const fields = { ...before, [String(key)]: count };
        const place = `scenarios.${entry.scenario}.activities.${entry.index}`;
        const changed = calculate(withValueAt(document, place, fields), leverMeans);
        expectSame(live, compareCampaign(changed, { seed: 1, draws }), { ...entry, fields });
      }),
      { numRuns: 40 },
    );
  });

  it('say what is wrong with an entry, and stay what they were', () => {
    const live = new LiveComparison(calculation, { seed: 1, draws });
    const [entry] = entries;
    const found = live.figures({
      scenario: entry?.scenario ?? '',
      index: 0,
      fields: { type: 'car', distance: '12 kg' },
    });
    expect('refused' in found && found.refused.map((d) => d.code)).toContain('unit-mismatch');
    expectSame(live, compareCampaign(calculation, { seed: 1, draws }));
  });

  it('do not grow with the number of changes', () => {
    const live = new LiveComparison(calculation, { seed: 1, draws: 20 });
    const [entry] = entries;
    if (!entry) throw new Error('no entry');
    const first = JSON.stringify(live.figures({ ...entry, fields: fieldsAt(entry) }));
    for (let i = 0; i < 450; i++) live.figures({ ...entry, fields: fieldsAt(entry) });
    expect(JSON.stringify(live.figures({ ...entry, fields: fieldsAt(entry) }))).toBe(first);
  });
});
