import type { Line } from '../activity/line.ts';
import { evaluate } from '../calculation/evaluate.ts';
import type { Calculation } from '../footprint/compile.ts';
import { scenarioOf } from './calculate.ts';

const perKWh = 3.6e6;
const grams = 1000;

const isInference = (line: Line): boolean =>
  line.category === 'generation' && line.kind === 'operation' && !!line.energy;

/** Countries where a scenario's generations draw their electricity, with the intensity in gCO2e/kWh that is used. */
export function scenarioCountries(
  calculation: Calculation,
  scenario: string,
): readonly { readonly country: string; readonly intensity: number }[] {
  const found = new Map<string, number>();
  for (const line of scenarioOf(calculation, scenario).lines.filter(isInference)) {
    if (line.country !== undefined) found.set(line.country, evaluate(line.factor) * perKWh * grams);
  }
  return [...found].map(([country, intensity]) => ({ country, intensity }));
}
