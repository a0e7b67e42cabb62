import {
  type Calculation,
  type CampaignComparison,
  type FactorMatch,
  type FactorRecord,
  type Line,
  type Origin,
  parametersOf,
  type Source,
} from '@contrechamp/engine';

/** One use of a record: the emission source, and how well the record answers what was asked. */
export interface FactorUse {
  readonly scenario: string;
  readonly line: string;
  readonly grades: FactorMatch['grades'];
  /** How much wider a lesser match makes the interval, as GSD². */
  readonly penaltyGsd2: number;
}

/** A record behind a result, with its publication and every emission source that rests on it. */
export interface UsedFactor {
  readonly record: FactorRecord;
  /** Null for a factor that the campaign gives itself. */
  readonly source: Source | null;
  readonly usedBy: readonly FactorUse[];
}

/** A published distance between two places that a result rests on. */
export interface UsedDistance {
  readonly from: string;
  readonly to: string;
  readonly model: string;
  readonly source: Source | null;
  readonly locator: string | null;
}

export interface UsedFacts {
  readonly factors: readonly UsedFactor[];
  readonly distances: readonly UsedDistance[];
}

type Distance = Extract<Origin, { kind: 'distance' }>['rule'];

function matchesOf(line: Line): readonly FactorMatch[] {
  const origins = [...parametersOf([line.co2e]).values()].map((p) => p.origin);
  return [line.match, ...origins.flatMap((o) => (o.kind === 'catalogue' ? [o.match] : []))];
}

const distancesOf = (line: Line): readonly Distance[] =>
  [...parametersOf([line.co2e]).values()].flatMap(({ origin }) => (origin.kind === 'distance' ? [origin.rule] : []));

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What facts are looked for in. */
export interface FactsFrom {
  readonly calculation: Pick<Calculation, 'catalogue'>;
  readonly footprints: CampaignComparison['footprints'];
}

/** Every record of the catalogue and every distance that enters a result, by identifier. */
export function usedFacts(result: FactsFrom): UsedFacts {
  const { catalogue } = result.calculation;
  const uses = new Map<string, { record: FactorRecord; usedBy: FactorUse[] }>();
  const distances = new Map<string, Distance>();
  for (const { scenario, lines } of result.footprints) {
    for (const { line } of lines) {
      for (const { factor, grades, penaltyGsd2 } of matchesOf(line)) {
        const found = uses.get(factor.id) ?? { record: factor, usedBy: [] };
        uses.set(factor.id, found);
        const told = found.usedBy.some((u) => u.scenario === scenario.id && u.line === line.id);
        if (!told) found.usedBy.push({ scenario: scenario.id, line: line.id, grades, penaltyGsd2 });
      }
      for (const rule of distancesOf(line)) distances.set(JSON.stringify([rule.from, rule.to, rule.model]), rule);
    }
  }
  return {
    factors: [...uses.values()]
      .map(({ record, usedBy }) => ({ record, source: catalogue.source(record.source) ?? null, usedBy }))
      .sort((a, b) => byText(a.record.id, b.record.id)),
    distances: [...distances]
      .sort(([a], [b]) => byText(a, b))
      .map(([, { from, to, model, source, locator }]) => ({
        ...{ from, to, model },
        source: source === undefined ? null : (catalogue.source(source) ?? null),
        locator: locator ?? null,
      })),
  };
}
