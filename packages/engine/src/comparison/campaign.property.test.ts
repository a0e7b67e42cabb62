import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activityTypes } from '../activity/registry.ts';
import type { Breakdown } from '../footprint/breakdown.ts';
import type { Footprint } from '../footprint/footprint.ts';
import { type ActivityInput, campaignText, centralOf, compareText, samples } from '../testing/campaign.ts';

const inventory = fc.uniqueArray(fc.constantFrom(...samples), { minLength: 1, maxLength: 6 });
const runs = { numRuns: 25 };

const only = (activities: readonly ActivityInput[]): Footprint =>
  compareText(campaignText({ only: activities })).footprints[0] as Footprint;

const sumOf = (b: Breakdown): number => Object.values(b).reduce((s, a) => s + a.central, 0);

const close = (a: number, b: number, relative = 1e-9): void =>
  expect(Math.abs(a - b)).toBeLessThanOrEqual(relative * Math.max(Math.abs(a), Math.abs(b)));

describe('a footprint', () => {
  it('is tried on every activity type', () => {
    expect(samples.map((s) => s.type).sort()).toEqual([...activityTypes].sort());
  });

  it('is the sum of its parts, however they are grouped', () => {
    fc.assert(
      fc.property(inventory, (activities) => {
        const f = only(activities);
        for (const parts of [f.byCategory, f.byStage, f.byScope, f.byBilanCarbonePost, f.byKind]) {
          close(sumOf(parts), f.total.central);
        }
        close(
          f.lines.reduce((s, l) => s + l.co2e.central, 0),
          f.total.central,
        );
      }),
      runs,
    );
  });

  it('has ordered bounds around a positive centre', () => {
    fc.assert(
      fc.property(inventory, (activities) => {
        const { total, lines } = only(activities);
        const [low, high] = total.interval95;
        expect(low).toBeLessThanOrEqual(total.median);
        expect(total.median).toBeLessThanOrEqual(high);
        expect(total.central).toBeGreaterThan(0);
        for (const { co2e } of lines) expect(co2e.interval95[0]).toBeLessThanOrEqual(co2e.interval95[1]);
      }),
      runs,
    );
  });

  it('does not depend on the order of the activities', () => {
    fc.assert(
      fc.property(inventory, (activities) => {
        const forward = only(activities);
        const backward = only(activities.toReversed());
        close(forward.total.central, backward.total.central, 1e-12);
        close(forward.total.median, backward.total.median, 1e-12);
        close(forward.total.interval95[1], backward.total.interval95[1], 1e-12);
      }),
      runs,
    );
  });

  it('does not depend on the unit that a distance or a mass is written in', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 5000, noNaN: true }), (x) => {
        const km = centralOf([{ type: 'car', distance: `${x} km` }]);
        close(km, centralOf([{ type: 'car', distance: `${x * 1000} m` }]), 1e-12);
        const kg = centralOf([{ type: 'waste', mass: `${x} kg`, kind: 'mixed' }]);
        close(kg, centralOf([{ type: 'waste', mass: `${x / 1000} t`, kind: 'mixed' }]), 1e-12);
      }),
      runs,
    );
  });

  it('never falls when there is more activity', () => {
    const scaled = (factor: number): ActivityInput[] => [
      { type: 'flight', from: 'CDG', to: 'CPT', passengers: 5 * factor },
      { type: 'hotel', nights: 2 * factor, rooms: 5 },
      { type: 'meals', count: 30 * factor },
      { type: 'image-generation', model: 'flux.1-dev', count: 100 * factor, region: 'FR' },
      { type: 'storage', volume: `${1 * factor} TB`, months: 12 },
    ];
    fc.assert(
      fc.property(fc.double({ min: 1, max: 50, noNaN: true }), (factor) => {
        scaled(factor).forEach((more, i) => {
          const base = scaled(1)[i] as ActivityInput;
          expect(centralOf([more])).toBeGreaterThanOrEqual(centralOf([base]) * (1 - 1e-12));
        });
      }),
      runs,
    );
  });
});

describe('a comparison', () => {
  const grown: readonly ActivityInput[] = [
    { type: 'flight', id: 'a', distance: '9428.4 km', passengers: 5 },
    { type: 'meals', id: 'b', count: 30.3 },
    { type: 'car', id: 'c', distance: '121.2 km ± 40 %' },
  ];
  const base: readonly ActivityInput[] = [
    { type: 'flight', id: 'a', distance: '9335.049504950495 km', passengers: 5 },
    { type: 'meals', id: 'b', count: 30 },
    { type: 'car', id: 'c', distance: '120 km ± 40 %' },
  ];

  it('shares what two scenarios share: a scenario is lower than itself plus 1 % in every draw', () => {
    const [comparison] = compareText(campaignText({ base, grown })).comparisons;
    expect(comparison?.probabilityReferenceLower).toBe(1);
    expect(comparison?.ratio.median).toBeCloseTo(1.01, 6);
    expect(comparison?.ratio.interval95[0]).toBeCloseTo(1.01, 6);
  });

  it('keeps apart what two scenarios do not share: without ids, activity data are drawn apart', () => {
    const anonymous = (list: readonly ActivityInput[]) => list.map(({ id: _, ...rest }) => rest as ActivityInput);
    const [comparison] = compareText(campaignText({ base: anonymous(base), grown: anonymous(grown) })).comparisons;
    expect(comparison?.probabilityReferenceLower).toBeLessThan(0.9);
  });

  it('gives the same numbers for the same seed, and close ones for another', () => {
    const text = campaignText({ base, grown });
    const totals = (seed: number) => compareText(text, {}, { seed }).footprints.map((f) => f.total);
    expect(totals(7)).toEqual(totals(7));
    const [a] = totals(7);
    const [b] = totals(8);
    expect(a?.median).not.toBe(b?.median);
    close(a?.median ?? 0, b?.median ?? 1, 0.02);
  });
});
