import type { Line } from '../activity/line.ts';
import { evaluate } from '../calculation/evaluate.ts';
import { parametersOf } from '../calculation/expression.ts';
import type { Samples } from '../calculation/sample.ts';
import { filing } from '../classification/view.ts';
import type { Catalogue } from '../factor/catalogue.ts';
import type { Role } from '../inventory/vocabulary.ts';
import { contributions, gsd2Interval95, meanOf, quantiles, ranks, sumGsd2 } from '../uncertainty/index.ts';
import { type Amount, amountOf, type Breakdown, breakdown, byPart, whole } from './breakdown.ts';
import type { CompiledScenario } from './compile.ts';
import { type EvidenceShares, evidenceShares } from './grade.ts';
import type { Interval } from './interval.ts';
import { approximateGsd2 } from './spread.ts';

export interface Total extends Amount {
  readonly unit: 'kgCO2e';
  readonly mean: number;
  readonly median: number;
  /** Bilan Carbone's analytic interval: an approximation, beside the drawn one as a cross-check. */
  readonly bilanCarboneInterval95: Interval;
}

export interface LineAmount {
  readonly line: Line;
  readonly co2e: Amount;
}

export interface Footprint {
  readonly scenario: CompiledScenario['scenario'];
  readonly total: Total;
  readonly byCategory: Breakdown;
  readonly byStage: Breakdown;
  /** Scopes, scope 3 categories and posts as the chosen role reports them. */
  readonly byScope: Breakdown;
  readonly byScope3Category: Breakdown;
  readonly byBilanCarbonePost: Breakdown;
  readonly byKind: Breakdown;
  readonly evidence: EvidenceShares;
  readonly lines: readonly LineAmount[];
  readonly energyKWh: number | null;
  readonly waterL: number | null;
  /** Depletion of metals and minerals behind AI hardware, kg Sb eq; other equipment has no figure. */
  readonly adpeKgSbeq: number | null;
  readonly sensitivity: readonly { readonly parameter: string; readonly contribution: number }[];
  /** Draws of the total, in kgCO2e. */
  readonly draws: Float64Array;
}

const joules = 3.6e6;
const litres = 1e-3;

function sumOf(lines: readonly Line[], pick: (line: Line) => Line['energy'], unit: number): number | null {
  const known = lines.map(pick).filter((e) => e !== undefined);
  return known.length === 0 ? null : known.reduce((s, e) => s + evaluate(e), 0) / unit;
}

/** Water known for some generations and not for others: their sum would read as a small total. */
const waterIsPartial = ({ assumptions }: CompiledScenario): boolean =>
  assumptions.some((a) => a.code === 'water-unknown');

/** Evaluates and samples one compiled scenario, seen by one role. */
export function footprint(
  compiled: CompiledScenario,
  samples: Samples,
  catalogue: Catalogue,
  role: Role = 'producer',
): Footprint {
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
  const grouped = (keys: (line: Line) => Iterable<readonly [string, number]>) => breakdown(samples, lines, keys);
  const ghg = filing(catalogue, 'ghg-protocol', role);
  const post = filing(catalogue, 'bilan-carbone', role);
  const amounts = lines.map((line): LineAmount => {
    const { central, interval95 } = amountOf(samples, [{ line, share: 1 }]);
    return { line, co2e: { central, interval95 } };
  });
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
    byCategory: grouped(whole((l) => l.category)),
    byStage: grouped(whole((l) => l.stage)),
    byScope: grouped(byPart((l, part) => ghg(l, part).split('.')[0] ?? null)),
    byScope3Category: grouped(byPart((l, part) => ghg(l, part).split('.')[1] ?? null)),
    byBilanCarbonePost: grouped(whole((l) => post(l, 'whole'))),
    byKind: grouped(whole((l) => l.kind)),
    evidence: evidenceShares(compiled, amounts, all.central),
    lines: amounts,
    energyKWh: sumOf(lines, (l) => l.energy, joules),
    waterL: waterIsPartial(compiled) ? null : sumOf(lines, (l) => l.water, litres),
    adpeKgSbeq: sumOf(lines, (l) => l.adpe, 1),
    sensitivity: contributions(
      uncertain.map((p) => ({ id: p.id, ranks: samples.ranks(p) })),
      ranks(all.draws),
    ).map(({ id, share }) => ({ parameter: id, contribution: share })),
    draws: all.draws,
  };
}
