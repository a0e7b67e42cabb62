import { defaultDraws, rebound as findRebound } from '@contrechamp/engine';
import { renderRebound } from '@contrechamp/report';
import { openQuestion } from '../campaign.ts';
import { Failure } from '../failure.ts';
import type { Options } from '../options.ts';
import { line, type Output } from '../output.ts';
import { twoScenarios } from '../which-scenario.ts';

const usual = [1, 2, 5, 10, 50];
const most = 1e6;

const words = {
  en: (text: string) => `--times ${text}: write numbers above 0 with commas between them, such as 2,5,10.`,
  fr: (text: string) => `--times ${text} : écrivez des nombres supérieurs à 0 séparés par des virgules, comme 2,5,10.`,
};

function timesOf({ only, lang }: Options): readonly number[] {
  if (only.times === undefined) return usual;
  const found = only.times.split(',').map(Number);
  if (found.every((k) => k > 0 && k <= most)) return found;
  throw new Failure(words[lang](only.times));
}

/** `rebound FILE --scenario ID --against ID [--times 2,5,10]`: the advantage when cheap images multiply. */
export function rebound(file: string, options: Options, output: Output): number {
  const { lang, color, draws = defaultDraws, seed } = options;
  const times = timesOf(options);
  const { calculation, names } = openQuestion(file, options);
  const [scenario, against] = twoScenarios(calculation, options);
  const found = findRebound(calculation, { scenario, against, times, draws, ...(seed !== undefined && { seed }) });
  output.out(
    line(
      options.json
        ? JSON.stringify({ unit: 'kgCO2e', ...found }, null, 2)
        : renderRebound(found, names, draws, { lang, color, width: output.width }),
    ),
  );
  return 0;
}
