import { describe, expect, it } from 'vitest';
import { readDocument, withValueAt } from '../../question/document.ts';
import { type ActivityInput, campaignText } from '../../testing/campaign.ts';
import { leverMeans, openCampaign } from '../../testing/lever-campaign.ts';
import { pullOf } from '../../testing/levers.ts';
import { compose } from '../compose.ts';
import { inventoryEdits } from '../edits.ts';
import type { Values } from '../lever.ts';
import { openLevers } from '../open.ts';
import { sortLevers } from '../rank.ts';

const means = { ...leverMeans, draws: 10 };

const benchOf = (activity: ActivityInput) => {
  const text = campaignText({ only: [{ id: 'a', ...activity }] });
  return openLevers(
    withValueAt(readDocument(text), 'campaign.grid', { FR: { series: 'fr.csv' } }),
    { scenario: 'only' },
    means,
  );
};

/** What is good already, by the lever that would make it so. */
const good: readonly (readonly [lever: string, activity: ActivityInput])[] = [
  ['shorter-retention', { type: 'storage', volume: '1 TB', months: 3 }],
  ['fewer-copies', { type: 'storage', volume: '1 TB', months: 30, copies: 1 }],
  ['economy-class', { type: 'flight', from: 'CDG', to: 'CPT', cabin: 'economy' }],
  ['direct-flights', { type: 'flight', from: 'CDG', to: 'CPT', via: [] }],
  ['train-for-plane', { type: 'flight', from: 'CDG', to: 'CPT' }],
  ['electric-vehicles', { type: 'car', distance: '90 km', fuel: 'electric' }],
  ['shared-vans', { type: 'car', distance: '90 km', size: 'van', vehicles: 1 }],
  ['shared-vans', { type: 'car', distance: '90 km', vehicles: 2 }],
  ['car-pooling', { type: 'taxi', distance: '9 km', vehicles: 1 }],
  ['car-pooling', { type: 'commute', people: 9, days: 2, mode: 'metro' }],
  ['car-pooling', { type: 'commute', people: 9, days: 2, mode: 'car', perCar: 3 }],
  ['drone-for-helicopter', { type: 'helicopter', hours: 1, passengers: 2 }],
  ['eco-lodging', { type: 'hotel', nights: 2, standard: 'eco-certified' }],
  ['simpler-lodging', { type: 'hotel', nights: 2, standard: 'economy' }],
  ['home-stay', { type: 'rental', nights: 2, people: 2 }],
  ['vegetarian-catering', { type: 'meals', count: 9, diet: 'vegan' }],
  ['vegetarian-catering', { type: 'meals', count: 9, mix: { vegan: 0.5, vegetarian: 0.5 } }],
  ['tap-water', { type: 'meals', count: 9, drinks: [{ kind: 'tap-water', volume: '9 L' }] }],
  ['mains-power', { type: 'generator', power: '9 kW', hours: 9, fuel: 'hydrogen' }],
  ['battery-power', { type: 'generator', power: '9 kW', hours: 9, fuel: 'battery' }],
  ['hvo', { type: 'generator', fuelVolume: '9 L', fuel: 'hvo' }],
  ['hvo', { type: 'generator', fuelVolume: '9 L', fuel: 'petrol' }],
  ['led-lighting', { type: 'lighting', fixtures: [{ kind: 'led', hours: 9 }] }],
  ['studio-heating', { type: 'studio', area: '90 m2', days: 2, heating: 'electric' }],
  ['studio-heating', { type: 'studio', area: '90 m2', days: 2, heating: 'gas', season: 'mild' }],
  ['rented-costumes', { type: 'clothing', count: 4, kind: 'dress', origin: 'second-hand' }],
  ['rented-costumes', { type: 'clothing', count: 4, kind: 'dress', uses: 9 }],
  ['rented-furniture', { type: 'furniture', count: 4, kind: 'chair', origin: 'rented' }],
  ['reused-sets', { type: 'material', mass: '9 kg', kind: 'wood', origin: 'reused' }],
  ['recycled-end-of-life', { type: 'material', mass: '9 kg', kind: 'wood', endOfLife: 'reuse' }],
  ['recycled-end-of-life', { type: 'waste', mass: '9 kg', kind: 'food', treatment: 'compost' }],
  ['surface-freight', { type: 'freight', mass: '9 kg', mode: 'sea', from: 'Marseille', to: 'Cape Town' }],
  ['local-equipment', { type: 'freight', mass: '9 kg', distance: '9 km' }],
  ['draft-small', { type: 'image-generation', count: 9, model: 'flux.1-dev', width: 256, height: 256 }],
  ['draft-small', { type: 'image-generation', count: 9, model: 'gpt-image-1.5' }],
  ['fewer-steps', { type: 'image-generation', count: 9, model: 'flux.1-dev', steps: 20 }],
  // So few tokens that the class of the smaller model stands for more.
  ['lighter-model', { type: 'image-generation', count: 9, model: 'gpt-image-1.5', quality: 'low', tokens: 300 }],
  // Nobody offers a region with less carbon, nor an hour: an island on falling water, four in the morning.
  ['cleaner-region', { type: 'image-generation', count: 9, model: 'flux.1-dev', region: 'IS' }],
  ['cleaner-hours', { type: 'image-generation', count: 9, model: 'flux.1-dev', region: 'FR', at: '04:00' }],
  ['cleaner-hours', { type: 'image-generation', count: 9, model: 'flux.1-dev', region: 'FR', at: '2026-03-12T04:00' }],
  ['cleaner-hours', { type: 'image-generation', count: 9, model: 'flux.1-dev', region: 'SE' }],
  ['remote-attendance', { type: 'flight', from: 'CDG', to: 'CPT' }],
  ['smaller-crew', { type: 'hotel', nights: 2, rooms: 1 }],
  ['hire-locally', { type: 'train', from: 'Paris', to: 'Lyon', passengers: 9, service: 'metro' }],
  ['fewer-days', { type: 'car', distance: '9 km', days: 1 }],
];

it.each(good)('%s leaves %j as it is', (lever, activity) => {
  const bench = benchOf(activity);
  expect(sortLevers(bench.pulls, bench.meter).inapplicable.map((p) => p.lever.id)).toContain(lever);
});

/** Edits of one lever on the shoot, in short. */
const shot = (scenario: string, id: string, values: Values = {}): readonly string[] => {
  const bench = openCampaign(scenario, { values: { [id]: values } });
  return inventoryEdits([pullOf(bench, id)], bench.meter.scene).map((e) => {
    if (e.kind !== 'set') return `${e.kind} ${'activity' in e ? e.activity : ''}`;
    const [from, to] = [e.from, e.to].map((x) => (typeof x === 'object' ? JSON.stringify(x) : String(x)));
    return `${e.activity}.${e.field}: ${from} → ${to}`;
  });
};

describe('how far a lever goes is as its parameter says', () => {
  it.each<[lever: string, values: Values, scenario: string, edits: readonly string[]]>([
    ['train-for-plane', { hours: 1 }, 'shoot', []],
    ['shorter-retention', { months: 18 }, 'shoot', ['rushes.months: 24 → 18']],
    ['fewer-copies', { copies: 1 }, 'shoot', ['rushes.copies: 3 → 1']],
    ['lighter-delivery', { fewer: 0.25 }, 'shoot', ['masters.volume: 300 GB → 225 GB']],
    ['electric-vehicles', { to: 'hybrid' }, 'shoot', ['vans.fuel: diesel → hybrid']],
    ['car-pooling', { people: 2 }, 'studio', ['people.perCar: null → 2']],
    ['rented-costumes', { to: 'second-hand' }, 'shoot', ['wardrobe.origin: new → second-hand']],
    ['studio-heating', { to: 'mild' }, 'studio', ['stage.season: null → mild']],
    ['fewer-steps', { steps: 28 }, 'ai', ['drafts.steps: 40 → 28']],
    [
      'fewer-images',
      { fewer: 0.1 },
      'ai',
      ['drafts.count: 900 ± 30 % → 810 ± 30 %', 'finals.count: 120 → 108', 'clips.clips: 30 → 27'],
    ],
    ['local-equipment', { share: 0.9 }, 'shoot', ['kit.mass: 450 kg → 45 kg', 'added kit-hired-locally']],
    [
      'surface-freight',
      { to: 'sea' },
      'shoot',
      ['kit.mode: air → sea', 'kit.from: CDG → Paris, FR', 'kit.to: CPT → Cape Town, ZA'],
    ],
    [
      'draft-small',
      { kept: 0.2 },
      'ai',
      ['drafts.width: 2048 → 1024', 'drafts.height: 2048 → 1024', 'added drafts-enlarged'],
    ],
  ])('%s %j on %s', (lever, values, scenario, edits) => {
    expect(shot(scenario, lever, values)).toEqual(edits);
  });

  it('gives LED lights so much less power, and what is made beside an entry its share', () => {
    const fixtures = (values: Values) => {
      const bench = openCampaign('shoot', { values: { 'led-lighting': values, 'draft-small': values } });
      const { entries } = compose([pullOf(bench, 'led-lighting')], bench.meter.scene);
      return entries.find((e) => e.fields.id === 'lights')?.fields.fixtures;
    };
    const [tungsten, hmi] = fixtures({ tungsten: 0.2, hmi: 0.5 }) as readonly Record<string, unknown>[];
    expect(tungsten).toEqual({ kind: 'led', power: '0.4 kW', count: 4, hours: 30 });
    expect(hmi).toMatchObject({ kind: 'led', count: 3, hours: 30, power: expect.stringMatching(/^\d+ W$/) });
    const ai = openCampaign('ai', { values: { 'draft-small': { kept: 0.2 } } });
    const made = compose([pullOf(ai, 'draft-small')], ai.meter.scene).entries.map((e) => e.fields);
    expect(made.find((f) => f.id === 'drafts-enlarged')).toMatchObject({
      count: '180 ± 30 %',
      width: 2048,
      region: 'FR',
    });
  });

  it('hires the people who stay at home, and carries the kit that is hired there', () => {
    const bench = openCampaign('shoot', {
      values: { 'hire-locally': { keep: 0.5 }, 'local-equipment': { share: 0.9 } },
    });
    const made = ['hire-locally', 'local-equipment'].flatMap(
      (id) => compose([pullOf(bench, id)], bench.meter.scene).entries,
    );
    const find = (id: string) => made.find((e) => e.fields.id === id)?.fields;
    expect(find('crew-hired-locally')).toEqual({ type: 'commute', id: 'crew-hired-locally', people: 6, days: 5 });
    expect(find('kit-hired-locally')).toMatchObject({
      mode: 'road-van',
      mass: '405 kg',
      distance: '30 km',
      return: true,
    });
  });
});
