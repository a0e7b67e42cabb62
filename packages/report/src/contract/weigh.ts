import type { Assumption, Calculation, Footprint } from '@contrechamp/engine';

/** An assumption of a scenario, told once for all the lines that rest on it. */
export interface WeighedAssumption extends Assumption {
  /** Central emissions of its lines ÷ total of the scenario. */
  readonly share: number;
}

const identity = (a: Assumption): string => JSON.stringify([a.code, Object.entries(a.params).sort()]);

/** Assumptions of one scenario, identical ones united, the weightiest first. */
export function weighAssumptions(calculation: Calculation, footprint: Footprint): readonly WeighedAssumption[] {
  const compiled = calculation.scenarios.find((s) => s.scenario.id === footprint.scenario.id);
  const amounts = new Map(footprint.lines.map(({ line, co2e }) => [line.id, co2e.central]));
  const merged = new Map<string, Assumption>();
  for (const assumption of compiled?.assumptions ?? []) {
    const key = identity(assumption);
    const first = merged.get(key);
    const lines = first ? [...new Set([...first.lines, ...assumption.lines])] : assumption.lines;
    merged.set(key, { ...(first ?? assumption), lines });
  }
  const { central } = footprint.total;
  return [...merged.values()]
    .map((assumption): WeighedAssumption => {
      const touched = assumption.lines.reduce((s, id) => s + (amounts.get(id) ?? 0), 0);
      return { ...assumption, share: central > 0 ? touched / central : 0 };
    })
    .sort((a, b) => b.share - a.share);
}
