import { activityDefinitions } from '../activity/registry.ts';
import { evaluate } from '../calculation/evaluate.ts';
import { Samples } from '../calculation/sample.ts';
import type { Catalogue } from '../factor/catalogue.ts';
import { type Calculation, type CompiledScenario, type CompileOptions, compile } from '../footprint/compile.ts';
import { parseCampaign } from '../inventory/parse.ts';
import { type Document, RefusedChange } from './document.ts';

/** With what a question is computed: everything but the campaign itself. */
export interface Means {
  readonly catalogue: Catalogue;
  readonly options?: CompileOptions;
  readonly seed?: number;
  readonly draws?: number;
}

/** A changed campaign file through the whole pipeline. @throws RefusedChange when a check refuses it */
export function calculate(document: Document, { catalogue, options = {} }: Means): Calculation {
  const parsed = parseCampaign(JSON.stringify(document), activityDefinitions);
  if (!parsed.campaign) throw new RefusedChange(parsed.diagnostics);
  const calculation = compile(parsed.campaign, catalogue, options);
  const errors = calculation.diagnostics.filter((d) => d.severity === 'error');
  if (errors.length > 0) throw new RefusedChange(errors);
  return calculation;
}

/** The scenario of a calculation. @throws RangeError when there is none */
export function scenarioOf({ scenarios }: Calculation, id: string): CompiledScenario {
  const found = scenarios.find((s) => s.scenario.id === id);
  if (!found) throw new RangeError(`no scenario ${id}`);
  return found;
}

/** Central total, kgCO2e. */
export const totalOf = ({ lines }: CompiledScenario): number => lines.reduce((sum, l) => sum + evaluate(l.co2e), 0);

/** Draws of the total of each scenario, kgCO2e, all drawn together. */
export function drawsOf(
  scenarios: readonly CompiledScenario[],
  { seed = 1, draws = 10_000 }: Pick<Means, 'seed' | 'draws'>,
): readonly Float64Array[] {
  const samples = new Samples(
    scenarios.flatMap((s) => s.lines.map((l) => l.co2e)),
    { seed, draws },
  );
  return scenarios.map(({ lines }) => {
    const total = new Float64Array(draws);
    for (const line of lines) {
      const column = samples.column(line.co2e);
      for (let i = 0; i < draws; i++) total[i] = (total[i] as number) + (column[i] as number);
    }
    return total;
  });
}

/** Share of draws in which the first is the lower one. */
export const probabilityLower = (a: Float64Array, b: Float64Array): number =>
  a.reduce((n, x, i) => n + (x < (b[i] as number) ? 1 : 0), 0) / a.length;
