import type { Amount, Campaign, CampaignComparison, Footprint, Role } from '@contrechamp/engine';
import { usedFacts } from '../dossier/factors.ts';

/** Tonnes of CO2e: the central value and the drawn 95 % interval. */
export interface Tonnes {
  readonly central: number;
  readonly interval95: readonly [low: number, high: number];
}

/**
 * What a company that reports under the CSRD (ESRS E1) or by the voluntary standard for smaller ones asks its suppliers
 * for one campaign. Values are gross: offsets and avoided emissions are never counted. Identifiers of data points are
 * left out, since the standard is being revised.
 */
export interface Disclosure {
  readonly campaign: { readonly id: string; readonly year: number; readonly deliverables: Campaign['deliverables'] };
  readonly scenario: string;
  /** Whose inventory the scopes are those of. */
  readonly role: Role;
  readonly unit: 'tCO2e';
  readonly gross: { readonly locationBased: Tonnes; readonly marketBased: Tonnes };
  /** Location-based; a key is the number of a scope. */
  readonly byScope: Readonly<Record<string, Tonnes>>;
  /** Location-based; a key is the number of a category of scope 3. */
  readonly byScope3Category: Readonly<Record<string, Tonnes>>;
  /** Share of the location-based total whose activity data is measured or invoiced, 0 to 1. */
  readonly primaryDataShare: number;
  readonly characterisationFactors: {
    readonly stated: readonly string[];
    readonly factors: number;
    readonly silent: number;
  };
  readonly counted: { readonly radiativeForcing: boolean; readonly training: boolean; readonly embodied: boolean };
  readonly excluded: Footprint['scenario']['excluded'];
  readonly offsets: 'never counted';
  readonly computed: {
    readonly program: string;
    readonly catalogue: string;
    readonly publisher: string;
    readonly seed: number;
    readonly draws: number;
  };
}

const kilograms = 1000;

const tonnes = ({ central, interval95: [low, high] }: Amount): Tonnes => ({
  central: central / kilograms,
  interval95: [low / kilograms, high / kilograms],
});

const each = (breakdown: Readonly<Record<string, Amount>>): Readonly<Record<string, Tonnes>> =>
  Object.fromEntries(Object.entries(breakdown).map(([key, amount]) => [key, tonnes(amount)]));

function footprintOf(result: CampaignComparison, scenario: string): Footprint {
  const found = result.footprints.find((f) => f.scenario.id === scenario);
  if (!found) throw new RangeError(`no scenario ${scenario}`);
  return found;
}

/** One scenario as a client's report needs it, from one campaign computed with both methods for electricity. */
export function disclosure(
  location: CampaignComparison,
  market: CampaignComparison,
  scenario: string,
  version: string,
): Disclosure {
  const { campaign, options, catalogue } = location.calculation;
  const footprint = footprintOf(location, scenario);
  const used = usedFacts(location).factors.filter((f) => f.usedBy.some((u) => u.scenario === scenario));
  const sets = used.map(({ record }) => record.gwp);
  return {
    campaign: { id: campaign.id, year: campaign.period, deliverables: campaign.deliverables },
    ...{ scenario, role: location.role, unit: 'tCO2e' },
    gross: {
      locationBased: tonnes(footprint.total),
      marketBased: tonnes(footprintOf(market, scenario).total),
    },
    byScope: each(footprint.byScope),
    byScope3Category: each(footprint.byScope3Category),
    primaryDataShare: footprint.evidence.primary,
    characterisationFactors: {
      stated: [...new Set(sets.filter((s) => s.startsWith('AR')))].sort(),
      factors: used.length,
      silent: sets.filter((s) => s === 'not-stated').length,
    },
    counted: {
      radiativeForcing: options.radiativeForcing,
      training: options.training,
      embodied: options.embodied,
    },
    excluded: footprint.scenario.excluded,
    offsets: 'never counted',
    computed: {
      program: `Contrechamp ${version}`,
      ...{ catalogue: catalogue.release, publisher: options.method, seed: location.seed, draws: location.draws },
    },
  };
}
