import type { Assumption, Line } from '../activity/line.ts';
import type { Expression, Parameter } from '../calculation/expression.ts';
import { mapParameters } from '../calculation/map-parameters.ts';
import { Samples } from '../calculation/sample.ts';
import { filing } from '../classification/view.ts';
import type { FactorPart } from '../factor/schema.ts';
import type { Calculation, CompiledScenario } from '../footprint/compile.ts';
import { type Footprint, footprint } from '../footprint/footprint.ts';
import type { Activity } from '../inventory/campaign.ts';
import { quantiles } from '../uncertainty/index.ts';
import { type ComparisonOptions, defaultDraws, defaultSeed } from './campaign.ts';

/** One scenario of one campaign, to be counted together with those of others. */
export interface JointPart {
  readonly calculation: Calculation;
  readonly scenario: string;
}

/**
 * Whether two campaigns that use a figure use the same one: a record of the catalogue, or the distance between two
 * places. What a campaign says of itself (its quantities, a factor of its own) is its own, whatever it is called.
 */
function isShared({ origin }: Parameter): boolean {
  if (origin.kind === 'distance') return true;
  return origin.kind === 'catalogue' && origin.match.factor.evidence !== 'campaign';
}

interface Owned {
  readonly lines: readonly Line[];
  readonly assumptions: readonly Assumption[];
  readonly activities: readonly Activity[];
}

/** A scenario whose lines, activities and unknowns of its own carry the name of its campaign. */
function owned({ calculation, scenario: id }: JointPart): Owned {
  const found = calculation.scenarios.find((s) => s.scenario.id === id);
  if (!found) throw new RangeError(`no scenario ${id}`);
  const campaign = calculation.campaign.id;
  const own = (name: string): string => `${campaign}/${name}`;
  const renamed = (p: Parameter): Parameter => (isShared(p) ? p : { ...p, id: own(p.id), stream: own(p.stream) });
  const map = mapParameters(renamed);
  const maybe = <K extends string>(key: K, e: Expression | undefined) =>
    (e === undefined ? {} : { [key]: map(e) }) as Partial<Record<K, Expression>>;
  const lines = found.lines.map(
    (line): Line => ({
      ...line,
      ...{ id: own(line.id), activity: own(line.activity) },
      ...{ quantity: map(line.quantity), factor: map(line.factor), co2e: map(line.co2e) },
      ...{ ...maybe('energy', line.energy), ...maybe('water', line.water), ...maybe('adpe', line.adpe) },
    }),
  );
  return {
    lines,
    assumptions: found.assumptions.map((a) => ({ ...a, lines: a.lines.map(own) })),
    activities: found.scenario.activities.map((a) => ({ ...a, id: own(a.id) })),
  };
}

/**
 * Scenarios of several campaigns as one inventory, to be sampled and summed as any other: a factor that two of them use
 * is one unknown, while quantities of two campaigns are two, even under one name.
 * @throws RangeError on no part, on two parts of one campaign, or on a scenario that its campaign does not have
 */
export function jointScenario(parts: readonly JointPart[]): CompiledScenario {
  const [first] = parts;
  const ids = parts.map((p) => p.calculation.campaign.id);
  if (!first) throw new RangeError('no campaign to sum');
  if (new Set(ids).size < ids.length) throw new RangeError(`two parts of one campaign: ${ids.join(', ')}`);
  const all = parts.map(owned);
  const { scenario } = first.calculation.scenarios.find((s) => s.scenario.id === first.scenario) ?? {};
  if (!scenario) throw new RangeError(`no scenario ${first.scenario}`);
  return {
    scenario: {
      ...{ id: 'joint', name: { en: ids.join(', '), fr: ids.join(', ') }, path: '', excluded: [] },
      ...{ method: scenario.method, site: scenario.site },
      activities: all.flatMap((p) => p.activities),
    },
    lines: all.flatMap((p) => p.lines),
    assumptions: all.flatMap((p) => p.assumptions),
  };
}

/** A footprint, and the median of the draws of each scope and category of the GHG Protocol, kgCO2e by code (`1`, `3`, `3.1`). */
export interface JointFootprint extends Footprint {
  readonly ghgProtocolMedians: Readonly<Record<string, number>>;
}

function mediansBy(lines: readonly Line[], samples: Samples, file: ReturnType<typeof filing>) {
  const sums = new Map<string, Float64Array>();
  for (const line of lines) {
    const column = samples.column(line.co2e);
    for (const [part, share] of Object.entries(line.parts) as [FactorPart, number][]) {
      const code = file(line, part);
      for (const key of new Set([code.split('.')[0] ?? code, code])) {
        const sum = sums.get(key) ?? new Float64Array(samples.draws);
        for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + share * (column[i] as number);
        sums.set(key, sum);
      }
    }
  }
  return Object.fromEntries([...sums].map(([key, draws]) => [key, quantiles(draws, [0.5])[0] ?? Number.NaN]));
}

/**
 * What several campaigns emit together, drawn together, as one role reports it. Filed by the classification of the first
 * campaign's catalogue: compile all of them with one.
 * @throws RangeError as `jointScenario`
 */
export function jointFootprint(
  parts: readonly JointPart[],
  { seed = defaultSeed, draws = defaultDraws, role = 'producer' }: Omit<ComparisonOptions, 'published'> = {},
): JointFootprint {
  const joint = jointScenario(parts);
  const { catalogue } = (parts[0] as JointPart).calculation;
  const samples = new Samples(
    joint.lines.map((l) => l.co2e),
    { seed, draws },
  );
  return {
    ...footprint(joint, samples, catalogue, role),
    ghgProtocolMedians: mediansBy(joint.lines, samples, filing(catalogue, 'ghg-protocol', role)),
  };
}
