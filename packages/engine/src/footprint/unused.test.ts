import { describe, expect, it } from 'vitest';
import { activityDefinitions } from '../activity/registry.ts';
import { parseCampaign } from '../inventory/parse.ts';
import { type ActivityInput, campaignText, samples } from '../testing/campaign.ts';
import { catalogue } from '../testing/catalogue.ts';
import { compile } from './compile.ts';

function unused(activity: ActivityInput): readonly unknown[] {
  const { campaign } = parseCampaign(campaignText({ only: [activity] }), activityDefinitions);
  if (!campaign) throw new Error(JSON.stringify(activity));
  const { diagnostics } = compile(campaign, catalogue);
  return diagnostics.filter((d) => d.code === 'field-unused').map((d) => d.params.field);
}

describe('a quantity that the calculation has no use for', () => {
  it.each([
    [{ type: 'generator', fuelVolume: '40 L', power: '8 kW', hours: 6 }, ['power', 'hours']],
    [{ type: 'generator', fuelVolume: '40 L', power: '8 kW', hours: 6, fuel: 'battery' }, ['fuelVolume']],
    [{ type: 'fuel', kind: 'diesel', volume: '40 L', energy: '300 kWh' }, ['energy']],
    [{ type: 'electricity', energy: '40 kWh', power: '8 kW', hours: 6 }, ['power', 'hours']],
    [{ type: 'courier', parcels: 3, mass: '4 kg', distance: '9 km', mode: 'van' }, ['mass']],
    [{ type: 'text-generation', requests: 3, tokens: 4000 }, ['tokens']],
    [{ type: 'generator', fuelVolume: '40 L', days: 3 }, ['days']],
    [{ type: 'courier', parcels: 3, mass: '4 kg', distance: '9 km' }, ['parcels']],
    [{ type: 'electricity', energy: '4 kWh', contractIntensity: '5 gCO2e/kWh' }, ['contractIntensity']],
    [{ type: 'electricity', energy: '4 kWh', supply: 'contract', contractIntensity: '5 gCO2e/kWh' }, []],
    [
      { type: 'equipment', items: [{ kind: 'laptop', count: 1, days: 2 }], factor: 'ademe/embodied/desktop' },
      ['factor'],
    ],
    [{ type: 'car', distance: '9 km', passengers: 3 }, []],
    [{ type: 'flight', from: 'CDG', to: 'JFK', passengers: 3 }, []],
  ] as const)('%j', (activity, expected) => {
    expect([...unused(activity)].sort()).toEqual([...expected].sort());
  });

  it.each(samples.map((s) => [s.type, s] as const))('is in no example: %s', (_, sample) => {
    expect(unused(sample)).toEqual([]);
  });
});
