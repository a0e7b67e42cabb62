import { describe, expect, it } from 'vitest';
import { leverDocument, leverMeans, openCampaign } from '../testing/lever-campaign.ts';
import { meterTotal, pullOf, pullsOf } from '../testing/levers.ts';
import { inConflict } from './compose.ts';
import { savingOf, spreadOf } from './measure.ts';
import { openLevers } from './open.ts';
import { type Ranking, rankLevers } from './rank.ts';

const scenarios = ['shoot', 'studio', 'ai'];
const rankingOf = (scenario: string, order?: readonly string[]) => {
  const bench = openCampaign(scenario);
  return { bench, ranking: rankLevers(bench.pulls, bench.meter, order) };
};
const stepIds = ({ steps }: Ranking): readonly string[] => steps.map((s) => s.lever.id);

describe.each(scenarios)('levers of %s', (scenario) => {
  const { bench, ranking } = rankingOf(scenario);
  const today = meterTotal(bench, []);

  it('save alone the difference of two footprints, the most first', () => {
    for (const { lever, alone } of ranking.levers) {
      const after = meterTotal(bench, [pullOf(bench, lever.id)]);
      const saved = today.draws.map((x, i) => x - (after.draws[i] as number));
      const falls = saved.filter((x) => x > 0).length / saved.length;
      expect(alone).toMatchObject({ central: today.central - after.central, ...spreadOf(saved), probability: falls });
      expect(alone.share).toEqual(spreadOf(saved.map((x, i) => x / (today.draws[i] as number))));
    }
    const medians = ranking.levers.map((l) => l.alone.median);
    expect(medians).toEqual(medians.toSorted((a, b) => b - a));
  });

  it('save step by step what they save together', () => {
    const after = meterTotal(bench, pullsOf(bench, ...stepIds(ranking)));
    const saved = ranking.steps.reduce((sum, s) => sum + s.saving.central, 0);
    expect(ranking.steps.length).toBeGreaterThan(2);
    expect(saved).toBeCloseTo(today.central - after.central, 6);
    expect(ranking.today).toEqual({ central: today.central, ...spreadOf(today.draws) });
    expect(ranking.steps.at(-1)?.after).toEqual(spreadOf(after.draws));
  });

  it('are taken greedily, each saving something, until none does', () => {
    let now = today.central;
    const chosen: string[] = [];
    const next = (id: string) => meterTotal(bench, pullsOf(bench, ...chosen, id)).central;
    const others = () =>
      bench.pulls
        .filter(({ lever }) => !lever.replace && !chosen.includes(lever.id))
        .filter(({ lever }) => !chosen.some((id) => inConflict(pullOf(bench, id).lever, lever)))
        .map((p) => p.lever.id);
    for (const { lever, saving } of ranking.steps) {
      expect(saving.central).toBeGreaterThan(0);
      expect(now - saving.central).toBeCloseTo(Math.min(...others().map(next)), 6);
      chosen.push(lever.id);
      now = meterTotal(bench, pullsOf(bench, ...chosen)).central;
    }
    expect(others().filter((id) => next(id) < now)).toEqual([]);
  });

  it('are told once each, as having something to change or not', () => {
    const { levers, blocked, inapplicable } = ranking;
    const told = [...levers, ...blocked, ...inapplicable].map((p) => p.lever.id);
    expect(told.toSorted()).toEqual(bench.pulls.map((p) => p.lever.id).toSorted());
    expect(levers.every((l) => l.edits.length > 0)).toBe(true);
  });

  it('never stand together where they exclude each other', () => {
    for (const order of [undefined, bench.pulls.map((p) => p.lever.id), bench.pulls.map((p) => p.lever.id).reverse()]) {
      const levers = rankLevers(bench.pulls, bench.meter, order).steps.map((s) => s.lever);
      const pairs = levers.flatMap((a, i) => levers.slice(i + 1).filter((b) => inConflict(a, b)));
      expect(pairs).toEqual([]);
    }
  });
});

describe('steps in an order that is given', () => {
  const order = ['tap-water', 'hvo', 'economy-class', 'mains-power', 'studio-heating', 'hire-locally'];
  const { bench, ranking } = rankingOf('shoot', order);

  it('keep to it, without what excludes an earlier one and what has nothing to change', () => {
    expect(stepIds(ranking)).toEqual(['tap-water', 'hvo', 'economy-class', 'hire-locally']);
  });

  it('are each measured on top of those before', () => {
    const done: string[] = [];
    for (const { lever, saving } of ranking.steps) {
      const before = meterTotal(bench, pullsOf(bench, ...done));
      done.push(lever.id);
      const after = meterTotal(bench, pullsOf(bench, ...done));
      const today = meterTotal(bench, []);
      expect(saving).toEqual(savingOf(before, after, today));
      const saved = before.draws.map((x, i) => x - (after.draws[i] as number));
      expect(saving.share).toEqual(spreadOf(saved.map((x, i) => x / (today.draws[i] as number))));
    }
  });

  it('leave alone what levers save by themselves', () => {
    expect(ranking.levers).toEqual(rankingOf('shoot').ranking.levers.map((l) => ({ ...l, lever: expect.anything() })));
  });
});

it('a lever that can be computed alone but not after another is left out of the steps', () => {
  const levers = [
    { id: 'vegan', name: 'Vegan', changes: [{ activity: 'catering', set: { mix: { vegan: 1 } }, unset: ['diet'] }] },
    { id: 'beef', name: 'Beef', changes: [{ activity: 'catering', set: { diet: 'vegetarian' } }] },
    { id: 'fewer', name: 'Fewer', changes: [{ activity: 'catering', scale: { count: 0.9 } }] },
  ];
  const choice = { scenario: 'shoot', only: levers.map((l) => l.id) };
  const bench = openLevers({ ...leverDocument, levers }, choice, leverMeans);
  const order = ['vegan', 'beef', 'fewer'];
  const { levers: alone, steps, blocked } = rankLevers(bench.pulls, bench.meter, order);
  expect([alone.length, blocked.length]).toEqual([3, 0]);
  expect(bench.meter.total(pullsOf(bench, 'vegan', 'beef'))).toBeNull();
  expect(steps.map((s) => s.lever.id)).toEqual(['vegan', 'fewer']);
});
