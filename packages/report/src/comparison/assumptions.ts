import type { CampaignComparison } from '@contrechamp/engine';
import { weighAssumptions } from '../contract/weigh.ts';
import { type Lang, pick, quote, typeset } from '../lang.ts';
import { formatPercent } from '../number/format.ts';
import { assumptionMessage } from '../text/assumption-message.ts';
import { labels } from '../text/labels.ts';
import { comparisonWords } from './words.ts';

const most = 8;

interface ToldAssumption {
  readonly share: string;
  readonly scenario: string;
  readonly grade: string;
  readonly message: string;
}

/** The assumptions that weigh most in any scenario; one that several scenarios make is told where it weighs most. */
export function heaviestAssumptions(result: CampaignComparison, lang: Lang): readonly ToldAssumption[] {
  const told = new Set<string>();
  return result.footprints
    .flatMap((f) => weighAssumptions(result.calculation, f).map((a) => ({ ...a, name: f.scenario.name })))
    .filter((a) => a.share > 0)
    .sort((a, b) => b.share - a.share)
    .map((a) => ({
      share: formatPercent(a.share, lang),
      scenario: comparisonWords[lang].shareOf(quote(pick(a.name, lang), lang)),
      grade: typeset(comparisonWords[lang].grade(labels[lang].grade[a.grade]), lang),
      message: assumptionMessage(a.code, a.params, lang),
    }))
    .filter(({ message }) => !told.has(message) && told.add(message))
    .slice(0, most);
}
