import { activityDefinitions } from '../activity/registry.ts';
import { Samples } from '../calculation/sample.ts';
import { type Calculation, compile } from '../footprint/compile.ts';
import { parseCampaign } from '../inventory/parse.ts';
import { quantiles } from '../uncertainty/index.ts';
import { catalogue } from './catalogue.ts';

type Input = Readonly<Record<string, unknown>>;

/** A campaign of generations, one scenario for each list; data counts as measured, so that only the models are unknown. */
export function generations(scenarios: readonly (readonly Input[])[], head: Input = {}): Calculation {
  const text = JSON.stringify({
    contrechamp: 1,
    campaign: {
      ...{ id: 'test', name: 'test', period: 2026, deliverables: [{ type: 'still', count: 1 }] },
      ...{ stages: ['generation'], reference: 's0', ...head },
    },
    scenarios: scenarios.map((activities, i) => ({
      ...{ id: `s${i}`, name: `s${i}`, method: 'generative-ai', site: { country: 'FR' } },
      activities: activities.map((a, n) => ({ id: `a${n}`, primary: true, ...a })),
    })),
  });
  const { campaign, diagnostics } = parseCampaign(text, activityDefinitions);
  if (!campaign) throw new Error(JSON.stringify(diagnostics));
  return compile(campaign, catalogue);
}

/** One activity compiled; fails loudly on an error. */
export function generation(activity: Input, head: Input = {}) {
  const { scenarios, diagnostics } = generations([[activity]], head);
  const errors = diagnostics.filter((d) => d.severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const [only] = scenarios;
  if (!only) throw new Error('no scenario');
  return only;
}

/** Code and path of the first error of one activity; undefined when there is none. */
export const refusal = (activity: Input) => {
  const { diagnostics } = generations([[activity]]);
  const found = diagnostics.find((d) => d.severity === 'error');
  return found && { code: found.code, field: found.path.split('.').at(-1), params: found.params };
};

/** The line of the electricity of the facility. */
export function inferenceOf(scenario: Calculation['scenarios'][number]) {
  const line = scenario.lines.find((l) => l.id.endsWith('/inference'));
  if (!line?.energy) throw new Error('no inference');
  return { ...line, energy: line.energy };
}

/** The three usual quantiles of the sum of some expressions, in units of `size` base units. */
export function spread(
  expressions: Parameters<Samples['column']>[0][],
  size: number,
  draws = 60_000,
): readonly [number, number, number] {
  const samples = new Samples(expressions, { seed: 1, draws });
  const total = new Float64Array(draws);
  for (const e of expressions) for (const [i, x] of samples.column(e).entries()) total[i] = (total[i] as number) + x;
  return quantiles(total, [0.05, 0.5, 0.95]).map((x) => x / size) as [number, number, number];
}
