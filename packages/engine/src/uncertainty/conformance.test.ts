import { describe, expect, it } from 'vitest';
import vectors from '../testing/fixtures/uncertainty-vectors.json' with { type: 'json' };
import { gsd2Interval95, sourceGsd2, sumGsd2 } from './analytic.ts';
import { contributions, ranks } from './contribution.ts';
import { type Distribution, mean, quantile, standardDeviation, validate } from './distribution.ts';
import { fromBrightway, fromEcoSpold, sigmaFromGsd2, toBrightway, varianceFromSigma } from './exchange.ts';
import { toOpenLca } from './exchange-openlca.ts';
import {
  bilanCarboneTable,
  ciroth2013Table,
  gsd2FromScores,
  type PedigreeTable,
  qualitativeLevel,
} from './pedigree.ts';
import { exp, expm1, log, normalCdf } from './portable-math.ts';
import { drawColumn, permutation } from './sample.ts';
import { meanOf, quantiles } from './summary.ts';

const N = 100_000;
const SEED = 20260101;

type Case = (typeof vectors.cases)[number];
type Of<K extends Case['kind']> = Extract<Case, { kind: K }>;
type Term = { median: number; sigma: number };
type Quantiles = Readonly<Record<string, number>>;

const asLognormal = ({ median, sigma }: Term): Distribution => ({ kind: 'lognormal', median, sigma });
const draw = (d: Distribution, key: string) => drawColumn(d, permutation(N, SEED, key));
const combine = (a: Float64Array, b: Float64Array, f: (x: number, y: number) => number) =>
  a.map((x, i) => f(x, b[i] as number));
const add = (a: Float64Array, b: Float64Array) => combine(a, b, (x, y) => x + y);
const multiply = (a: Float64Array, b: Float64Array) => combine(a, b, (x, y) => x * y);
const sampleSd = (values: Float64Array) => {
  const m = meanOf(values);
  return Math.sqrt(meanOf(values.map((x) => (x - m) * (x - m))));
};

function expectNear(found: number, expected: number, relative: number): void {
  expect(Math.abs(found - expected), `${found} for ${expected}`).toBeLessThanOrEqual(relative * Math.abs(expected));
}

function expectQuantiles(values: Float64Array, expected: Quantiles, relative: number): void {
  const ps = Object.keys(expected);
  quantiles(values, ps.map(Number)).forEach((q, i) => expectNear(q, expected[ps[i] as string] as number, relative));
}

/** Terms drawn under their own keys, and what each contributes to the rank of the total. */
function drawTerms(terms: readonly Term[], join: (a: Float64Array, b: Float64Array) => Float64Array) {
  const columns = terms.map((t, i) => draw(asLognormal(t), `term:${i}`));
  const total = columns.reduce(join);
  const ranked = terms.map((_, i) => ({ id: `${i}`, ranks: permutation(N, SEED, `term:${i}`) }));
  const shares = new Map(contributions(ranked, ranks(total)).map((c) => [c.id, c.share]));
  return { total, shares: terms.map((_, i) => shares.get(`${i}`) ?? Number.NaN) };
}

function checkDistribution(c: Of<'distribution'>): void {
  const d = { kind: c.distribution, ...c.parameters } as Distribution;
  expect(validate(d)).toBeNull();
  expectNear(mean(d), c.mean, 1e-14);
  expectNear(standardDeviation(d), c.sd, 1e-14);
  for (const [p, x] of Object.entries(c.quantiles)) expectNear(quantile(d, Number(p)), x, 1e-13);
  const column = draw(d, 'distribution');
  expect(c.tolerance.mean_se).toBe('4 x sd/sqrt(N)');
  expect(Math.abs(meanOf(column) - c.mean)).toBeLessThanOrEqual((4 * c.sd) / Math.sqrt(N));
  expectQuantiles(column, c.quantiles, c.tolerance.quantile_relative);
}

function checkProduct(c: Of<'product'>): void {
  const { total, shares } = drawTerms(c.factors, multiply);
  const d = asLognormal(c);
  expectNear(
    c.factors.reduce((m, f) => m * f.median, 1),
    c.median,
    1e-14,
  );
  expectNear(exp(2 * c.sigma), c.factors.map((f) => exp(2 * f.sigma)).reduce(sourceGsd2), 1e-14);
  expectNear(mean(d), c.mean, 1e-14);
  for (const [p, x] of Object.entries(c.quantiles)) expectNear(quantile(d, Number(p)), x, 1e-13);
  expectNear(meanOf(total), c.mean, 0.005);
  expectQuantiles(total, c.quantiles, 0.02);
  c.factors.forEach((f, i) => {
    const first = expm1(f.sigma * f.sigma) / expm1(c.sigma * c.sigma);
    expectNear(first, c.sobol_first[i] as number, 1e-12);
    expect(Math.abs((shares[i] as number) - (c.log_variance_share[i] as number))).toBeLessThan(0.02);
  });
}

function checkSum(c: Of<'sum'>): void {
  const terms = c.terms.map(asLognormal);
  const sds = terms.map(standardDeviation);
  expectNear(
    terms.reduce((m, t) => m + mean(t), 0),
    c.mean,
    1e-13,
  );
  expectNear(Math.hypot(...sds), c.sd, 1e-13);
  sds.forEach((sd, i) => {
    expectNear((sd * sd) / (c.sd * c.sd), c.sobol_first[i] as number, 1e-12);
  });
  const { total, shares } = drawTerms(c.terms, add);
  expectNear(meanOf(total), c.mean, 1e-3);
  expectNear(sampleSd(total), c.sd, 0.01);
  expectQuantiles(total, c.quantiles, 0.01);
  expectQuantiles(total, c.check_monte_carlo_2e6, 0.01);
  // A rank correlation is not a Sobol index: heavy tails weigh less in it. It must name the same leader.
  const leader = c.sobol_first.indexOf(Math.max(...c.sobol_first));
  expect(shares[leader] as number).toBeGreaterThan(0.9 / c.terms.length);
  const gsd2 = sumGsd2(c.terms.map((t) => ({ value: t.median, gsd2: exp(2 * t.sigma) })));
  expectNear(gsd2, c.bilan_carbone_gsd2, 1e-14);
}

function checkSharedFactor(c: Of<'shared-factor'>): void {
  const factor = asLognormal(c.factor);
  const activity = asLognormal(c.activity);
  const lines = Array.from({ length: c.lines }, (_, i) => draw(activity, `line:${i}`));
  const total = multiply(lines.reduce(add), draw(factor, 'factor'));
  expectNear(c.lines * mean(activity) * mean(factor), c.mean_exact, 1e-14);
  expectNear(meanOf(total), c.mean_exact, 1e-3);
  expectNear(meanOf(total), c.mean, 2e-3);
  expectQuantiles(total, c.quantiles, 0.01);
  expectNear(sampleSd(total), c.right_sd, 0.01);
  const each = lines.map((line, i) => multiply(line, draw(factor, `factor:${i}`)));
  expectNear(sampleSd(each.reduce(add)), c.wrong_if_independent_sd, 0.01);
}

function checkComparison(c: Of<'comparison'>): void {
  const side = (name: 'A' | 'B') =>
    multiply(
      draw(asLognormal(c[name].activity), `activity:${name}`),
      draw(asLognormal(c.factor), c.shared_factor ? 'factor' : `factor:${name}`),
    );
  const ratio = combine(side('A'), side('B'), (a, b) => a / b);
  const variances = [
    c.A.activity.sigma,
    c.B.activity.sigma,
    ...(c.shared_factor ? [] : [c.factor.sigma, c.factor.sigma]),
  ];
  const exact = { median: c.ratio_median_exact, sigma: Math.hypot(...variances) };
  expectNear(c.A.activity.median / c.B.activity.median, c.ratio_median_exact, 1e-14);
  for (const [p, x] of Object.entries(c.ratio_quantiles_exact)) {
    expectNear(quantile(asLognormal(exact), Number(p)), x, 1e-13);
  }
  expectNear(normalCdf(log(exact.median) / exact.sigma), c.probability_A_greater_exact, 1e-13);
  expectQuantiles(ratio, { '0.5': c.ratio_median_exact, ...c.ratio_quantiles_exact }, 0.02);
  const greater = ratio.reduce((n, x) => n + (x > 1 ? 1 : 0), 0) / N;
  expect(Math.abs(greater - c.probability_A_greater_exact)).toBeLessThan(0.005);
  expect(Math.abs(greater - c.monte_carlo_check)).toBeLessThan(0.005);
}

/** The additive models of JCGM 101:2008, 9.2: four inputs of mean 0, standard uncertainty 1 (the last one 10 in 9.2.4). */
const jcgmInputs: Readonly<Record<string, readonly Distribution[]>> = {
  '9.2.2 normal': Array.from({ length: 4 }, () => ({ kind: 'normal', mean: 0, sd: 1 })),
  '9.2.3 rectangular same width': [1, 1, 1, 1].map(rectangular),
  '9.2.4 rectangular different widths': [1, 1, 1, 10].map(rectangular),
};

function rectangular(u: number): Distribution {
  return { kind: 'uniform', low: -u * Math.sqrt(3), high: u * Math.sqrt(3) };
}

function checkJcgm101(c: Of<'jcgm101'>): void {
  const inputs = jcgmInputs[c.clause] ?? [];
  expectNear(Math.hypot(...inputs.map(standardDeviation)), c.u, 1e-12);
  const total = inputs.map((d, i) => draw(d, `x:${i}`)).reduce(add);
  const found = [...quantiles(total, [0.025, 0.975]), sampleSd(total)];
  [...c.interval95, c.u].forEach((x, i) => {
    expect(Math.abs((found[i] as number) - x)).toBeLessThan(0.05);
    expect(Math.abs((c.published_in_jcgm101_from_memory[i] as number) - x)).toBeLessThan(0.05);
  });
}

const tables: Readonly<Record<string, PedigreeTable>> = {
  'bilan-carbone-v9 (1 = very poor .. 5 = very good)': bilanCarboneTable,
  'ciroth-2013 (1 = best .. 5 = worst)': ciroth2013Table,
};

interface VectorScores {
  readonly reliability?: number | undefined;
  readonly technical?: number | undefined;
  readonly geographic?: number | undefined;
  readonly temporal?: number | undefined;
  readonly completeness?: number | undefined;
}

const ourScores = ({ technical, geographic, ...rest }: VectorScores) => ({
  ...rest,
  technological: technical,
  geographical: geographic,
});

function checkPedigree(c: Of<'pedigree'>): void {
  const table = tables[c.table];
  if (!table) throw new Error(`no table ${c.table}`);
  const gsd2 = gsd2FromScores(ourScores(c.scores), { table, basicGsd2: c.basic_gsd2 });
  expectNear(gsd2, c.gsd2, 1e-14);
  expect(Math.abs(sigmaFromGsd2(gsd2) - c.sigma)).toBeLessThanOrEqual(1e-14);
}

let ran = 0;

function check(c: Case): void {
  switch (c.kind) {
    case 'distribution':
      checkDistribution(c as Of<'distribution'>);
      break;
    case 'product':
      checkProduct(c as Of<'product'>);
      break;
    case 'sum':
      checkSum(c as Of<'sum'>);
      break;
    case 'shared-factor':
      checkSharedFactor(c as Of<'shared-factor'>);
      break;
    case 'comparison':
      checkComparison(c as Of<'comparison'>);
      break;
    case 'jcgm101':
      checkJcgm101(c as Of<'jcgm101'>);
      break;
    case 'pedigree':
      checkPedigree(c as Of<'pedigree'>);
      break;
    default:
      throw new Error(`no check for ${JSON.stringify(c)}`);
  }
  ran++;
}

describe('vectors', () => {
  vectors.cases.forEach((c, i) => {
    it(`case ${i + 1}: ${c.kind}`, () => check(c));
  });

  it('were all run: 61', () => {
    expect(ran).toBe(61);
  });

  it('hold the coefficients that we hold', () => {
    for (const [name, expected] of Object.entries(vectors.pedigree_tables)) {
      expect(ourScores(expected as never)).toEqual(tables[name]?.coefficients);
    }
    expect(Object.keys(tables)).toEqual(Object.keys(vectors.pedigree_tables));
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
