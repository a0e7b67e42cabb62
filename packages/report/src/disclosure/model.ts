import type { Bilingual, Campaign, Role } from '@contrechamp/engine';

/** Tonnes of CO2e: the central value and the drawn 95 % interval. */
export interface Tonnes {
  readonly central: number;
  readonly interval95: readonly [low: number, high: number];
}

/** Of a total, with the median of its draws too. */
export interface TotalTonnes extends Tonnes {
  readonly median: number;
}

/** Electricity as the grid supplies it, and as it was bought. */
export interface BothWays {
  readonly locationBased: TotalTonnes;
  readonly marketBased: TotalTonnes;
}

/** One campaign of the year, in the scenario that was made. */
export interface DisclosedCampaign {
  readonly id: string;
  readonly name: Bilingual;
  readonly file: string;
  readonly sha256: string;
  readonly deliverables: Campaign['deliverables'];
  readonly scenario: { readonly id: string; readonly name: Bilingual };
  /** Null where the file does not say how far along it is. */
  readonly state: NonNullable<Campaign['state']> | null;
  /** Location-based. */
  readonly total: TotalTonnes;
  /** Of its central total, 0 to 1. */
  readonly primaryDataShare: number;
  readonly publisher: string;
}

/** A publication that factors come from, and how much of the total rests on it. */
export interface DisclosedSource {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  readonly version: string | null;
  readonly year: number;
  readonly licence: string;
  readonly url: string | null;
  /** How many of its figures are used, and the years that they are of. */
  readonly figures: number;
  readonly vintages: readonly [oldest: number, newest: number];
  /** Of the central total, by the emission factor of each line; 0 for coefficients. */
  readonly share: number;
}

/**
 * What a company that reports under the CSRD (ESRS E1) or by the voluntary standard for smaller ones asks a supplier of
 * images for one year. Values are gross: offsets and avoided emissions are never counted. Identifiers of data points
 * are left out, since the standard is being revised.
 */
export interface Disclosure {
  readonly format: 'contrechamp-csrd/1';
  /** Null where the campaign does not say whom it is for. */
  readonly client: string | null;
  readonly year: number;
  /** ISO date; null where none was given. */
  readonly date: string | null;
  /** Whose inventory the scopes are those of. */
  readonly role: Role;
  readonly unit: 'tCO2e';
  readonly campaigns: readonly DisclosedCampaign[];
  readonly gross: BothWays;
  /** Contrails are no greenhouse gas: the same without them, for whom counts gases alone. Null where they are left out. */
  readonly contrails: { readonly included: Tonnes; readonly grossWithout: BothWays } | null;
  /** Location-based; a key is the number of a scope. */
  readonly byScope: Readonly<Record<string, TotalTonnes>>;
  /** Location-based; a key is the number of a category of scope 3. */
  readonly byScope3Category: Readonly<Record<string, TotalTonnes>>;
  /** Shares of the location-based central total, 0 to 1: data measured or invoiced, stand-ins, figures of our own. */
  readonly primaryDataShare: number;
  readonly standInShare: number;
  readonly assumedShare: number;
  readonly characterisationFactors: {
    readonly stated: readonly string[];
    readonly factors: number;
    readonly silent: number;
  };
  readonly sources: readonly DisclosedSource[];
  readonly counted: { readonly radiativeForcing: boolean; readonly training: boolean; readonly embodied: boolean };
  readonly notCovered: readonly NotCovered[];
  readonly offsets: 'never counted';
  readonly computed: {
    readonly program: string;
    readonly catalogue: string;
    readonly seed: number;
    readonly draws: number;
  };
}

/** What a campaign leaves out: categories as truly zero, each with its reason, and stages outside its boundary. */
export interface NotCovered {
  readonly campaign: string;
  readonly categories: readonly { readonly category: string; readonly reason: Bilingual }[];
  readonly stages: readonly string[];
}
