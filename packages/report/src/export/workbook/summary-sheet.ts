import type { CampaignComparison, Footprint } from '@contrechamp/engine';
import { type Lang, pick, typeset } from '../../lang.ts';
import { formatProbability } from '../../number/format.ts';
import { labels } from '../../text/labels.ts';
import { amountStyle, fitted } from './fit.ts';
import { cellName, formula, headings, number, onSheet, type Sheet, type SheetCell, text } from './sheet.ts';
import { workbookWords } from './words.ts';

const firstRow = 3;
const totalColumn = 1;
const widths = [36, 14, 14, 12, 12, 14, 16, 12, 12, 14];

interface Totalled {
  readonly footprint: Footprint;
  readonly sheet: string;
  readonly total: string;
}

/** Every scenario, its total taken from its own sheet and its ratio to the reference computed here. */
export function summarySheet(
  result: CampaignComparison,
  scenarios: readonly Totalled[],
  name: string,
  version: string,
  lang: Lang,
): Sheet {
  const words = workbookWords[lang];
  const { campaign, catalogue, options } = result.calculation;
  const reference = scenarios.findIndex((s) => s.footprint.scenario.id === campaign.reference);
  const base = scenarios[reference]?.footprint.total.central ?? 0;
  const rows = scenarios.map(({ footprint, sheet, total }, i): readonly SheetCell[] => {
    const { central, median, interval95 } = footprint.total;
    const compared = result.comparisons.find((c) => c.scenario === footprint.scenario.id);
    const ratio = `${cellName(totalColumn, firstRow + i)}/${cellName(totalColumn, firstRow + reference)}`;
    return [
      text(pick(footprint.scenario.name, lang), 'wrapped'),
      formula(onSheet(sheet, total), central, amountStyle(central)),
      ...[median, ...interval95].map((value) => number(value, amountStyle(value))),
      reference >= 0 && base > 0 ? formula(ratio, central / base, 'ratio') : null,
      ...[compared?.ratio.median, ...(compared?.ratio.interval95 ?? [])].map((value) => number(value ?? null, 'ratio')),
      compared ? text(formatProbability(compared.probabilityReferenceLower, lang, result.draws), 'beside') : null,
    ];
  });
  const facts = words.facts({
    ...{ version, release: catalogue.release, draws: result.draws, seed: result.seed },
    ...{ publisher: labels[lang].publisher[options.method], options },
  });
  return fitted({
    ...{ name, widths, frozen: firstRow, headings: firstRow, landscape: true },
    rows: [
      [text(pick(campaign.name, lang), 'title')],
      [text(typeset(words.summaryNote, lang))],
      headings(words.summary),
      ...rows,
      [],
      ...words.twoValues.map((line) => [text(typeset(line, lang))]),
      [],
      ...facts.map((fact) => [text(typeset(fact, lang))]),
    ],
  });
}
