import { define } from '../define.ts';

type Kind = Readonly<Record<string, string>>;

const kindsEn: Kind = {
  flight: 'Flight',
  train: 'Train',
  'freight air': 'Freight by air',
  'freight rail': 'Freight by rail',
  'freight sea': 'Freight by sea',
  'freight road': 'Freight by road',
  freight: 'Freight',
  courier: 'Courier',
  taxi: 'Taxi',
  car: 'Driving',
  coach: 'Coach',
  motorbike: 'Motorbike',
  boat: 'Boat',
  helicopter: 'Helicopter',
  commute: 'Commuting',
};

const kindsFr: Kind = {
  flight: 'Vol',
  train: 'Train',
  'freight air': 'Fret aérien',
  'freight rail': 'Fret ferroviaire',
  'freight sea': 'Fret maritime',
  'freight road': 'Fret routier',
  freight: 'Fret',
  courier: 'Coursier',
  taxi: 'Taxi',
  car: 'Trajets en véhicule',
  coach: 'Autocar',
  motorbike: 'Deux-roues',
  boat: 'Bateau',
  helicopter: 'Hélicoptère',
  commute: 'Domicile-travail',
};

const causesEn: Kind = {
  courier: 'couriers',
  taxi: 'taxis',
  car: 'driving',
  coach: 'the coach',
  motorbike: 'motorbikes',
  boat: 'boats',
  helicopter: 'the helicopter',
  commute: 'commuting',
};

const causesFr: Kind = {
  courier: 'les coursiers',
  taxi: 'les taxis',
  car: 'les trajets en véhicule',
  coach: 'l’autocar',
  motorbike: 'les deux-roues',
  boat: 'les bateaux',
  helicopter: 'l’hélicoptère',
  commute: 'les trajets domicile-travail',
};

const manyEn = (n: number, text: string, one: string, many: string): string => `${text}\u00a0${n === 1 ? one : many}`;
/** French is singular up to two. */
const manyFr = (n: number, text: string, one: string, many: string): string =>
  `${text}\u00a0${Math.abs(n) < 2 ? one : many}`;

type Subject = 'both' | 'people' | 'goods';
type Weight = 'alone' | 'most' | 'first';

/** For how long or how often a distance is meant, by type of entry. */
const distancesEn: Kind = { commute: 'a day', car: 'a day', motorbike: 'a day', coach: 'a day', taxi: 'each' };
const distancesFr: Kind = {
  commute: 'par jour',
  car: 'par jour',
  motorbike: 'par jour',
  coach: 'par jour',
  taxi: 'par course',
};

export const travelMessages = define(
  {
    title: 'Travel map',
    scenario: 'Scenario shown',
    all: 'All',
    loadingMap: 'Drawing the map…',
    noMap: 'The map could not be loaded; the figures are below.',
    retry: 'Try again',
    subject: (s: Subject) => ({ both: 'Travel and freight make', people: 'Travel makes', goods: 'Freight makes' })[s],
    result: (subject: string, share: string, name: string, cause: string) =>
      `${subject} ${share} of “${name}”: ${cause}.`,
    resultAlone: (subject: string, share: string, name: string) => `${subject} ${share} of “${name}”.`,
    cause: (w: Weight, what: string, amount: string) =>
      `${{ alone: '', most: 'above all ', first: 'first ' }[w]}${what}, ${amount}`,
    none: (name: string) => `Nothing travels in “${name}”: no journey, no freight, no local ride.`,
    noneAll: 'Nothing travels in this campaign: no journey, no freight, no local ride.',
    others: 'In the other scenarios: ',
    other: (name: string, share: string) => `${share} of “${name}”`,
    otherNone: (name: string) => `nothing in “${name}”`,
    flightOf: (back: boolean, people: string) => `one ${back ? 'return flight' : 'flight'} for ${people}`,
    trainOf: (back: boolean, people: string) => `one ${back ? 'return train journey' : 'train journey'} for ${people}`,
    freightOf: (back: boolean, mass: string, mode: string) =>
      `${mass} of freight${mode === '' ? '' : ` by ${mode}`}${back ? ', there and back' : ''}`,
    causeOf: (type: string) => causesEn[type] ?? type,
    kind: (type: string) => kindsEn[type] ?? type,
    back: 'return',
    oneWay: 'one way',
    people: (n: number, text: string) => manyEn(n, text, 'person', 'people'),
    vehicles: (n: number, text: string) => manyEn(n, text, 'vehicle', 'vehicles'),
    rides: (n: number, text: string) => manyEn(n, text, 'ride', 'rides'),
    days: (n: number, text: string) => manyEn(n, text, 'day', 'days'),
    parcels: (n: number, text: string) => manyEn(n, text, 'parcel', 'parcels'),
    distance: (type: string, text: string) => `${text} ${distancesEn[type] ?? ''}`.trimEnd(),
    legs: 'The journeys',
    legsNote: 'Every figure opens its explanation, down to the source.',
    leg: 'From – to',
    means: 'Means',
    what: 'What travels',
    oneWayDistance: 'Distance, one way',
    emissions: 'Emissions [95 %]',
    share: 'Share of the scenario',
    explain: (what: string) => `Explain ${what}`,
    offMap: 'Not on the map',
    offMapNote: 'For these the file says how far or how long, not from where to where.',
    noLegs: 'No journey here has a place of departure and one of arrival: there is nothing to draw on a map.',
    air: 'By air',
    rail: 'By rail',
    road: 'By road',
    sea: 'By sea',
    widths:
      'Each line is a journey, as wide as what it emits; its pale edge reaches the upper bound of the 95 % interval.',
    circles: 'Lines are great circles, not the routes taken.',
    least: (mass: string) => `Below ${mass} they keep a least width, not to scale.`,
    colophon: (release: string, draws: string, seed: string) =>
      `Contrechamp · catalogue ${release} · ${draws} draws · seed ${seed} · map: Natural Earth`,
  },
  {
    title: 'Carte des trajets',
    scenario: 'Scénario montré',
    all: 'Tous',
    loadingMap: 'On dessine la carte…',
    noMap: 'La carte n’a pas pu être chargée ; les chiffres sont plus bas.',
    retry: 'Réessayer',
    subject: (s: Subject) =>
      ({ both: 'Les trajets et le fret font', people: 'Les trajets font', goods: 'Le fret fait' })[s],
    result: (subject: string, share: string, name: string, cause: string) =>
      `${subject} ${share} de « ${name} » : ${cause}.`,
    resultAlone: (subject: string, share: string, name: string) => `${subject} ${share} de « ${name} ».`,
    cause: (w: Weight, what: string, amount: string) =>
      `${{ alone: '', most: 'avant tout ', first: 'd’abord ' }[w]}${what}, ${amount}`,
    none: (name: string) => `Rien ne se déplace dans « ${name} » : aucun voyage, aucun fret, aucune course.`,
    noneAll: 'Rien ne se déplace dans cette campagne : aucun voyage, aucun fret, aucune course.',
    others: 'Dans les autres scénarios : ',
    other: (name: string, share: string) => `${share} de « ${name} »`,
    otherNone: (name: string) => `rien dans « ${name} »`,
    flightOf: (back: boolean, people: string) => `un vol ${back ? 'aller-retour ' : ''}pour ${people}`,
    trainOf: (back: boolean, people: string) => `un voyage en train ${back ? 'aller-retour ' : ''}pour ${people}`,
    freightOf: (back: boolean, mass: string, mode: string) =>
      `${mass} de fret${mode === '' ? '' : ` par ${mode}`}${back ? ', aller et retour' : ''}`,
    causeOf: (type: string) => causesFr[type] ?? type,
    kind: (type: string) => kindsFr[type] ?? type,
    back: 'aller-retour',
    oneWay: 'aller simple',
    people: (n: number, text: string) => manyFr(n, text, 'personne', 'personnes'),
    vehicles: (n: number, text: string) => manyFr(n, text, 'véhicule', 'véhicules'),
    rides: (n: number, text: string) => manyFr(n, text, 'course', 'courses'),
    days: (n: number, text: string) => manyFr(n, text, 'jour', 'jours'),
    parcels: (n: number, text: string) => manyFr(n, text, 'colis', 'colis'),
    distance: (type: string, text: string) => `${text} ${distancesFr[type] ?? ''}`.trimEnd(),
    legs: 'Les trajets',
    legsNote: 'Chaque chiffre ouvre son explication, jusqu’à la source.',
    leg: 'De – à',
    means: 'Moyen',
    what: 'Ce qui voyage',
    oneWayDistance: 'Distance, aller simple',
    emissions: 'Émissions [95 %]',
    share: 'Part du scénario',
    explain: (what: string) => `Expliquer ${what}`,
    offMap: 'Hors de la carte',
    offMapNote: 'Pour ceux-ci, le fichier dit combien de kilomètres ou d’heures, mais pas d’où à où.',
    noLegs: 'Aucun trajet n’a ici de lieu de départ et de lieu d’arrivée : il n’y a rien à dessiner sur une carte.',
    air: 'Par avion',
    rail: 'Par le rail',
    road: 'Par la route',
    sea: 'Par la mer',
    widths:
      'Chaque trait est un trajet, aussi large que ses émissions ; son bord pâle va jusqu’à la borne haute de l’intervalle à 95 %.',
    circles: 'Les traits sont des orthodromies, non les itinéraires suivis.',
    least: (mass: string) => `En dessous de ${mass}, ils gardent une largeur minimale, hors échelle.`,
    colophon: (release: string, draws: string, seed: string) =>
      `Contrechamp · catalogue ${release} · ${draws} tirages · graine ${seed} · carte : Natural Earth`,
  },
);
