import { describe, expect, it } from 'vitest';
import { type ActivityInput, campaignText } from '../testing/campaign-text.ts';
import { catalogue } from '../testing/catalogue.ts';
import { calculate, drawsOf } from './calculate.ts';
import { readDocument } from './document.ts';
import { knowledge } from './knowledge.ts';

const means = { catalogue, draws: 4000 };
const open = (scenarios: Readonly<Record<string, readonly ActivityInput[]>>) =>
  calculate(readDocument(campaignText(scenarios)), means);

/** A purchase with a factor of its own, known exactly: only the quantity is unknown. */
const exactly = (id: string, quantity: string): ActivityInput => ({
  type: 'custom',
  id,
  quantity,
  factor: { value: 2, unit: 'kgCO2e/kg', source: 'a measurement', year: 2025 },
  primary: true,
});

describe('what would be worth knowing', () => {
  it('closes the interval where there is one unknown', () => {
    const [only, ...others] = knowledge(open({ a: [exactly('sand', '100 kg ± 30 %')] }), 'a', means).narrowings;
    expect(others).toEqual([]);
    expect(only?.narrows).toBeCloseTo(1, 9);
    expect(only?.parameter.id).toBe('activity:a/sand/quantity');
  });

  it('asks first for what spreads most, and for nothing that is known', () => {
    const calculation = open({
      a: [exactly('sand', '100 kg ± 60 %'), exactly('gravel', '100 kg ± 20 %'), exactly('stone', '500 kg')],
    });
    const { narrowings, interval95, median } = knowledge(calculation, 'a', means);
    expect(narrowings.map((n) => n.parameter.id)).toEqual(['activity:a/sand/quantity', 'activity:a/gravel/quantity']);
    const [sand, gravel] = narrowings.map((n) => n.narrows) as [number, number];
    expect(sand).toBeGreaterThan(0.5);
    expect(gravel).toBeGreaterThan(0);
    expect(gravel).toBeLessThan(0.15);
    // What is left once sand is known is the interval of gravel alone.
    const [rest] = drawsOf(open({ a: [exactly('gravel', '100 kg ± 20 %')] }).scenarios, means);
    const sorted = rest?.toSorted() ?? new Float64Array();
    const alone = (sorted[3899] ?? 0) - (sorted[100] ?? 0);
    expect((1 - sand) * (interval95[1] - interval95[0])).toBeCloseTo(alone, -1);
    expect(median).toBeGreaterThan(0);
  });

  it('counts an unknown once, however many lines share it', () => {
    const sand = exactly('sand', '100 kg ± 30 %');
    const calculation = open({ a: [sand], b: [sand, exactly('gravel', '10 kg ± 30 %')] });
    const { rankings } = knowledge(calculation, 'a', means);
    // Both scenarios take the same sand: knowing how much cannot turn the ranking.
    expect(rankings).toEqual([{ lower: 'a', higher: 'b', probability: 1, flips: [] }]);
  });

  it('tells what would turn a ranking, and where', () => {
    const calculation = open({ a: [exactly('sand', '100 kg ± 50 %')], b: [exactly('gravel', '115 kg ± 5 %')] });
    const [ranked] = knowledge(calculation, 'b', means).rankings;
    expect(ranked).toMatchObject({ lower: 'a', higher: 'b' });
    const [flip] = ranked?.flips ?? [];
    expect(flip?.parameter.id).toBe('activity:a/sand/quantity');
    expect(flip?.value).toBeGreaterThan(115);
    expect(flip?.probability).toBeLessThan(0.1);
  });
});
