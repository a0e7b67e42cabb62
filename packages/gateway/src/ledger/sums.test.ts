import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Amounts, noAmounts } from '../meter/footprint.ts';
import { Sum } from './sum.ts';
import { Sums } from './sums.ts';
import { Totals } from './totals.ts';

const value = fc.double({ min: 0, max: 1e6, noNaN: true });
const amountsArb: fc.Arbitrary<Amounts> = fc.record({
  ...{ images: value, seconds: value, co2e: value, energy: value },
  money: fc.array(fc.record({ amount: value, currency: fc.constantFrom('EUR', 'USD', '__proto__') }), { maxLength: 3 }),
});

const of = (co2e: number): Amounts => ({ ...noAmounts, co2e });

describe('a sum', () => {
  it('does not drift: what is taken away in any order leaves nothing', () => {
    fc.assert(
      fc.property(fc.array(amountsArb, { maxLength: 30 }), fc.array(fc.nat(), { maxLength: 30 }), (all, order) => {
        const sum = new Sum();
        for (const amounts of all) sum.add(amounts);
        const back = all
          .map((amounts, i) => [order[i] ?? i, amounts] as const)
          .toSorted(([a], [b]) => a - b)
          .map(([, amounts]) => amounts);
        for (const amounts of back) sum.subtract(amounts);
        expect(sum.isNothing()).toBe(true);
        expect(sum.amounts()).toEqual(noAmounts);
      }),
    );
  });

  it('is the sum, to half a billionth for each amount', () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 200 }), (values) => {
        const sum = new Sum();
        for (const v of values) sum.add(of(v));
        const plain = values.reduce((a, b) => a + b, 0);
        expect(Math.abs(sum.amounts().co2e - plain)).toBeLessThanOrEqual(values.length * 0.5e-9 + plain * 1e-13);
      }),
    );
    const tenths = new Sum();
    for (let i = 0; i < 1_000_000; i++) tenths.add(of(0.1));
    expect(tenths.amounts().co2e).toBe(100_000);
  });

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(amountsArb, amountsArb, (a, b) => {
        const sum = new Sum();
        sum.add(a);
        sum.add(b);
        const read = Sum.read(JSON.parse(JSON.stringify(sum.written())));
        expect(read.written()).toEqual(sum.written());
        expect(read.amounts()).toEqual(sum.amounts());
      }),
    );
  });
});

describe('sums by campaign, person and day', () => {
  it('keep campaigns apart whose names look like a path into another', () => {
    const sums = new Sums();
    sums.add('a', '["a"', '2026-11-26', of(1));
    sums.add('a"', 'b', '2026-11-26', of(2));
    expect(sums.of({ campaign: 'a' }).co2e).toBe(1);
    expect(sums.of({ campaign: 'a"', person: 'b', day: '2026-11-26' }).co2e).toBe(2);
    expect(sums.of({ campaign: 'b' }).co2e).toBe(0);
  });

  it('forget what came to nothing', () => {
    const sums = new Sums();
    sums.add('a', 'b', '2026-11-26', of(1));
    sums.subtract('a', 'b', '2026-11-26', of(1));
    expect(sums.written()).toEqual([]);
  });

  it('are bounded: a year of days leaves forty, and every campaign its sum', () => {
    const totals = new Totals();
    for (let day = 0; day < 365; day++)
      totals.add('a', 'b', new Date(day * 86_400_000).toISOString().slice(0, 10), of(1));
    expect(totals.written().days).toHaveLength(40);
    expect(totals.written().sums).toHaveLength(2 + 2 * 40);
    expect(totals.of({ campaign: 'a', person: 'b' }).co2e).toBe(365);
  });
});
