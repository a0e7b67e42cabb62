import { describe, expect, it } from 'vitest';
import vectors from '../testing/fixtures/uncertainty-vectors.json' with { type: 'json' };
import { gsd2Interval95, sourceGsd2, sumGsd2 } from './analytic.ts';
import { fromBrightway, fromEcoSpold, sigmaFromGsd2, toBrightway, varianceFromSigma } from './exchange.ts';
import { toOpenLca } from './exchange-openlca.ts';
import { bilanCarboneTable, gsd2FromScores, qualitativeLevel } from './pedigree.ts';
import { ourNames, ourScores, vectorTables } from './vector-cases.contract.ts';

function expectNear(found: number, expected: number, relative: number): void {
  expect(Math.abs(found - expected), `${found} for ${expected}`).toBeLessThanOrEqual(relative * Math.abs(expected));
}

describe('pedigree tables', () => {
  it('hold the coefficients that we hold', () => {
    for (const [name, expected] of Object.entries(vectors.pedigree_tables)) {
      expect(ourNames<readonly number[]>(expected)).toEqual(vectorTables[name]?.coefficients);
    }
    expect(Object.keys(vectorTables)).toEqual(Object.keys(vectors.pedigree_tables));
  });
});

describe('unit tests of the Bilan Carbone tool', () => {
  const v = vectors.bilan_carbone_unit_tests;

  it.each(v.gsd2)('GSD² of %o', ({ scores, expected }) => {
    expect(v.missing_score_counts_as).toBe(bilanCarboneTable.missing);
    expectNear(gsd2FromScores(ourScores(scores)), expected, 1e-14);
  });

  it.each(v.qualitative_levels.cases)('level of %o', ({ scores, expected }) => {
    expect(qualitativeLevel(gsd2FromScores(ourScores(scores)))).toBe(expected);
  });

  it('changes level where the tool does', () => {
    v.qualitative_levels.thresholds_gsd2.forEach((limit, i) => {
      expect([qualitativeLevel(limit - 1e-9), qualitativeLevel(limit)]).toEqual([5 - i, 4 - i]);
    });
  });

  it('combines as its formulas say', () => {
    const half = (g: number) => Math.log(Math.sqrt(g)) ** 2;
    expect(v.source_gsd2).toBe('exp(2*sqrt(ln(sqrt(g2_factor))^2+ln(sqrt(g2_activity))^2))');
    expectNear(sourceGsd2(1.3, 2), Math.exp(2 * Math.sqrt(half(1.3) + half(2))), 1e-14);
    expect(v.sum_gsd2).toBe('exp(2*sqrt(sum (e_i/E)^2 * ln(sqrt(g2_i))^2))');
    const terms = [
      { value: 3, gsd2: 1.3 },
      { value: 1, gsd2: 2 },
    ];
    expectNear(sumGsd2(terms), Math.exp(2 * Math.sqrt(0.75 ** 2 * half(1.3) + 0.25 ** 2 * half(2))), 1e-14);
    expect(v.interval95).toBe('[E/g2, E*g2]');
    expect(gsd2Interval95(6, 1.5)).toMatchObject({ low: 4, high: 9 });
  });
});

describe('additional variances of ecoinvent 3', () => {
  const v = vectors.ecoinvent3_additional_variance;

  it.each(v.reliability_U.map((u, i) => [u, i] as const))('of U = %d', (u, i) => {
    const variance = varianceFromSigma(sigmaFromGsd2(u));
    expect(Math.abs(variance - (v.variance_computed[i] as number))).toBeLessThanOrEqual(1e-16);
    expect(Math.abs(variance - (v.variance_printed[i] as number))).toBeLessThanOrEqual(0.0012);
  });
});

describe('LCA exchange formats', () => {
  const v = vectors.lca_exchange_formats;

  it('number the types as Brightway does', () => {
    const named = Object.entries(v.ids).map(([id, name]) => [name, Number(id)]);
    expect(named).toEqual([
      ['undefined', 0],
      ['none', 1],
      ['lognormal', 2],
      ['normal', 3],
      ['uniform', 4],
      ['triangular', 5],
    ]);
    expect(toBrightway({ kind: 'lognormal', median: 1, sigma: 1 })?.['uncertainty type']).toBe(2);
    expect(toBrightway({ kind: 'triangular', low: 1, likely: 2, high: 3 })?.['uncertainty type']).toBe(5);
  });

  it.each(v.cases)('case %#', ({ ecospold2, brightway, openlca }) => {
    const d = fromEcoSpold(ecospold2);
    const row = toBrightway(d);
    expect(row?.loc).toBeCloseTo(brightway.loc, 13);
    expectNear(row?.scale ?? Number.NaN, brightway.scale, 1e-14);
    expect(row && fromBrightway(row)).toMatchObject({ kind: 'lognormal' });
    const basic = fromEcoSpold({ ...ecospold2, varianceWithPedigreeUncertainty: ecospold2.variance });
    expectNear(toBrightway(basic)?.scale ?? Number.NaN, brightway['scale without pedigree'], 1e-14);
    if (openlca) {
      expect(toOpenLca(d)).toEqual({ ...openlca, geomSd: expect.closeTo(openlca.geomSd, 14) });
    }
  });

  it('compare with openLCA once', () => {
    expect(v.cases.filter((c) => c.openlca)).toHaveLength(1);
  });
});
