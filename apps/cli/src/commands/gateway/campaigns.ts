import { resolve } from 'node:path';
import type { Calculation, GenerationRules, GridSeries } from '@contrechamp/engine';
import { openQuestion } from '../../campaign.ts';
import { Failure } from '../../failure.ts';
import type { Options } from '../../options.ts';
import type { OpenedConfig } from './config.ts';
import { gatewayWords } from './words.ts';

/** A campaign that the gateway serves, with the rules that it serves it by. */
export interface GovernedCampaign {
  readonly id: string;
  readonly file: string;
  readonly calculation: Calculation;
  readonly rules: GenerationRules;
  readonly series: ReadonlyMap<string, GridSeries>;
}

/** @throws Failure when a file cannot be read or computed, gives no rules, or shares its id with another */
export function openCampaigns({ config, folder }: OpenedConfig, options: Options): readonly GovernedCampaign[] {
  const words = gatewayWords[options.lang];
  const campaigns = config.campaigns.map((path): GovernedCampaign => {
    const file = resolve(folder, path);
    const { calculation, means } = openQuestion(file, options);
    const { campaign } = calculation;
    if (!campaign.generation) throw new Failure(words.noRules(path));
    return {
      id: campaign.id,
      file: path,
      calculation,
      rules: campaign.generation,
      series: means.options?.series ?? new Map(),
    };
  });
  for (const [index, { id, file }] of campaigns.entries()) {
    const first = campaigns.findIndex((c) => c.id === id);
    if (first < index) throw new Failure(words.twice(id, campaigns[first]?.file ?? '', file));
  }
  return campaigns;
}
