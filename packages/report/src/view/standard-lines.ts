import type { Lang } from '../lang.ts';

/** Lines of standards by code: [English, French]. BEGES lines are those of version 5 of the French method. */
const beges: Readonly<Record<string, readonly [string, string]>> = {
  '1.1': ['Stationary combustion', 'Sources fixes de combustion'],
  '1.2': ['Mobile combustion', 'Sources mobiles de combustion'],
  '1.3': ['Processes other than energy', 'Procédés hors énergie'],
  '1.4': ['Fugitive emissions', 'Émissions fugitives'],
  '1.5': ['Biomass, soils and forests', 'Biomasse, sols et forêts'],
  '2.1': ['Electricity consumption', 'Consommation d’électricité'],
  '2.2': ['Consumption of other energy', 'Consommation d’autre énergie'],
  '3.1': ['Upstream transport of goods', 'Transport de marchandises amont'],
  '3.2': ['Downstream transport of goods', 'Transport de marchandises aval'],
  '3.3': ['Commuting', 'Déplacements domicile-travail'],
  '3.4': ['Travel of visitors and clients', 'Déplacements des visiteurs et des clients'],
  '3.5': ['Business travel', 'Déplacements professionnels'],
  '4.1': ['Purchased goods', 'Achats de biens'],
  '4.2': ['Capital goods', 'Immobilisations de biens'],
  '4.3': ['Waste management', 'Gestion des déchets'],
  '4.4': ['Upstream leased assets', 'Actifs en leasing amont'],
  '4.5': ['Purchased services', 'Achats de services'],
  '5.1': ['Use of sold products', 'Utilisation des produits vendus'],
  '5.2': ['Downstream leased assets', 'Actifs en leasing aval'],
  '5.3': ['End of life of sold products', 'Fin de vie des produits vendus'],
  '5.4': ['Investments', 'Investissements'],
  '6.1': ['Other indirect emissions', 'Autres émissions indirectes'],
};

const ghg: Readonly<Record<string, readonly [string, string]>> = {
  '1': ['Scope 1: direct emissions', 'Scope 1 : émissions directes'],
  '2': ['Scope 2: purchased energy', 'Scope 2 : énergie achetée'],
  '3.1': ['Purchased goods and services', 'Biens et services achetés'],
  '3.2': ['Capital goods', 'Biens immobilisés'],
  '3.3': ['Fuel- and energy-related activities', 'Activités liées aux combustibles et à l’énergie'],
  '3.4': ['Upstream transportation and distribution', 'Transport et distribution amont'],
  '3.5': ['Waste generated in operations', 'Déchets produits'],
  '3.6': ['Business travel', 'Voyages d’affaires'],
  '3.7': ['Employee commuting', 'Domicile-travail des salariés'],
  '3.8': ['Upstream leased assets', 'Actifs loués en amont'],
  '3.9': ['Downstream transportation and distribution', 'Transport et distribution aval'],
  '3.10': ['Processing of sold products', 'Transformation des produits vendus'],
  '3.11': ['Use of sold products', 'Utilisation des produits vendus'],
  '3.12': ['End-of-life treatment of sold products', 'Fin de vie des produits vendus'],
  '3.13': ['Downstream leased assets', 'Actifs loués en aval'],
  '3.14': ['Franchises', 'Franchises'],
  '3.15': ['Investments', 'Investissements'],
  '3.other': ['Scope 3, other', 'Scope 3, autres'],
};

const iso: Readonly<Record<string, readonly [string, string]>> = {
  '1': ['Direct emissions', 'Émissions directes'],
  '2': ['Indirect emissions from imported energy', 'Émissions indirectes de l’énergie importée'],
  '3': ['Indirect emissions from transportation', 'Émissions indirectes du transport'],
  '4': ['Indirect emissions from products used', 'Émissions indirectes des produits utilisés'],
  '5': ['Indirect emissions from use of products sold', 'Émissions indirectes de l’usage des produits vendus'],
  '6': ['Indirect emissions from other sources', 'Autres émissions indirectes'],
};

const tables: Readonly<Record<string, Readonly<Record<string, readonly [string, string]>>>> = {
  beges,
  'ghg-protocol': ghg,
  'iso-14064-1': iso,
};

/** What a standard calls one of its lines; undefined where a view has no numbered lines. */
export const standardLine = (view: string, code: string, lang: Lang): string | undefined =>
  tables[view]?.[code]?.[lang === 'en' ? 0 : 1];
