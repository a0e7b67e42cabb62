import type { Lang } from '../../lang.ts';

interface OpenLcaWords {
  readonly co2e: string;
  readonly co2eNote: string;
  readonly climate: string;
  readonly method: string;
  readonly deliverables: (campaign: string) => string;
  readonly process: (release: string, version: string) => string;
  readonly noSpread: string;
  readonly locator: (text: string) => string;
  readonly licence: (text: string) => string;
  readonly match: (text: string) => string;
}

export const openLcaWords: Readonly<Record<Lang, OpenLcaWords>> = {
  en: {
    co2e: 'CO2 equivalents, as published',
    co2eNote: 'Kilograms of CO2e as the publication gives them, gases not told apart.',
    climate: 'Climate change, GWP100, as published',
    method: 'Contrechamp, CO2e as published',
    deliverables: (campaign) => `Images delivered: ${campaign}`,
    process: (release, version) =>
      `Foreground of a campaign of images, computed with Contrechamp ${version}, catalogue ${release}. Every input is an emission source; its provider is the factor.`,
    noSpread: 'Varies in a way that openLCA has no form for: no uncertainty given here.',
    locator: (text) => `Where in the source: ${text}`,
    licence: (text) => `Licence: ${text}`,
    match: (text) => `Match: ${text}`,
  },
  fr: {
    co2e: 'Équivalents CO2, tels que publiés',
    co2eNote: 'Kilogrammes de CO2e tels que la publication les donne, gaz non séparés.',
    climate: 'Changement climatique, PRG100, tel que publié',
    method: 'Contrechamp, CO2e tels que publiés',
    deliverables: (campaign) => `Visuels livrés : ${campaign}`,
    process: (release, version) =>
      `Premier plan d’une campagne d’images, calculé avec Contrechamp ${version}, catalogue ${release}. Chaque entrée est une source d’émission ; son fournisseur est le facteur.`,
    noSpread: 'Varie d’une façon qu’openLCA ne sait pas écrire : pas d’incertitude donnée ici.',
    locator: (text) => `Emplacement dans la source : ${text}`,
    licence: (text) => `Licence : ${text}`,
    match: (text) => `Correspondance : ${text}`,
  },
};
