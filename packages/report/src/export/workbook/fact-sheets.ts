import type { CampaignComparison, FactorRecord } from '@contrechamp/engine';
import { toldAssumptions } from '../../dossier/assumptions.ts';
import { usedFacts } from '../../dossier/factors.ts';
import { type Lang, pick } from '../../lang.ts';
import { labels } from '../../text/labels.ts';
import { regionLabel } from '../../text/topics.ts';
import { headers, number, type Sheet, type SheetCell, text } from './sheet.ts';
import { workbookWords } from './words.ts';

/** The parts of a factor that its source keeps apart, with their values. */
function partsOf({ parts = {} }: FactorRecord, lang: Lang): string {
  const label = labels[lang].part;
  return Object.entries(parts)
    .map(([part, p]) => `${label[part as keyof typeof label]} ${typeof p === 'number' ? p : p.value}`)
    .join(' + ');
}

/** Every factor behind the scenarios, with where it comes from. */
export function factorSheet(result: CampaignComparison, scenarios: readonly string[], name: string, lang: Lang): Sheet {
  const words = workbookWords[lang];
  const label = labels[lang];
  const rows = usedFacts(result).factors.flatMap(({ record, source, usedBy }): (readonly SheetCell[])[] => {
    const uses = usedBy.filter((u) => scenarios.includes(u.scenario)).length;
    if (uses === 0) return [];
    const { basis, note: _, ...uncertainty } = record.uncertainty;
    return [
      [
        ...[text(record.id), text(pick(record.name, lang)), number(record.value ?? null), text(partsOf(record, lang))],
        ...[text(record.unit), text(JSON.stringify(uncertainty).replace(/["{}]/g, '')), text(label.basis[basis])],
        ...[text(source ? `${source.publisher}, ${source.title}` : record.source), text(source?.version ?? '')],
        ...[number(record.year), text(regionLabel(record.geography, lang)), text(pick(record.boundary, lang))],
        ...[text(label.gwp[record.gwp]), text(record.locator), text(source?.url ?? ''), text(source?.licence ?? '')],
        ...[text(label.evidence[record.evidence]), number(uses)],
      ],
    ];
  });
  return {
    ...{ name, frozen: 1 },
    widths: [34, 40, 14, 30, 22, 24, 22, 50, 12, 8, 20, 50, 16, 40, 40, 28, 30, 10],
    rows: [headers(words.factors), ...rows],
  };
}

/** Every assumption of the scenarios, the weightiest first. */
export function assumptionSheet(
  result: CampaignComparison,
  scenarios: readonly string[],
  name: string,
  lang: Lang,
): Sheet {
  const words = workbookWords[lang];
  const rows = toldAssumptions(result)
    .filter((s) => scenarios.includes(s.scenario))
    .flatMap(({ scenario, assumptions }) =>
      assumptions.map((a): readonly SheetCell[] => [
        ...[text(scenario), number(a.share, 'percent'), text(labels[lang].grade[a.grade]), text(a.message[lang])],
        ...[text(a.lines.join(', ')), text(a.path)],
      ]),
    );
  return { ...{ name, frozen: 1 }, widths: [20, 10, 12, 110, 50, 40], rows: [headers(words.assumptions), ...rows] };
}
