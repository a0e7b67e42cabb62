/** Fields of a footprint that only its owner knows, as PACT names them; each is text, or a list of texts. */
export const pactFields = {
  companyName: { list: false, required: true },
  companyIds: { list: true, required: true },
  productNameCompany: { list: false, required: true },
  productIds: { list: true, required: true },
  productDescription: { list: false, required: true },
  created: { list: false, required: true },
  referencePeriodStart: { list: false, required: true },
  referencePeriodEnd: { list: false, required: true },
  crossSectoralStandards: { list: true, required: true },
  exemptedEmissionsPercent: { list: false, required: true },
  ipccCharacterizationFactors: { list: true, required: false },
  exemptedEmissionsDescription: { list: false, required: false },
  allocationRulesDescription: { list: false, required: false },
  productClassifications: { list: true, required: false },
  precedingPfIds: { list: true, required: false },
  validityPeriodStart: { list: false, required: false },
  validityPeriodEnd: { list: false, required: false },
  geographyCountry: { list: false, required: false },
  geographyCountrySubdivision: { list: false, required: false },
  geographyRegionOrSubregion: { list: false, required: false },
} as const;

type Fields = typeof pactFields;
export type PactField = keyof Fields;

type Value<K extends PactField> = Fields[K]['list'] extends true ? readonly string[] : string;
type Required = { [K in PactField]: Fields[K]['required'] extends true ? K : never }[PactField];

/** What the owner of a footprint says of it: nothing here is ever made up. */
export type PactDetails = { readonly [K in Required]: Value<K> } & {
  readonly [K in Exclude<PactField, Required>]?: Value<K>;
};

export const pactFieldNames = Object.keys(pactFields) as readonly PactField[];
export const missingPactFields = (given: { readonly [K in PactField]?: unknown }): readonly PactField[] =>
  pactFieldNames.filter((name) => pactFields[name].required && given[name] === undefined);
