import {
  type BreakEven,
  breakEven as findBreakEven,
  findVariable,
  nearest,
  numericPaths,
  RefusedChange,
  shorthands,
} from '@contrechamp/engine';
import { diagnosticMessage, renderBreakEven } from '@contrechamp/report';
import { type OpenedQuestion, openQuestion } from '../campaign.ts';
import { Failure } from '../failure.ts';
import type { Options } from '../options.ts';
import { line, type Output } from '../output.ts';
import { twoScenarios } from '../which-scenario.ts';

const words = {
  en: {
    unknown: (name: string, near: string) =>
      `Nothing to vary at "${name}": the file has no number there.${near === '' ? '' : ` Did you mean "${near}"?`} Write ${shorthands.join(', ')}, or a path such as scenarios.ID.activities.ID.count.`,
    nothing:
      'Nothing to vary: this scenario generates no image and no clip. Name a number of the file with --vary PATH.',
  },
  fr: {
    unknown: (name: string, near: string) =>
      `Rien à faire varier à « ${name} » : le fichier n’y a pas de nombre.${near === '' ? '' : ` Vouliez-vous dire « ${near} » ?`} Écrivez ${shorthands.join(', ')}, ou un chemin comme scenarios.ID.activities.ID.count.`,
    nothing:
      'Rien à faire varier : ce scénario ne génère ni image ni plan. Nommez un nombre du fichier avec --vary CHEMIN.',
  },
};

function ask(opened: OpenedQuestion, names: readonly string[], options: Options): readonly BreakEven[] {
  const { document, calculation, means } = opened;
  const [scenario, against] = twoScenarios(calculation, options);
  const given = names.length > 0;
  return (given ? names : shorthands).flatMap((name) => {
    const variable = findVariable(document, calculation, name, scenario, against);
    if (variable) return [findBreakEven(document, { scenario, against, variable }, means)];
    if (!given) return [];
    const paths = [scenario, against].flatMap((id) => numericPaths(document, id));
    throw new Failure(words[options.lang].unknown(name, nearest(name, paths) ?? ''));
  });
}

/** `break-even FILE --scenario ID --against ID [--vary PATH]…`: how much of something until both emit the same. */
export function breakEven(file: string, options: Options, output: Output): number {
  const { lang, color } = options;
  const opened = openQuestion(file, options);
  try {
    const found = ask(opened, options.only.vary, options);
    if (found.length === 0) throw new Failure(words[lang].nothing);
    const json = found.map(({ variable: { apply: _, ...variable }, ...b }) => ({ ...b, variable }));
    output.out(
      line(
        options.json
          ? JSON.stringify({ unit: 'kgCO2e', answers: json }, null, 2)
          : renderBreakEven(found, opened.names, { lang, color, width: output.width }),
      ),
    );
    return 0;
  } catch (error) {
    if (!(error instanceof RefusedChange)) throw error;
    throw new Failure(error.diagnostics.map((d) => diagnosticMessage(d, lang).message).join('\n'));
  }
}
