import type { Category } from '@contrechamp/engine';

/** The part of production that records of a topic are about: the categories that lines of a footprint have. */
const topics: Readonly<Partial<Record<Category, readonly string[]>>> = {
  travel: [
    'flight',
    'flight-cabin-ratio',
    'train',
    'car',
    'car-electricity',
    'car-manufacture',
    'taxi',
    'bus',
    'coach',
    'motorbike',
    'cargo-bike',
    'ferry',
    'boat-consumption',
    'helicopter-consumption',
    'helicopter-speed',
    'commute-share',
    'commute-distance',
    'detour',
  ],
  freight: ['freight', 'parcel-mass'],
  accommodation: ['hotel', 'hotel-standard', 'rental'],
  catering: ['meal', 'breakfast', 'drink', 'bottled-water'],
  energy: [
    'grid',
    'residual-mix',
    'fuel',
    'fuel-energy',
    'heat',
    'solar',
    'hydrogen',
    'hydrogen-consumption',
    'generator-consumption',
    'battery-efficiency',
    'battery-manufacture',
    'fixture-power',
    'studio-energy',
    'studio-heating-share',
    'studio-unheated-share',
    'office-electricity',
    'office-heat',
    'homeworking-electricity',
    'homeworking-heat',
    'water-supply',
    'water-treatment',
  ],
  equipment: ['embodied', 'power', 'service-life', 'purchase-price', 'cpu-power', 'cpu-embodied'],
  'sets-and-costumes': [
    'furniture',
    'prop',
    'set-uses',
    'material',
    'material-end-of-life',
    'clothing',
    'clothing-uses',
  ],
  generation: ['pue', 'wue-site', 'wue-grid'],
  data: ['storage-power', 'storage-embodied', 'transfer-energy', 'videocall'],
  waste: ['waste'],
  other: ['spend', 'money'],
};

/** Domains in the order in which a production meets them. */
export const domains = Object.keys(topics) as readonly Category[];

const known = new Map(domains.flatMap((domain) => (topics[domain] ?? []).map((topic) => [topic, domain] as const)));

/** Coefficients of the AI method are many and begin alike. */
export const domainOf = (topic: string): Category =>
  known.get(topic) ?? (topic.startsWith('ai-') ? 'generation' : 'other');

const places = new Map([...known.keys()].map((topic, place) => [topic, place] as const));
const generation = places.get('pue') ?? 0;

/** Orders topics as their domains go, and within a domain from what productions use most. */
export const byDomain = (a: string, b: string): number =>
  (places.get(a) ?? generation - 0.5) - (places.get(b) ?? generation - 0.5) || (a < b ? -1 : a > b ? 1 : 0);

/** Whether a topic was put into a domain by hand or by its prefix, rather than left over. */
export const hasDomain = (topic: string): boolean => known.has(topic) || topic.startsWith('ai-');
