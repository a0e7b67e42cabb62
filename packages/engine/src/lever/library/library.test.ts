import { describe, expect, it } from 'vitest';
import { openCampaign } from '../../testing/lever-campaign.ts';
import { apart, documentWith, meterTotal, pipelineTotal, pullOf } from '../../testing/levers.ts';
import { compose, type Pull } from '../compose.ts';
import type { Fields } from '../fields.ts';
import type { LeverParameter, Values } from '../lever.ts';
import { openLevers } from '../open.ts';
import { sortLevers } from '../rank.ts';
import type { Scene } from '../scene.ts';
import { library } from './index.ts';

const travel = ['flight', 'taxi'];
const atShoot = ['car', 'equipment', 'generator', 'hotel', 'lighting', 'meals', 'waste'];
const generated = ['image-generation', 'video-generation'];

/** Where each lever has something to change, the types of the entries that it changes, and of those that it makes. */
const table: Readonly<
  Record<string, readonly [scenario: string, changes: readonly string[], makes: readonly string[]]>
> = {
  'shoot-locally': ['shoot', [...travel, 'freight', 'hotel', 'meals'], ['commute']],
  'hire-locally': ['shoot', [...travel, 'hotel'], ['commute']],
  'fewer-days': ['shoot', [...atShoot, 'taxi'], []],
  'smaller-crew': ['shoot', [...travel, 'hotel', 'meals'], []],
  'remote-attendance': ['shoot', ['flight'], ['videocall']],
  'train-for-plane': ['shoot', ['flight'], ['train']],
  'direct-flights': ['shoot', ['flight'], []],
  'economy-class': ['shoot', ['flight'], []],
  'electric-vehicles': ['shoot', ['car'], []],
  'car-pooling': ['shoot', ['commute', 'taxi'], []],
  'shared-vans': ['shoot', ['car'], []],
  'drone-for-helicopter': ['shoot', ['helicopter'], ['equipment']],
  'eco-lodging': ['shoot', ['hotel'], []],
  'simpler-lodging': ['shoot', ['hotel'], []],
  'home-stay': ['shoot', ['hotel'], ['rental']],
  'vegetarian-catering': ['studio', ['meals'], []],
  'tap-water': ['shoot', ['meals'], []],
  'mains-power': ['shoot', ['generator'], ['electricity']],
  'battery-power': ['shoot', ['generator'], []],
  hvo: ['shoot', ['generator'], []],
  'led-lighting': ['shoot', ['lighting'], []],
  'studio-heating': ['studio', ['studio'], []],
  'rented-costumes': ['shoot', ['clothing'], []],
  'rented-furniture': ['shoot', ['furniture'], []],
  'reused-sets': ['shoot', ['material'], []],
  'recycled-end-of-life': ['shoot', ['material', 'waste'], []],
  'surface-freight': ['shoot', ['freight'], []],
  'local-equipment': ['shoot', ['freight'], ['freight']],
  'fewer-images': ['ai', generated, []],
  'draft-small': ['ai', ['image-generation'], ['upscaling']],
  'fewer-steps': ['ai', ['image-generation'], []],
  'lighter-model': ['ai', generated, []],
  'cleaner-region': ['ai', generated, []],
  'cleaner-hours': ['ai', ['image-generation'], []],
  'shorter-retention': ['shoot', ['storage'], []],
  'fewer-copies': ['shoot', ['storage'], []],
  'lighter-delivery': ['shoot', ['transfer'], []],
};

const typesOf = (all: readonly Fields[]): readonly string[] => [...new Set(all.map((f) => String(f.type)))].sort();

/** The entries that a lever changes, as they were, and those that go on under another type or are new. */
function touched(pull: Pull, scene: Scene): readonly [changed: readonly string[], made: readonly string[]] {
  const { entries } = compose([pull], scene);
  const after = scene.activities.map((_, i) => entries.filter((e) => e.index === i).map((e) => e.fields));
  const changed = scene.activities.filter((f, i) => JSON.stringify([f]) !== JSON.stringify(after[i]));
  const made = after.flatMap((list, i) => {
    const before = scene.activities[i];
    return list.filter((f) => f.id !== before?.id || f.type !== before?.type);
  });
  return [typesOf(changed), typesOf(made)];
}

/** Values at the ends of a parameter's range, or each of its choices. */
const extremes = ({ id, low, high, choices }: LeverParameter): readonly Values[] =>
  (choices ?? [low, high]).flatMap((value) => (value === undefined ? [] : [{ [id]: value }]));

const cases = library.map((lever) => [lever.id, table[lever.id]?.[0] ?? '', lever] as const);

it('is told of, lever by lever', () => {
  expect(library.map((l) => l.id)).toEqual(Object.keys(table));
  expect(new Set(library.map((l) => l.id)).size).toBe(library.length);
});

describe.each(cases)('%s on %s', (id, scenario, lever) => {
  const bench = openCampaign(scenario);
  const pull = pullOf(bench, id);

  it('changes entries that it is about, and no others', () => {
    expect(sortLevers([pull], bench.meter).applicable).toEqual([pull]);
    const [, changes = [], makes = []] = table[id] ?? [];
    expect(touched(pull, bench.meter.scene)).toEqual([changes.toSorted(), makes.toSorted()]);
  });

  it('gives the footprint of the changed file', () => {
    expect(apart(meterTotal(bench, [pull]), pipelineTotal(bench, [pull]))).toBeLessThan(1e-9);
  });

  it('keeps to the central footprint or below, unless it says why not', () => {
    const [today, after] = [[], [pull]].map((pulls) => meterTotal(bench, pulls).central);
    expect(lever.mayRaise !== undefined || (after ?? 0) <= (today ?? 0) * (1 + 1e-9)).toBe(true);
  });

  it.each(lever.parameters.flatMap(extremes))('can be computed with %j', (values) => {
    const set = openCampaign(scenario, { only: [id], values: { [id]: values } });
    const pulls = [pullOf(set, id)];
    expect(sortLevers(pulls, set.meter).blocked).toEqual([]);
    expect(apart(meterTotal(set, pulls), pipelineTotal(set, pulls))).toBeLessThan(1e-9);
  });
});

it.each(cases.filter(([, , lever]) => lever.idempotent))(
  '%s changes nothing in a file that it has changed',
  (id, scenario) => {
    const bench = openCampaign(scenario);
    const document = documentWith(bench, [pullOf(bench, id)]);
    const again = openLevers(document, { scenario, only: [id] }, bench.means);
    expect(sortLevers(again.pulls, again.meter).inapplicable.map((p) => p.lever.id)).toEqual([id]);
  },
);

describe('shoot-locally in a place that a train reaches', () => {
  const at = (place: string, hours = 8) => {
    const bench = openCampaign('shoot', { only: ['shoot-locally'], values: { 'shoot-locally': { place, hours } } });
    return { bench, pull: pullOf(bench, 'shoot-locally') };
  };

  it('puts people on the train and kit on the road', () => {
    const { bench, pull } = at('Marseille, FR');
    expect(touched(pull, bench.meter.scene)).toEqual([['flight', 'freight', 'taxi'], ['train']]);
    expect(compose([pull], bench.meter.scene).site).toEqual({ city: 'Marseille', country: 'FR' });
    expect(apart(meterTotal(bench, [pull]), pipelineTotal(bench, [pull]))).toBeLessThan(1e-9);
  });

  it.each([
    ['Marseille, FR', 1],
    ['Tokyo, JP', 24],
    ['Nowhere at all', 24],
  ])('stays where it is rather than go to %s in %d h', (place, hours) => {
    const { bench, pull } = at(place, hours);
    expect(sortLevers([pull], bench.meter).inapplicable).toEqual([pull]);
  });
});
