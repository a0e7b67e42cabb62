import type { Bilingual } from '@contrechamp/engine';
import { type Answers, isFilm, type TemplateKind } from './answers.ts';

/** A comment and the activities below it, as YAML flow mappings. */
export interface Group {
  readonly title: Bilingual;
  readonly activities: readonly string[];
}

/**
 * Ratios of a plausible production, to be replaced by those of the real one. They are ours: an early estimate says so.
 */
const ratios = {
  peoplePerVehicle: 4,
  localKm: 40,
  commuteKm: 25,
  litresOfWater: 1,
  wasteKg: 0.5,
  imagesTried: 150,
  clipsTried: 120,
} as const;

const atLeastOne = (n: number): number => Math.max(1, Math.ceil(n));

function journey(a: Answers): string[] {
  if (a.travellers === 0 || a.travelMode === 'none' || a.travelKm === 0) return [];
  const way = `distance: ${a.travelKm} km, return: true, passengers: ${a.travellers}`;
  if (a.travelMode === 'plane') return [`{ type: flight, id: travel, ${way} }`];
  if (a.travelMode === 'train') return [`{ type: train, id: travel, ${way}, service: high-speed }`];
  const vehicles = atLeastOne(a.travellers / ratios.peoplePerVehicle);
  return [`{ type: car, id: travel, distance: ${2 * a.travelKm} km, vehicles: ${vehicles}, fuel: diesel }`];
}

const lodging = (a: Answers): string[] =>
  a.travellers > 0
    ? [`{ type: hotel, id: lodging, nights: ${a.days}, rooms: ${a.travellers}, standard: midscale }`]
    : [];

const catering = (a: Answers): string[] => [
  `{ type: meals, id: catering, count: ${a.people * a.days}, diet: mixed, bottledWater: ${a.people * a.days * ratios.litresOfWater} L }`,
];

const waste = (a: Answers, kgPerPersonDay: number): string =>
  `{ type: waste, id: waste, mass: ${Math.ceil(a.people * a.days * kgPerPersonDay)} kg, kind: mixed, treatment: incineration }`;

const preparation = (days: number): Group => ({
  title: { en: 'Preparation', fr: 'Préparation' },
  activities: [
    `{ type: office, id: preparation, personDays: ${days} }`,
    '{ type: videocall, id: meetings, hours: 4, participants: 5 }',
  ],
});

const delivery = (volume: string): Group => ({
  title: { en: 'Files kept and delivered', fr: 'Fichiers conservés et livrés' },
  activities: [
    `{ type: storage, id: archive, volume: ${volume}, months: 12, copies: 2, medium: hdd }`,
    '{ type: transfer, id: delivery, volume: 20 GB }',
  ],
});

const retouching = (a: Answers, hours: number): Group => ({
  title: { en: 'Post-production', fr: 'Postproduction' },
  activities: [
    `{ type: workstation, id: post, hours: ${Math.ceil(hours * a.deliverables)}, kind: gpu-workstation }`,
    ...(isFilm(a.kind) ? [`{ type: render, id: render, gpuHours: ${20 * a.deliverables}, hardware: rtx-4090 }`] : []),
  ],
});

function location(a: Answers): Group[] {
  const film = isFilm(a.kind);
  const vehicles = atLeastOne(a.people / ratios.peoplePerVehicle);
  const kit = film ? '800 kg' : '150 kg';
  return [
    {
      title: { en: 'Travel, vehicles and freight', fr: 'Voyages, véhicules et fret' },
      activities: [
        ...journey(a),
        `{ type: car, id: vehicles, distance: ${ratios.localKm} km, vehicles: ${vehicles}, days: ${a.days}, fuel: diesel, size: van }`,
        `{ type: freight, id: kit, mass: ${kit}, distance: ${Math.max(a.travelKm, ratios.localKm)} km, mode: road-van, return: true }`,
      ],
    },
    { title: { en: 'Lodging and meals', fr: 'Hébergement et repas' }, activities: [...lodging(a), ...catering(a)] },
    {
      title: { en: 'Power and equipment', fr: 'Énergie et matériel' },
      activities: [
        film
          ? `{ type: generator, id: power, power: 15 kW, hours: 8, days: ${a.days}, fuel: diesel }`
          : `{ type: generator, id: power, power: 1.5 kW, hours: 4, days: ${a.days}, fuel: battery }`,
        `{ type: equipment, id: equipment, items: [ { kind: camera, count: 2, days: ${a.days} }, { kind: lens-set, days: ${a.days} }, { kind: lighting-kit, days: ${a.days} } ] }`,
      ],
    },
    sets(a, film ? 300 : 20),
  ];
}

const sets = (a: Answers, kg: number): Group => ({
  title: { en: 'Sets, wardrobe and waste', fr: 'Décors, costumes et déchets' },
  activities: [
    `{ type: material, id: set, mass: ${kg} kg, kind: wood, origin: new, endOfLife: incineration }`,
    '{ type: clothing, id: wardrobe, count: 6, kind: dress, origin: rented }',
    waste(a, ratios.wasteKg),
  ],
});

function indoors(a: Answers): Group[] {
  const virtual = a.kind === 'virtual-production';
  return [
    {
      title: { en: 'Coming to the studio', fr: 'Venir au studio' },
      activities: [
        ...journey(a),
        `{ type: commute, id: commute, people: ${a.people}, days: ${a.days}, distance: ${ratios.commuteKm} km, mode: metro }`,
        `{ type: freight, id: kit, mass: ${virtual ? 800 : 150} kg, distance: 30 km, mode: road-van, return: true }`,
      ],
    },
    { title: { en: 'Lodging and meals', fr: 'Hébergement et repas' }, activities: [...lodging(a), ...catering(a)] },
    {
      title: { en: 'The studio, its lights and equipment', fr: 'Le studio, ses lumières et son matériel' },
      activities: [
        `{ type: studio, id: studio, area: ${virtual ? 800 : 200} m2, days: ${a.days + 1}, heating: electric }`,
        `{ type: lighting, id: lights, fixtures: [ { kind: led, power: 300 W, count: ${virtual ? 20 : 8}, hours: ${8 * a.days} } ] }`,
        ...(virtual ? [`{ type: electricity, id: wall, power: 30 kW, hours: 8, days: ${a.days} }`] : []),
        `{ type: equipment, id: equipment, items: [ { kind: camera, count: 2, days: ${a.days} }, { kind: lens-set, days: ${a.days} }, { kind: lighting-kit, days: ${a.days} }${virtual ? `, { kind: led-wall, days: ${a.days} }` : ''} ] }`,
      ],
    },
    sets(a, virtual ? 100 : 20),
  ];
}

function generated(a: Answers): Group[] {
  return [
    {
      title: { en: 'Generation: every image, kept or not', fr: 'Génération : toutes les images, gardées ou non' },
      activities: [
        `{ type: image-generation, id: images, count: ${ratios.imagesTried * a.deliverables}, model: flux.1-dev, hardware: h100, region: ${a.country} }`,
        `{ type: text-generation, id: prompts, requests: ${50 * a.deliverables} }`,
      ],
    },
    {
      title: { en: 'The people who prompt', fr: 'Les personnes qui génèrent' },
      activities: [
        `{ type: commute, id: commute, people: ${a.people}, days: ${a.days}, distance: ${ratios.commuteKm} km, mode: metro }`,
        ...catering(a),
        `{ type: office, id: desks, personDays: ${a.people * a.days}, stage: generation }`,
      ],
    },
  ];
}

/** Categories that a way of producing truly leaves at zero, and why. */
export const excludedFrom: Readonly<Partial<Record<TemplateKind, readonly (readonly [string, Bilingual])[]>>> = {
  'generative-ai': [
    ['freight', { en: 'nothing is shipped', fr: 'rien n’est expédié' }],
    ['equipment', { en: 'no camera, no lights', fr: 'ni caméra, ni lumière' }],
    ['sets-and-costumes', { en: 'nothing is built or worn', fr: 'rien n’est construit ni porté' }],
    ['waste', { en: 'office waste only, negligible', fr: 'déchets de bureau seuls, négligeables' }],
  ],
  studio: [['generation', { en: 'nothing is generated', fr: 'rien n’est généré' }]],
  'photo-shoot': [['generation', { en: 'nothing is generated', fr: 'rien n’est généré' }]],
};

/** What nobody needs where everybody lives nearby. */
export const nearby: readonly (readonly [string, Bilingual])[] = [
  ['travel', { en: 'everybody lives nearby', fr: 'tout le monde habite à proximité' }],
  ['accommodation', { en: 'everybody goes home at night', fr: 'chacun rentre chez soi le soir' }],
];

/** What such a production usually counts, in the order in which a production manager would list it. */
export function activityGroups(a: Answers): readonly Group[] {
  const onSet = a.kind === 'photo-shoot' || a.kind === 'film-shoot' ? location(a) : indoors(a);
  const film = isFilm(a.kind);
  const making = a.kind === 'generative-ai' ? generated(a) : onSet;
  return [
    preparation(film ? 15 : 4),
    ...making,
    retouching(a, film ? 60 : 6),
    delivery(film ? '4 TB' : '500 GB'),
  ].filter((group) => group.activities.length > 0);
}
