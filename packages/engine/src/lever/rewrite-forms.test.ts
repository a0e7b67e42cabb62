import { describe, expect, it } from 'vitest';
import { readDocument } from '../question/document.ts';
import { leverMeans } from '../testing/lever-campaign.ts';
import { documentWith, pullsOf } from '../testing/levers.ts';
import { openLevers } from './open.ts';
import { rewritten } from './rewrite.ts';

const head = `contrechamp: 1 # version
campaign:
  id: forms
  name: Forms
  period: 2026
  deliverables: [{ type: still, count: 12 }]
  stages: [pre-production, shoot, generation]
  reference: s
`;
const opening = `scenarios:
  # before
  - id: s # first
    name: S
    method: hybrid
    site: { country: ZA }
    activities:`;

/** A list of activities, levers, and the list that is written. */
interface Form {
  readonly list: string;
  readonly levers: readonly string[];
  readonly becomes: string;
}

const office = `
      # office
      - { id: o, type: office, personDays: 2 } # days`;

const forms: Readonly<Record<string, Form>> = {
  'a field of a flow map set, another added': {
    list: `\n      - {id: h, type: hotel,  nights: 3} # "nights"${office}\n`,
    levers: ['eco-lodging'],
    becomes: `\n      - {id: h, type: hotel,  nights: 3, standard: eco-certified} # "nights"${office}\n`,
  },
  'neighbours in the middle of a flow map taken out': {
    list: `\n      - { id: l, from: CDG, to: MRS, cabin: economy, method: ademe, type: flight } # fly${office}\n`,
    levers: ['train-for-plane'],
    becomes: `\n      - { id: l, from: Paris, to: Marseille, type: train, service: high-speed } # fly${office}\n`,
  },
  'neighbours at the end of a flow map taken out': {
    list: `\n      - { id: l, type: flight, from: CDG, to: MRS, cabin: economy, method: ademe } # fly${office}\n`,
    levers: ['train-for-plane'],
    becomes: `\n      - { id: l, type: train, from: Paris, to: Marseille, service: high-speed } # fly${office}\n`,
  },
  'neighbours at the end of a flow map taken out, nothing added': {
    list: `\n      - { id: i, type: image-generation, count: 9, model: gpt-image-1.5, quality: high, tokens: 8000 } # ai${office}\n`,
    levers: ['lighter-model'],
    becomes: `\n      - { id: i, type: image-generation, count: 9, model: gpt-image-1-mini } # ai${office}\n`,
  },
  'first and last fields of a flow map taken out': {
    list: `\n      - { fuelVolume: 30 L, id: g, type: generator, load: half } # set${office}\n`,
    levers: ['mains-power'],
    becomes: `\n      - { id: g, type: electricity, energy: 96.2 kWh } # set${office}\n`,
  },
  'a flow map over two lines': {
    list: `\n      - { id: h, type: hotel, # where\n          nights: 3, standard: luxury } # sleep${office}\n`,
    levers: ['simpler-lodging'],
    becomes: `\n      - { id: h, type: hotel, # where\n          nights: 3, standard: midscale } # sleep${office}\n`,
  },
  'a flow map with a comma at its end and quoted keys': {
    list: `\n      - { "id": g, "type": 'generator', fuelVolume: "30 L", }${office}\n`,
    levers: ['hvo'],
    becomes: `\n      - { "id": g, "type": 'generator', fuelVolume: "30 L", fuel: hvo, }${office}\n`,
  },
  'fields of a block map set and taken out': {
    list: `\n      - id: c\n        type: flight # air\n        via: [DOH]\n        from: CDG # home\n        to: CPT\n        cabin: first # seat${office}\n`,
    levers: ['direct-flights', 'economy-class'],
    becomes: `\n      - id: c\n        type: flight # air\n        from: CDG # home\n        to: CPT\n        cabin: economy # seat${office}\n`,
  },
  'a field added to a block map': {
    list: `\n      - id: h # sleep\n        type: hotel\n        nights: 3 # each${office}\n`,
    levers: ['eco-lodging'],
    becomes: `\n      - id: h # sleep\n        type: hotel\n        nights: 3 # each\n        standard: eco-certified${office}\n`,
  },
  'an entry taken out': {
    list: `\n      - { id: h, type: hotel, by: brand, nights: 3 } # client${office}\n`,
    levers: ['remote-attendance'],
    becomes: `${office}\n`,
  },
  'two entries taken out, the last of the file': {
    list: `${office}\n      - { id: h, type: hotel, by: brand, nights: 3 } # client\n      - { id: i, type: hotel, by: agency, nights: 3 }`,
    levers: ['remote-attendance'],
    becomes: `${office}\n`,
  },
  'an entry that makes another': {
    list: `\n      - { id: k, type: freight, from: CDG, to: CPT, mode: air, mass: 100 kg } # kit${office}\n`,
    levers: ['local-equipment'],
    becomes: `\n      - { id: k, type: freight, from: CDG, to: CPT, mode: air, mass: 20 kg } # kit
      - { type: freight, id: k-hired-locally, mode: road-van, mass: 80 kg, distance: 30 km, return: true }${office}\n`,
  },
  'the last line of the file, which does not end': {
    list: `${office}\n      - { id: k, type: freight, from: CDG, to: CPT, mode: air, mass: 100 kg }`,
    levers: ['local-equipment'],
    becomes: `${office}\n      - { id: k, type: freight, from: CDG, to: CPT, mode: air, mass: 20 kg }
      - { type: freight, id: k-hired-locally, mode: road-van, mass: 80 kg, distance: 30 km, return: true }\n`,
  },
  'a field added to a block map whose last line does not end': {
    list: `${office}\n      - id: h\n        type: hotel\n        nights: 3`,
    levers: ['eco-lodging'],
    becomes: `${office}\n      - id: h\n        type: hotel\n        nights: 3\n        standard: eco-certified\n`,
  },
  'a block map whose last line does not end': {
    list: `${office}\n      - id: g\n        type: generator\n        fuelVolume: 30 L`,
    levers: ['battery-power'],
    becomes: `${office}\n      - id: g\n        type: generator\n        fuel: battery\n        energy: 96.2 kWh\n`,
  },
  'a list in brackets, one entry grown by another, one taken out': {
    list: ' [{ id: k, type: freight, from: CDG, to: CPT, mode: air, mass: 100 kg }, { id: h, type: hotel, by: brand, nights: 3 }] # all\n',
    levers: ['local-equipment', 'remote-attendance'],
    becomes:
      ' [{ id: k, type: freight, from: CDG, to: CPT, mode: air, mass: 20 kg }, { type: freight, id: k-hired-locally, mode: road-van, mass: 80 kg, distance: 30 km, return: true }] # all\n',
  },
  'an entry that another scenario wrote first': {
    list: `\n      - *car # same\n${office.slice(1)}
  - id: z
    name: Z
    method: hybrid
    site: { country: FR }
    activities:
      - { type: office, personDays: 2 }\n`,
    levers: ['electric-vehicles'],
    becomes: `\n      - { id: car, type: car, distance: 9 km, fuel: electric } # same\n${office.slice(1)}
  - id: z
    name: Z
    method: hybrid
    site: { country: FR }
    activities:
      - { type: office, personDays: 2 }\n`,
  },
};

const other = `scenarios:
  - id: y
    name: Y
    method: hybrid
    site: { country: FR }
    activities:
      - &car { id: car, type: car, distance: 9 km, fuel: diesel } # mine`;

describe.each(Object.entries(forms))('%s', (_, { list, levers, becomes }) => {
  const start = list.includes('*car') ? opening.replace('scenarios:', other) : opening;
  const text = `${head}${start}${list}`;
  const bench = openLevers(readDocument(text), { scenario: 's' }, { ...leverMeans, draws: 10 });
  const pulls = pullsOf(bench, ...levers);
  const lines = rewritten(text, pulls, bench.meter.scene).split('\n');
  const noted = lines.findIndex((line) => line.startsWith('  # Levers applied: '));

  it('is written in its place, all else as it was typed', () => {
    expect(lines[noted + 1]).toBe('  - id: s # first');
    expect(lines.toSpliced(noted, 1).join('\n')).toBe(`${head}${start}${becomes}`);
  });

  it('reads as the changed campaign', () => {
    expect(readDocument(lines.join('\n'))).toEqual(documentWith(bench, pulls));
  });
});

const flight = ['id: c', 'type: flight', 'from: CDG', 'to: CPT', 'return: true', 'passengers: 9'];
const block = (fields: readonly string[]) => `\n      - ${fields.join('\n        ')}`;
const client = (id: string) => ['type: hotel', `id: ${id}`, 'by: brand', 'nights: 2'];

describe.each([
  ['an entry after a block map', `${block(flight)}${office}\n`, 'hire-locally'],
  ['an entry after the last block map', `${office}${block(flight)}\n  # end\n`, 'hire-locally'],
  ['another entry for a block map', `${block([...flight, 'by: brand'])}${office}\n`, 'remote-attendance'],
  [
    'a block map without its first field',
    `${block(['fuelVolume: 9 L', 'id: g', 'type: generator'])}${office}\n`,
    'hvo',
  ],
  ['a block map without its first field', `${block(['fuelVolume: 9 L', 'type: generator'])}${office}\n`, 'mains-power'],
  ['no block map at all', `${block(client('h'))}${block(client('i'))}${office}\n`, 'remote-attendance'],
  [
    'another list in a block map',
    `${block(['type: equipment', 'id: e', 'items:', '  - kind: camera # one', '    days: 5'])}${office}\n`,
    'fewer-days',
  ],
  [
    'two entries fewer in brackets',
    ` [{ type: office, personDays: 1 }, {${client('h').join()}}, {${client('i').join()}}]\n`.replaceAll(',', ', '),
    'remote-attendance',
  ],
  ['another site', `${block(flight)}${block(['type: hotel', 'nights: 3', 'rooms: 9'])}${office}\n`, 'shoot-locally'],
])('%s', (_, list, lever) => {
  const text = `${head}${opening}${list}`;
  const bench = openLevers(readDocument(text), { scenario: 's' }, { ...leverMeans, draws: 10 });
  const pulls = pullsOf(bench, lever);

  it('reads as the changed campaign', () => {
    const wanted = documentWith(bench, pulls);
    expect(wanted).not.toEqual(bench.document);
    expect(readDocument(rewritten(text, pulls, bench.meter.scene))).toEqual(wanted);
  });
});
