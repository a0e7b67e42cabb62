import type { Rule, RuleId } from './rule.ts';

/** What each rule asks, in a line. */
export const rules: readonly Rule[] = [
  { id: 'J1', title: { en: 'no generic environmental term', fr: 'pas de terme environnemental générique' } },
  { id: 'J2', title: { en: 'the part is not the whole', fr: 'la partie n’est pas le tout' } },
  { id: 'J3', title: { en: 'no neutrality, no offsets', fr: 'ni neutralité, ni compensation' } },
  { id: 'J4', title: { en: 'no promise without a plan', fr: 'pas de promesse sans plan' } },
  { id: 'J5', title: { en: 'a comparison says with what', fr: 'une comparaison dit avec quoi' } },
  { id: 'J6', title: { en: 'no label of one’s own', fr: 'pas de label à soi' } },
  { id: 'J7', title: { en: 'proof before publication', fr: 'la preuve avant la publication' } },
  { id: 'J8', title: { en: 'no shifting to other impacts', fr: 'pas de transfert vers d’autres impacts' } },
  { id: 'J9', title: { en: 'wording in proportion', fr: 'des mots à proportion' } },
  { id: 'J10', title: { en: 'the law of a country, on a day', fr: 'le droit d’un pays, à une date' } },
  { id: 'A1', title: { en: 'same functional unit and boundary', fr: 'même unité fonctionnelle, même périmètre' } },
  { id: 'A2', title: { en: 'same warming potentials', fr: 'mêmes potentiels de réchauffement' } },
  { id: 'A3', title: { en: 'totals are gross', fr: 'des totaux bruts' } },
  { id: 'A5', title: { en: 'electricity of the grid as it is', fr: 'électricité du réseau telle quelle' } },
  { id: 'A9', title: { en: 'say what the data are worth', fr: 'dire ce que valent les données' } },
  {
    id: 'B1',
    title: {
      en: 'a dossier with all that a comparison takes',
      fr: 'un dossier avec tout ce qu’il faut à une comparaison',
    },
  },
  { id: 'B2', title: { en: 'a report that third parties can read', fr: 'un rapport que des tiers peuvent lire' } },
  { id: 'B3', title: { en: 'critical review', fr: 'revue critique' } },
  { id: 'B4', title: { en: 'no single score', fr: 'pas de note unique' } },
  { id: 'B5', title: { en: 'the difference is significant', fr: 'la différence est significative' } },
  { id: 'B6', title: { en: 'say of which impact, over which stages', fr: 'dire quel impact, sur quelles étapes' } },
];

export const ruleOf = (id: RuleId): Rule | undefined => rules.find((rule) => rule.id === id);
