import { Samples } from '../calculation/sample.ts';
import type { SectorFacts } from '../factor/sector.ts';
import type { HeadingView } from '../factor/tables.ts';
import type { Calculation, CompiledScenario } from '../footprint/compile.ts';
import type { Campaign, Scenario } from '../inventory/campaign.ts';
import { meanOf, quantiles } from '../uncertainty/index.ts';
import { type AsMany, type Beside, besideProjects, campaignsInTotals } from './beside.ts';
import {
  type DrawnAmount,
  type DrawnSpread,
  drawnSpread,
  type GroupedDraws,
  groupedDraws,
  shareOf,
  sumOfGrouped,
} from './grouped.ts';
import { withOwnUnknowns } from './own-unknowns.ts';
import { areaKey, causeKey, causes, contrailsKey, flightsKey, sectorGrouping } from './parts.ts';

/** One campaign of a sector view: the way of making it that counts. */
export interface SectorCampaign {
  readonly calculation: Calculation;
  /** Id of a scenario of the campaign. */
  readonly scenario: string;
  readonly shootDays: number | null;
}

export interface SectorOptions {
  readonly seed: number;
  readonly draws: number;
}

export interface SectorTotal extends DrawnSpread {
  readonly mean: number;
}

/** Parts of a total, drawn as shares; null where nothing is emitted. Areas sum to one, and so do causes. */
export interface SectorShares {
  readonly areas: Readonly<Record<string, DrawnSpread | null>>;
  readonly causes: Readonly<Record<string, DrawnSpread | null>>;
  /** Flights, within travel and transport. */
  readonly flights: DrawnSpread | null;
}

export interface SectorCampaignView {
  readonly campaign: Campaign;
  readonly scenario: Scenario;
  readonly calculation: Calculation;
  readonly shootDays: number | null;
  readonly total: SectorTotal;
  readonly perShootDay: DrawnSpread | null;
  readonly shares: SectorShares;
  readonly beside: readonly Beside[];
}

/** Campaigns together. Alternatives of one campaign are never added up: each counts one way. */
export interface SectorSum {
  readonly count: number;
  readonly total: SectorTotal;
  readonly perCampaign: SectorTotal;
  /** Lowest, middle and highest of the medians of the campaigns, kgCO2e. */
  readonly medians: { readonly lowest: number; readonly middle: number; readonly highest: number };
  readonly shares: SectorShares;
  readonly asMany: readonly AsMany[];
}

export interface SectorView extends SectorOptions {
  readonly campaigns: readonly SectorCampaignView[];
  readonly sum: SectorSum;
}

const totalOf = (amount: DrawnAmount): SectorTotal => ({ ...drawnSpread(amount), mean: meanOf(amount.draws) });

const scaled = ({ central, draws }: DrawnAmount, by: number): DrawnAmount => ({
  central: central * by,
  draws: draws.map((x) => x * by),
});

function sharesOf(grouped: GroupedDraws, view: HeadingView): SectorShares {
  const share = (key: string): DrawnSpread | null => {
    const drawn = shareOf(grouped, key);
    return drawn && drawnSpread(drawn);
  };
  return {
    areas: Object.fromEntries(view.headings.map(({ id }) => [id, share(areaKey(id))])),
    causes: Object.fromEntries(causes.map((c) => [c, share(causeKey(c))])),
    flights: share(flightsKey),
  };
}

/** @throws RangeError when the calculation has no scenario of that id */
function compiledOf({ calculation, scenario }: SectorCampaign): CompiledScenario {
  const found = calculation.scenarios.find((s) => s.scenario.id === scenario);
  if (!found) throw new RangeError(`no scenario ${scenario}`);
  return found;
}

/** Draws of the way that counts; `own` keeps the planned quantities of a campaign apart from those of others. */
export function drawnWay(
  given: SectorCampaign,
  view: HeadingView,
  options: SectorOptions,
  own: 'own' | 'as-compared',
): GroupedDraws {
  const compiled = compiledOf(given);
  const { id } = given.calculation.campaign;
  const lines = own === 'own' ? withOwnUnknowns(compiled.lines, id) : compiled.lines;
  const samples = new Samples(
    lines.map((l) => l.co2e),
    options,
  );
  return groupedDraws(samples, lines, sectorGrouping(view, compiled.scenario));
}

function viewOf(
  given: SectorCampaign,
  grouped: GroupedDraws,
  view: HeadingView,
  { figures }: SectorFacts,
): SectorCampaignView {
  const { calculation, shootDays } = given;
  const { campaign } = calculation;
  const { scenario } = compiledOf(given);
  const situated = { campaign, scenario, shootDays, contrails: grouped.groups.has(contrailsKey) };
  return {
    ...{ campaign, scenario, calculation, shootDays },
    total: totalOf(grouped.total),
    perShootDay: shootDays === null ? null : drawnSpread(scaled(grouped.total, 1 / shootDays)),
    shares: sharesOf(grouped, view),
    beside: besideProjects(figures, grouped.total, situated),
  };
}

const byId = (a: SectorCampaign, b: SectorCampaign): number => {
  const [x, y] = [a.calculation.campaign.id, b.calculation.campaign.id];
  return x < y ? -1 : x > y ? 1 : 0;
};

/**
 * Campaigns beside published figures of their sector. A row is what `compareCampaign` gives for that scenario, to the
 * last digit; the sum is drawn with factors shared and planned quantities apart. The order given does not matter.
 * `view` files categories into areas, each category in one.
 * @throws RangeError without campaigns, with two of one id, or with a scenario that its campaign does not have
 */
export function sectorView(
  given: readonly SectorCampaign[],
  facts: SectorFacts,
  view: HeadingView,
  options: SectorOptions,
): SectorView {
  const campaigns = given.toSorted(byId);
  const ids = new Set(campaigns.map((c) => c.calculation.campaign.id));
  if (campaigns.length === 0 || ids.size < campaigns.length) throw new RangeError('campaigns of different ids');
  const rows: SectorCampaignView[] = [];
  const parts: GroupedDraws[] = [];
  for (const c of campaigns) {
    const drawn = drawnWay(c, view, options, 'as-compared');
    rows.push(viewOf(c, drawn, view, facts));
    parts.push(campaigns.length === 1 ? drawn : drawnWay(c, view, options, 'own'));
  }
  const sum = sumOfGrouped(parts, options.draws);
  const perCampaign = scaled(sum.total, 1 / campaigns.length);
  const [lowest = Number.NaN, middle = Number.NaN, highest = Number.NaN] = quantiles(
    rows.map((r) => r.total.median),
    [0, 0.5, 1],
  );
  return {
    seed: options.seed,
    draws: options.draws,
    campaigns: rows,
    sum: {
      count: campaigns.length,
      total: totalOf(sum.total),
      perCampaign: totalOf(perCampaign),
      medians: { lowest, middle, highest },
      shares: sharesOf(sum, view),
      asMany: campaignsInTotals(facts.figures, perCampaign),
    },
  };
}
