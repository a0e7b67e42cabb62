import { describe, expect, it } from 'vitest';
import { sourceGsd2, sumGsd2 } from './analytic.ts';
import { contributions, ranks } from './contribution.ts';
import { type Distribution, mean, quantile, standardDeviation, validate } from './distribution.ts';
import { sigmaFromGsd2 } from './exchange.ts';
import { gsd2FromScores } from './pedigree.ts';
import { exp, expm1, log, normalCdf } from './portable-math.ts';
import { drawColumn, permutation } from './sample.ts';
import { meanOf, quantiles } from './summary.ts';
import {
  type ComparisonCase,
  type DistributionCase,
  type Jcgm101Case,
  ourScores,
  type PedigreeCase,
  type ProductCase,
  type Quantiles,
  type SharedFactorCase,
  type SumCase,
  type Term,
  type VectorCase,
  vectorCases,
  vectorTables,
} from './vector-cases.contract.ts';

const N = 100_000;
const SEED = 20260101;

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
  quantiles(values, ps.map(Number)).forEach((q, i) => {
    expectNear(q, expected[ps[i] as string] as number, relative);
  });
}

/** Terms drawn under their own keys, and what each contributes to the rank of the total. */
function drawTerms(terms: readonly Term[], join: (a: Float64Array, b: Float64Array) => Float64Array) {
  const columns = terms.map((t, i) => draw(asLognormal(t), `term:${i}`));
  const total = columns.reduce(join);
  const ranked = terms.map((_, i) => ({ id: `${i}`, ranks: permutation(N, SEED, `term:${i}`) }));
  const shares = new Map(contributions(ranked, ranks(total)).map((c) => [c.id, c.share]));
  return { total, shares: terms.map((_, i) => shares.get(`${i}`) ?? Number.NaN) };
}

function checkDistribution(c: DistributionCase): void {
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

function checkProduct(c: ProductCase): void {
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

function checkSum(c: SumCase): void {
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
  // A rank correlation is not a Sobol index: heavy tails weigh less in it. Its leader must still be nearly the leader.
  const leader = shares.indexOf(Math.max(...shares));
  expect(c.sobol_first[leader]).toBeGreaterThan(Math.max(...c.sobol_first) - 0.02);
  const gsd2 = sumGsd2(c.terms.map((t) => ({ value: t.median, gsd2: exp(2 * t.sigma) })));
  expectNear(gsd2, c.bilan_carbone_gsd2, 1e-14);
}

function checkSharedFactor(c: SharedFactorCase): void {
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

function checkComparison(c: ComparisonCase): void {
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

function checkJcgm101(c: Jcgm101Case): void {
  const inputs = jcgmInputs[c.clause] ?? [];
  expectNear(Math.hypot(...inputs.map(standardDeviation)), c.u, 1e-12);
  const total = inputs.map((d, i) => draw(d, `x:${i}`)).reduce(add);
  const found = [...quantiles(total, [0.025, 0.975]), sampleSd(total)];
  [...c.interval95, c.u].forEach((x, i) => {
    expect(Math.abs((found[i] as number) - x)).toBeLessThan(0.05);
    expect(Math.abs((c.published_in_jcgm101_from_memory[i] as number) - x)).toBeLessThan(0.05);
  });
}

function checkPedigree(c: PedigreeCase): void {
  const table = vectorTables[c.table];
  if (!table) throw new Error(`no table ${c.table}`);
  const gsd2 = gsd2FromScores(ourScores(c.scores), { table, basicGsd2: c.basic_gsd2 });
  expectNear(gsd2, c.gsd2, 1e-14);
  expect(Math.abs(sigmaFromGsd2(gsd2) - c.sigma)).toBeLessThanOrEqual(1e-14);
}

let ran = 0;

function check(c: VectorCase): void {
  switch (c.kind) {
    case 'distribution':
      checkDistribution(c);
      break;
    case 'product':
      checkProduct(c);
      break;
    case 'sum':
      checkSum(c);
      break;
    case 'shared-factor':
      checkSharedFactor(c);
      break;
    case 'comparison':
      checkComparison(c);
      break;
    case 'jcgm101':
      checkJcgm101(c);
      break;
    case 'pedigree':
      checkPedigree(c);
      break;
    default:
      throw new Error(`no check for ${JSON.stringify(c)}`);
  }
  ran++;
}

describe('vectors', () => {
  vectorCases.forEach((c, i) => {
    it(`case ${i + 1}: ${c.kind}`, () => check(c));
  });

  it('were all run: 61', () => {
    expect(ran).toBe(61);
  });
});
