import { quantiles } from '../packages/engine/dist/uncertainty/index.js';
import { engineTotals, plainTotals } from './sampling.mjs';

const probabilities = { low: 0.025, median: 0.5, high: 0.975 };
const statistics = Object.keys(probabilities);

const mapValues = (object, f) => Object.fromEntries(Object.entries(object).map(([key, x]) => [key, f(x, key)]));
const rms = (xs) => Math.sqrt(xs.reduce((s, x) => s + x * x, 0) / xs.length);

/** Draws of every total, then of every ratio to the reference scenario, by name. */
function outcomes(scenarios, reference, totals) {
  const base = totals[scenarios.findIndex((s) => s.scenario.id === reference)];
  const named = scenarios.map((s, i) => [s.scenario.id, totals[i]]);
  return Object.fromEntries([
    ...named.map(([id, x]) => [`total ${id}`, x]),
    ...named.filter(([id]) => id !== reference).map(([id, x]) => [`ratio ${id}`, x.map((v, i) => v / base[i])]),
  ]);
}

const summarise = (columns) =>
  mapValues(columns, (x) => {
    const found = quantiles(x, Object.values(probabilities));
    return Object.fromEntries(statistics.map((name, i) => [name, found[i]]));
  });

function pooled(parts) {
  return mapValues(parts[0], (first, name) => {
    const all = new Float64Array(first.length * parts.length);
    for (const [i, part] of parts.entries()) all.set(part[name], i * first.length);
    return all;
  });
}

/**
 * Root-mean-square relative error, over seeds, of the lower bound, the median and the upper bound of each outcome,
 * for both ways of drawing. The reference pools Latin hypercubes of other seeds, each small enough for memory; its own
 * standard error comes from the spread of those parts.
 */
export function convergence({ scenarios, reference, plan, sizes, seeds, referenceParts, referenceDraws }) {
  const outcomesOf = (totals) => outcomes(scenarios, reference, totals);
  const parts = Array.from({ length: referenceParts }, (_, i) =>
    outcomesOf(engineTotals(scenarios, referenceDraws / referenceParts, 1_000_000 + i)),
  );
  const truth = summarise(pooled(parts));
  const errorsOf = (runs) =>
    mapValues(truth, (expected, name) =>
      mapValues(expected, (x, statistic) => rms(runs.map((run) => run[name][statistic] / x - 1))),
    );
  const methods = {
    latin: (draws, seed) => engineTotals(scenarios, draws, seed),
    plain: (draws, seed) => plainTotals(plan, draws, seed),
  };
  return {
    reference: truth,
    referenceError: mapValues(errorsOf(parts.map(summarise)), (e) =>
      mapValues(e, (x) => x / Math.sqrt(referenceParts)),
    ),
    errors: mapValues(methods, (totals) =>
      Object.fromEntries(
        sizes.map((draws) => [
          draws,
          errorsOf(Array.from({ length: seeds }, (_, seed) => summarise(outcomesOf(totals(draws, seed + 1))))),
        ]),
      ),
    ),
  };
}
