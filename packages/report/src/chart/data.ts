import { type Breakdown, type CampaignComparison, type Footprint, quantilesOf } from '@contrechamp/engine';
import { sentence } from '../comparison/sentence.ts';
import { type Lang, pick } from '../lang.ts';
import { type ChartSpread, shares } from './bands.ts';

/** A part of a footprint, kgCO2e. */
export interface ChartAmount {
  readonly central: number;
  readonly interval95: readonly [number, number];
}

export interface ChartScenario {
  readonly id: string;
  readonly name: string;
  /** Its place in the file, which decides its colour everywhere. */
  readonly colour: number;
  readonly total: ChartAmount & { readonly median: number };
  /** Of the draws of the total, below which 2.5, 10, 25, 50, 75, 90 and 97.5 % of them lie. */
  readonly quantiles: readonly number[];
  readonly byCategory: Readonly<Record<string, ChartAmount>>;
  readonly byStage: Readonly<Record<string, ChartAmount>>;
}

/** What pictures of a comparison are drawn from: plain data, which a worker can send. */
export interface ComparisonChartData {
  readonly sentence: string;
  readonly reference: string;
  readonly release: string;
  readonly draws: number;
  readonly seed: number;
  readonly scenarios: readonly ChartScenario[];
}

const amounts = (breakdown: Breakdown): Readonly<Record<string, ChartAmount>> =>
  Object.fromEntries(Object.entries(breakdown).map(([key, { central, interval95 }]) => [key, { central, interval95 }]));

const scenarioOf = (footprint: Footprint, colour: number, lang: Lang): ChartScenario => {
  const { central, median, interval95 } = footprint.total;
  return {
    id: footprint.scenario.id,
    name: pick(footprint.scenario.name, lang),
    colour,
    total: { central, median, interval95 },
    quantiles: Array.from(quantilesOf(footprint.draws, [...shares])),
    byCategory: amounts(footprint.byCategory),
    byStage: amounts(footprint.byStage),
  };
};

/** A comparison as the data of its pictures, in one language. */
export const comparisonChartData = (result: CampaignComparison, lang: Lang): ComparisonChartData => ({
  sentence: sentence(result, lang),
  reference: result.calculation.campaign.reference,
  release: result.calculation.catalogue.release,
  draws: result.draws,
  seed: result.seed,
  scenarios: result.footprints.map((footprint, i) => scenarioOf(footprint, i, lang)),
});

/** The total over its draws. */
export const spreadOf = ({ total, quantiles }: ChartScenario): ChartSpread => ({
  median: total.median,
  interval95: total.interval95,
  quantiles,
});

/** What a comparison calls the footprint of a scenario: the median of its draws. */
export const medianOf = ({ total }: ChartScenario): ChartAmount => ({
  central: total.median,
  interval95: total.interval95,
});
