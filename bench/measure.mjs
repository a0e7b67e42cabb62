import { performance } from 'node:perf_hooks';
import { compareCampaign } from '../packages/engine/dist/index.js';
import { quantiles } from '../packages/engine/dist/uncertainty/index.js';
import { engineTotals, naiveTotals, plainTotals, planLatinTotals } from './sampling.mjs';

const medianOf = (values) => quantiles(values, [0.5])[0];

function timed(run) {
  const start = performance.now();
  const totals = run();
  return { milliseconds: performance.now() - start, totals };
}

/** The engine and the plan on the same draws give the same totals, but for the order of multiplications. */
function checkPlan(scenarios, plan, draws) {
  const found = planLatinTotals(plan, draws, 1);
  engineTotals(scenarios, draws, 1).forEach((total, s) => {
    const wrong = total.findIndex((x, i) => Math.abs(found[s][i] / x - 1) > 1e-9);
    if (wrong >= 0) throw new Error(`bench/plan.mjs is not the campaign: scenario ${s}, draw ${wrong}`);
  });
}

/** Matched lognormals and chance move a median by a per cent or two; a mistake in a kernel moves it further. */
function checkMedians(name, medians, expected) {
  medians.forEach((m, s) => {
    if (Math.abs(m / expected[s] - 1) > 0.05) {
      throw new Error(`${name} does not compute the campaign: median ${m} instead of ${expected[s]}, scenario ${s}`);
    }
  });
}

function summary(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return { min: sorted[0], median: sorted[sorted.length >> 1], max: sorted.at(-1) };
}

/**
 * Times every candidate once a round, so that a busy moment of the machine slows all of them. An untimed run comes
 * before each timed one: a candidate then pays for its own garbage and cold caches, not for those of the one before.
 */
export async function measure({ calculation, plan, draws, kernels, warmUp, repetitions }) {
  const { scenarios } = calculation;
  checkPlan(scenarios, plan, draws);
  const expected = engineTotals(scenarios, draws, 1).map(medianOf);
  const candidates = Object.entries({
    engine: (seed) => timed(() => engineTotals(scenarios, draws, seed)),
    c: (seed) => kernels.c.run(seed),
    cNative: (seed) => kernels.cNative.run(seed),
    naive: () => timed(() => naiveTotals(plan, draws)),
    plain: (seed) => timed(() => plainTotals(plan, draws, seed)),
    comparison: (seed) => timed(() => compareCampaign(calculation, { seed, draws }).footprints.map((f) => f.draws)),
  });
  const times = new Map(candidates.map(([name]) => [name, []]));
  for (let round = 0; round < warmUp + repetitions; round++) {
    for (const [name, run] of candidates) {
      await run(2 * round);
      const { milliseconds, medians, totals } = await run(2 * round + 1);
      checkMedians(name, medians ?? totals.map(medianOf), expected);
      if (round >= warmUp) times.get(name).push(milliseconds);
    }
  }
  const drawn = plan.parameters.length * draws;
  const c = times.get('c');
  return Object.fromEntries(
    [...times].map(([name, list]) => {
      const milliseconds = summary(list);
      const drawsPerSecond = Math.round((1000 * drawn) / milliseconds.median);
      return [name, { milliseconds, drawsPerSecond, toC: summary(list.map((t, i) => t / c[i])) }];
    }),
  );
}
