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

/** One plausible activity of every type. */
export const samples: readonly ActivityInput[] = [
  { type: 'flight', id: 'flight', from: 'CDG', to: 'JFK', return: true, passengers: 3 },
  { type: 'train', id: 'train', from: 'Paris', to: 'Marseille', passengers: 4, service: 'high-speed' },
  { type: 'car', id: 'car', distance: '120 km', vehicles: 2, days: 3, size: 'van', fuel: 'diesel' },
  { type: 'taxi', id: 'taxi', distance: '30 km', vehicles: 2 },
  { type: 'commute', id: 'commute', people: 5, days: 2, distance: '20 km', mode: 'metro' },
  { type: 'freight', id: 'freight', mass: '100 kg', mode: 'air', from: 'CDG', to: 'CPT' },
  { type: 'hotel', id: 'hotel', nights: 3, rooms: 4 },
  { type: 'meals', id: 'meals', count: 30, breakfasts: 10, bottledWater: '20 L' },
  { type: 'studio', id: 'studio', area: '150 m2', days: 2, heating: 'gas' },
  { type: 'lighting', id: 'lighting', fixtures: [{ kind: 'led', power: '300 W', count: 6, hours: 16 }] },
  { type: 'generator', id: 'generator', fuelVolume: '25 L' },
  {
    type: 'equipment',
    id: 'equipment',
    items: [
      { kind: 'camera', count: 2, days: 3 },
      { kind: 'laptop', days: 4 },
    ],
  },
  { type: 'material', id: 'material', mass: '40 kg', kind: 'plywood', endOfLife: 'incineration' },
  { type: 'clothing', id: 'clothing', count: 4, kind: 'dress', origin: 'rented' },
  { type: 'workstation', id: 'workstation', hours: 40, kind: 'gpu-workstation' },
  { type: 'office', id: 'office', personDays: 6 },
  { type: 'storage', id: 'storage', volume: '1.5 TB', months: 12, copies: 3 },
  { type: 'transfer', id: 'transfer', volume: '30 GB' },
  {
    type: 'image-generation',
    id: 'images',
    count: 120,
    model: 'flux.1-dev',
    steps: 28,
    hardware: 'h100',
    region: 'FR',
  },
  { type: 'text-generation', id: 'prompts', requests: 150, provider: 'openai', region: 'US' },
  { type: 'waste', id: 'waste', mass: '30 kg', kind: 'mixed', treatment: 'incineration' },
];
