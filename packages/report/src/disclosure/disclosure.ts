import {
  type Amount,
  type Calculation,
  type Footprint,
  type JointFootprint,
  type JointPart,
  jointFootprint,
  type Role,
  type Scenario,
  stages,
} from '@contrechamp/engine';
import { type UsedFactor, usedFacts } from '../dossier/factors.ts';
import type { BothWays, DisclosedSource, Disclosure, NotCovered, Tonnes, TotalTonnes } from './model.ts';

/** One campaign of the year, compiled with each method for electricity, with contrails as it counts them and without. */
export interface DisclosurePart {
  readonly file: string;
  /** Of the file, hexadecimal. */
  readonly sha256: string;
  /** The one that was made. */
  readonly scenario: string;
  readonly location: Calculation;
  readonly market: Calculation;
  readonly locationWithoutContrails: Calculation;
  readonly marketWithoutContrails: Calculation;
}

export interface DisclosureOptions {
  readonly client: string | null;
  readonly year: number;
  readonly date?: string;
  readonly role: Role;
  readonly seed: number;
  readonly draws: number;
  /** Of the program. */
  readonly version: string;
}

const kilograms = 1000;

const tonnes = ({ central, interval95: [low, high] }: Amount): Tonnes => ({
  central: central / kilograms,
  interval95: [low / kilograms, high / kilograms],
});

const totalTonnes = ({ total }: Footprint): TotalTonnes => ({ ...tonnes(total), median: total.median / kilograms });

/** A breakdown by the code that its keys are in the GHG Protocol. */
const filed = (
  breakdown: Readonly<Record<string, Amount>>,
  { ghgProtocolMedians }: JointFootprint,
  codeOf: (key: string) => string = (key) => key,
): Readonly<Record<string, TotalTonnes>> =>
  Object.fromEntries(
    Object.entries(breakdown).map(([key, amount]) => {
      const median = ghgProtocolMedians[codeOf(key)];
      if (median === undefined) throw new RangeError(`no draws of ${key}`);
      return [key, { ...tonnes(amount), median: median / kilograms }];
    }),
  );

function scenarioOf({ scenarios }: Calculation, id: string): Scenario {
  const found = scenarios.find((s) => s.scenario.id === id);
  if (!found) throw new RangeError(`no scenario ${id}`);
  return found.scenario;
}

function sourcesOf(used: readonly UsedFactor[], joint: Footprint): readonly DisclosedSource[] {
  const weights = new Map<string, number>();
  for (const { line, co2e } of joint.lines) {
    const { source } = line.match.factor;
    weights.set(source, (weights.get(source) ?? 0) + co2e.central);
  }
  const ids = [...new Set(used.map((u) => u.record.source))];
  const sources = ids.map((id): DisclosedSource => {
    const own = used.filter((u) => u.record.source === id);
    const source = own[0]?.source;
    const years = own.map((u) => u.record.year);
    return {
      id,
      // A factor of the campaign's own has no publication: it says itself where it comes from.
      ...{ publisher: source?.publisher ?? id, title: source?.title ?? id, version: source?.version ?? null },
      ...{
        year: source?.year ?? Math.max(...years),
        licence: source?.licence ?? 'not stated',
        url: source?.url ?? null,
      },
      ...{ figures: own.length, vintages: [Math.min(...years), Math.max(...years)] },
      share: joint.total.central > 0 ? (weights.get(id) ?? 0) / joint.total.central : 0,
    };
  });
  return sources.toSorted((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1));
}

function notCoveredOf({ location, scenario }: DisclosurePart): NotCovered {
  const { campaign } = location;
  return {
    campaign: campaign.id,
    categories: scenarioOf(location, scenario).excluded,
    stages: stages.filter((s) => !campaign.stages.includes(s)),
  };
}

/**
 * What campaigns of one client and year emitted, as its own report needs it. All are compiled with one catalogue and the
 * same choices of method; the caller sees to it.
 * @throws RangeError on no campaign, on two of one id, or on a scenario that is not there
 */
export function disclosure(parts: readonly DisclosurePart[], options: DisclosureOptions): Disclosure {
  const { role, seed, draws, version } = options;
  const [first] = parts;
  if (!first) throw new RangeError('no campaign');
  const { options: method, catalogue } = first.location;
  const drawn = (of: (p: DisclosurePart) => Calculation, some = parts): JointFootprint =>
    jointFootprint(
      some.map((p): JointPart => ({ calculation: of(p), scenario: p.scenario })),
      { role, seed, draws },
    );
  const joint = drawn((p) => p.location);
  const bothWays = (location: Footprint, market: Footprint): BothWays => ({
    locationBased: totalTonnes(location),
    marketBased: totalTonnes(market),
  });
  const used = usedFacts({ calculation: first.location, footprints: [joint] }).factors;
  const sets = used.map(({ record }) => record.gwp);
  const contrails = joint.byKind.contrails;
  return {
    format: 'contrechamp-csrd/1',
    ...{ client: options.client, year: options.year, date: options.date ?? null, role, unit: 'tCO2e' },
    campaigns: parts.map((p) => {
      const { campaign } = p.location;
      const alone = drawn((x) => x.location, [p]);
      const { name } = scenarioOf(p.location, p.scenario);
      return {
        ...{ id: campaign.id, name: campaign.name, file: p.file, sha256: p.sha256 },
        ...{ deliverables: campaign.deliverables, scenario: { id: p.scenario, name }, state: campaign.state ?? null },
        ...{ total: totalTonnes(alone), primaryDataShare: alone.evidence.primary },
        publisher: p.location.options.method,
      };
    }),
    gross: bothWays(
      joint,
      drawn((p) => p.market),
    ),
    contrails: contrails
      ? {
          included: tonnes(contrails),
          grossWithout: bothWays(
            drawn((p) => p.locationWithoutContrails),
            drawn((p) => p.marketWithoutContrails),
          ),
        }
      : null,
    byScope: filed(joint.byScope, joint),
    byScope3Category: filed(joint.byScope3Category, joint, (category) => `3.${category}`),
    primaryDataShare: joint.evidence.primary,
    standInShare: joint.evidence.proxies,
    assumedShare: joint.evidence.assumed,
    characterisationFactors: {
      stated: [...new Set(sets.filter((s) => s.startsWith('AR')))].sort(),
      factors: used.length,
      silent: sets.filter((s) => s === 'not-stated').length,
    },
    sources: sourcesOf(used, joint),
    counted: {
      radiativeForcing: method.radiativeForcing,
      training: method.training,
      embodied: method.embodied,
    },
    notCovered: parts.map(notCoveredOf),
    offsets: 'never counted',
    computed: { program: `Contrechamp ${version}`, catalogue: catalogue.release, seed, draws },
  };
}
