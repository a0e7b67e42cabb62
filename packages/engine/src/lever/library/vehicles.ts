import { amountOf, withFields, withTidy, withWhole } from '../amount.ts';
import { is } from '../fields.ts';
import { defineLever, numberIn, textIn } from '../lever.ts';

const burning = ['petrol', 'diesel', 'hybrid', 'plug-in'];
const cleanest = ['hybrid', 'plug-in', 'electric'];

const electricVehicles = defineLever({
  id: 'electric-vehicles',
  theme: 'travel',
  name: { en: 'Electric or hybrid vehicles', fr: 'Véhicules électriques ou hybrides' },
  text: {
    en: 'Cars and vans of the production are electric, or hybrid; distances stay.',
    fr: 'Voitures et utilitaires de la production sont électriques, ou hybrides ; les distances restent.',
  },
  effort: 2,
  evidence: {
    en: 'Factors by energy of the vehicle; where a country publishes none, the vehicle’s consumption on its grid.',
    fr: 'Facteurs selon l’énergie du véhicule ; à défaut dans un pays, la consommation du véhicule sur son réseau.',
  },
  parameters: [
    {
      id: 'to',
      label: { en: 'energy', fr: 'énergie' },
      default: 'electric',
      choices: ['electric', 'plug-in', 'hybrid'],
    },
  ],
  mayRaise: {
    en: 'On a grid that burns coal an electric van may emit more than a diesel one.',
    fr: 'Sur un réseau au charbon, un utilitaire électrique peut émettre plus qu’un diesel.',
  },
  change(activity, _scene, values) {
    const to = textIn(values, 'to');
    if (!is(activity, 'car') || activity.factor !== undefined) return null;
    const fuel = String(activity.fuel ?? 'diesel');
    const better = burning.includes(fuel) && cleanest.indexOf(to) > cleanest.indexOf(fuel);
    return better ? [withFields(activity, { fuel: to })] : null;
  },
});

const carPooling = defineLever({
  id: 'car-pooling',
  theme: 'travel',
  name: { en: 'Car-pooling and shared taxis', fr: 'Covoiturage et taxis partagés' },
  text: {
    en: 'People who drive to work share cars; taxi rides are shared by two parties, rounded up.',
    fr: 'Ceux qui viennent en voiture la partagent ; les courses de taxi sont partagées à deux, à l’entier supérieur.',
  },
  effort: 1,
  evidence: {
    en: 'Our assumption: three people to a car, two parties to a taxi.',
    fr: 'Notre hypothèse : trois personnes par voiture, deux groupes par taxi.',
  },
  idempotent: false,
  parameters: [
    {
      id: 'people',
      label: { en: 'people to a car', fr: 'personnes par voiture' },
      default: 3,
      low: 2,
      high: 5,
    },
  ],
  change(activity, _scene, values) {
    if (is(activity, 'commute')) {
      const mix = activity.mix as Readonly<Record<string, number>> | undefined;
      const drives = activity.mode === 'car' || (mix?.car ?? 0) > 0;
      const people = numberIn(values, 'people');
      const crowd = amountOf(activity, 'people') * (activity.mode === 'car' ? 1 : (mix?.car ?? 0));
      const aboard = Math.min(people, Math.floor(crowd));
      if (!drives || aboard <= amountOf(activity, 'perCar', 1)) return null;
      return [withFields(activity, { perCar: aboard })];
    }
    if (!is(activity, 'taxi')) return null;
    const rides = amountOf(activity, 'vehicles', 1);
    return rides < 2 ? null : [withWhole(activity, 'vehicles', Math.ceil(rides / 2))];
  },
});

const seats: Readonly<Record<string, number>> = { minibus: 1, van: 1 };

const sharedVans = defineLever({
  id: 'shared-vans',
  theme: 'travel',
  name: { en: 'Fewer vehicles, shared', fr: 'Moins de véhicules, partagés' },
  text: {
    en: 'Two vans become one; three cars become one minibus. Distances of each vehicle stay.',
    fr: 'Deux utilitaires n’en font qu’un ; trois voitures font un minibus. Les distances de chacun restent.',
  },
  effort: 2,
  evidence: {
    en: 'Our assumption: vehicles that drive the same way are half full.',
    fr: 'Notre hypothèse : les véhicules qui font le même trajet sont à moitié pleins.',
  },
  idempotent: false,
  mayRaise: {
    en: 'A minibus emits more than a small or an electric car.',
    fr: 'Un minibus émet plus qu’une petite voiture, ou qu’une électrique.',
  },
  change(activity) {
    if (!is(activity, 'car')) return null;
    const vehicles = amountOf(activity, 'vehicles', 1);
    const large = seats[String(activity.size ?? 'average')] !== undefined;
    if (large) {
      return vehicles < 2 ? null : [withWhole(activity, 'vehicles', Math.ceil(vehicles / 2))];
    }
    if (vehicles < 3) return null;
    const shared = withFields(activity, { vehicles: withTidy(activity.vehicles, Math.ceil(vehicles / 3)) });
    return [withFields(shared, { size: 'minibus' })];
  },
});

const droneForHelicopter = defineLever({
  id: 'drone-for-helicopter',
  theme: 'travel',
  name: { en: 'Drone instead of helicopter', fr: 'Drone plutôt qu’hélicoptère' },
  text: {
    en: 'Aerial shots by helicopter are made with a drone, for one day of it.',
    fr: 'Les prises de vues en hélicoptère se font au drone, une journée.',
  },
  effort: 3,
  evidence: {
    en: 'Our assumption: one day of one drone. A helicopter that carries people is not replaced by it.',
    fr: 'Notre hypothèse : un drone, un jour. Il ne remplace pas un hélicoptère qui transporte des personnes.',
  },
  mayRaise: {
    en: 'The manufacture of a drone may weigh more than a few minutes in the air.',
    fr: 'La fabrication d’un drone peut peser plus que quelques minutes de vol.',
  },
  change(activity) {
    if (!is(activity, 'helicopter') || amountOf(activity, 'passengers') > 0) return null;
    const { type: _, hours: __, distance: ___, kind: ____, vehicles: _____, return: ______, ...kept } = activity;
    return [withFields(kept, { type: 'equipment', items: [{ kind: 'drone', count: 1, days: 1 }] })];
  },
});

export const vehicleLevers = [electricVehicles, carPooling, sharedVans, droneForHelicopter];
