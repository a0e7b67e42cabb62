import type { Bilingual } from '../factor/schema.ts';
import type { RuleBasis, RuleId } from './rule.ts';

const read = { country: '*', checked: '2026-11-23', from: null } as const;

/** What no country needs to say: the calculation does not show it. */
const own = (rule: RuleId, effect: RuleBasis['effect'], en: string, fr: string): RuleBasis => ({
  ...{ id: `own-${rule}`, rule, ...read, effect, reading: 'own' },
  source: { en: `our method: ${en}`, fr: `notre méthode : ${fr}` },
});
const standard = (rule: RuleId, name: string, reading: RuleBasis['reading'], source: Bilingual): RuleBasis => ({
  ...{ id: `${name}-${rule}`, rule, ...read, effect: 'unsupported', reading, source },
});
const same = (text: string): Bilingual => ({ en: text, fr: text });

/** Standards, and rules of our own. */
export const basesMethod: readonly RuleBasis[] = [
  own('J1', 'unsupported', 'CO2e is computed, nothing more general', 'on calcule du CO2e, rien de plus général'),
  own(
    'J2',
    'refuse',
    'the production of the visuals is computed, nothing wider',
    'on calcule la production des visuels, rien de plus large',
  ),
  own('J3', 'refuse', 'offsets do not exist in the calculation', 'la compensation n’existe pas dans le calcul'),
  own('J4', 'unsupported', 'what is planned is not computed', 'ce qui est projeté n’est pas calculé'),
  own('J5', 'refuse', 'a difference has two sides', 'une différence a deux termes'),
  own('J6', 'unsupported', 'a dossier has a number, not a seal', 'un dossier porte un numéro, non un sceau'),
  own('J7', 'unsupported', 'dossier frozen and within reach, twelve months', 'dossier figé et accessible, douze mois'),
  own('J8', 'unsupported', 'one impact is compared', 'un seul impact est comparé'),
  own('J9', 'unsupported', 'no figure above its lower bound', 'aucun chiffre au-dessus de sa borne basse'),
  own(
    'J10',
    'refuse',
    'a rule as understood on a day is not the law',
    'une règle comprise à une date n’est pas le droit',
  ),
  standard('J7', 'iso-14044', 'excerpt', {
    en: 'ISO 14044, 5.2: a report for any third party',
    fr: 'ISO 14044, 5.2 : un rapport pour tout tiers',
  }),
  standard('J8', 'iso-14044', 'to-confirm', {
    en: 'ISO 14044: superiority asks for several impact categories and a panel',
    fr: 'ISO 14044 : la supériorité demande plusieurs catégories d’impact et un comité',
  }),
  standard('A1', 'iso-14044', 'to-confirm', same('ISO 14044, 4.2.3.7 ; ISO 14067')),
  standard('A2', 'pact', 'excerpt', same('PACT v3, ipccCharacterizationFactors')),
  standard('A3', 'iso-14067', 'to-confirm', same('ISO 14067')),
  standard('A5', 'ghg-protocol', 'excerpt', same('GHG Protocol, scope 2')),
  standard('A9', 'pact', 'excerpt', same('PACT v3, primaryDataShare')),
  standard('B1', 'iso-14044', 'to-confirm', {
    en: 'ISO 14044, 5.3: what the report of a published comparison holds',
    fr: 'ISO 14044, 5.3 : ce que contient le rapport d’une comparaison publiée',
  }),
  standard('B2', 'iso-14044', 'excerpt', {
    en: 'ISO 14044, 5.2: a report for any third party, professionals included',
    fr: 'ISO 14044, 5.2 : un rapport pour tout tiers, professionnels compris',
  }),
  standard('B3', 'iso-14044', 'excerpt', {
    en: 'ISO 14044: panel of at least three',
    fr: 'ISO 14044 : comité d’au moins trois',
  }),
  own('B4', 'refuse', 'impacts are never added up', 'les impacts ne s’additionnent jamais'),
  standard('B4', 'iso-14044', 'to-confirm', {
    en: 'ISO 14044: no weighting in a published comparison',
    fr: 'ISO 14044 : pas de pondération dans une comparaison publiée',
  }),
  standard('B5', 'iso-14044', 'to-confirm', {
    en: 'ISO 14044, 5.3: significance of the difference',
    fr: 'ISO 14044, 5.3 : différence significative',
  }),
  standard('B6', 'iso-14026', 'to-confirm', same('ISO 14026')),
];
