import { classified, nearest, viewNames } from '@contrechamp/engine';
import { renderView, viewLineName } from '@contrechamp/report';
import { openCampaign } from '../campaign.ts';
import { Failure } from '../failure.ts';
import type { Options } from '../options.ts';
import { line, type Output } from '../output.ts';

const defaultView = 'ghg-protocol';

const words = {
  en: (view: string, near: string, known: string) =>
    `No view "${view}".${near ? ` Did you mean "${near}"?` : ''} Views: ${known}.`,
  fr: (view: string, near: string, known: string) =>
    `Pas de vue « ${view} ».${near ? ` Vouliez-vous dire « ${near} » ?` : ''} Vues : ${known}.`,
};

/** `classify FILE [--view …] [--role …]`: the lines of a standard, or the headings of a sector, for one role. */
export function classify(file: string, options: Options, output: Output): number {
  const result = openCampaign(file, options);
  const { catalogue } = result.calculation;
  const { lang, color, view = defaultView } = options;
  const known = viewNames(catalogue);
  if (!known.includes(view)) throw new Failure(words[lang](view, nearest(view, known) ?? '', known.join(', ')));
  if (!options.json) {
    output.out(line(renderView(result, { lang, color, width: output.width, view })));
    return 0;
  }
  const scenarios = result.footprints.map((f) => ({
    id: f.scenario.id,
    total: f.total.central,
    lines: Object.entries(classified(result, f, view)).map(([code, amount]) => ({
      code,
      name: viewLineName(catalogue, view, code, lang),
      ...amount,
    })),
  }));
  output.out(line(JSON.stringify({ view, role: result.role, unit: 'kgCO2e', scenarios }, null, 2)));
  return 0;
}
