import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Footprint } from '../footprint/footprint.ts';
import { type ActivityInput, campaignText, compareText, samples as examples } from '../testing/campaign.ts';
import { type JointFootprint, type JointPart, jointFootprint } from './joint.ts';

const draws = 4000;
const part = (id: string, activities: readonly ActivityInput[]): JointPart => ({
  calculation: compareText(
    campaignText({ only: activities }).replace('"id":"test"', `"id":"${id}"`),
    {},
    { draws: 100 },
  ).calculation,
  scenario: 'only',
});

const sumOf = (parts: readonly JointPart[]): JointFootprint => jointFootprint(parts, { seed: 1, draws, role: 'brand' });

const inventory = fc.uniqueArray(fc.constantFrom(...examples), { minLength: 1, maxLength: 5 });

/** Width of the 95 % interval beside the median. */
const spread = ({ total }: Footprint): number => (total.interval95[1] - total.interval95[0]) / total.median;

/** No margin and measured: nothing is unknown but the factor. */
const measured = (km: number): ActivityInput => ({
  ...{ type: 'freight', id: 'kit', mode: 'road-van', mass: '1 t', distance: `${km} km`, primary: true },
});
/** What a campaign says of itself: a quantity and a factor of its own. */
const own = (quantity: string, uncertainty: string): ActivityInput => ({
  ...{ type: 'custom', id: 'kit', quantity },
  factor: { value: 1, unit: 'kgCO2e/kg', source: 'ours', year: 2025, uncertainty },
});

describe('several campaigns as one', () => {
  it('emit the sum of what each emits, in all and by part', () => {
    fc.assert(
      fc.property(inventory, inventory, (a, b) => {
        const parts = [part('a', a), part('b', b)];
        const alone = parts.map((p) => sumOf([p]));
        const both = sumOf(parts);
        const together = (pick: (f: Footprint) => number): number => alone.reduce((s, f) => s + pick(f), 0);
        expect(both.total.central).toBeCloseTo(
          together((f) => f.total.central),
          6,
        );
        for (const key of Object.keys(both.byScope3Category)) {
          expect(both.byScope3Category[key]?.central).toBeCloseTo(
            together((f) => f.byScope3Category[key]?.central ?? 0),
            6,
          );
        }
        const primary = together((f) => f.evidence.primary * f.total.central) / both.total.central;
        expect(both.evidence.primary).toBeCloseTo(primary, 9);
      }),
      { numRuns: 25 },
    );
  });

  it('have a median for each line of the GHG Protocol, that of the total where there is one line', () => {
    const f = jointFootprint([part('a', [measured(100)]), part('b', [measured(300)])], { draws, role: 'brand' });
    expect(Object.keys(f.ghgProtocolMedians)).toEqual(['3', '3.1']);
    expect(f.ghgProtocolMedians['3.1']).toBeCloseTo(f.total.median, 9);
  });

  it('share a factor: the sum is as unknown as each, and does not depend on the order', () => {
    const [a, b] = [part('a', [measured(100)]), part('b', [measured(300)])];
    expect(spread(sumOf([a, b]))).toBeCloseTo(spread(sumOf([a])), 9);
    expect(sumOf([b, a]).total.median).toBeCloseTo(sumOf([a, b]).total.median, 9);
  });

  it.each([
    ['quantity', own('100 kg ± 60 %', '0.1 %')],
    ['factor of its own', own('100 kg ± 0.1 %', '60 %')],
  ])('share no %s, even under one name: independent errors cancel in part', (_, entry) => {
    const [a, b] = [part('a', [entry]), part('b', [entry])];
    const narrowed = spread(sumOf([a, b])) / spread(sumOf([a]));
    expect(narrowed).toBeGreaterThan(0.6);
    expect(narrowed).toBeLessThan(0.8);
  });

  it('are refused twice, and none', () => {
    expect(() => sumOf([part('a', [measured(1)]), part('a', [measured(1)])])).toThrow(RangeError);
    expect(() => sumOf([])).toThrow(RangeError);
    expect(() => sumOf([{ ...part('a', [measured(1)]), scenario: 'none' }])).toThrow(RangeError);
  });
});
