import { type Calculation, nearest } from '@contrechamp/engine';
import { Failure } from './failure.ts';
import type { Options } from './options.ts';

const words = {
  en: {
    which: (option: string, ids: string) => `Which scenario? Add ${option} with one of: ${ids}.`,
    unknown: (id: string, near: string, ids: string) =>
      `No scenario "${id}".${near === '' ? '' : ` Did you mean "${near}"?`} Scenarios: ${ids}.`,
    same: (id: string) => `--scenario and --against are both "${id}": name two scenarios.`,
  },
  fr: {
    which: (option: string, ids: string) => `Quel scénario ? Ajoutez ${option} avec l’un de : ${ids}.`,
    unknown: (id: string, near: string, ids: string) =>
      `Pas de scénario « ${id} ».${near === '' ? '' : ` Vouliez-vous dire « ${near} » ?`} Scénarios : ${ids}.`,
    same: (id: string) => `--scenario et --against valent tous deux « ${id} » : nommez deux scénarios.`,
  },
};

/** The scenario that an option names, or the fallback; @throws Failure when there is none of that name */
export function whichScenario(
  calculation: Calculation,
  option: '--scenario' | '--against',
  asked: string | undefined,
  fallback: string | undefined,
  { lang }: Options,
): string {
  const ids = calculation.scenarios.map((s) => s.scenario.id);
  const id = asked ?? fallback;
  if (id === undefined) throw new Failure(words[lang].which(option, ids.join(', ')));
  if (ids.includes(id)) return id;
  throw new Failure(words[lang].unknown(id, nearest(id, ids) ?? '', ids.join(', ')));
}

/** Two different scenarios: the one asked about (the reference by default) and the one it is held against. */
export function twoScenarios(calculation: Calculation, options: Options): readonly [scenario: string, against: string] {
  const { reference } = calculation.campaign;
  const scenario = whichScenario(calculation, '--scenario', options.scenario, reference, options);
  const others = calculation.scenarios.map((s) => s.scenario.id).filter((id) => id !== scenario);
  const only = others.length === 1 ? others[0] : undefined;
  const against = whichScenario(calculation, '--against', options.only.against, only, options);
  if (scenario === against) throw new Failure(words[options.lang].same(scenario));
  return [scenario, against];
}
