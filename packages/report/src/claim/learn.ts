import {
  type Assessment,
  type CampaignComparison,
  type FindingCode,
  type Knowledge,
  knowledge,
} from '@contrechamp/engine';

/** Figures that more knowledge could change. */
const figures: readonly FindingCode[] = ['above-bound', 'not-lower', 'up-to-extreme'];

/** What would be worth measuring on both sides, where a figure does not hold. */
export function worthLearning(
  { findings, supports }: Assessment,
  { seed, draws }: CampaignComparison,
): readonly Knowledge[] {
  const [support] = supports;
  if (!support || !findings.some((f) => figures.includes(f.code))) return [];
  return [support.lower, support.higher].map(({ comparison: { calculation }, footprint }) =>
    knowledge(calculation, footprint.scenario.id, { catalogue: calculation.catalogue, seed, draws }),
  );
}
