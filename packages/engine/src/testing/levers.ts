import { compose, inConflict, type Pull } from '../lever/compose.ts';
import { documentAfter } from '../lever/document.ts';
import type { Total } from '../lever/measure.ts';
import type { LeverBench } from '../lever/open.ts';
import { calculate, drawsOf, scenarioOf, totalOf } from '../question/calculate.ts';
import type { Document } from '../question/document.ts';

/** A lever by its id; fails loudly when the bench has none. */
export function pullOf(bench: LeverBench, id: string): Pull {
  const found = bench.pulls.find((p) => p.lever.id === id);
  if (!found) throw new Error(`no lever ${id}`);
  return found;
}

/** Levers in the order in which they are applied. */
export const pullsOf = (bench: LeverBench, ...ids: readonly string[]): readonly Pull[] =>
  bench.pulls.filter((p) => ids.map((id) => pullOf(bench, id)).includes(p));

/** Some of the levers, as many as do not exclude each other. */
export function compatible(all: readonly Pull[], picks: readonly boolean[]): readonly Pull[] {
  const chosen: Pull[] = [];
  for (const [i, pull] of all.entries()) {
    if (picks[i % picks.length] && !chosen.some((c) => inConflict(c.lever, pull.lever))) chosen.push(pull);
  }
  return chosen;
}

/** The campaign with levers pulled. */
export const documentWith = ({ document, meter }: LeverBench, pulls: readonly Pull[]): Document =>
  documentAfter(document, compose(pulls, meter.scene), meter.scene);

/** The footprint of the campaign with levers pulled, through parser, compiler and sampler: no shortcut of a meter. */
export function pipelineTotal(bench: LeverBench, pulls: readonly Pull[]): Total {
  const scenario = scenarioOf(calculate(documentWith(bench, pulls), bench.means), bench.meter.scene.scenario);
  const [draws = new Float64Array()] = drawsOf([scenario], bench.means);
  return { central: totalOf(scenario), draws };
}

export function meterTotal({ meter }: LeverBench, pulls: readonly Pull[]): Total {
  const total = meter.total(pulls);
  if (!total) throw new Error('cannot be computed');
  return total;
}

/** How far apart two footprints are, central values and every draw, as a part of the second. */
export function apart(a: Total, b: Total): number {
  if (a.draws.length !== b.draws.length) throw new Error('not as many draws');
  const parts = b.draws.map((x, i) => Math.abs((a.draws[i] as number) - x) / Math.abs(x));
  return parts.reduce((most, x) => Math.max(most, x), Math.abs(a.central - b.central) / Math.abs(b.central));
}

/** Code and path of every problem that something is refused for. */
export function refusedBy(work: () => unknown): readonly string[] {
  try {
    work();
    return [];
  } catch (error) {
    const { diagnostics } = error as { diagnostics?: readonly { code: string; path: string }[] };
    if (!diagnostics) throw error;
    return diagnostics.map((d) => `${d.code} at ${d.path}`);
  }
}
