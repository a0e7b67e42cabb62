import type { CampaignComparison } from '@contrechamp/engine';
import { worstGrade } from '../../contract/to-contract.ts';
import { type Lang, pick } from '../../lang.ts';
import { labels } from '../../text/labels.ts';
import { lineProduct } from '../product.ts';
import type { Cell } from './csv.ts';
import { tableWords } from './words.ts';

/** Every emission source of the scenarios, one a row, quantity × factor = kgCO2e; the first row names the columns. */
export function lineItemRows(result: CampaignComparison, scenarios: readonly string[], lang: Lang): readonly Cell[][] {
  const { catalogue } = result.calculation;
  const label = labels[lang];
  const rows = result.footprints
    .filter((f) => scenarios.includes(f.scenario.id))
    .flatMap(({ scenario, lines }) =>
      lines.map(({ line, co2e }): Cell[] => {
        const { quantity, factor } = lineProduct(line);
        const record = line.match.factor;
        const source = catalogue.source(record.source);
        return [
          ...[scenario.id, pick(scenario.name, lang), line.id, line.activity, pick(line.label, lang)],
          ...[label.category[line.category], label.stage[line.stage], label.kind[line.kind], label.role[line.by]],
          ...[quantity.value, quantity.unit, factor.value, factor.unit],
          ...[co2e.central, co2e.interval95[0], co2e.interval95[1]],
          ...[record.id, source ? `${source.publisher}, ${source.title}` : record.source, record.year],
          ...[record.geography, label.match[worstGrade(line.match)], source?.licence ?? null],
        ];
      }),
    );
  return [[...tableWords[lang].lineItems], ...rows];
}
