import type { Line } from '../activity/line.ts';
import { evaluate } from '../calculation/evaluate.ts';
import { parametersOf } from '../calculation/expression.ts';
import type { Samples } from '../calculation/sample.ts';
import { bilanCarbonePost, ghgProtocol } from '../classification/classify.ts';
import type { FactorPart } from '../factor/schema.ts';
import type { Classification } from '../factor/tables.ts';
import { contributions, gsd2Interval95, meanOf, quantiles, ranks, sumGsd2 } from '../uncertainty/index.ts';
import type { CompiledScenario } from './compile.ts';
import { type Interval, intervalOf } from './interval.ts';
import { approximateGsd2 } from './spread.ts';

/** kgCO2e: the deterministic value and the drawn 95 % interval. */
export interface Amount {
  readonly central: number;
  readonly interval95: Interval;
}

export interface Total extends Amount {
  readonly unit: 'kgCO2e';
  readonly mean: number;
  readonly median: number;
  /** Bilan Carbone's analytic interval: an approximation, beside the drawn one as a cross-check. */
  readonly bilanCarboneInterval95: Interval;
}

export type Breakdown = Readonly<Record<string, Amount>>;

export interface LineAmount {
  readonly line: Line;
  readonly co2e: Amount;
}

export interface Footprint {
  readonly scenario: CompiledScenario['scenario'];
  readonly total: Total;
  readonly byCategory: Breakdown;
  readonly byStage: Breakdown;
  readonly byScope: Breakdown;
  readonly byScope3Category: Breakdown;
  readonly byBilanCarbonePost: Breakdown;
  readonly byKind: Breakdown;
  readonly lines: readonly LineAmount[];
  readonly energyKWh: number | null;
  readonly waterL: number | null;
  readonly sensitivity: readonly { readonly parameter: string; readonly contribution: number }[];
  /** Draws of the total, in kgCO2e. */
  readonly draws: Float64Array;
}

interface Share {
  readonly line: Line;
  readonly share: number;
}

/** Sums shares of lines, in the centre and draw by draw. */
function amountOf(samples: Samples, shares: readonly Share[]): Amount & { readonly draws: Float64Array } {
  const draws = new Float64Array(samples.draws);
  let central = 0;
  for (const { line, share } of shares) {
    central += share * evaluate(line.co2e);
    const column = samples.column(line.co2e);
    for (let i = 0; i < draws.length; i++) draws[i] = (draws[i] as number) + share * (column[i] as number);
  }
  return { central, interval95: intervalOf(draws), draws };
}

function breakdown(
  samples: Samples,
  lines: readonly Line[],
  keys: (line: Line) => Iterable<[string, number]>,
): Breakdown {
  const groups = new Map<string, Share[]>();
  for (const line of lines) {
    for (const [key, share] of keys(line)) {
      const group = groups.get(key);
      if (group) group.push({ line, share });
      else groups.set(key, [{ line, share }]);
    }
  }
  return Object.fromEntries(
    [...groups].map(([key, shares]) => {
      const { central, interval95 } = amountOf(samples, shares);
      return [key, { central, interval95 }];
    }),
  );
}

const whole =
  (key: (line: Line) => string) =>
  (line: Line): Iterable<[string, number]> => [[key(line), 1]];

const byPart =
  (key: (line: Line, part: FactorPart) => string | null) =>
  (line: Line): Iterable<[string, number]> =>
    Object.entries(line.parts).flatMap(([part, share]): [string, number][] => {
      const found = key(line, part as FactorPart);
      return found === null || share === undefined ? [] : [[found, share]];
    });

const joules = 3.6e6;
const litres = 1e-3;

function sumOf(lines: readonly Line[], pick: (line: Line) => Line['energy'], unit: number): number | null {
  const known = lines.map(pick).filter((e) => e !== undefined);
  return known.length === 0 ? null : known.reduce((s, e) => s + evaluate(e), 0) / unit;
}

/** Water known for some generations and not for others: their sum would read as a small total. */
const waterIsPartial = ({ assumptions }: CompiledScenario): boolean =>
  assumptions.some((a) => a.code === 'water-unknown');

/** Evaluates and samples one compiled scenario. */
export function footprint(compiled: CompiledScenario, samples: Samples, c: Classification): Footprint {
  const { lines } = compiled;
  const all = amountOf(
    samples,
    lines.map((line) => ({ line, share: 1 })),
  );
  const [median = Number.NaN] = quantiles(all.draws, [0.5]);
  const analytic = gsd2Interval95(
    all.central,
    sumGsd2(lines.map((l) => ({ value: evaluate(l.co2e), gsd2: approximateGsd2(l.co2e) }))),
  );
  const uncertain = [...parametersOf(lines.map((l) => l.co2e)).values()].filter((p) => p.distribution.kind !== 'fixed');
  return {
    scenario: compiled.scenario,
    total: {
      unit: 'kgCO2e',
      central: all.central,
      mean: meanOf(all.draws),
      median,
      interval95: all.interval95,
      bilanCarboneInterval95: [analytic.low, analytic.high],
    },
    byCategory: breakdown(
      samples,
      lines,
      whole((l) => l.category),
    ),
    byStage: breakdown(
      samples,
      lines,
      whole((l) => l.stage),
    ),
    byScope: breakdown(
      samples,
      lines,
      byPart((l, part) => ghgProtocol(c, l, part).scope),
    ),
    byScope3Category: breakdown(
      samples,
      lines,
      byPart((l, part) => ghgProtocol(c, l, part).category ?? null),
    ),
    byBilanCarbonePost: breakdown(
      samples,
      lines,
      whole((l) => bilanCarbonePost(c, l.subPost) ?? 'none'),
    ),
    byKind: breakdown(
      samples,
      lines,
      whole((l) => l.kind),
    ),
    lines: lines.map((line) => {
      const { central, interval95 } = amountOf(samples, [{ line, share: 1 }]);
      return { line, co2e: { central, interval95 } };
    }),
    energyKWh: sumOf(lines, (l) => l.energy, joules),
    waterL: waterIsPartial(compiled) ? null : sumOf(lines, (l) => l.water, litres),
    sensitivity: contributions(
      uncertain.map((p) => ({ id: p.id, ranks: samples.ranks(p) })),
      ranks(all.draws),
    ).map(({ id, share }) => ({ parameter: id, contribution: share })),
    draws: all.draws,
  };
}
