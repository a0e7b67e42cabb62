import type { PactField } from '@contrechamp/report';
import { define } from '../define.ts';

const en: Readonly<Record<PactField, string>> = {
  companyName: 'Company',
  companyIds: 'Identifiers of the company',
  productNameCompany: 'Product, as the company names it',
  productIds: 'Identifiers of the product',
  productDescription: 'Description of the product',
  created: 'Footprint made on',
  referencePeriodStart: 'Reference period, from',
  referencePeriodEnd: 'Reference period, to',
  crossSectoralStandards: 'Standards followed',
  exemptedEmissionsPercent: 'Emissions left out, in per cent',
  ipccCharacterizationFactors: 'Characterisation factors of the IPCC',
  exemptedEmissionsDescription: 'What is left out, and why',
  allocationRulesDescription: 'Rules of allocation',
  productClassifications: 'Classifications of the product',
  precedingPfIds: 'Footprints that this one replaces',
  validityPeriodStart: 'Valid from',
  validityPeriodEnd: 'Valid until',
  geographyCountry: 'Country',
  geographyCountrySubdivision: 'Subdivision of the country',
  geographyRegionOrSubregion: 'Region of the United Nations’ list',
};

const fr: Readonly<Record<PactField, string>> = {
  companyName: 'Entreprise',
  companyIds: 'Identifiants de l’entreprise',
  productNameCompany: 'Produit, tel que l’entreprise le nomme',
  productIds: 'Identifiants du produit',
  productDescription: 'Description du produit',
  created: 'Empreinte établie le',
  referencePeriodStart: 'Période de référence, du',
  referencePeriodEnd: 'Période de référence, au',
  crossSectoralStandards: 'Normes suivies',
  exemptedEmissionsPercent: 'Émissions écartées, en pour cent',
  ipccCharacterizationFactors: 'Facteurs de caractérisation du GIEC',
  exemptedEmissionsDescription: 'Ce qui est écarté, et pourquoi',
  allocationRulesDescription: 'Règles d’allocation',
  productClassifications: 'Classifications du produit',
  precedingPfIds: 'Empreintes que celle-ci remplace',
  validityPeriodStart: 'Valable du',
  validityPeriodEnd: 'Valable jusqu’au',
  geographyCountry: 'Pays',
  geographyCountrySubdivision: 'Subdivision du pays',
  geographyRegionOrSubregion: 'Région de la liste des Nations unies',
};

/** What the fields of a PACT footprint are, beside their names in the data model. */
export const pactMessages = define(en, fr);
