import type { CampaignComparison, Footprint } from '@contrechamp/engine';
import { type Lang, pick, typeset } from '../../lang.ts';
import { formatProbability } from '../../number/format.ts';
import { labels } from '../../text/labels.ts';
import { cellName, formula, headers, number, onSheet, type Sheet, type SheetCell, text } from './sheet.ts';
import { workbookWords } from './words.ts';

const firstRow = 3;
const totalColumn = 1;
const widths = [44, 18, 14, 14, 14, 20, 16, 12, 12, 20];

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
      text(pick(footprint.scenario.name, lang)),
      formula(onSheet(sheet, total), central),
      ...[number(median), number(interval95[0]), number(interval95[1])],
      reference >= 0 && base > 0 ? formula(ratio, central / base) : null,
      number(compared?.ratio.median ?? null),
      number(compared?.ratio.interval95[0] ?? null),
      number(compared?.ratio.interval95[1] ?? null),
      compared ? text(formatProbability(compared.probabilityReferenceLower, lang, result.draws)) : null,
    ];
  });
  const facts = words.facts({
    ...{ version, release: catalogue.release, draws: result.draws, seed: result.seed },
    ...{ publisher: labels[lang].publisher[options.method], options },
  });
  return {
    ...{ name, widths, frozen: 0 },
    rows: [
      [text(pick(campaign.name, lang), 'title')],
      [text(typeset(words.summaryNote, lang))],
      headers(words.summary),
      ...rows,
      [],
      ...facts.map((fact) => [text(typeset(fact, lang))]),
    ],
  };
}
