import { Samples } from '../packages/engine/dist/index.js';
import { drawColumn, permutation, plainColumn } from '../packages/engine/dist/uncertainty/index.js';
import { totalsOf } from './plan.mjs';

/** Totals of every scenario as the engine samples them: every parameter and every line drawn, lines summed. */
export function engineTotals(scenarios, draws, seed) {
  const samples = new Samples(
    scenarios.flatMap((s) => s.lines.map((l) => l.co2e)),
    { seed, draws },
  );
  return scenarios.map(({ lines }) => {
    const total = new Float64Array(draws);
    for (const { co2e } of lines) {
      const column = samples.column(co2e);
      for (let i = 0; i < draws; i++) total[i] += column[i];
    }
    return total;
  });
}

const planTotals = (plan, draws, columnOf) => totalsOf(plan, plan.parameters.map(columnOf), draws);

/** The same draws as the engine's, through the plan. */
export const planLatinTotals = (plan, draws, seed) =>
  planTotals(plan, draws, (p) => drawColumn(p.distribution, permutation(draws, seed, plan.streams[p.stream])));

/** Independent draws of the same distributions. */
export const plainTotals = (plan, draws, seed) =>
  planTotals(plan, draws, (p) => plainColumn(p.distribution, seed, plan.streams[p.stream], draws));

/** Box and Muller's cosine half with the standard library: what one writes first. */
export function naiveTotals(plan, draws) {
  const normals = plan.streams.map(() => {
    const z = new Float64Array(draws);
    for (let i = 0; i < draws; i++) {
      z[i] = Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());
    }
    return z;
  });
  return planTotals(plan, draws, ({ median, sigma, stream }) => {
    const z = normals[stream];
    const out = new Float64Array(draws);
    for (let i = 0; i < draws; i++) out[i] = median * Math.exp(sigma * z[i]);
    return out;
  });
}
