import { describe, expect, it } from 'vitest';
import { readDocument, withValueAt } from '../question/document.ts';
import { type ActivityInput, campaignText } from '../testing/campaign.ts';
import { leverDocument, leverMeans, leverText, openCampaign } from '../testing/lever-campaign.ts';
import { apart, meterTotal, pipelineTotal, pullOf, pullsOf } from '../testing/levers.ts';
import { compose } from './compose.ts';
import { openLevers } from './open.ts';
import { planLevers } from './plan.ts';
import { rankLevers, sortLevers } from './rank.ts';
import { rewritten } from './rewrite.ts';

const of = (activities: readonly ActivityInput[], country = 'FR', more: object = {}) =>
  openLevers(
    { ...readDocument(campaignText({ only: activities }, country)), ...more },
    { scenario: 'only' },
    leverMeans,
  );
const raise = (activities: readonly ActivityInput[], id: string, country = 'FR') => {
  const bench = of(activities, country);
  return meterTotal(bench, [pullOf(bench, id)]).central - meterTotal(bench, []).central;
};

describe('Meter against the pipeline', () => {
  it.each(['train-for-plane', 'drone-for-helicopter', 'home-stay'])(
    '1 draws of %s do not depend on what was measured before',
    (id) => {
      const bench = openCampaign('shoot');
      meterTotal(bench, []);
      expect(apart(meterTotal(bench, [pullOf(bench, id)]), pipelineTotal(bench, [pullOf(bench, id)]))).toBeLessThan(
        1e-9,
      );
    },
  );
  it('2 method of a reference that leaves GB', () => {
    const bench = of(
      [
        { type: 'flight', id: 'a', from: 'CDG', to: 'LHR', passengers: 10, return: true },
        { type: 'car', id: 'c', distance: '10 km', fuel: 'diesel' },
      ],
      'GB',
    );
    const pulls = [pullOf(bench, 'shoot-locally')];
    expect(apart(meterTotal(bench, pulls), pipelineTotal(bench, pulls))).toBeLessThan(1e-9);
  });
  it('3 produce-as a scenario with a grid of its own', () => {
    const document = withValueAt(leverDocument, 'scenarios.studio.grid', { FR: { intensity: '900 gCO2e/kWh' } });
    const bench = openLevers(document, { scenario: 'shoot' }, leverMeans);
    const pulls = [pullOf(bench, 'produce-as:studio')];
    expect(apart(meterTotal(bench, pulls), pipelineTotal(bench, pulls))).toBeLessThan(1e-9);
  });
  it('4 two entries without id', () => {
    const flight = { type: 'flight', from: 'CDG', to: 'CPT', return: true, passengers: 4 };
    const bench = of([flight, flight], 'ZA');
    expect(() => pipelineTotal(bench, [pullOf(bench, 'hire-locally')])).not.toThrow();
  });
  it('4b two own levers that add the same id', () => {
    const add = { type: 'office', id: 'x', personDays: 1 };
    const bench = of([{ type: 'hotel', nights: 1 }], 'FR', {
      levers: ['a', 'b'].map((id) => ({ id, name: id, changes: [{ add }] })),
    });
    expect(() => pipelineTotal(bench, pullsOf(bench, 'a', 'b'))).not.toThrow();
  });
  it('5 nothing left', () => {
    const bench = of([{ type: 'hotel', id: 'h', by: 'brand', nights: 3 }], 'ZA');
    const { applicable } = sortLevers([pullOf(bench, 'remote-attendance')], bench.meter);
    for (const pull of applicable) expect(() => pipelineTotal(bench, [pull])).not.toThrow();
  });
});

describe('what may raise the footprint says so', () => {
  it.each<[string, ActivityInput[], string]>([
    [
      'hire-locally',
      [
        { type: 'train', id: 't', from: 'Paris', to: 'Lille', passengers: 6, return: true, service: 'high-speed' },
        { type: 'studio', id: 's', area: '90 m2', days: 2 },
      ],
      'FR',
    ],
    [
      'local-equipment',
      [{ type: 'freight', id: 'f', mass: '300 kg', from: 'Paris', to: 'Versailles', mode: 'road-hgv' }],
      'FR',
    ],
    [
      'local-equipment',
      [{ type: 'freight', id: 'f', mass: '300 kg', from: 'Paris', to: 'Marseille', mode: 'rail' }],
      'FR',
    ],
    [
      'remote-attendance',
      [
        {
          type: 'train',
          id: 't',
          by: 'brand',
          from: 'Paris',
          to: 'Lyon',
          return: true,
          passengers: 1,
          service: 'high-speed',
        },
        { type: 'studio', id: 's', area: '100 m2', days: 5 },
      ],
      'FR',
    ],
    ['vegetarian-catering', [{ type: 'meals', id: 'm', count: 10, mix: { vegan: 0.95, fish: 0.05 } }], 'FR'],
    [
      'car-pooling',
      [{ type: 'commute', id: 'c', people: 10, days: 3, mix: { car: 0.25, metro: 0.75 }, perCar: 2.2 }],
      'FR',
    ],
    ['smaller-crew', [{ type: 'meals', id: 'm', count: 0.5 }], 'FR'],
    ['drone-for-helicopter', [{ type: 'helicopter', id: 'h', hours: 0.005 }], 'FR'],
  ])('%s', (id, activities, country) =>
    expect(
      raise(activities, id, country) <= 1e-9 || pullOf(of(activities, country), id).lever.mayRaise !== undefined,
    ).toBe(true),
  );
});

describe('units', () => {
  it('months given in days', () => {
    const bench = of([{ type: 'storage', id: 's', volume: '1 TB', months: '360 day' }]);
    const [after] = compose([pullOf(bench, 'shorter-retention')], bench.meter.scene).entries;
    expect(after?.fields.months).not.toBe('6 day');
  });
  it('months given in years', () => {
    const bench = of([{ type: 'storage', id: 's', volume: '1 TB', months: '2 year' }]);
    expect(sortLevers([pullOf(bench, 'shorter-retention')], bench.meter).applicable).toHaveLength(1);
  });
  it('days given in hours', () => {
    const bench = of([{ type: 'studio', id: 's', area: '90 m2', days: '48 h' }]);
    const [after] = compose([pullOf(bench, 'fewer-days')], bench.meter.scene).entries;
    expect(after?.fields.days).toBe('24 h');
  });
});

describe('rank', () => {
  const bench = openCampaign('shoot');
  it('the same lever twice in an order', () => {
    expect(rankLevers(bench.pulls, bench.meter, ['hvo', 'hvo']).steps.map((s) => s.lever.id)).toEqual(['hvo']);
  });
  it('another method is no step', () => {
    expect(rankLevers(bench.pulls, bench.meter, ['produce-as:ai', 'hvo']).steps.map((s) => s.lever.id)).toEqual([
      'hvo',
    ]);
  });
});

describe('edits without effect are no levers', () => {
  it.each<[string, ActivityInput[]]>([
    ['smaller-crew', [{ type: 'coach', id: 'c', distance: '60 km', vehicles: 1, passengers: 30 }]],
    [
      'economy-class',
      [
        {
          type: 'flight',
          id: 'f',
          from: 'CDG',
          to: 'CPT',
          cabin: 'business',
          factor: 'desnz-2025/flight/long-economy',
        },
      ],
    ],
    ['direct-flights', [{ type: 'flight', id: 'f', distance: '900 km', via: ['DOH'] }]],
  ])('%s', (id, activities) => {
    const bench = of(activities);
    expect(sortLevers([pullOf(bench, id)], bench.meter).applicable).toEqual([]);
  });
});

const head = `contrechamp: 1
campaign: { id: t, name: T, period: 2026, deliverables: [{ type: still, count: 12 }], stages: [pre-production, shoot, generation], reference: s }
scenarios:
  - id: s
    name: S # scenario
    method: hybrid
    site: { country: ZA }
    activities:
`;
const write = (text: string, ...ids: string[]) => {
  const bench = openLevers(readDocument(text), { scenario: 's' }, leverMeans);
  return rewritten(text, pullsOf(bench, ...ids), bench.meter.scene);
};
const above = '      # office\n';
const office = '      - { id: o, type: office, personDays: 2 } # days\n';
const block =
  '      - id: crew\n        type: flight\n        from: CDG\n        to: CPT\n        return: true # both\n        passengers: 10 # all\n';
const keeps = (out: string) => ['# scenario', '# days'].filter((c) => !out.includes(c));
describe('rewritten', () => {
  it('an entry after a block map', () => {
    const out = write(head + block + office, 'hire-locally');
    expect([keeps(out), out.includes('# Levers applied')]).toEqual([[], true]);
  });
  it('an entry for a block map', () => {
    const out = write(
      head + block.replace('type: flight', 'type: flight\n        by: brand') + office,
      'remote-attendance',
    );
    expect([keeps(out), out.includes('# Levers applied')]).toEqual([[], true]);
  });
  it('block map removed: the comment of the next entry', () => {
    const out = write(
      `${head}      - type: hotel\n        by: brand\n        nights: 3\n${above}${office}`,
      'remote-attendance',
    );
    expect(out).toContain('# office');
  });
  it('nested list', () => {
    const out = write(
      `${head}      - type: equipment\n        items:\n          - kind: camera\n            days: 5\n${office}`,
      'fewer-days',
    );
    expect([keeps(out), out.includes('# Levers applied')]).toEqual([[], true]);
  });
  it('first field removed', () => {
    const out = write(
      `${head}      - fuelVolume: 9 L\n        id: g\n        type: generator\n${office}`,
      'mains-power',
    );
    expect([keeps(out), out.includes('# Levers applied')]).toEqual([[], true]);
  });
  it('a site in block style', () => {
    const text = head.replace('site: { country: ZA }', 'site:\n      country: ZA') + block + office;
    const out = write(text, 'shoot-locally');
    expect([keeps(out), out.includes('# Levers applied')]).toEqual([[], true]);
  });
  it('an entry after the last block map, comment of the next scenario', () => {
    const next =
      '  # next\n  - id: z\n    name: Z\n    method: hybrid\n    site: { country: FR }\n    activities: [{ type: office, personDays: 1 }]\n';
    const out = write(head + office + block + next, 'hire-locally');
    expect(out).toContain('  # next\n  - id: z');
  });
  it('the rest of the file when written as a whole', () => {
    const text =
      head.replace('deliverables: [{ type: still, count: 12 }]', 'deliverables: [{type: still, count: 12}]') +
      block +
      office;
    expect(write(text, 'hire-locally')).toContain('deliverables: [{type: still, count: 12}]');
  });
  it('anchor', () => {
    const text = `${head}      - &f { id: crew, type: flight, from: CDG, to: CPT, return: true, passengers: 10 }\n${office}  - id: z\n    name: Z\n    method: hybrid\n    site: { country: FR }\n    activities:\n      - *f\n`;
    expect(() => write(text, 'hire-locally')).not.toThrow();
  });
  it('anchor of a value that goes', () => {
    const text = `${head}      - { id: g, type: generator, fuelVolume: &n 30 L }\n      - { id: h, type: fuel, kind: petrol, volume: *n }\n`;
    expect(() => write(text, 'mains-power')).not.toThrow();
  });
  it('line ends', () => {
    const file = leverText.replaceAll('\n', '\r\n');
    const bench = openLevers(readDocument(file), { scenario: 'shoot' }, leverMeans);
    expect(rewritten(file, pullsOf(bench, 'local-equipment'), bench.meter.scene)).not.toMatch(/[^\r]\n/);
  });
  it('last line end', () => {
    const out = write(
      `${head}${office}      - fuelVolume: 9 L\n        id: g\n        type: generator\n`,
      'mains-power',
    );
    expect(out.endsWith('\n')).toBe(true);
  });
});

describe('semantics', () => {
  it('a client is not hired locally', () => {
    const bench = openCampaign('shoot');
    const made = compose([pullOf(bench, 'hire-locally')], bench.meter.scene).entries.map((e) => e.fields.id);
    expect(made).not.toContain('client-hired-locally');
  });
  it('a client who commutes is still the client', () => {
    const bench = openCampaign('shoot');
    const made = compose([pullOf(bench, 'shoot-locally')], bench.meter.scene).entries.map((e) => e.fields);
    expect(made.find((f) => f.id === 'client-at-home')?.by).toBe('brand');
  });
  it('no rooms for a client who lives there', () => {
    const bench = openCampaign('shoot');
    const made = compose([pullOf(bench, 'shoot-locally')], bench.meter.scene).entries.map((e) => e.fields);
    expect(made.filter((f) => f.type === 'hotel')).toEqual([]);
  });
  it('paint is not reused nor recycled', () => {
    const bench = of([{ type: 'material', id: 'p', mass: '40 kg', kind: 'paint', endOfLife: 'incineration' }]);
    expect(sortLevers(pullsOf(bench, 'reused-sets', 'recycled-end-of-life'), bench.meter).applicable).toEqual([]);
  });
  it('whole clips', () => {
    const bench = of([{ type: 'video-generation', id: 'v', model: 'veo-3.1', clips: 5, seconds: 8 }]);
    const [after] = compose([pullOf(bench, 'fewer-images')], bench.meter.scene).entries;
    expect(Number.isInteger(after?.fields.clips)).toBe(true);
  });
  it.each<[ActivityInput]>([
    [{ type: 'motorbike', id: 'm', distance: '40 km', days: 4 }],
    [{ type: 'generator', id: 'g', power: '9 kW', hours: 9, days: 1 }],
    [{ type: 'electricity', id: 'e', energy: '300 kWh' }],
    [{ type: 'studio', id: 's', area: '90 m2', days: 4, energy: '300 kWh' }],
    [{ type: 'taxi', id: 't', distance: '9 km', vehicles: 8 }],
  ])('fewer-days shortens %j', (activity) => {
    const bench = of([{ type: 'hotel', id: 'h', nights: 4 }, activity]);
    const after = meterTotal(bench, [pullOf(bench, 'fewer-days')]);
    const hotelOnly =
      meterTotal(bench, []).central - (bench.meter.scene.central({ type: 'hotel', id: 'h', nights: 4 }) ?? 0) / 4;
    expect(after.central).toBeLessThan(hotelOnly - 1e-9);
  });
  it('rooms of people who came by coach, hired locally: they commute', () => {
    const bench = of([
      { type: 'coach', id: 'c', distance: '430 km', vehicles: 1, passengers: 28 },
      { type: 'hotel', id: 'h', nights: 2, rooms: 28 },
    ]);
    const made = compose([pullOf(bench, 'hire-locally')], bench.meter.scene).entries.map((e) => e.fields);
    expect(made.some((f) => f.type === 'commute') || made.find((f) => f.id === 'h')?.rooms === 28).toBe(true);
  });
  it('a change of an entry that does not exist is told', () => {
    expect(() =>
      of([{ type: 'hotel', id: 'lodge', nights: 4 }], 'FR', {
        levers: [
          {
            id: 'a',
            name: 'A',
            changes: [
              { activity: 'ldge', set: { nights: 1 } },
              { type: 'hotl', remove: true },
            ],
            scenarios: ['onyl'],
          },
        ],
      }),
    ).toThrow();
  });
  it('a suggestion is not the value itself', () => {
    try {
      of([{ type: 'hotel', nights: 4 }], 'FR', {
        levers: [{ id: 'mine', name: 'A', changes: [{ type: 'hotel', remove: true }] }, { use: 'mine' }],
      });
    } catch (error) {
      expect((error as { diagnostics: { params: object }[] }).diagnostics[0]?.params).not.toMatchObject({
        suggestion: 'mine',
      });
    }
  });
  it('a laptop for 60 days does not make a shoot of 60 days', () => {
    const bench = of(
      [
        { type: 'flight', id: 'a', from: 'CDG', to: 'CPT', passengers: 10, return: true },
        { type: 'hotel', id: 'h', nights: 3, rooms: 10 },
        { type: 'equipment', id: 'e', items: [{ kind: 'laptop', days: 60 }] },
      ],
      'ZA',
    );
    expect(bench.meter.scene.days).toBe(3);
  });
  it('a plan that another method reaches is found at once', () => {
    const bench = openCampaign('shoot');
    const plan = planLevers(bench.pulls, bench.meter, 0.98);
    expect(plan).toMatchObject({ reached: true, exact: true });
    expect(plan.pulls.map((p) => p.lever.id)).toEqual(['produce-as:ai']);
  });
});

describe('a plan', () => {
  const half = (id: string, effort: number, ...entries: readonly string[]) => ({
    ...{ id, name: id, effort },
    changes: entries.map((activity) => ({ activity, scale: { nights: 0.5 } })),
  });
  const hotels: ActivityInput[] = ['a', 'b', 'c'].map((id) => ({ type: 'hotel', id, nights: 8, rooms: 3 }));
  const own = (levers: readonly object[]) => {
    const bench = of(hotels, 'FR', { levers });
    return { meter: bench.meter, pulls: bench.pulls.filter((p) => p.lever.theme === 'own') };
  };

  it('that saves just as much as it must has reached its target', () => {
    const { meter, pulls } = own(['a', 'b', 'c'].map((id) => half(`half-${id}`, 1, id)));
    expect(planLevers(pulls, meter, 0.5)).toMatchObject({ reached: true, exact: true, pulls: { length: 3 } });
  });

  it('of one lever is the easiest one, however many levers crowd one entry', () => {
    const crowd = Array.from({ length: 14 }, (_, i) => ({
      ...{ id: `crowd-${i}`, name: 'Crowd' },
      changes: [{ activity: 'a', scale: { nights: 0.99 - i / 100 } }],
    }));
    const { meter, pulls } = own([half('hard', 5, 'a', 'b', 'c'), half('easy', 1, 'a', 'b', 'c'), ...crowd]);
    const plan = planLevers(pulls, meter, 0.4);
    expect(plan).toMatchObject({ reached: true, exact: true });
    expect(plan.pulls.map((p) => p.lever.id)).toEqual(['easy']);
  });

  it('knows that of alternatives only one can be pulled', () => {
    const levers = ['a', 'b', 'c'].flatMap((entry) => {
      const ids = Array.from({ length: 8 }, (_, i) => `${entry}-${i}`);
      return ids.map((id) => ({ ...half(id, 1, entry), conflicts: ids.filter((other) => other !== id) }));
    });
    const { meter, pulls } = own(levers);
    expect(planLevers(pulls, meter, 0.6)).toMatchObject({ reached: false, exact: true, pulls: { length: 3 } });
    expect(planLevers(pulls, meter, 0.4)).toMatchObject({ reached: true, exact: true, pulls: { length: 3 } });
  });
});
