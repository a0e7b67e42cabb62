import { quantiles } from '../packages/engine/dist/uncertainty/index.js';
import { engineTotals, plainTotals } from './sampling.mjs';

const probabilities = [0.025, 0.5, 0.975];

/** Totals, then ratios to the reference scenario. */
function outcomes(scenarios, reference, totals) {
  const base = totals[scenarios.findIndex((s) => s.scenario.id === reference)];
  const named = scenarios.map((s, i) => [s.scenario.id, totals[i]]);
  return new Map([
    ...named.map(([id, x]) => [`total ${id}`, x]),
    ...named.filter(([id]) => id !== reference).map(([id, x]) => [`ratio ${id}`, x.map((v, i) => v / base[i])]),
  ]);
}

const statistics = (columns) => new Map([...columns].map(([name, x]) => [name, quantiles(x, probabilities)]));

function pooled(parts) {
  const names = [...parts[0].keys()];
  return new Map(
    names.map((name) => {
      const n = parts[0].get(name).length;
      const all = new Float64Array(n * parts.length);
      for (const [i, p] of parts.entries()) all.set(p.get(name), i * n);
      return [name, all];
    }),
  );
}

const rms = (xs) => Math.sqrt(xs.reduce((s, x) => s + x * x, 0) / xs.length);

/**
 * Root-mean-square relative error, over seeds, of the lower bound, the median and the upper bound of each outcome,
 * for both ways of drawing. The reference pools Latin hypercubes of other seeds, small enough to fit in memory;
 * its own standard error comes from the spread of those parts.
 */
export function convergence({ scenarios, reference, plan, sizes, seeds, referenceParts, referenceDraws }) {
  const outcomesOf = (totals) => outcomes(scenarios, reference, totals);
  const parts = Array.from({ length: referenceParts }, (_, i) =>
    outcomesOf(engineTotals(scenarios, referenceDraws / referenceParts, 1_000_000 + i)),
  );
  const truth = statistics(pooled(parts));
  const error = (name, found) => found.map((x, i) => x / truth.get(name)[i] - 1);
  const table = (runs) =>
    Object.fromEntries(
      [...truth.keys()].map((name) => {
        const errors = runs.map((run) => error(name, run.get(name)));
        return [name, probabilities.map((_, i) => rms(errors.map((e) => e[i])))];
      }),
    );
  const partErrors = table(parts.map(statistics));
  const referenceError = Object.fromEntries(
    Object.entries(partErrors).map(([name, e]) => [name, e.map((x) => x / Math.sqrt(referenceParts))]),
  );
  const methods = {
    latin: (draws, seed) => engineTotals(scenarios, draws, seed),
    plain: (draws, seed) => plainTotals(plan, draws, seed),
  };
  const errors = {};
  for (const [method, totals] of Object.entries(methods)) {
    errors[method] = Object.fromEntries(
      sizes.map((draws) => [
        draws,
        table(Array.from({ length: seeds }, (_, seed) => statistics(outcomesOf(totals(draws, seed + 1))))),
      ]),
    );
  }
  return { reference: Object.fromEntries(truth), referenceError, errors };
}
