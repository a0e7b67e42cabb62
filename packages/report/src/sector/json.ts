import { type SectorCampaignView, totalsApart } from '@contrechamp/engine';
import type { SectorResult } from './result.ts';

export interface SectorProblem {
  readonly file: string;
  readonly message: string;
}

export interface SectorJsonOptions {
  readonly version: string;
  readonly problems: readonly SectorProblem[];
}

function campaignJson(view: SectorCampaignView, { ways }: SectorResult) {
  const { campaign, scenario, calculation, shootDays, total, perShootDay, shares, beside } = view;
  const way = ways.get(campaign.id);
  return {
    id: campaign.id,
    name: campaign.name,
    file: way?.file ?? null,
    period: campaign.period,
    deliverables: campaign.deliverables,
    scenario: { id: scenario.id, name: scenario.name, method: scenario.method, site: scenario.site },
    chosen: way?.chosen ?? null,
    catalogue: calculation.catalogue.release,
    options: calculation.options,
    total: { unit: 'kgCO2e', ...total },
    shootDays,
    perShootDay: perShootDay && { unit: 'kgCO2e', ...perShootDay },
    shares,
    beside,
  };
}

/** The whole view as data, full precision; `published` holds every figure used, with its source. */
export function sectorJson(result: SectorResult, { version, problems }: SectorJsonOptions) {
  const { view, facts, areas } = result;
  const { count, total, perCampaign, medians, shares, asMany } = view.sum;
  return {
    contrechamp: { version, seed: view.seed, draws: view.draws },
    campaigns: view.campaigns.map((c) => campaignJson(c, result)),
    sum: {
      count,
      total: { unit: 'kgCO2e', ...total },
      perCampaign: { unit: 'kgCO2e', ...perCampaign },
      medians: { unit: 'kgCO2e', ...medians },
      shares,
      asMany,
    },
    areas: areas.headings.map(({ id, name, categories }) => ({ id, name, categories })),
    published: {
      figures: facts.figures.map((f) => ({ ...f, source: facts.sources.find((s) => s.id === f.source) ?? f.source })),
      totalsApart: totalsApart(facts.figures),
    },
    problems,
  };
}
