import type { Calculation } from '@contrechamp/engine';
import { typeset } from '@contrechamp/report';
import { Failure } from '../../failure.ts';
import type { Options } from '../../options.ts';
import { whichScenario } from '../../which-scenario.ts';
import { words } from './words.ts';

/** The scenario that is being produced: `--scenario`, else the one of the section `generation`. @throws Failure */
export function producedScenario(calculation: Calculation, options: Options): string {
  const { generation } = calculation.campaign;
  const ids = calculation.scenarios.map((s) => s.scenario.id).join(', ');
  if (options.scenario === undefined && !generation) {
    throw new Failure(typeset(words[options.lang].noScenario(ids), options.lang));
  }
  return whichScenario(calculation, '--scenario', options.scenario, generation?.scenario, options);
}
