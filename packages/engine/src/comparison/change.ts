import type { Line } from '../activity/line.ts';
import { evaluate } from '../calculation/evaluate.ts';
import { type Parameter, parametersOf } from '../calculation/expression.ts';
import { Samples } from '../calculation/sample.ts';
import type { Bilingual } from '../factor/schema.ts';
import type { Calculation, CompiledScenario } from '../footprint/compile.ts';
import { type Interval, intervalOf } from '../footprint/interval.ts';
import { central, quantiles } from '../uncertainty/index.ts';

/** A figure behind a line that is not the same in both calculations; `null` where one of them does not use it. */
export interface ParameterChange {
  readonly id: string;
  readonly label: Bilingual;
  readonly unit: string;
  readonly origin: Parameter['origin']['kind'];
  readonly before: number | null;
  readonly after: number | null;
}

/** One emission source in two calculations, kgCO2e; `null` where it does not exist. */
export interface LineChange {
  readonly id: string;
  readonly label: Bilingual;
  readonly before: number | null;
  readonly after: number | null;
  readonly causes: readonly ParameterChange[];
}

export interface ScenarioChange {
  readonly id: string;
  readonly name: Bilingual;
  readonly before: number | null;
  readonly after: number | null;
  /** Lines that changed, the largest change first. */
  readonly lines: readonly LineChange[];
}

/** Below this share of a value, two figures are the same but for rounding. */
const tolerance = 1e-9;

const same = (a: number | null, b: number | null): boolean =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b)));

/** A parameter is the same figure under two catalogues when it has the same stream: widening keeps it. */
const figuresOf = (line: Line | undefined): ReadonlyMap<string, Parameter> =>
  new Map(line ? [...parametersOf([line.co2e]).values()].map((p) => [p.stream, p]) : []);

function causes(before: Line | undefined, after: Line | undefined): ParameterChange[] {
  const [old, now] = [figuresOf(before), figuresOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((stream) => {
    const [a, b] = [old.get(stream), now.get(stream)];
    const shown = b ?? a;
    const [x, y] = [a, b].map((p) => (p ? central(p.distribution) * p.unit.factor : null)) as [
      number | null,
      number | null,
    ];
    if (!shown || same(x, y)) return [];
    const inUnit = (value: number | null) => (value === null ? null : value / shown.unit.factor);
    return [
      {
        id: stream,
        label: shown.label,
        unit: shown.unit.symbol,
        origin: shown.origin.kind,
        before: inUnit(x),
        after: inUnit(y),
      },
    ];
  });
}

const kg = (line: Line | undefined): number | null => (line ? evaluate(line.co2e) : null);
const totalOf = (s: CompiledScenario | undefined): number | null =>
  s ? s.lines.reduce((sum, l) => sum + evaluate(l.co2e), 0) : null;

function lineChanges(a: CompiledScenario | undefined, b: CompiledScenario | undefined): LineChange[] {
  const [old, now] = [a, b].map((s) => new Map(s?.lines.map((l) => [l.id, l]))) as [
    Map<string, Line>,
    Map<string, Line>,
  ];
  return [...new Set([...old.keys(), ...now.keys()])]
    .flatMap((id): LineChange[] => {
      const [before, after] = [old.get(id), now.get(id)];
      const shown = after ?? before;
      if (!shown || same(kg(before), kg(after))) return [];
      return [{ id, label: shown.label, before: kg(before), after: kg(after), causes: causes(before, after) }];
    })
    .sort((x, y) => Math.abs((y.after ?? 0) - (y.before ?? 0)) - Math.abs((x.after ?? 0) - (x.before ?? 0)));
}

/**
 * Two calculations line by line: the same campaign under two catalogues, or two states of one campaign. Scenarios and
 * lines are matched by id.
 */
export function changesBetween(before: Calculation, after: Calculation): readonly ScenarioChange[] {
  const scenario = (c: Calculation, id: string) => c.scenarios.find((s) => s.scenario.id === id);
  const ids = [...new Set([...before.scenarios, ...after.scenarios].map((s) => s.scenario.id))];
  return ids.flatMap((id) => {
    const [a, b] = [scenario(before, id), scenario(after, id)];
    const shown = b ?? a;
    if (!shown) return [];
    const { name } = shown.scenario;
    return [{ id, name, before: totalOf(a), after: totalOf(b), lines: lineChanges(a, b) }];
  });
}

/** kgCO2e; both sides drawn together, so that what they share cancels out. */
export interface DrawnDifference {
  readonly scenario: string;
  readonly median: number;
  readonly interval95: Interval;
}

/** After − before, for scenarios that both calculations have. Same seed and draws, same bytes. */
export function drawnDifferences(
  before: Calculation,
  after: Calculation,
  options: { readonly seed: number; readonly draws: number },
): readonly DrawnDifference[] {
  const pairs = after.scenarios.flatMap((b) => {
    const a = before.scenarios.find((s) => s.scenario.id === b.scenario.id);
    return a ? [{ a, b }] : [];
  });
  const samples = new Samples(
    pairs.flatMap(({ a, b }) => [...a.lines, ...b.lines].map((l) => l.co2e)),
    options,
  );
  const add = (draws: Float64Array, lines: readonly Line[], sign: 1 | -1): void => {
    for (const line of lines) {
      const column = samples.column(line.co2e);
      for (let i = 0; i < draws.length; i++) draws[i] = (draws[i] as number) + sign * (column[i] as number);
    }
  };
  return pairs.map(({ a, b }) => {
    const draws = new Float64Array(options.draws);
    add(draws, b.lines, 1);
    add(draws, a.lines, -1);
    return {
      scenario: b.scenario.id,
      median: quantiles(draws, [0.5])[0] ?? Number.NaN,
      interval95: intervalOf(draws),
    };
  });
}
