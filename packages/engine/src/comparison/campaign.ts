import { Samples } from '../calculation/sample.ts';
import type { Calculation } from '../footprint/compile.ts';
import { type Footprint, footprint } from '../footprint/footprint.ts';
import { type Comparison, compareFootprints, type PublishedRatio } from './compare.ts';

export interface ComparisonOptions {
  readonly seed?: number;
  readonly draws?: number;
  readonly published?: readonly PublishedRatio[];
}

/** Every scenario of a campaign, sampled together, each compared with the reference. */
export interface CampaignComparison {
  readonly calculation: Calculation;
  readonly seed: number;
  readonly draws: number;
  readonly footprints: readonly Footprint[];
  readonly comparisons: readonly Comparison[];
}

export const defaultDraws = 10_000;
export const defaultSeed = 1;

/**
 * Evaluates, samples and compares a compiled campaign. Same seed and draws, same bytes.
 * @throws RangeError when the reference scenario is not in the campaign (the parser refuses such a file)
 */
export function compareCampaign(calculation: Calculation, options: ComparisonOptions = {}): CampaignComparison {
  const { seed = defaultSeed, draws = defaultDraws, published = [] } = options;
  const samples = new Samples(
    calculation.scenarios.flatMap((s) => s.lines.map((l) => l.co2e)),
    { seed, draws },
  );
  const footprints = calculation.scenarios.map((s) => footprint(s, samples, calculation.catalogue.data.classification));
  const reference = footprints.find((f) => f.scenario.id === calculation.campaign.reference);
  if (!reference) throw new RangeError(`no scenario ${calculation.campaign.reference}`);
  const comparisons = footprints.filter((f) => f !== reference).map((f) => compareFootprints(f, reference, published));
  return { calculation, seed, draws, footprints, comparisons };
}
