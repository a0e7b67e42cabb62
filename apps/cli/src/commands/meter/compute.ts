import {
  type CampaignComparison,
  type Catalogue,
  defaultDraws,
  defaultSeed,
  type Line,
  quantilesOf,
  Samples,
} from '@contrechamp/engine';
import type { MeterAmount } from '@contrechamp/report';
import { compareText } from '../../campaign.ts';
import type { Options } from '../../options.ts';

/** The campaign whose only scenario is what was generated; what `meter` tells is what `compare` would. */
export const campaignOf = (activities: readonly unknown[], year: number, country: string) => ({
  contrechamp: 1,
  campaign: {
    ...{ id: 'meter', name: 'meter', period: year, deliverables: [{ type: 'other', count: 1 }] },
    ...{ stages: ['generation'], reference: 'generated' },
  },
  scenarios: [{ id: 'generated', name: 'generated', method: 'generative-ai', site: { country }, activities }],
});

/** Computes entries as a campaign of their own. @throws Failure with the diagnostics, ready to print */
export const computeEntries = (
  activities: readonly unknown[],
  catalogue: Catalogue,
  options: Options,
): CampaignComparison =>
  compareText(
    {
      file: 'meter',
      text: JSON.stringify(campaignOf(activities, new Date().getFullYear(), options.only.region ?? 'FR'), null, 1),
      series: () => ({ series: new Map(), diagnostics: [] }),
    },
    catalogue,
    options,
  );

/** Median and 95 % interval of what several entries take together, drawn as one. */
export function amountOf(result: CampaignComparison, ids: ReadonlySet<string>, options: Options): MeterAmount {
  const lines: readonly Line[] = (result.calculation.scenarios[0]?.lines ?? []).filter((l) => ids.has(l.activity));
  const { seed = defaultSeed, draws = defaultDraws } = options;
  const samples = new Samples(
    lines.map((l) => l.co2e),
    { seed, draws },
  );
  const total = new Float64Array(draws);
  for (const { co2e } of lines) {
    const column = samples.column(co2e);
    for (let i = 0; i < draws; i++) total[i] = (total[i] ?? 0) + (column[i] ?? 0);
  }
  const [low = 0, median = 0, high = 0] = quantilesOf(total, [0.025, 0.5, 0.975]);
  return { unit: 'kgCO2e', median, interval95: [low, high] };
}
