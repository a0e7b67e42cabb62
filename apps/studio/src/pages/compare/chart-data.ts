import { type ComparisonChartData, type Lang, pick } from '@contrechamp/report';
import type { CompareView } from '../../worker/view.ts';

/** A comparison as the data of its pictures. */
export const chartData = (view: CompareView, lang: Lang): ComparisonChartData => ({
  sentence: view.sentence[lang],
  reference: view.campaign.reference,
  release: view.catalogue,
  draws: view.draws,
  seed: view.seed,
  scenarios: view.scenarios.map((s, colour) => ({
    id: s.id,
    name: pick(s.name, lang),
    colour,
    total: s.total,
    quantiles: s.quantiles,
    byCategory: s.byCategory,
    byStage: s.byStage,
  })),
});
