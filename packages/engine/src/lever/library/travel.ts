import { withFields } from '../amount.ts';
import { type Fields, is } from '../fields.ts';
import { defineLever, numberIn } from '../lever.ts';
import { railCity, railJourney } from '../rail.ts';
import type { Scene } from '../scene.ts';

const serviceOf = (countries: readonly string[]): string => {
  const crossed = new Set(countries).size > 1;
  return crossed ? 'international' : countries[0] === 'FR' ? 'high-speed' : 'intercity';
};

/** The journey by rail that may take the place of a flight, no longer than so many hours. */
export function trainFor(flight: Fields, { catalogue }: Scene, hours: number, speed: number): Fields | null {
  const from = railCity(catalogue, String(flight.from ?? ''));
  const to = railCity(catalogue, String(flight.to ?? ''));
  if (!from || !to || from === to) return null;
  const way = railJourney(catalogue, from, to);
  if (!way || way.km / speed > hours) return null;
  const { cabin: _, method: __, radiativeForcing: ___, distance: ____, via: _____, factor: ______, ...kept } = flight;
  return withFields(kept, {
    type: 'train',
    from: from.name,
    to: to.name,
    via: way.stops.length > 2 ? way.stops.slice(1, -1) : undefined,
    service: serviceOf(way.countries),
  });
}

const trainForPlane = defineLever({
  id: 'train-for-plane',
  theme: 'travel',
  name: { en: 'Train instead of plane', fr: 'Le train plutôt que l’avion' },
  text: {
    en: 'Flights that a train replaces within the given hours become train journeys, over the rail distances of the catalogue.',
    fr: 'Les vols qu’un train remplace dans la durée donnée deviennent des trajets en train, sur les distances ferroviaires du catalogue.',
  },
  effort: 2,
  evidence: {
    en: 'Hours: rail distance of the catalogue at a mean speed; both are ours to judge and may be set.',
    fr: 'Durée : distance ferroviaire du catalogue à une vitesse moyenne ; les deux sont notre jugement et se règlent.',
  },
  parameters: [
    { id: 'hours', label: { en: 'longest journey, h', fr: 'trajet le plus long, h' }, default: 6, low: 1, high: 16 },
    { id: 'speed', label: { en: 'mean speed, km/h', fr: 'vitesse moyenne, km/h' }, default: 160, low: 60, high: 300 },
  ],
  change(activity, scene, values) {
    if (!is(activity, 'flight')) return null;
    const train = trainFor(activity, scene, numberIn(values, 'hours'), numberIn(values, 'speed'));
    return train && [train];
  },
  mayRaise: {
    en: 'A train on a coal grid may emit more than a full aircraft.',
    fr: 'Un train sur un réseau au charbon peut émettre plus qu’un avion plein.',
  },
});

const directFlights = defineLever({
  id: 'direct-flights',
  theme: 'travel',
  name: { en: 'Direct flights', fr: 'Vols directs' },
  text: { en: 'Flights with stops become direct.', fr: 'Les vols avec escale deviennent directs.' },
  effort: 2,
  evidence: {
    en: 'Geometry: the great circle is the shortest way. Whether a direct flight is on sale is not known here.',
    fr: 'Géométrie : l’orthodromie est le plus court chemin. Rien ici ne dit si un vol direct est en vente.',
  },
  change: (activity) =>
    is(activity, 'flight') && activity.distance === undefined && Array.isArray(activity.via) && activity.via.length > 0
      ? [withFields(activity, { via: undefined })]
      : null,
  mayRaise: {
    en: 'Factors by distance band may be higher for one long leg than for two short ones.',
    fr: 'Les facteurs par tranche de distance peuvent être plus hauts pour une longue étape que pour deux courtes.',
  },
});

const economyClass = defineLever({
  id: 'economy-class',
  theme: 'travel',
  name: { en: 'Economy instead of business', fr: 'Classe économique plutôt qu’affaires' },
  text: { en: 'Every seat on a plane is in economy class.', fr: 'Chaque siège d’avion est en classe économique.' },
  effort: 1,
  evidence: {
    en: 'Share of the cabin that a seat takes, as the factors of the catalogue tell it.',
    fr: 'Part de cabine qu’occupe un siège, telle que la disent les facteurs du catalogue.',
  },
  change: (activity) =>
    is(activity, 'flight') &&
    activity.factor === undefined &&
    activity.cabin !== undefined &&
    activity.cabin !== 'economy'
      ? [withFields(activity, { cabin: 'economy' })]
      : null,
});

export const travelLevers = [trainForPlane, directFlights, economyClass];
