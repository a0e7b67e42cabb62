import {
  type Amount,
  type Assumption,
  type CampaignComparison,
  type Category,
  type Comparison,
  type Diagnostic,
  type Expression,
  type Footprint,
  type Line,
  type LineAmount,
  Samples,
  type Scenario,
} from '@contrechamp/engine';
import { catalogue, mealFactor, unit } from './catalogue.ts';

export interface LineDraft {
  readonly id?: string;
  readonly kg: number;
  readonly category?: Category;
}

export interface ScenarioDraft {
  readonly id: string;
  readonly name?: { readonly en: string; readonly fr: string };
  readonly lines: readonly LineDraft[];
  /** Bounds as multiples of the central value. */
  readonly spread?: readonly [number, number];
  readonly assumptions?: readonly Assumption[];
  /** Chance that the reference is lower; 1 when left out. */
  readonly p?: number;
}

export interface ComparisonDraft {
  readonly scenarios: readonly ScenarioDraft[];
  /** Id of the reference; the last scenario when left out. */
  readonly reference?: string;
  readonly draws?: number;
  readonly diagnostics?: readonly Diagnostic[];
  readonly published?: NonNullable<Comparison['published']>;
}

const fixed = (id: string, value: number, symbol: string): Expression => ({
  kind: 'parameter',
  parameter: {
    id,
    stream: id,
    label: { en: 'meals', fr: 'repas' },
    unit: unit(symbol),
    distribution: { kind: 'fixed', value },
    origin: { kind: 'activity-data', path: `scenarios[0].activities[0].${id}`, stated: false },
  },
});

const factor: Expression = {
  kind: 'parameter',
  parameter: {
    id: `factor:${mealFactor.id}`,
    stream: `factor:${mealFactor.id}`,
    label: mealFactor.name,
    unit: unit(mealFactor.unit),
    distribution: { kind: 'lognormal', median: 2.04, sigma: 0.1 },
    origin: { kind: 'catalogue', match: { factor: mealFactor, grades: ['parent-region'], penaltyGsd2: 1.207 } },
  },
};

function lineOf({ id = 'catering/meals', kg, category = 'catering' }: LineDraft): Line {
  const quantity = fixed('count', kg / 2.04, 'meal');
  const label = { en: 'Meals', fr: 'Repas' };
  const [activity = id] = id.split('/');
  return {
    id,
    activity,
    path: 'scenarios[0].activities[0]',
    by: 'producer',
    label,
    kind: 'operation',
    category,
    stage: 'shoot',
    quantity,
    factor,
    match: { factor: mealFactor, grades: ['parent-region'], penaltyGsd2: 1.207 },
    co2e: { kind: 'product', factors: [quantity, factor], label, display: unit('kgCO2e') },
    parts: { whole: 1 },
    subPost: 'NourritureRepasBoissons',
    situation: 'notOperated',
  };
}

function group(lines: readonly LineAmount[], key: (line: Line) => string, spread: readonly [number, number]) {
  const sums = new Map<string, number>();
  for (const { line, co2e } of lines) sums.set(key(line), (sums.get(key(line)) ?? 0) + co2e.central);
  return Object.fromEntries([...sums].map(([k, kg]) => [k, amount(kg, spread)]));
}

const amount = (kg: number, [low, high]: readonly [number, number]): Amount => ({
  central: kg,
  interval95: [kg * low, kg * high],
});

function footprintOf(draft: ScenarioDraft, index: number): Footprint {
  const { spread = [0.7, 1.5] } = draft;
  const scenario: Scenario = {
    id: draft.id,
    name: draft.name ?? { en: draft.id, fr: draft.id },
    method: 'hybrid',
    site: { country: 'FR' },
    excluded: [],
    path: `scenarios[${index}]`,
    activities: [],
  };
  const lines = draft.lines.map((l) => ({ line: lineOf(l), co2e: amount(l.kg, spread) }));
  const total = amount(
    lines.reduce((s, l) => s + l.co2e.central, 0),
    spread,
  );
  return {
    scenario,
    total: {
      ...total,
      unit: 'kgCO2e',
      mean: total.central,
      median: total.central,
      bilanCarboneInterval95: total.interval95,
    },
    byCategory: group(lines, (l) => l.category, spread),
    byStage: group(lines, (l) => l.stage, spread),
    byScope: group(lines, () => '3', spread),
    byScope3Category: group(lines, () => '1', spread),
    byBilanCarbonePost: group(lines, () => 'intrants', spread),
    byKind: group(lines, (l) => l.kind, spread),
    evidence: { proxies: 0.25, assumed: 0, primary: 0 },
    lines,
    energyKWh: null,
    adpeKgSbeq: null,
    waterL: null,
    sensitivity: [{ parameter: `factor:${mealFactor.id}`, contribution: 1 }],
    draws: Float64Array.of(total.central),
  };
}

/** A comparison written by hand: amounts are what the draft says, nothing is drawn. */
export function comparisonOf(draft: ComparisonDraft): CampaignComparison {
  const { scenarios, draws = 10_000, diagnostics = [] } = draft;
  const footprints = scenarios.map(footprintOf);
  const reference = footprints.find((f) => f.scenario.id === draft.reference) ?? footprints.at(-1);
  if (!reference) throw new RangeError('no scenario');
  const comparisons = footprints.flatMap((f, i): Comparison[] => {
    if (f === reference) return [];
    const ratio = f.total.central / reference.total.central;
    const difference = f.total.central - reference.total.central;
    return [
      {
        scenario: f.scenario.id,
        reference: reference.scenario.id,
        ratio: { median: ratio, interval95: [ratio * 0.6, ratio * 1.7] },
        difference: { median: difference, interval95: [difference * 0.6, difference * 1.7] },
        probabilityReferenceLower: scenarios[i]?.p ?? 1,
        ...(draft.published && { published: draft.published }),
      },
    ];
  });
  return {
    calculation: {
      campaign: {
        formatVersion: 1,
        levers: [],
        id: 'test',
        name: { en: 'Test', fr: 'Essai' },
        period: 2025,
        deliverables: [{ type: 'still', count: 3 }],
        stages: ['shoot'],
        reference: reference.scenario.id,
        scenarios: footprints.map((f) => f.scenario),
      },
      catalogue,
      options: { method: 'ademe', radiativeForcing: true, training: false, embodied: true, electricity: 'location' },
      scenarios: footprints.map((f, i) => ({
        scenario: f.scenario,
        lines: f.lines.map((l) => l.line),
        assumptions: scenarios[i]?.assumptions ?? [],
      })),
      diagnostics,
    },
    seed: 1,
    draws,
    role: 'producer',
    samples: new Samples([], { seed: 1, draws: 1 }),
    footprints,
    comparisons,
  };
}

export const fourWays: ComparisonDraft = {
  scenarios: [
    {
      id: 'south-africa',
      name: { en: 'Location shoot in South Africa', fr: 'Extérieur en Afrique du Sud' },
      lines: [
        { id: 'flights/flight', kg: 5100, category: 'travel' },
        { id: 'catering/meals', kg: 102 },
      ],
      assumptions: [
        {
          code: 'distance-great-circle',
          grade: 'good',
          path: 'scenarios[0].activities[0]',
          params: { km: 9328, route: 'CDG–CPT' },
          lines: ['flights/flight'],
        },
        {
          code: 'factor-parent-region',
          grade: 'fair',
          path: 'scenarios[0].activities[1]',
          params: {
            factor: 'f',
            topic: 'meal',
            asked: 'ZA',
            geography: 'AFRICA',
            year: 2018,
            reason_en: '',
            reason_fr: '',
          },
          lines: ['catering/meals'],
        },
      ],
    },
    {
      id: 'marseille',
      name: { en: 'Location shoot in Marseille', fr: 'Extérieur à Marseille' },
      lines: [{ kg: 408 }],
    },
    { id: 'paris-studio', name: { en: 'Studio in Paris', fr: 'Studio à Paris' }, lines: [{ kg: 61.2 }], p: 0.987 },
    { id: 'ai', name: { en: 'Fully AI-generated', fr: 'Tout par IA' }, lines: [{ kg: 16.3, category: 'generation' }] },
  ],
};
