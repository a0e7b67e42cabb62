import { defaultDraws, sobriety as findSobriety } from '@contrechamp/engine';
import { renderSobriety } from '@contrechamp/report';
import { openQuestion } from '../campaign.ts';
import { Failure } from '../failure.ts';
import { integer, type Options } from '../options.ts';
import { line, type Output } from '../output.ts';
import { whichScenario } from '../which-scenario.ts';

const half = 50;

const words = {
  en: (id: string) => `Scenario "${id}" generates no image and no clip: there is nothing to make sober.`,
  fr: (id: string) => `Le scénario « ${id} » ne génère ni image ni plan : il n’y a rien à rendre sobre.`,
};

/** `sobriety FILE [--scenario ID] [--fewer 50]`: fewer images, efficient models, low-carbon data centres. */
export function sobriety(file: string, options: Options, output: Output): number {
  const { lang, color, draws = defaultDraws } = options;
  const fewer = integer(lang, 'fewer', options.only.fewer, 1, 99) ?? half;
  const { document, calculation, means, names } = openQuestion(file, options);
  const generating = calculation.scenarios.filter(({ scenario }) =>
    scenario.activities.some((a) => a.type === 'image-generation' || a.type === 'video-generation'),
  );
  const only = generating.length === 1 ? generating[0]?.scenario.id : undefined;
  const scenario = whichScenario(calculation, '--scenario', options.scenario, only, options);
  if (!generating.some((s) => s.scenario.id === scenario)) throw new Failure(words[lang](scenario));
  const found = findSobriety(document, { scenario, share: 1 - fewer / 100 }, means);
  output.out(
    line(
      options.json
        ? JSON.stringify({ unit: 'kgCO2e', ...found }, null, 2)
        : renderSobriety(found, names, draws, { lang, color, width: output.width }),
    ),
  );
  return 0;
}
