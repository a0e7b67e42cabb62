import { changesBetween, defaultDraws, defaultSeed, drawnDifferences } from '@contrechamp/engine';
import { renderStates } from '@contrechamp/report';
import { commonCatalogue, compileFile } from '../campaign.ts';
import { Failure } from '../failure.ts';
import type { Options } from '../options.ts';
import { line, type Output } from '../output.ts';

const words = {
  en: {
    usage: 'Give two files: contrechamp states PROVISIONAL FINAL',
    campaigns: (a: string, b: string) =>
      `These are two campaigns ("${a}" and "${b}"), not two states of one: give them the same campaign id.`,
  },
  fr: {
    usage: 'Donnez deux fichiers : contrechamp states PROVISOIRE DÉFINITIF',
    campaigns: (a: string, b: string) =>
      `Ce sont deux campagnes (« ${a} » et « ${b} ») et non deux états d’une seule : donnez-leur le même id.`,
  },
};

/** `states PROVISIONAL FINAL`: two states of one campaign, line by line, under one catalogue. */
export function states(files: readonly string[], options: Options, output: Output): number {
  const [first, second, ...more] = files;
  const { lang, color } = options;
  if (first === undefined || second === undefined || more.length > 0) throw new Failure(words[lang].usage);
  const catalogue = commonCatalogue([first, second], options);
  const [before, after] = [first, second].map((file) => compileFile(file, catalogue, options));
  if (!before || !after) throw new Failure(words[lang].usage);
  if (before.campaign.id !== after.campaign.id) {
    throw new Failure(words[lang].campaigns(before.campaign.id, after.campaign.id));
  }
  const { seed = defaultSeed, draws = defaultDraws } = options;
  const scenarios = changesBetween(before, after);
  const drawn = drawnDifferences(before, after, { seed, draws });
  const state = (c: typeof before) => c.campaign.state ?? null;
  output.out(
    line(
      options.json
        ? JSON.stringify(
            {
              catalogue: catalogue.release,
              before: state(before),
              after: state(after),
              unit: 'kgCO2e',
              scenarios,
              drawn,
            },
            null,
            2,
          )
        : renderStates(
            { before: before.campaign, after: after.campaign, catalogue: catalogue.release, scenarios, drawn },
            { lang, color, width: output.width },
          ),
    ),
  );
  return 0;
}
