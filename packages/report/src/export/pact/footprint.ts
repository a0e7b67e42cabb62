import type { CampaignComparison, Footprint, LineAmount } from '@contrechamp/engine';
import { usedFacts } from '../../dossier/factors.ts';
import { type Lang, pick, typeset } from '../../lang.ts';
import type { NamedId } from '../file.ts';
import { decimal } from './decimal.ts';
import { type PactDetails, type PactField, pactFieldNames } from './details.ts';
import { type PactCarbonFootprint, type PactFootprint, pactVersion } from './model.ts';
import { pactWords } from './words.ts';

export interface PactOptions {
  readonly lang: Lang;
  readonly details: PactDetails;
  readonly id: NamedId;
  /** Version of the program that answers. */
  readonly version: string;
}

/** What an aircraft burns; where the factor does not split, all of it. Contrails are on lines of their own. */
function aircraft({ scenario, lines }: Footprint): number | undefined {
  const flown = new Set(
    scenario.activities
      .filter((a) => a.type === 'flight' || a.type === 'helicopter' || a.fields.mode === 'air')
      .map((a) => a.id),
  );
  const found = lines.filter(({ line }) => flown.has(line.activity) && line.kind === 'operation');
  const burnt = ({ line, co2e }: LineAmount): number => co2e.central * (line.parts.combustion ?? 1);
  return found.length === 0 ? undefined : found.reduce((sum, l) => sum + burnt(l), 0);
}

/** Of the factors used: the publications, and the sets of characterisation factors that they state. */
function secondary(result: CampaignComparison, scenario: string) {
  const used = usedFacts(result).factors.filter((f) => f.usedBy.some((u) => u.scenario === scenario));
  const sources = new Map(used.flatMap(({ source }) => (source ? [[source.id, source] as const] : [])));
  const sets = new Set(used.map(({ record }) => record.gwp).filter((gwp) => gwp.startsWith('AR')));
  return {
    sources: [...sources.values()].map((s) => ({
      name: `${s.publisher}, ${s.title}`,
      version: s.version ?? String(s.year),
    })),
    sets: [...sets].sort(),
    silent: used.filter(({ record }) => record.gwp === 'not-stated').length,
    used: used.length,
  };
}

const chosen = <K extends PactField>(details: PactDetails, names: readonly K[]): Pick<PactDetails, K> =>
  Object.fromEntries(names.filter((n) => details[n] !== undefined).map((n) => [n, details[n]])) as Pick<PactDetails, K>;

const ofCarbon = [
  ...(['referencePeriodStart', 'referencePeriodEnd', 'geographyCountry', 'geographyCountrySubdivision'] as const),
  ...(['geographyRegionOrSubregion', 'crossSectoralStandards', 'exemptedEmissionsPercent'] as const),
  ...(['exemptedEmissionsDescription', 'allocationRulesDescription'] as const),
] as const;
type OfCarbon = (typeof ofCarbon)[number] | 'ipccCharacterizationFactors';
const ofProduct = pactFieldNames.filter(
  (n): n is Exclude<PactField, OfCarbon> =>
    n !== 'ipccCharacterizationFactors' && !(ofCarbon as readonly PactField[]).includes(n),
);

function carbonFootprint(result: CampaignComparison, footprint: Footprint, options: PactOptions): PactCarbonFootprint {
  const { details, lang } = options;
  const { campaign } = result.calculation;
  const { sources, sets } = secondary(result, footprint.scenario.id);
  const flown = aircraft(footprint);
  const total = decimal(footprint.total.central);
  const pieces = campaign.deliverables.reduce((sum, d) => sum + d.count, 0);
  return {
    declaredUnitOfMeasurement: 'piece',
    declaredUnitAmount: decimal(pieces),
    productMassPerDeclaredUnit: '0',
    boundaryProcessesDescription: typeset(pactWords[lang].boundary(campaign, footprint), lang),
    pcfExcludingBiogenicUptake: total,
    pcfIncludingBiogenicUptake: total,
    fossilGhgEmissions: total,
    fossilCarbonContent: '0',
    ...(flown !== undefined && { aircraftGhgEmissions: decimal(flown) }),
    packagingEmissionsIncluded: false,
    ccsTechnologicalCO2CaptureIncluded: false,
    ipccCharacterizationFactors: [...new Set([...sets, ...(details.ipccCharacterizationFactors ?? [])])].sort(),
    ...(sources.length > 0 && { secondaryEmissionFactorSources: sources }),
    primaryDataShare: decimal(footprint.evidence.primary * 100),
    ...chosen(details, ofCarbon),
  };
}

/**
 * One scenario as a Product Carbon Footprint of PACT 3. The declared unit is the campaign, so many pieces; the value is
 * the central one, its interval is told in the comment, since PACT has no field for it. The identifier follows from
 * everything else, so that another result has another one.
 * @throws RangeError on a result with contrails (PACT excludes radiative forcing) or without that scenario
 */
export function pactFootprint(result: CampaignComparison, scenario: string, options: PactOptions): PactFootprint {
  const footprint = result.footprints.find((f) => f.scenario.id === scenario);
  if (!footprint) throw new RangeError(`no scenario ${scenario}`);
  if (result.calculation.options.radiativeForcing) throw new RangeError('PACT excludes radiative forcing');
  const { details, lang, version } = options;
  const words = pactWords[lang];
  const { sets, silent, used } = secondary(result, scenario);
  const comment = words.comment({
    name: pick(footprint.scenario.name, lang),
    total: footprint.total,
    flown: aircraft(footprint) !== undefined,
    ...{ version, release: result.calculation.catalogue.release, draws: result.draws, seed: result.seed },
    ...{ silent, used, sets },
    electricity: result.calculation.options.electricity,
  });
  const body = {
    specVersion: pactVersion,
    status: 'Active',
    ...chosen(details, ofProduct),
    comment: typeset(comment, lang),
    pcf: carbonFootprint(result, footprint, options),
  } as const;
  return { id: options.id(JSON.stringify(body)), ...body };
}
