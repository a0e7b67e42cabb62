import type { PactDetails } from './details.ts';

/** The version of the data model that footprints follow. */
export const pactVersion = '3.0.4';

type FromOwner<K extends keyof PactDetails> = Pick<PactDetails, K>;

/** `CarbonFootprint` of PACT 3, as far as a campaign of images has something to say; decimals are strings. */
export interface PactCarbonFootprint
  extends FromOwner<
    | 'referencePeriodStart'
    | 'referencePeriodEnd'
    | 'geographyCountry'
    | 'geographyCountrySubdivision'
    | 'geographyRegionOrSubregion'
    | 'crossSectoralStandards'
    | 'exemptedEmissionsPercent'
    | 'exemptedEmissionsDescription'
    | 'allocationRulesDescription'
  > {
  readonly declaredUnitOfMeasurement: 'piece';
  readonly declaredUnitAmount: string;
  readonly productMassPerDeclaredUnit: string;
  readonly boundaryProcessesDescription: string;
  readonly pcfExcludingBiogenicUptake: string;
  readonly pcfIncludingBiogenicUptake: string;
  readonly fossilGhgEmissions: string;
  readonly fossilCarbonContent: string;
  readonly aircraftGhgEmissions?: string;
  readonly packagingEmissionsIncluded: boolean;
  readonly ccsTechnologicalCO2CaptureIncluded: boolean;
  readonly ipccCharacterizationFactors: readonly string[];
  readonly secondaryEmissionFactorSources?: readonly { readonly name: string; readonly version: string }[];
  readonly primaryDataShare: string;
}

/** `ProductFootprint` of PACT 3. */
export interface PactFootprint
  extends FromOwner<
    | 'created'
    | 'companyName'
    | 'companyIds'
    | 'productNameCompany'
    | 'productIds'
    | 'productDescription'
    | 'productClassifications'
    | 'precedingPfIds'
    | 'validityPeriodStart'
    | 'validityPeriodEnd'
  > {
  readonly id: string;
  readonly specVersion: typeof pactVersion;
  readonly status: 'Active';
  readonly comment: string;
  readonly pcf: PactCarbonFootprint;
}
