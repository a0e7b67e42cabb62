import type { CampaignComparison } from '@contrechamp/engine';
import { weighAssumptions } from '../contract/weigh.ts';
import { type Lang, pick, quote, typeset } from '../lang.ts';
import { formatPercent } from '../number/format.ts';
import { assumptionMessage } from '../text/assumption-message.ts';
import { labels } from '../text/labels.ts';
import { comparisonWords } from './words.ts';

const most = 8;

/** A well-founded assumption under a large share worries less than a weak one under a small share. */
const concern = { choice: 0.1, good: 0.2, fair: 0.6, weak: 1 } as const;

interface ToldAssumption {
  readonly share: string;
  readonly scenario: string;
  readonly grade: string;
  readonly message: string;
}

/** The assumptions that weigh most in any scenario, by share and weakness; one that several scenarios make is told where it weighs most. */
export function heaviestAssumptions(result: CampaignComparison, lang: Lang): readonly ToldAssumption[] {
  const told = new Set<string>();
  return result.footprints
    .flatMap((f) => weighAssumptions(result.calculation, f).map((a) => ({ ...a, name: f.scenario.name })))
    .filter((a) => a.share > 0)
    .sort((a, b) => b.share * concern[b.grade] - a.share * concern[a.grade])
    .map((a) => ({
      share: formatPercent(a.share, lang),
      scenario: comparisonWords[lang].shareOf(quote(pick(a.name, lang), lang)),
      grade: typeset(comparisonWords[lang].grade(labels[lang].grade[a.grade]), lang),
      message: assumptionMessage(a.code, a.params, lang),
    }))
    .filter(({ message }) => !told.has(message) && told.add(message))
    .slice(0, most);
}
