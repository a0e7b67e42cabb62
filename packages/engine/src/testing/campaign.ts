import { activityDefinitions } from '../activity/registry.ts';
import { type CampaignComparison, type ComparisonOptions, compareCampaign } from '../comparison/campaign.ts';
import { type CompileOptions, compile } from '../footprint/compile.ts';
import { parseCampaign } from '../inventory/parse.ts';
import { type ActivityInput, campaignText } from './campaign-text.ts';
import { catalogue } from './catalogue.ts';

export { type ActivityInput, campaignText };

/** Runs the whole pipeline on a campaign text; fails loudly on any error. */
export function compareText(
  text: string,
  compileOptions: CompileOptions = {},
  options: ComparisonOptions = {},
): CampaignComparison {
  const { campaign, diagnostics } = parseCampaign(text, activityDefinitions);
  if (!campaign) throw new Error(JSON.stringify(diagnostics));
  const calculation = compile(campaign, catalogue, compileOptions);
  const errors = calculation.diagnostics.filter((d) => d.severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return compareCampaign(calculation, { draws: 2000, ...options });
}

/** Central total, in kgCO2e, of one list of activities. */
export function centralOf(activities: readonly ActivityInput[], compileOptions: CompileOptions = {}): number {
  const [only] = compareText(campaignText({ only: activities }), compileOptions, { draws: 100 }).footprints;
  if (!only) throw new Error('no footprint');
  return only.total.central;
}

/** The example of every activity type, with its type as id. */
export const samples: readonly ActivityInput[] = activityDefinitions.map(({ type, example }) => ({
  type,
  id: type,
  ...example,
}));
