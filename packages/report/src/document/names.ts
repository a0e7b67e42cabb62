import type { CampaignComparison } from '@contrechamp/engine';
import { type Lang, pick, quote, typeset } from '../lang.ts';
import { formatAmount, headline } from '../number/format.ts';

/** The same result with the names of its scenarios set as sentences are: a mark of punctuation never stands alone. */
export const withTypesetNames = (result: CampaignComparison, lang: Lang): CampaignComparison => ({
  ...result,
  footprints: result.footprints.map((f) => ({
    ...f,
    scenario: { ...f.scenario, name: { ...f.scenario.name, [lang]: typeset(pick(f.scenario.name, lang), lang) } },
  })),
});

/** Every scenario with what it emits, for those who do not see the picture. */
export const everyFootprint = ({ footprints }: CampaignComparison, lang: Lang): string =>
  typeset(
    `${footprints
      .map((f) => `${quote(pick(f.scenario.name, lang), lang)} : ${formatAmount(headline(f.total), lang)}`)
      .map((text) => (lang === 'fr' ? text : text.replace(' : ', ': ')))
      .join(lang === 'fr' ? ' ; ' : '; ')}.`,
    lang,
  );

const mostLetters = 84;

/** A title as it fits the foot of a page, cut between two words. */
export function shortened(title: string): string {
  if (title.length <= mostLetters) return title;
  const cut = title
    .slice(0, mostLetters)
    .replace(/\s+\S*$/, '')
    .replace(/[\s.,:;?!]+$/, '');
  return `${cut}…`;
}
