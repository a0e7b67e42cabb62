import type { GridSeries } from '../factor/grid-series.ts';
import type { LeverBench, LeverChoice } from '../lever/index.ts';
import { openLevers } from '../lever/index.ts';
import type { Means } from '../question/calculate.ts';
import { readDocument } from '../question/document.ts';
import { catalogue } from './catalogue.ts';

/** A campaign on which every lever of the library has something to change, one way or another. */
export const leverText = `# Spring campaign
contrechamp: 1
campaign:
  id: spring
  name: Spring
  period: 2026
  deliverables: [{ type: still, count: 12 }]
  stages: [pre-production, shoot, generation, post-production, delivery, end-of-life]
  reference: shoot
  grid:
    FR: { series: fr.csv }

scenarios:
  # What was quoted
  - id: shoot
    name: Cape Town
    method: location-shoot
    site: { city: Cape Town, country: ZA }
    activities:
      # People
      - { id: crew, type: flight, from: CDG, to: CPT, return: true, passengers: 12 ± 10 % } # quote of March
      - { id: client, type: flight, by: brand, from: CDG, to: CPT, via: [DOH], return: true, passengers: 3, cabin: business }
      - { id: recce, type: flight, from: CDG, to: MRS, return: true, passengers: 2, stage: pre-production }
      - { id: transfers, type: taxi, distance: 35 km, vehicles: 6, country: FR }
      - { id: rides, type: taxi, distance: 25 km, vehicles: 5 }
      - { id: fittings, type: commute, people: 9, days: 2, distance: 24 km, mode: car, stage: pre-production, country: FR }
      - id: vans
        type: car
        distance: 90 km # a day
        vehicles: 5
        days: 4
        size: van
        fuel: diesel
      - { id: lodge, type: hotel, nights: 5, rooms: 15, standard: luxury }
      - { id: catering, type: meals, count: 110, diet: mixed, bottledWater: 160 L, breakfasts: 60 }

      # Set
      - { id: genset, type: generator, fuelVolume: 300 L ± 15 %, fuel: diesel }
      - { id: lights, type: lighting, fixtures: [{ kind: tungsten, power: 2 kW, count: 4, hours: 30 }, { kind: hmi, count: 3, hours: 30 }] }
      - { id: aerial, type: helicopter, hours: 2, kind: light-turbine }
      - { id: kit, type: freight, mass: 450 kg, mode: air, from: CDG, to: CPT, return: true }
      - { id: bodies, type: equipment, items: [{ kind: camera, count: 3, days: 5 }, { kind: laptop, count: 2, days: 5 }] }
      - { id: wardrobe, type: clothing, count: 24, kind: dress, origin: new }
      - { id: armchairs, type: furniture, count: 6, kind: chair, origin: new }
      - id: backdrop
        type: material
        mass: 180 kg
        kind: plywood
        origin: new
        endOfLife: landfill
      - { id: skip, type: waste, mass: 220 kg, kind: cardboard, treatment: landfill }
      - { id: rushes, type: storage, volume: 8 TB, months: 24, copies: 3, medium: hdd, stage: post-production }
      - { id: masters, type: transfer, volume: 300 GB, stage: delivery }

  - id: studio
    name: { en: Studio, fr: Studio }
    method: studio-shoot
    site: { city: Paris, country: FR }
    activities:
      - { id: stage, type: studio, area: 400 m2, days: 4, heating: gas }
      - { id: lunches, type: meals, count: 60, mix: { meat: 0.5, vegetarian: 0.5 } }
      - { id: people, type: commute, people: 14, days: 4, distance: 30 km, mix: { car: 0.5, metro: 0.5 } }

  - id: ai
    name: Generated
    method: generative-ai
    site: { country: FR }
    activities:
      - { id: drafts, type: image-generation, model: flux.1-dev, steps: 40, count: 900 ± 30 %, region: FR, width: 2048, height: 2048 }
      - { id: finals, type: image-generation, model: gpt-image-1.5, quality: high, count: 120, region: US }
      - { id: clips, type: video-generation, model: veo-3.1, clips: 30, seconds: 8 }
`;

export const leverDocument = readDocument(leverText);

/** Two days of a grid that is cleanest at four in the morning. */
const series: GridSeries = {
  layout: 'plain',
  clock: 'local',
  boundary: 'life-cycle',
  points: ['2026-03-12', '2026-03-13'].flatMap((day) =>
    Array.from({ length: 24 }, (_, hour) => ({
      time: `${day}T${String(hour).padStart(2, '0')}:00`,
      value: 40 + 5 * Math.abs(hour - 4),
    })),
  ),
};

export const leverMeans: Means = { catalogue, draws: 300, options: { series: new Map([['fr.csv', series]]) } };

/** The levers of a scenario of that campaign. */
export const openCampaign = (scenario: string, choice: Omit<LeverChoice, 'scenario'> = {}): LeverBench =>
  openLevers(leverDocument, { scenario, ...choice }, leverMeans);
