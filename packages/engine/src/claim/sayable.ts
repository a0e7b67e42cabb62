import type { CampaignComparison } from '../comparison/campaign.ts';
import { type Assessment, checkClaim, sideOf, supportOf } from './check.ts';
import type { Setting } from './claim.ts';

/** The strongest that may be said of two scenarios; `atLeast` null: neither may be said to emit less. */
export interface Sayable {
  readonly scenario: string;
  readonly than: string;
  readonly atLeast: number | null;
  readonly atLeastPercent: number | null;
  readonly assessment: Assessment;
}

/** The strongest statement of one scenario against another. */
export function strongest(comparison: CampaignComparison, scenario: string, than: string, setting: Setting): Sayable {
  const claim = { scenario, than, relation: { kind: 'less' } } as const;
  const support = supportOf(claim, sideOf(comparison, scenario), sideOf(comparison, than));
  const [binding] = support?.strengths ?? [];
  return {
    ...{ scenario, than },
    atLeast: binding?.atLeast ?? null,
    atLeastPercent: binding?.atLeastPercent ?? null,
    assessment: checkClaim(claim, comparison, setting),
  };
}

/** Every pair of scenarios, the one with the lower median first. */
export function sayable(comparison: CampaignComparison, setting: Setting): readonly Sayable[] {
  const byMedian = comparison.footprints.toSorted((a, b) => a.total.median - b.total.median);
  return byMedian.flatMap((lower, i) =>
    byMedian.slice(i + 1).map((higher) => strongest(comparison, lower.scenario.id, higher.scenario.id, setting)),
  );
}
