import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { readDocument } from '../question/document.ts';
import { allSets, bestReaching, lowestSetOf, type MeasuredSet } from '../testing/all-sets.ts';
import { campaignText } from '../testing/campaign.ts';
import { catalogue } from '../testing/catalogue.ts';
import { meterTotal } from '../testing/levers.ts';
import { type LeverBench, openLevers } from './open.ts';
import { type Plan, planLevers } from './plan.ts';
import { sortLevers } from './rank.ts';

const base = readDocument(
  campaignText({
    only: [
      { type: 'hotel', id: 'hotel', nights: 3, rooms: '10 ± 40 %' },
      { type: 'meals', id: 'meals', count: { low: 40, likely: 80, high: 200 }, diet: 'mixed' },
      { type: 'car', id: 'car', distance: '100 km ± 30 %', vehicles: 4 },
      { type: 'waste', id: 'waste', mass: '90 kg ± 60 %', kind: 'mixed' },
      { type: 'office', id: 'office', personDays: '8 ± 20 %' },
    ],
  }),
);

/** A ratio with so many figures that no two levers come out alike. */
const ratio = fc.double({ min: 0.2, max: 1.3, noNaN: true });

/** Changes that meet on the same entries; some cannot be computed together: meals are served by diet or by mix. */
const changes = fc.oneof(
  ratio.map((x) => ({ activity: 'hotel', scale: { rooms: x } })),
  ratio.map((x) => ({ activity: 'meals', scale: { count: x } })),
  ratio.map((x) => ({ activity: 'car', scale: { distance: x } })),
  ratio.map((x) => ({ type: 'waste', scale: { mass: x } })),
  fc.constantFrom<object>(
    { activity: 'meals', set: { diet: 'vegan' } },
    { activity: 'meals', set: { mix: { beef: 0.1, vegetarian: 0.9 } }, unset: ['diet'] },
    { activity: 'hotel', set: { type: 'rental', people: 6 }, unset: ['rooms'] },
    { activity: 'car', set: { fuel: 'electric' } },
    { activity: 'car', remove: true },
    { type: 'rental', remove: true },
  ),
  ratio.map((x) => ({ add: { type: 'taxi', distance: `${40 * x} km` } })),
);
const lever = (index: number) =>
  fc
    .record({
      changes: fc.array(changes, { minLength: 1, maxLength: 2 }),
      effort: fc.integer({ min: 1, max: 3 }),
      conflicts: index === 0 ? fc.constant([]) : fc.nat(2 * index).map((i) => (i < index ? [`own-${i}`] : [])),
    })
    .map((fields) => ({ id: `own-${index}`, name: `Own ${index}`, ...fields }));
const levers = fc.tuple(...Array.from({ length: 6 }, (_, i) => lever(i)));

const open = (own: readonly object[], seed: number): LeverBench =>
  openLevers(
    { ...base, levers: own },
    { scenario: 'only', only: own.map((_, i) => `own-${i}`) },
    { catalogue, draws: 200, seed },
  );

/** Sets of the same size, effort and footprint are as good as each other. */
const merit = (set: MeasuredSet | null) => set && [set.pulls.length, set.effort, Math.round(set.total.central * 1e6)];
const meritOf = ({ pulls, effort, after }: Plan) => [pulls.length, effort, Math.round(after.central * 1e6)];

it('a plan is the best of all sets of levers', () => {
  fc.assert(
    fc.property(
      levers,
      fc.double({ min: 0.01, max: 0.6, noNaN: true }),
      fc.integer({ min: 1, max: 5 }),
      (own, target, seed) => {
        const bench = open(own, seed);
        const { applicable } = sortLevers(bench.pulls, bench.meter);
        const sets = allSets(applicable, bench.meter);
        const today = meterTotal(bench, []);
        const best = bestReaching(sets, today, target);
        const plan = planLevers(bench.pulls, bench.meter, target);
        expect([plan.reached, plan.exact]).toEqual([best !== null, true]);
        if (best) expect(meritOf(plan)).toEqual(merit(best));
        const lowest = planLevers(bench.pulls, bench.meter, null);
        const least = lowestSetOf(sets, today);
        expect(lowest.after.central).toBeCloseTo(least?.total.central ?? Number.NaN, 5);
        expect(lowest.pulls.length).toBe(least?.pulls.length);
        if (!best) expect(meritOf(plan)).toEqual(meritOf(lowest));
      },
    ),
    { numRuns: 100 },
  );
});
