import type { CampaignComparison, FactorRecord } from '@contrechamp/engine';
import { toldAssumptions } from '../../dossier/assumptions.ts';
import { usedFacts } from '../../dossier/factors.ts';
import { boundsText } from '../../factor/provenance.ts';
import { type Lang, pick } from '../../lang.ts';
import { formatExact } from '../../number/figures.ts';
import { intervalOfUncertainty } from '../../number/quantile.ts';
import { labels } from '../../text/labels.ts';
import { regionLabel } from '../../text/topics.ts';
import { prettyUnit } from '../../text/units.ts';
import { amountStyle, fitted } from './fit.ts';
import { headings, number, type Sheet, type SheetCell, text } from './sheet.ts';
import { workbookWords } from './words.ts';

/** A text that takes as many lines as it needs. */
const words = (value: string): SheetCell => text(value, 'wrapped');

/** Where a factor lies in 19 cases of 20, of each of its parts where it has some. */
function intervalOf({ value, parts = {}, uncertainty }: FactorRecord, lang: Lang): string {
  const told = (x: number, of: FactorRecord['uncertainty']): string => {
    const bounds = intervalOfUncertainty(x, of);
    return bounds ? boundsText(bounds, lang) : '';
  };
  if (value !== undefined) return told(value, uncertainty);
  return Object.entries(parts)
    .map(([part, p]) => {
      const bounds = typeof p === 'number' ? told(p, uncertainty) : told(p.value, p.uncertainty ?? uncertainty);
      return bounds === '' ? '' : `${labels[lang].part[part as keyof (typeof labels)[Lang]['part']]} ${bounds}`;
    })
    .filter((text) => text !== '')
    .join(' + ');
}

/** The parts of a factor that its source keeps apart, with their values. */
function partsOf({ parts = {} }: FactorRecord, lang: Lang): string {
  const label = labels[lang].part;
  return Object.entries(parts)
    .map(
      ([part, p]) => `${label[part as keyof typeof label]} ${formatExact(typeof p === 'number' ? p : p.value, lang)}`,
    )
    .join(' + ');
}

/** Every factor behind the scenarios, with where it comes from. */
export function factorSheet(result: CampaignComparison, scenarios: readonly string[], name: string, lang: Lang): Sheet {
  const label = labels[lang];
  const rows = usedFacts(result).factors.flatMap(({ record, source, usedBy }): (readonly SheetCell[])[] => {
    const uses = usedBy.filter((u) => scenarios.includes(u.scenario)).length;
    if (uses === 0) return [];
    return [
      [
        ...[record.id, pick(record.name, lang)].map(words),
        ...[number(record.value ?? null, amountStyle(record.value ?? null)), text(partsOf(record, lang), 'beside')],
        ...[prettyUnit(record.unit, lang), intervalOf(record, lang), label.basis[record.uncertainty.basis]].map(words),
        ...[source ? `${source.publisher}, ${source.title}` : record.source, source?.version ?? ''].map(words),
        ...[
          number(record.year, 'count'),
          words(regionLabel(record.geography, lang)),
          words(pick(record.boundary, lang)),
        ],
        ...[label.gwp[record.gwp], record.locator, source?.url ?? '', source?.licence ?? ''].map(words),
        ...[words(label.evidence[record.evidence]), number(uses, 'count')],
      ],
    ];
  });
  return fitted({
    ...{ name, frozen: 1, frozenColumns: 1, headings: 1, landscape: true },
    widths: [24, 28, 10, 22, 18, 16, 16, 30, 10, 7, 14, 28, 10, 24, 26, 18, 18, 7],
    rows: [headings(workbookWords[lang].factors), ...rows],
  });
}

/** Every assumption of the scenarios, the weightiest first. */
export function assumptionSheet(
  result: CampaignComparison,
  scenarios: readonly string[],
  name: string,
  lang: Lang,
): Sheet {
  const rows = toldAssumptions(result)
    .filter((s) => scenarios.includes(s.scenario))
    .flatMap(({ scenario, assumptions }) =>
      assumptions.map((a): readonly SheetCell[] => [
        ...[
          words(scenario),
          number(a.share, 'share'),
          text(labels[lang].grade[a.grade], 'beside'),
          words(a.message[lang]),
        ],
        ...[words(a.lines.join(', ')), words(a.path)],
      ]),
    );
  return fitted({
    ...{ name, frozen: 1, headings: 1, landscape: true },
    widths: [18, 9, 12, 70, 34, 30],
    rows: [headings(workbookWords[lang].assumptions), ...rows],
  });
}
