import { amountOf, withFields, withWhole } from '../amount.ts';
import { type Fields, is, isShoot, nameFor } from '../fields.ts';
import { defineLever, numberIn, textIn } from '../lever.ts';
import { railCity, railJourney } from '../rail.ts';
import { isAtSite, lodgedIn, type Place, placeOf, type Scene, type Site } from '../scene.ts';
import { onSurface } from './freight.ts';

/** Way of the kit inside the city where the crew lives. */
const cityKm = 25;

/** Where the shoot moves to: the place that the lever names, else where the travellers live. */
function destination({ catalogue, home, site }: Scene, place: string): Place | null {
  return place === '' ? home : placeOf(catalogue, place, site.country);
}

const isHome = (place: Place, { home }: Scene): boolean =>
  home !== null && place.city === home.city && place.country === home.country;

const isThere = (place: Place, { site }: Scene): boolean => isAtSite(place, site);

/** Which way an entry goes between the home of the travellers and somewhere else; null when it does not touch it. */
function direction(journey: Fields, scene: Scene): 'out' | 'back' | null {
  const at = (end: unknown): boolean => {
    const place = placeOf(scene.catalogue, end, scene.site.country);
    return place !== null && isHome(place, scene);
  };
  return at(journey.from) ? 'out' : at(journey.to) ? 'back' : null;
}

const touchesSite = (journey: Fields, scene: Scene): boolean =>
  [journey.from, journey.to].some((end) => {
    const place = placeOf(scene.catalogue, end, scene.site.country);
    return place !== null && isAtSite(place, scene.site);
  });

/** How those who live elsewhere come to where the shoot moves: to the airport, or the city, of the others. */
function fromElsewhere(journey: Fields, scene: Scene): readonly Fields[] | null {
  const at = (end: unknown): boolean => {
    const place = placeOf(scene.catalogue, end, scene.site.country);
    return place !== null && isAtSite(place, scene.site);
  };
  const [leaves, arrives] = [at(journey.from), at(journey.to)];
  if (!leaves && !arrives) return null;
  const flown = scene.activities.find((a) => is(a, 'flight') && direction(a, scene) === 'out');
  const gate = is(journey, 'flight') ? flown?.from : scene.home && `${scene.home.city}, ${scene.home.country}`;
  if ((leaves && arrives) || gate === undefined || gate === null) return [];
  return [withFields(journey, { ...(leaves ? { from: gate } : { to: gate }), via: undefined, distance: undefined })];
}

/** Rooms of those who do not live where the shoot moves to. */
function roomsLeft(lodging: Fields, scene: Scene): readonly Fields[] {
  const field = is(lodging, 'hotel') ? 'rooms' : 'people';
  const others = Math.max(0, 1 - (scene.home?.everybody ?? 0) / lodgedIn(scene.activities));
  const left = Math.round(amountOf(lodging, field, 1) * others);
  return left === 0 ? [] : [withWhole(lodging, field, left)];
}

/** What travelling becomes when everybody lives at the place of the shoot. */
function atHome(activity: Fields, scene: Scene): readonly Fields[] | null {
  if (is(activity, 'flight', 'train')) {
    const way = direction(activity, scene);
    if (way === null) return fromElsewhere(activity, scene);
    if (way === 'back' && activity.return !== true) return [];
    const commute = {
      type: 'commute',
      id: `${nameFor(activity)}-at-home`,
      ...(activity.stage !== undefined && { stage: activity.stage }),
      ...(activity.by !== undefined && { by: activity.by }),
      people: activity.passengers ?? 1,
      days: scene.days ?? 1,
    };
    return [commute];
  }
  if (is(activity, 'hotel', 'rental')) return roomsLeft(activity, scene);
  if (is(activity, 'meals') && activity.breakfasts !== undefined) {
    return [withFields(activity, { breakfasts: undefined })];
  }
  if (is(activity, 'freight') && direction(activity, scene) !== null) {
    return [withFields(activity, { from: undefined, to: undefined, distance: `${cityKm} km`, mode: 'road-van' })];
  }
  return null;
}

/** What travelling becomes when the shoot is a train ride away. */
function byRail(activity: Fields, scene: Scene, place: Place): readonly Fields[] | null {
  const way = direction(activity, scene);
  if (way === null) return null;
  const [home, there] = [scene.home?.city, `${place.city}, ${place.country}`];
  const ends = way === 'out' ? { from: home, to: there } : { from: there, to: home };
  if (is(activity, 'flight', 'train')) {
    const { cabin: _, method: __, radiativeForcing: ___, distance: ____, factor: _____, ...kept } = activity;
    const service = scene.home?.country !== place.country ? 'international' : 'intercity';
    return [
      withFields(kept, {
        type: 'train',
        ...ends,
        via: undefined,
        service: place.country === 'FR' && service === 'intercity' ? 'high-speed' : service,
      }),
    ];
  }
  if (is(activity, 'freight')) {
    const moved = withFields(activity, { ...ends, mode: 'road-van' });
    return [onSurface(moved, scene, 'road-van') ?? moved];
  }
  return null;
}

function reachable(scene: Scene, place: Place, hours: number): boolean {
  if (isHome(place, scene)) return true;
  const [from, to] = [scene.home?.city ?? '', place.city].map((city) => railCity(scene.catalogue, city));
  const way = from && to ? railJourney(scene.catalogue, from, to) : null;
  return way !== null && way.km / railSpeed <= hours;
}

const railSpeed = 160;

function moveTo(scene: Scene, values: Readonly<Record<string, number | string>>): Place | null {
  const place = destination(scene, textIn(values, 'place'));
  if (!place || !scene.home || isThere(place, scene)) return null;
  return reachable(scene, place, numberIn(values, 'hours')) ? place : null;
}

const shootLocally = defineLever({
  id: 'shoot-locally',
  theme: 'site',
  name: { en: 'Shoot locally', fr: 'Tourner localement' },
  text: {
    en: 'The shoot moves to where its travellers live, or to a place that a train reaches: journeys, nights, freight and the electricity of the site follow. Taxis of the country of departure go, as nobody takes a plane.',
    fr: 'Le tournage se déplace là où vivent les voyageurs, ou en un lieu qu’un train rejoint : trajets, nuits, fret et électricité du lieu suivent. Les taxis du pays de départ disparaissent, puisque personne ne prend l’avion.',
  },
  effort: 4,
  evidence: {
    en: 'People commute as the country’s published mean tells; the kit travels 25 km. Whether the place gives the images is for their author to judge.',
    fr: 'Les personnes se déplacent selon la moyenne publiée du pays ; le matériel fait 25 km. Si le lieu donne les images, c’est à leur auteur d’en juger.',
  },
  moves: true,
  // Travellers who live elsewhere stay, and may then be the most.
  idempotent: false,
  parameters: [
    {
      id: 'place',
      label: {
        en: 'place, `City, CC`; where the crew lives when empty',
        fr: 'lieu, `Ville, CC` ; à défaut, là où vit l’équipe',
      },
      default: '',
    },
    {
      id: 'hours',
      label: { en: 'longest train journey, h', fr: 'trajet en train le plus long, h' },
      default: 8,
      low: 1,
      high: 24,
    },
  ],
  mayRaise: {
    en: 'Daily commutes by car, or the grid of the new place, may emit more than train journeys and nights did.',
    fr: 'Les trajets quotidiens en voiture, ou le réseau du nouveau lieu, peuvent émettre plus que les trains et les nuits.',
  },
  site(scene, values): Site | null {
    const place = moveTo(scene, values);
    return place && { city: place.city, country: place.country };
  },
  change(activity, scene, values) {
    const place = moveTo(scene, values);
    if (!place) return null;
    if (!isShoot(activity)) return scouting(activity, scene);
    const transfer = is(activity, 'taxi') && activity.country === scene.home?.country && isAbroad(scene);
    if (transfer) return [];
    const moved = isHome(place, scene) ? atHome(activity, scene) : byRail(activity, scene, place);
    const local = (a: Fields): Fields =>
      a.country === scene.site.country || (a.country === place.country && !is(a, 'train'))
        ? withFields(a, { country: undefined })
        : a;
    if (moved) return moved.map(local);
    return activity.country === scene.site.country ? [local(activity)] : null;
  },
});

/** Journeys and nights of those who went to see a place where nobody shoots any more. */
function scouting(activity: Fields, scene: Scene): readonly Fields[] | null {
  if (activity.stage !== 'pre-production') return null;
  if (is(activity, 'flight', 'train')) return touchesSite(activity, scene) ? [] : null;
  return is(activity, 'hotel', 'rental') && activity.country === undefined ? [] : null;
}

const isAbroad = ({ site, home, activities }: Scene): boolean =>
  home?.country !== site.country && activities.some((a) => is(a, 'flight') && amountOf(a, 'passengers', 1) > 0);

export const siteLevers = [shootLocally];
