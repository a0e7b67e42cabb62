import { endsOf, type SectorFigure } from '../factor/sector.ts';
import type { Campaign, Scenario } from '../inventory/campaign.ts';
import { type DrawnAmount, type DrawnSpread, drawnSpread } from './grouped.ts';

/** Why a campaign and a published figure are not of one kind. */
export const differences = ['year', 'country', 'no-shoot', 'contrails'] as const;
export type Difference = (typeof differences)[number];

/** A campaign ÷ a published figure; two ratios where the figure is a range, the one to its upper end first. */
export interface Beside {
  readonly figure: string;
  readonly ratios: readonly DrawnSpread[];
  readonly differs: readonly Difference[];
}

const kgPerTonne = 1000;

const scaled = ({ central, draws }: DrawnAmount, by: number): DrawnAmount => ({
  central: central * by,
  draws: draws.map((x) => x * by),
});

const distinctEnds = (figure: SectorFigure): readonly number[] => [...new Set(endsOf(figure))];

export interface Situated {
  readonly campaign: Campaign;
  readonly scenario: Scenario;
  readonly contrails: boolean;
  readonly shootDays: number | null;
}

function differing(figure: SectorFigure, { campaign, scenario, contrails }: Situated): readonly Difference[] {
  const holds: Readonly<Record<Difference, boolean>> = {
    year: campaign.period !== figure.year,
    country: figure.geography !== 'WORLD' && scenario.site.country !== figure.geography,
    'no-shoot': scenario.method === 'generative-ai',
    contrails,
  };
  return differences.filter((d) => holds[d]);
}

/** What a way of making emits ÷ what projects, or shoot days, are published to emit. */
export function besideProjects(
  figures: readonly SectorFigure[],
  total: DrawnAmount,
  situated: Situated,
): readonly Beside[] {
  return figures.flatMap((figure): Beside[] => {
    const days = figure.measures === 'shoot-day' ? situated.shootDays : 1;
    if ((figure.measures !== 'project' && figure.measures !== 'shoot-day') || days === null) return [];
    const ratios = distinctEnds(figure)
      .toReversed()
      .map((end) => drawnSpread(scaled(total, 1 / (end * kgPerTonne * days))));
    return [{ figure: figure.id, ratios, differs: differing(figure, situated) }];
  });
}

/** How many campaigns like the mean one would emit what a sector is published to emit in a year. */
export interface AsMany {
  readonly figure: string;
  readonly campaigns: DrawnSpread;
}

export function campaignsInTotals(figures: readonly SectorFigure[], mean: DrawnAmount): readonly AsMany[] {
  if (!(mean.central > 0) || mean.draws.some((x) => !(x > 0))) return [];
  return figures.flatMap((figure): AsMany[] => {
    if (figure.measures !== 'sector-year' || figure.value === undefined) return [];
    const kg = figure.value * kgPerTonne;
    const campaigns = { central: kg / mean.central, draws: mean.draws.map((x) => kg / x) };
    return [{ figure: figure.id, campaigns: drawnSpread(campaigns) }];
  });
}

/** The lowest and the highest of the totals that are published for a sector, tonnes a year, and how far apart. */
export function totalsApart(figures: readonly SectorFigure[]) {
  const totals = figures.filter((f) => f.measures === 'sector-year').toSorted((a, b) => endsOf(a)[0] - endsOf(b)[0]);
  const [lowest, highest] = [totals[0], totals.at(-1)];
  if (!lowest || !highest) return null;
  return { lowest: lowest.id, highest: highest.id, ratio: endsOf(highest)[1] / endsOf(lowest)[0] };
}
