import { performance } from 'node:perf_hooks';
import { compareCampaign } from '../packages/engine/dist/index.js';
import { meanOf } from '../packages/engine/dist/uncertainty/index.js';
import { latinTotals, plainTotals } from './convergence.mjs';
import { totalsOf } from './plan.mjs';

/** Box and Muller's cosine half with the standard library: what one writes first. */
function naiveTotals(plan, draws) {
  const normals = plan.streams.map(() => {
    const z = new Float64Array(draws);
    for (let i = 0; i < draws; i++) {
      z[i] = Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());
    }
    return z;
  });
  const columns = plan.parameters.map(({ median, sigma, stream }) => {
    const z = normals[stream];
    const out = new Float64Array(draws);
    for (let i = 0; i < draws; i++) out[i] = median * Math.exp(sigma * z[i]);
    return out;
  });
  return totalsOf(plan, columns, draws);
}

function timed(run) {
  const start = performance.now();
  const result = run();
  return { milliseconds: performance.now() - start, result };
}

function summary(times) {
  const sorted = times.toSorted((a, b) => a - b);
  return { min: sorted[0], median: sorted[sorted.length >> 1], max: sorted.at(-1) };
}

/** Fails unless a candidate's mean totals are those of the engine, within five standard errors of the candidate. */
function checkMeans(name, means, { totals, expected, fixed, draws }) {
  means.forEach((mean, s) => {
    const slack = (5 * totals[s].sd) / Math.sqrt(draws);
    if (Math.abs(mean + fixed[s] - expected[s]) > slack) {
      throw new Error(`${name} does not compute what the engine computes: scenario ${s}, ${mean} for ${expected[s]}`);
    }
  });
}

/**
 * Runs every candidate once a round, round after round, so that a busy moment of the machine slows all of them; each
 * round has its own seed.
 */
export async function measure({ calculation, plan, draws, kernels, warmUp, repetitions }) {
  const { scenarios } = calculation;
  const candidates = {
    engine: (seed) => timed(() => latinTotals(scenarios, draws, seed)),
    c: (seed) => kernels.plain.run(seed),
    cNative: (seed) => kernels.native.run(seed),
    naive: () => timed(() => naiveTotals(plan, draws)),
    plain: (seed) => timed(() => plainTotals(plan, draws, seed)),
    comparison: (seed) => timed(() => compareCampaign(calculation, { seed, draws })),
  };
  const times = Object.fromEntries(Object.keys(candidates).map((name) => [name, []]));
  for (let round = 0; round < warmUp + repetitions; round++) {
    const found = {};
    for (const [name, run] of Object.entries(candidates)) {
      found[name] = await run(round + 1);
      if (round >= warmUp) times[name].push(found[name].milliseconds);
    }
    const { engine, c, cNative, naive, plain } = found;
    const expected = engine.result.map(meanOf);
    const shared = { totals: c.totals, expected, draws };
    const none = plan.fixed.map(() => 0);
    for (const [name, k] of Object.entries({ c, cNative }))
      checkMeans(
        name,
        k.totals.map((t) => t.mean),
        { ...shared, fixed: plan.fixed },
      );
    for (const [name, t] of Object.entries({ naive, plain }))
      checkMeans(name, t.result.map(meanOf), { ...shared, fixed: none });
  }
  const drawn = plan.parameters.length * draws;
  return Object.fromEntries(
    Object.entries(times).map(([name, list]) => {
      const milliseconds = summary(list);
      const toC = summary(list.map((t, i) => t / times.c[i]));
      return [name, { milliseconds, drawsPerSecond: Math.round(drawn / (milliseconds.median / 1000)), toC }];
    }),
  );
}
