import type { Assumption, Bilingual, CampaignComparison } from '@contrechamp/engine';
import { weighAssumptions } from '../contract/weigh.ts';
import { typeset } from '../lang.ts';
import { assumptionMessage } from '../text/assumption-message.ts';

export interface ToldAssumption extends Assumption {
  /** Central emissions of its lines ÷ total of the scenario. */
  readonly share: number;
  readonly message: Bilingual;
}

export interface ScenarioAssumptions {
  readonly scenario: string;
  readonly assumptions: readonly ToldAssumption[];
}

/** Every assumption of a result, in both languages, with the lines that rest on it. */
export const toldAssumptions = (result: CampaignComparison): readonly ScenarioAssumptions[] =>
  result.footprints.map((footprint) => ({
    scenario: footprint.scenario.id,
    assumptions: weighAssumptions(result.calculation, footprint).map((a) => ({
      ...a,
      message: {
        en: typeset(assumptionMessage(a.code, a.params, 'en'), 'en'),
        fr: typeset(assumptionMessage(a.code, a.params, 'fr'), 'fr'),
      },
    })),
  }));
