import { Samples } from '../calculation/sample.ts';
import { filing } from '../classification/view.ts';
import { type Breakdown, breakdown, byPart } from '../footprint/breakdown.ts';
import type { Calculation } from '../footprint/compile.ts';
import { type Footprint, footprint } from '../footprint/footprint.ts';
import type { Role } from '../inventory/vocabulary.ts';
import { type Comparison, compareFootprints, type PublishedRatio } from './compare.ts';

export interface ComparisonOptions {
  readonly seed?: number;
  readonly draws?: number;
  readonly published?: readonly PublishedRatio[];
  /** Whose scopes and posts are told; producer by default. Totals do not depend on it. */
  readonly role?: Role;
}

/** Every scenario of a campaign, sampled together, each compared with the reference. */
export interface CampaignComparison {
  readonly calculation: Calculation;
  readonly seed: number;
  readonly draws: number;
  readonly role: Role;
  readonly samples: Samples;
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
  const { seed = defaultSeed, draws = defaultDraws, published = [], role = 'producer' } = options;
  const samples = new Samples(
    calculation.scenarios.flatMap((s) => s.lines.map((l) => l.co2e)),
    { seed, draws },
  );
  const footprints = calculation.scenarios.map((s) => footprint(s, samples, calculation.catalogue, role));
  const reference = footprints.find((f) => f.scenario.id === calculation.campaign.reference);
  if (!reference) throw new RangeError(`no scenario ${calculation.campaign.reference}`);
  const comparisons = footprints.filter((f) => f !== reference).map((f) => compareFootprints(f, reference, published));
  return { calculation, seed, draws, role, samples, footprints, comparisons };
}

/**
 * One scenario filed by the lines of a standard or the headings of a sector (`viewNames`), for the role of the
 * comparison; entries sum to the total.
 * @throws RangeError on a view that the catalogue does not know
 */
export function classified(comparison: CampaignComparison, footprint: Footprint, view: string): Breakdown {
  const file = filing(comparison.calculation.catalogue, view, comparison.role);
  return breakdown(
    comparison.samples,
    footprint.lines.map(({ line }) => line),
    byPart(file),
  );
}
