import { describe, expect, it } from 'vitest';
import type { Distribution } from './distribution.ts';
import {
  fromBrightway,
  gsd2FromSigma,
  gsdFromSigma,
  sigmaFromGsd,
  sigmaFromGsd2,
  sigmaFromVariance,
  toBrightway,
  varianceFromSigma,
} from './exchange.ts';
import { fromOpenLca, toOpenLca } from './exchange-openlca.ts';

const lognormal: Distribution = { kind: 'lognormal', median: 3, sigma: 0.4 };
const said: Distribution[] = [
  lognormal,
  { kind: 'normal', mean: -2, sd: 0.5 },
  { kind: 'uniform', low: 1, high: 2 },
  { kind: 'triangular', low: 1, likely: 2, high: 9 },
];
const nearly = (d: Distribution) =>
  Object.fromEntries(Object.entries(d).map(([k, v]) => [k, typeof v === 'number' ? expect.closeTo(v, 13) : v]));

describe('conversions of a spread', () => {
  it('name four ways to write σ = 0.4', () => {
    expect([gsdFromSigma(0.4), gsd2FromSigma(0.4), varianceFromSigma(0.4)]).toEqual(
      [1.4918246976412703, 2.225540928492468, 0.16].map((x) => expect.closeTo(x, 14)),
    );
  });

  it('go back to σ', () => {
    for (const sigma of [0, 0.05, 0.4, 1.2]) {
      expect(sigmaFromGsd(gsdFromSigma(sigma))).toBeCloseTo(sigma, 14);
      expect(sigmaFromGsd2(gsd2FromSigma(sigma))).toBeCloseTo(sigma, 14);
      expect(sigmaFromVariance(varianceFromSigma(sigma))).toBeCloseTo(sigma, 14);
    }
  });
});

describe('Brightway', () => {
  it('has a type for each distribution but the two-piece lognormal', () => {
    const types = [{ kind: 'fixed', value: 3 } as const, ...said].map((d) => toBrightway(d)?.['uncertainty type']);
    expect(types).toEqual([1, 2, 3, 4, 5]);
    expect(toBrightway({ kind: 'two-piece-lognormal', median: 1, sigmaLow: 0.1, sigmaHigh: 0.2 })).toBeNull();
  });

  it('goes there and back', () => {
    for (const d of [{ kind: 'fixed', value: 3 } as const, ...said]) {
      const row = toBrightway(d);
      expect(row && fromBrightway(row)).toEqual(nearly(d));
    }
    expect(fromBrightway({ 'uncertainty type': 0, loc: 3 })).toEqual({ kind: 'fixed', value: 3 });
  });

  it('refuses a row without what its type needs', () => {
    expect(() => fromBrightway({ 'uncertainty type': 2, loc: 1 })).toThrow(/type 2: not-finite/);
    expect(() => fromBrightway({ 'uncertainty type': 4, minimum: 2, maximum: 1 })).toThrow(/order/);
  });
});

describe('openLCA', () => {
  it('goes there and back', () => {
    for (const d of said) {
      const record = toOpenLca(d);
      expect(record && fromOpenLca(record)).toEqual(nearly(d));
    }
  });

  it('writes the names of the exchange schema, and the GSD', () => {
    expect(toOpenLca(lognormal)).toEqual({
      distributionType: 'LOG_NORMAL_DISTRIBUTION',
      geomMean: 3,
      geomSd: expect.closeTo(1.4918246976412703, 14),
    });
    // examples/uncertainty.json of GreenDelta/olca-schema d1d5263 (CC0).
    expect(fromOpenLca({ distributionType: 'NORMAL_DISTRIBUTION', mean: 10.4, sd: 1 })).toEqual({
      kind: 'normal',
      mean: 10.4,
      sd: 1,
    });
  });

  it('cannot say a fixed value or a two-piece lognormal', () => {
    expect(toOpenLca({ kind: 'fixed', value: 1 })).toBeNull();
    expect(toOpenLca({ kind: 'two-piece-lognormal', median: 1, sigmaLow: 0.1, sigmaHigh: 0.2 })).toBeNull();
  });
});
