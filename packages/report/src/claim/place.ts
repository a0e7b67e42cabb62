import type { CampaignComparison, Scenario } from '@contrechamp/engine';
import { type Lang, pick, quote } from '../lang.ts';

type Method = Scenario['method'];

/** How a scenario is named inside a sentence for the public, after “producing the visuals” and after “than”. */
const ways: Readonly<Record<Lang, Readonly<Record<Method, string>>>> = {
  en: {
    'location-shoot': 'on location',
    'studio-shoot': 'in a studio',
    'virtual-production': 'in virtual production',
    'generative-ai': 'with generative AI',
    hybrid: 'in hybrid production',
  },
  fr: {
    'location-shoot': 'en extérieur',
    'studio-shoot': 'en studio',
    'virtual-production': 'en production virtuelle',
    'generative-ai': 'par IA générative',
    hybrid: 'en production hybride',
  },
};

function plainWay({ site, method }: Scenario, { calculation }: CampaignComparison, lang: Lang): string {
  const way = ways[lang][method];
  if (method === 'generative-ai') return way;
  const country = calculation.catalogue.country(site.country)?.name;
  const land = country ? pick(country, lang) : site.country;
  if (site.city === undefined) return `${way} (${land})`;
  return `${way} ${lang === 'fr' ? 'à' : 'in'} ${site.city} (${land})`;
}

/** The way a scenario produces, and where; its own name, where two scenarios would read alike. */
export function wayOf(scenario: Scenario, comparison: CampaignComparison, lang: Lang): string {
  const own = plainWay(scenario, comparison, lang);
  const alike = comparison.calculation.campaign.scenarios.filter((s) => plainWay(s, comparison, lang) === own);
  if (alike.length <= 1) return own;
  const name = quote(pick(scenario.name, lang), lang);
  return lang === 'fr' ? `selon ${name}` : `as in ${name}`;
}
