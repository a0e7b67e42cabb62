import type { CampaignComparison } from '@contrechamp/engine';
import { diagnosticMessage } from '../diagnostic/message.ts';
import { type Lang, pick, typeset } from '../lang.ts';
import { formatInteger } from '../number/figures.ts';
import { formatAmount, formatProbability, headline } from '../number/format.ts';
import { style } from '../terminal/style.ts';
import { table } from '../terminal/table.ts';
import { hanging, wrap } from '../terminal/wrap.ts';
import { labels } from '../text/labels.ts';
import { heaviestAssumptions } from './assumptions.ts';
import { renderBars } from './bars.ts';
import { evidenceRows, mainCause, publishedPlaces, ratioText } from './figures.ts';
import { generationRows } from './generation.ts';
import { sentence } from './sentence.ts';
import { comparisonWords } from './words.ts';

export interface RenderOptions {
  readonly lang: Lang;
  /** Columns; lines are never longer. */
  readonly width: number;
  readonly color: boolean;
}

const shownWarnings = 6;

function rows(result: CampaignComparison, lang: Lang): string[][] {
  return result.footprints.map((f) => {
    const c = result.comparisons.find((x) => x.scenario === f.scenario.id);
    return [
      pick(f.scenario.name, lang),
      formatAmount(headline(f.total), lang),
      c ? ratioText(c, lang) : comparisonWords[lang].reference,
      c ? formatProbability(c.probabilityReferenceLower, lang, result.draws) : '',
      mainCause(f, lang),
    ];
  });
}

function method(result: CampaignComparison, lang: Lang): string {
  const { campaign, options, catalogue } = result.calculation;
  const words = comparisonWords[lang];
  return [
    words.publisher(labels[lang].publisher[options.method]),
    words.contrails[options.radiativeForcing ? 'counted' : 'left'],
    words.training[options.training ? 'counted' : 'left'],
    words.embodied[options.embodied ? 'counted' : 'left'],
    words.electricity[options.electricity],
    ...(campaign.state ? [words.state(labels[lang].state[campaign.state])] : []),
    words.draws(formatInteger(result.draws, lang), String(result.seed)),
    words.catalogue(catalogue.release),
  ]
    .map((part) => part.replaceAll(' ', '\u00a0'))
    .join(' · ');
}

function warnings(result: CampaignComparison, lang: Lang): string[] {
  const found = result.calculation.diagnostics.filter((d) => d.severity !== 'error');
  const told = found.slice(0, shownWarnings).map((d) => diagnosticMessage(d, lang).message);
  const left = found.length - told.length;
  return left > 0 ? [...told, comparisonWords[lang].more(formatInteger(left, lang))] : told;
}

/** The comparison as a producer reads it in a terminal: a sentence, a table, the picture, what it rests on. */
export function renderComparison(result: CampaignComparison, { lang, width, color }: RenderOptions): string {
  const { bold, dim } = style(color);
  const words = comparisonWords[lang];
  const section = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', bold(title), ...lines];
  const listed = (items: readonly string[]): string[] =>
    items.flatMap((item) => hanging('  ', typeset(item, lang), width));
  const heads = words.columns.map((heading) => ({ heading: typeset(heading, lang) }));
  const evidenceHeads = words.evidenceColumns.map((heading) => ({ heading: typeset(heading, lang) }));
  const bars = result.footprints.map((f) => ({ label: pick(f.scenario.name, lang), amount: headline(f.total) }));
  const { campaign } = result.calculation;
  const delivered = campaign.deliverables.reduce((sum, d) => sum + d.count, 0);
  const madeByAi = generationRows(result.footprints, delivered, lang);
  const generationHeads = words.generationColumns.map((heading) => ({ heading: typeset(heading, lang) }));
  const generated = madeByAi.length === 0 ? [] : table(generationHeads, madeByAi, { width, heading: dim });
  const assumptions = heaviestAssumptions(result, lang).flatMap(({ share, grade, scenario, message }) => [
    ...hanging(`  ${share.padStart(5)}  `, message, width),
    ...hanging('         ', `${scenario} · ${grade}`, width, dim),
  ]);
  return [
    ...wrap(sentence(result, lang), width).map(bold),
    '',
    ...table(heads, rows(result, lang), { width, heading: dim }),
    '',
    ...renderBars(bars, { lang, width, heading: bold, dim }),
    ...section(words.publishedTitle, listed(publishedPlaces(result, lang))),
    ...section(words.evidenceTitle, table(evidenceHeads, evidenceRows(result, lang), { width, heading: dim })),
    ...section(words.generationTitle, generated),
    ...section(words.assumptionsTitle, assumptions),
    ...section(words.warningsTitle, listed(warnings(result, lang))),
    '',
    ...wrap(typeset(method(result, lang), lang), width).map(dim),
  ].join('\n');
}
