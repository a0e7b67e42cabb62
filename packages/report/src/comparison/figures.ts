import type { CampaignComparison, Comparison, Footprint } from '@contrechamp/engine';
import { type Lang, pick } from '../lang.ts';
import { formatFigures, formatInteger } from '../number/figures.ts';
import { formatInterval, formatPercent, formatRatio } from '../number/format.ts';
import { labelOf, labels } from '../text/labels.ts';
import { comparisonWords } from './words.ts';

/** `travel 80 %`: the category that weighs most. */
export function mainCause(footprint: Footprint, lang: Lang): string {
  const [largest] = Object.entries(footprint.byCategory).sort(([, a], [, b]) => b.central - a.central);
  if (!largest || !(footprint.total.central > 0)) return '–';
  const [category, { central }] = largest;
  return `${labelOf(labels[lang].category, category)} ${formatPercent(central / footprint.total.central, lang)}`;
}

/** `×37 [12–90]`: how many times the reference. */
export function ratioText(c: Comparison, lang: Lang): string {
  const bounds = c.ratio.interval95.map((x) => (Number.isFinite(x) ? formatFigures(x, lang, 2) : '–'));
  return `${formatRatio(c.ratio.median, lang)} ${formatInterval(bounds)}`;
}

function percentile(p: number, lang: Lang): string {
  const words = comparisonWords[lang];
  if (p <= 0) return words.belowAll;
  if (p >= 100) return words.aboveAll;
  if (p < 1) return words.belowPercentile('1');
  if (p > 99) return words.abovePercentile('99');
  return words.percentile(formatInteger(p, lang));
}

/** Where published ratios fall among the draws, a sentence each. */
export function publishedPlaces(result: CampaignComparison, lang: Lang): string[] {
  const words = comparisonWords[lang];
  return result.comparisons.flatMap((c) => {
    const name = result.footprints.find((f) => f.scenario.id === c.scenario)?.scenario.name;
    return (c.published ?? []).map((p) => {
      const published = `×${formatFigures(p.ratio, lang, 3).replace(/[.,]0+$/, '')}`;
      return words.published(name ? pick(name, lang) : c.scenario, published, percentile(p.percentile, lang), p.source);
    });
  });
}

/** Share of each total by the kind of evidence behind it. */
export function evidenceRows(result: CampaignComparison, lang: Lang): string[][] {
  return result.footprints
    .filter((f) => f.total.central > 0)
    .map(({ scenario, evidence: shares }) => [
      pick(scenario.name, lang),
      ...[shares.proxies, shares.assumed, shares.primary].map((share) => formatPercent(share, lang)),
    ]);
}
