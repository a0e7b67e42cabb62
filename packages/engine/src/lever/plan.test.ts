import { describe, expect, it } from 'vitest';
import { allSets, bestReaching, lowestSetOf, shareReached } from '../testing/all-sets.ts';
import { openCampaign } from '../testing/lever-campaign.ts';
import { apart, meterTotal, pipelineTotal, pullOf, pullsOf } from '../testing/levers.ts';
import type { Pull } from './compose.ts';
import { openLevers } from './open.ts';
import { measureLevers, type Plan, planLevers } from './plan.ts';

const idsOf = (pulls: readonly Pull[] = []): readonly string[] => pulls.map((p) => p.lever.id);

/** Twelve levers that meet on the same entries, exclude each other or raise the footprint. */
const twelve = [
  ...['shoot-locally', 'hire-locally', 'smaller-crew', 'remote-attendance', 'direct-flights', 'economy-class'],
  ...['electric-vehicles', 'home-stay', 'mains-power', 'hvo', 'surface-freight', 'local-equipment'],
];

const bench = openCampaign('shoot', { only: twelve });
const { meter, pulls } = bench;
const today = meterTotal(bench, []);
const sets = allSets(pulls, meter);

describe('a plan among twelve levers, against every set of them', () => {
  it('has all of them to choose from', () => {
    expect(idsOf(pulls)).toEqual(twelve);
    // One pair of the twelve excludes the other: a quarter of the sets holds both.
    expect(sets).toHaveLength(0.75 * 2 ** twelve.length);
  });

  it.each([0, 0.02, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.93])('takes the best to save %d', (target) => {
    const best = bestReaching(sets, today, target);
    const plan = planLevers(pulls, meter, target);
    expect(plan).toMatchObject({ reached: true, exact: true, considered: 12, effort: best?.effort });
    expect(idsOf(plan.pulls)).toEqual(idsOf(best?.pulls));
    expect(plan.probability).toBe(best && shareReached(best.total, today, target));
    expect(plan.after.central).toBeCloseTo(best?.total.central ?? Number.NaN, 6);
  });

  it.each([0.995, 1])('comes as low as can be where %d cannot be saved', (target) => {
    const lowest = lowestSetOf(sets, today);
    expect(bestReaching(sets, today, target)).toBeNull();
    const plan = planLevers(pulls, meter, target);
    expect(plan).toMatchObject({ reached: false, exact: true, probability: 0, target });
    expect(idsOf(plan.pulls)).toEqual(idsOf(lowest?.pulls));
    expect(plan.after.central).toBeCloseTo(lowest?.total.central ?? Number.NaN, 6);
  });

  it('comes as low as can be where nothing else is asked', () => {
    const plan = planLevers(pulls, meter, null);
    expect(idsOf(plan.pulls)).toEqual(idsOf(lowestSetOf(sets, today)?.pulls));
    expect(plan).toMatchObject({ reached: true, exact: true, probability: null, target: null });
    expect(idsOf(plan.pulls)).not.toContain('hvo');
  });
});

describe('what a plan says', () => {
  const plan: Plan = planLevers(pulls, meter, 0.5);

  it('is the difference of two footprints, and its steps add up to it', () => {
    const after = meterTotal(bench, plan.pulls);
    expect(plan.saving.central).toBeCloseTo(today.central - after.central, 6);
    expect(plan.today.central).toBe(today.central);
    const steps = plan.steps.reduce((sum, s) => sum + s.saving.central, 0);
    expect(steps).toBeCloseTo(plan.saving.central, 6);
    expect(new Set(idsOf(plan.steps))).toEqual(new Set(idsOf(plan.pulls)));
  });

  it('is what a person who chose the same levers is told', () => {
    const chosen = measureLevers(plan.pulls, meter);
    const { saving, edits, steps, after } = plan;
    expect(chosen).toMatchObject({ saving, edits, steps, after, target: null, probability: null });
  });

  it('is not for levers that exclude each other', () => {
    expect(measureLevers(pullsOf(bench, 'hvo', 'mains-power'), meter)).toBeNull();
  });

  it('takes another method where that is one lever against several, and the one that is lower', () => {
    const all = openCampaign('shoot', {
      only: ['hire-locally', 'economy-class', 'produce-as:studio', 'produce-as:ai'],
    });
    expect(idsOf(planLevers(all.pulls, all.meter, 0.15).pulls)).toEqual(['hire-locally']);
    expect(idsOf(planLevers(all.pulls, all.meter, 0.5).pulls)).toEqual(['produce-as:ai']);
    expect(planLevers(all.pulls, all.meter, 1)).toMatchObject({ reached: false, pulls: [{ lever: { effort: 5 } }] });
  });

  it('stays with the site and the method where that is asked', () => {
    const moving = /^produce-as|^shoot-locally/;
    const [all, stay] = [openCampaign('shoot'), openCampaign('shoot', { stay: true })];
    expect(idsOf(stay.pulls)).toEqual(idsOf(all.pulls).filter((id) => !moving.test(id)));
    expect(all.pulls.length - stay.pulls.length).toBe(3);
  });

  it('is not reached by what is easy', () => {
    const stay = openCampaign('shoot', { stay: true, maxEffort: 2 });
    expect(planLevers(stay.pulls, stay.meter, 0.98).reached).toBe(false);
  });

  it('rests on levers that the choice allows', () => {
    const easy = openCampaign('shoot', { maxEffort: 1, exclude: ['economy-class'] });
    expect(easy.pulls.every((p) => p.lever.effort === 1)).toBe(true);
    expect(idsOf(easy.pulls)).not.toContain('economy-class');
  });
});

/** More levers on one entry than are tabulated. */
it('a plan made step by step drops what later levers made needless', () => {
  const half = (id: string, ...entries: readonly string[]) => ({
    ...{ id, name: id },
    changes: entries.map((activity) => ({ activity, remove: true })),
  });
  const idle = Array.from({ length: 13 }, (_, i) => ({
    ...{ id: `idle-${i}`, name: 'Idle' },
    changes: [{ activity: 'masters', scale: { volume: 0.9 - i / 100 } }],
  }));
  const third = { id: 'both', name: 'Both', changes: [{ type: 'flight', scale: { passengers: 0.3 } }] };
  const levers = [third, half('first', 'crew', 'recce'), half('second', 'client'), ...idle];
  const document = { ...bench.document, levers };
  const crowded = openLevers(document, { scenario: 'shoot', only: levers.map((l) => l.id) }, bench.means);
  const flights = 1 - meterTotal(crowded, pullsOf(crowded, 'first', 'second')).central / today.central;
  const plan = planLevers(crowded.pulls, crowded.meter, 0.9 * flights);
  expect(plan).toMatchObject({ reached: true, exact: false });
  expect(idsOf(plan.pulls)).toEqual(['first', 'second']);
});

/** The plan is then made step by step, and says so. */
it('a plan that is not exact still reaches its target, with no lever too many', () => {
  const levers = Array.from({ length: 13 }, (_, i) => ({
    ...{ id: `shorter-${i}`, name: `Shorter ${i}` },
    changes: [{ activity: 'crew', scale: { passengers: 0.9 - i / 100 } }],
  }));
  const document = { ...bench.document, levers };
  const crowded = openLevers(document, { scenario: 'shoot', only: levers.map((l) => l.id) }, bench.means);
  const plan = planLevers(crowded.pulls, crowded.meter, 0.3);
  expect(plan).toMatchObject({ reached: true, exact: false, considered: 13 });
  expect(plan.probability).toBeGreaterThanOrEqual(0.9);
  const before = meterTotal(crowded, []);
  for (const pull of plan.pulls) {
    const fewer = meterTotal(
      crowded,
      plan.pulls.filter((p) => p !== pull),
    );
    expect(shareReached(fewer, before, 0.3)).toBeLessThan(0.9);
  }
});

it.each([
  ['hire-locally', 'economy-class', 'led-lighting', 'tap-water', 'rented-costumes'],
  ['shoot-locally', 'smaller-crew', 'electric-vehicles', 'recycled-end-of-life', 'mains-power', 'fewer-copies'],
  ['fewer-days', 'remote-attendance', 'train-for-plane', 'simpler-lodging', 'battery-power', 'local-equipment'],
  ['direct-flights', 'car-pooling', 'shared-vans', 'home-stay', 'vegetarian-catering', 'hvo', 'surface-freight'],
  ['shoot-locally', 'fewer-days', 'hire-locally', 'drone-for-helicopter', 'reused-sets', 'lighter-delivery'],
])('the whole pipeline gives the footprint of %s, %s, %s, %s, %s…', (...ids) => {
  const fresh = openCampaign('shoot');
  const chosen = pullsOf(fresh, ...ids);
  expect(chosen).toHaveLength(ids.length);
  expect(apart(meterTotal(fresh, chosen), pipelineTotal(fresh, chosen))).toBeLessThan(1e-9);
});

it('levers that ask for the whole inventory are measured as the other scenario', () => {
  const asAi = openCampaign('shoot');
  const other = openLevers(asAi.document, { scenario: 'ai' }, asAi.means);
  const produced = meterTotal(asAi, [pullOf(asAi, 'produce-as:ai')]);
  expect(apart(produced, meterTotal(other, []))).toBeLessThan(1e-9);
  expect(apart(produced, pipelineTotal(asAi, [pullOf(asAi, 'produce-as:ai')]))).toBeLessThan(1e-9);
});
