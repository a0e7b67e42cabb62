import {
  type CampaignComparison,
  compareCampaign,
  defaultSeed,
  LiveComparison,
  type LiveFigures,
  quantilesOf,
} from '@contrechamp/engine';
import { type Lang, type SentenceFigures, sentence, toContract } from '@contrechamp/report';
import { version } from '../../version.ts';
import { type Opened, opened, problemsOf } from '../open.ts';
import { type Answer, type Compared, type CompareView, quantileShares, type Source } from '../view.ts';

type Calculated = NonNullable<Opened['calculation']>;

const results = new WeakMap<Opened, Map<number, CampaignComparison>>();

/** The comparison of an opened campaign, computed once for each number of draws. */
export function comparisonOf(at: Opened & { readonly calculation: Calculated }, draws: number): CampaignComparison {
  const known = results.get(at) ?? new Map<number, CampaignComparison>();
  results.set(at, known);
  let found = known.get(draws);
  if (!found) {
    found = compareCampaign(at.calculation, { draws });
    known.set(draws, found);
  }
  return found;
}

export const isCalculated = (at: Opened): at is Opened & { readonly calculation: Calculated } =>
  at.calculation !== null;

interface Figures extends SentenceFigures {
  readonly footprints: readonly (SentenceFigures['footprints'][number] &
    Pick<CampaignComparison['footprints'][number], 'byCategory' | 'byStage' | 'draws'> & {
      readonly total: CompareView['scenarios'][number]['total'];
    })[];
}

function viewOf(figures: Figures, seed: number, catalogue: string): CompareView {
  const { campaign } = figures.calculation;
  return {
    sentence: { en: sentence(figures, 'en'), fr: sentence(figures, 'fr') },
    campaign: { name: campaign.name, reference: campaign.reference, period: campaign.period },
    scenarios: figures.footprints.map((f) => ({
      id: f.scenario.id,
      name: f.scenario.name,
      total: f.total,
      quantiles: quantilesOf(f.draws, quantileShares),
      byCategory: f.byCategory,
      byStage: f.byStage,
    })),
    comparisons: figures.comparisons,
    draws: figures.draws,
    seed,
    catalogue,
  };
}

export interface CompareRequest {
  readonly source: Source;
  readonly lang: Lang;
  readonly draws: number;
}

/** Every scenario compared with the reference, as the command line computes it. */
export async function compare({ source, lang, draws }: CompareRequest): Promise<Answer<Compared>> {
  const at = await opened(source);
  const problems = problemsOf(at.diagnostics, lang);
  if (!isCalculated(at)) return { ok: false, problems };
  const result = comparisonOf(at, draws);
  return {
    ok: true,
    view: viewOf(result, result.seed, at.catalogue.release),
    contract: toContract(result, { version, lang }),
    problems,
  };
}

const live = new WeakMap<Opened, Map<number, LiveComparison>>();

function liveOf(at: Opened & { readonly calculation: Calculated }, draws: number): LiveComparison {
  const known = live.get(at) ?? new Map<number, LiveComparison>();
  live.set(at, known);
  let found = known.get(draws);
  if (!found) {
    found = new LiveComparison(at.calculation, { seed: defaultSeed, draws });
    known.set(draws, found);
  }
  return found;
}

export interface PreviewRequest extends CompareRequest {
  readonly scenario: string;
  readonly index: number;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** The comparison with one entry changed, while a hand is still on it. */
export async function preview(request: PreviewRequest): Promise<Answer<{ readonly view: CompareView }>> {
  const { source, lang, draws, scenario, index, fields } = request;
  const at = await opened(source);
  if (!isCalculated(at)) return { ok: false, problems: problemsOf(at.diagnostics, lang) };
  const found = liveOf(at, draws).figures({ scenario, index, fields });
  if ('refused' in found) return { ok: false, problems: problemsOf(found.refused, lang) };
  return { ok: true, view: viewOf(liveFigures(at.calculation, found, draws), defaultSeed, at.catalogue.release) };
}

const liveFigures = (calculation: Calculated, { scenarios, comparisons }: LiveFigures, draws: number): Figures => ({
  calculation,
  draws,
  comparisons,
  footprints: scenarios.map((s) => ({
    scenario: { id: s.id, name: calculation.scenarios.find((c) => c.scenario.id === s.id)?.scenario.name ?? noName },
    total: s.total,
    byCategory: s.byCategory,
    byStage: s.byStage,
    draws: s.draws,
  })),
});

const noName = { en: '', fr: '' };
