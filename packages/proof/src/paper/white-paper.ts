import {
  type CampaignComparison,
  type Document,
  type Means,
  openLevers,
  planLevers,
  rankLevers,
  type Sobriety,
  sobriety,
} from '@contrechamp/engine';
import { type ReportDocument, type ReportInput, type ReportOptions, reportDocument } from '@contrechamp/report';

/** What the plan aims at where nobody says: half of the footprint. */
export const usualTarget = 0.5;

const half = 0.5;

/** One campaign, computed, with the means to compute a changed one. */
export interface PaperSource {
  readonly result: CampaignComparison;
  readonly document: Document;
  readonly means: Means;
}

/** What would reduce the highest scenario, where it is and as it is made. */
function reductionOf({ result, document, means }: PaperSource, target: number): ReportInput['reduction'] {
  const [top] = result.footprints.toSorted((a, b) => b.total.median - a.total.median);
  if (!top) return null;
  const { id } = top.scenario;
  const { pulls, meter } = openLevers(document, { scenario: id }, means);
  const inPlace = pulls.filter(({ lever }) => !lever.moves);
  // The paper tells measures one by one, and the plan: no other order of theirs is needed.
  return { ranking: rankLevers(pulls, meter, []), plan: planLevers(inPlace, meter, target) };
}

function sobrietyOf({ result, document, means }: PaperSource): readonly Sobriety[] {
  return result.footprints
    .map(({ scenario }) => scenario)
    .filter(({ activities }) => activities.some((a) => a.type === 'image-generation' || a.type === 'video-generation'))
    .map(({ id }) => sobriety(document, { scenario: id, share: half }, means));
}

/**
 * The white paper of a campaign as data, with the questions that it tells: what would reduce the highest scenario by
 * `target` (0 to 1), and what sobriety is worth where something is generated.
 * @throws RefusedChange where a lever makes a campaign that a check refuses
 */
export const whitePaper = (source: PaperSource, options: ReportOptions, target = usualTarget): ReportDocument =>
  reportDocument(
    {
      result: source.result,
      reduction: reductionOf(source, target),
      sobriety: options.summary ? [] : sobrietyOf(source),
    },
    options,
  );
