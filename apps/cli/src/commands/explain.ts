import { type CampaignComparison, nearest } from '@contrechamp/engine';
import { renderExplanation, toContract } from '@contrechamp/report';
import { openCampaign } from '../campaign.ts';
import { Failure } from '../failure.ts';
import type { Options } from '../options.ts';
import { line, type Output } from '../output.ts';
import { version } from '../version.ts';

const words = {
  en: {
    scenario: (ids: string) => `Which scenario? Add --scenario with one of: ${ids}.`,
    unknown: (id: string, near: string) => `No scenario or item "${id}". Did you mean "${near}"?`,
  },
  fr: {
    scenario: (ids: string) => `Quel scénario ? Ajoutez --scenario avec l’un de : ${ids}.`,
    unknown: (id: string, near: string) => `Aucun scénario ni poste « ${id} ». Vouliez-vous dire « ${near} » ?`,
  },
};

function unknown(result: CampaignComparison, scenario: string, item: string | undefined, options: Options): Failure {
  const found = result.footprints.find((f) => f.scenario.id === scenario);
  const names = found ? found.lines.map((l) => l.line.id) : result.footprints.map((f) => f.scenario.id);
  const asked = found ? (item ?? '') : scenario;
  const near = nearest(asked, names) ?? names.find((n) => n.startsWith(asked)) ?? names.join(', ');
  return new Failure(words[options.lang].unknown(asked, near));
}

/** `explain FILE --scenario ID [--item ID]`: a figure down to factors, formulas, sources and assumptions. */
export function explain(file: string, options: Options, output: Output): number {
  const result = openCampaign(file, options);
  const { scenario, item, lang, color } = options;
  if (scenario === undefined) {
    throw new Failure(words[lang].scenario(result.footprints.map((f) => f.scenario.id).join(', ')));
  }
  const text = renderExplanation(result, { scenario, lang, color, ...(item !== undefined && { item }) });
  if (text === null) throw unknown(result, scenario, item, options);
  if (!options.json) {
    output.out(line(text));
    return 0;
  }
  const contract = toContract(result, { version, lang }).scenarios.find((s) => s.id === scenario);
  const items = contract?.lineItems.filter((l) => item === undefined || l.id === item || l.activity === item);
  output.out(line(JSON.stringify({ scenario, lineItems: items }, null, 2)));
  return 0;
}
