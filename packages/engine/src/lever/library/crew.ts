import { amountOf, countIn, withCount, withFields, withScaled, withWhole } from '../amount.ts';
import { type Fields, is, isShoot, nameFor } from '../fields.ts';
import { defineLever, numberIn, share } from '../lever.ts';
import { isClient, lodgedIn, type Scene } from '../scene.ts';

/** Fields that count the people of an entry, by its type. */
const peopleFields: Readonly<Record<string, string>> = {
  flight: 'passengers',
  train: 'passengers',
  coach: 'passengers',
  taxi: 'vehicles',
  hotel: 'rooms',
  rental: 'people',
  commute: 'people',
};
/** Types whose number of people is 1 when the file does not say. */
const fallback = 1;

/** Entries of people who attend from elsewhere. */
const away = ['flight', 'train', 'taxi', 'hotel', 'rental'];

const peopleField = (activity: Fields): string | undefined => peopleFields[String(activity.type)];

/** As many people as are left of some, at least one. */
const left = (people: number, part: number): number => Math.max(1, Math.round(people * part));

/** Meals of a whole crew when a part of it is left. */
const mealFields = ['count', 'breakfasts', 'bottledWater'];

const withDrinks = (meals: Fields, part: number): Fields =>
  Array.isArray(meals.drinks)
    ? withFields(meals, { drinks: (meals.drinks as readonly Fields[]).map((d) => withScaled(d, ['volume'], part)) })
    : meals;

const wholeMeals = (meals: Fields): Fields =>
  ['count', 'breakfasts'].reduce((m, f) => {
    const n = amountOf(m, f, Number.NaN);
    return Number.isNaN(n) ? m : withWhole(m, f, n < 1 ? n : Math.ceil(n));
  }, meals);

const fewerMeals = (meals: Fields, part: number): Fields =>
  wholeMeals(withDrinks(withScaled(meals, mealFields, part), part));

const isOutward = (journey: Fields, { home, catalogue }: Scene): boolean => {
  const airport = catalogue.airport(String(journey.from ?? ''));
  const from = airport?.city ?? String(journey.from ?? '').split(',')[0];
  return journey.return === true || (home !== null && from === home.city);
};

/** People hired at the place of the shoot come to work there as people of that country do. */
const localCommute = (journey: Fields, people: number, days: number): Fields => ({
  type: 'commute',
  id: `${nameFor(journey)}-hired-locally`,
  ...(journey.stage !== undefined && { stage: journey.stage }),
  people,
  days,
});

const hireLocally = defineLever({
  id: 'hire-locally',
  theme: 'site',
  name: {
    en: 'Take key people only, hire the others locally',
    fr: 'N’emmener que les postes clés, embaucher les autres sur place',
  },
  text: {
    en: 'A part of those who travel to the shoot is hired there instead: no journey, no room, but a daily commute.',
    fr: 'Une part de ceux qui voyagent est embauchée sur place : ni voyage ni chambre, mais un trajet quotidien.',
  },
  effort: 3,
  evidence: {
    en: 'Our assumption of who is key; local people commute as the country’s published mean tells.',
    fr: 'Notre hypothèse sur les postes clés ; les gens du lieu se déplacent selon la moyenne publiée du pays.',
  },
  idempotent: false,
  parameters: [share('keep', 0.4, 'part that travels', 'part qui voyage')],
  mayRaise: {
    en: 'People hired locally may drive further each day than a short train journey and a night emit.',
    fr: 'Les gens du lieu peuvent rouler chaque jour plus que n’émettent un court trajet en train et une nuit.',
  },
  change(activity, scene, values) {
    const field = peopleField(activity);
    const keep = numberIn(values, 'keep');
    if (!isShoot(activity) || isClient(activity) || !field || isUrban(activity)) return null;
    const people = amountOf(activity, field, fallback);
    if (isJourney(activity)) {
      const kept = left(people, keep);
      if (kept >= people) return null;
      const changed = withWhole(activity, field, kept);
      return isOutward(activity, scene) ? [changed, localCommute(activity, people - kept, scene.days ?? 1)] : [changed];
    }
    const part = stillTravelling(scene, keep);
    if (is(activity, 'taxi') && part < 1) return fewerOf(activity, field, Math.ceil(people * part));
    return is(activity, 'hotel', 'rental') ? fewerOf(activity, field, people - roomsFreed(people, scene, part)) : null;
  },
});

const fewerOf = (activity: Fields, field: string, count: number): readonly Fields[] | null =>
  count >= amountOf(activity, field, fallback) ? null : [withWhole(activity, field, Math.max(1, count))];

const isJourney = (a: Fields): boolean => is(a, 'flight', 'train');

/** Those of the production who come by plane or train, on their way there. */
const crewJourneys = (scene: Scene): readonly Fields[] =>
  scene.activities.filter((a) => isJourney(a) && isShoot(a) && !isClient(a) && !isUrban(a) && isOutward(a, scene));

/** The part of those who travel that still does. */
function stillTravelling(scene: Scene, keep: number): number {
  const people = crewJourneys(scene).map((a) => amountOf(a, 'passengers', fallback));
  const before = people.reduce((sum, n) => sum + n, 0);
  return before === 0 ? 1 : people.reduce((sum, n) => sum + left(n, keep), 0) / before;
}

/** Rooms of a lodging that are free once fewer people come by plane or train; the others came by road and stay. */
function roomsFreed(rooms: number, scene: Scene, part: number): number {
  const travellers = crewJourneys(scene).reduce((sum, a) => sum + amountOf(a, 'passengers', fallback), 0);
  const lodged = Math.max(lodgedIn(scene.activities), travellers, 1);
  return Math.round((rooms * travellers * (1 - part)) / lodged);
}

const urban = ['metro', 'tram', 'rer'];
const isUrban = (activity: Fields): boolean => is(activity, 'train') && urban.includes(String(activity.service));

const smallerCrew = defineLever({
  id: 'smaller-crew',
  theme: 'crew',
  name: { en: 'Smaller crew', fr: 'Équipe réduite' },
  text: {
    en: 'Fewer people on the shoot: journeys, rooms, meals and commutes in proportion; vehicles and equipment stay.',
    fr: 'Moins de monde au tournage : trajets, chambres, repas et navettes en proportion ; véhicules et matériel restent.',
  },
  effort: 3,
  evidence: { en: 'Our assumption: one in five fewer.', fr: 'Notre hypothèse : une personne sur cinq en moins.' },
  idempotent: false,
  parameters: [share('fewer', 0.2, 'part of the crew that stays away', 'part de l’équipe en moins')],
  change(activity, _scene, values) {
    const part = 1 - numberIn(values, 'fewer');
    if (!isShoot(activity)) return null;
    if (is(activity, 'meals')) return amountOf(activity, 'count') > 0 ? [fewerMeals(activity, part)] : null;
    const field = peopleField(activity);
    if (!field) return null;
    const people = amountOf(activity, field, fallback);
    // A chartered coach runs full or not.
    if (is(activity, 'coach') && activity.vehicles !== undefined) return null;
    const kept = left(people, part);
    return kept >= people ? null : [withWhole(activity, field, kept)];
  },
});

const fewerDays = defineLever({
  id: 'fewer-days',
  theme: 'crew',
  name: { en: 'Fewer shoot days', fr: 'Moins de jours de tournage' },
  text: {
    en: 'Every run of days or nights of the shoot is shorter by so many; what is not counted in days shrinks with the longest run.',
    fr: 'Chaque durée en jours ou en nuits du tournage est plus courte d’autant ; ce qui ne se compte pas en jours diminue avec la plus longue.',
  },
  effort: 3,
  evidence: { en: 'Our assumption: one day fewer.', fr: 'Notre hypothèse : un jour de moins.' },
  idempotent: false,
  parameters: [{ id: 'days', label: { en: 'days fewer', fr: 'jours en moins' }, default: 1, low: 1, high: 30 }],
  change(activity, { days }, values) {
    const fewer = numberIn(values, 'days');
    if (!isShoot(activity) || days === null || days <= fewer) return null;
    const shorter = (f: Fields, field: string, unit = 'day'): Fields => {
      const now = countIn(f[field], unit) ?? 1;
      const then = Math.max(1, now - fewer);
      return then < now ? withFields(f, { [field]: withCount(f[field], unit, then) }) : f;
    };
    const part = (days - fewer) / days;
    if (is(activity, 'car', 'coach', 'motorbike', 'commute')) return [shorter(activity, 'days')];
    if (is(activity, 'studio')) return [withScaled(shorter(activity, 'days'), ['energy'], part)];
    if (is(activity, 'electricity', 'generator')) return [shorterSupply(activity, shorter(activity, 'days'), part)];
    if (is(activity, 'taxi')) return fewerOf(activity, 'vehicles', Math.ceil(amountOf(activity, 'vehicles', 1) * part));
    if (is(activity, 'hotel', 'rental')) return [shorter(activity, 'nights', 'night')];
    if (is(activity, 'equipment') && Array.isArray(activity.items)) {
      return [withFields(activity, { items: (activity.items as readonly Fields[]).map((i) => shorter(i, 'days')) })];
    }
    if (is(activity, 'meals')) return [fewerMeals(activity, part)];
    if (is(activity, 'waste')) return [withScaled(activity, ['mass'], part)];
    if (is(activity, 'fuel', 'water')) return [withScaled(activity, ['volume', 'energy'], part)];
    if (is(activity, 'lighting') && Array.isArray(activity.fixtures)) {
      const fixtures = (activity.fixtures as readonly Fields[]).map((f) => withScaled(f, ['hours'], part));
      return [withFields(activity, { fixtures })];
    }
    return null;
  },
});

/** What is supplied day by day for fewer days; what is given as a whole, in proportion. */
function shorterSupply(today: Fields, shortened: Fields, part: number): Fields {
  if (amountOf(today, 'days', 1) > 1) return shortened;
  const whole = ['fuelVolume', 'energy'].filter((f) => today[f] !== undefined);
  return withScaled(today, whole.length > 0 ? whole : ['hours'], part);
}

/** Hours of a day on set that somebody follows from afar. */
const followedHours = 8;
const remoteAttendance = defineLever({
  id: 'remote-attendance',
  theme: 'crew',
  name: { en: 'Client and agency attend from afar', fr: 'Client et agence à distance' },
  text: {
    en: 'Journeys, rooms and rides that the brand or the agency carries out (`by`) are replaced by a video call for the days of the shoot.',
    fr: 'Trajets, chambres et courses de la marque ou de l’agence (`by`) laissent place à une visioconférence pendant le tournage.',
  },
  effort: 2,
  evidence: {
    en: 'Who attends is what the file says; eight hours of call a day are our assumption.',
    fr: 'Qui assiste est ce que dit le fichier ; huit heures d’appel par jour sont notre hypothèse.',
  },
  parameters: [
    {
      id: 'hours',
      label: { en: 'hours of call a day', fr: 'heures d’appel par jour' },
      default: followedHours,
      low: 1,
      high: 12,
    },
  ],
  mayRaise: {
    en: 'Days of video calls may emit more than a short train journey.',
    fr: 'Des jours de visioconférence peuvent émettre plus qu’un court trajet en train.',
  },
  change(activity, scene, values) {
    if (!isShoot(activity) || !isClient(activity) || !is(activity, ...away)) return null;
    if (!is(activity, 'flight', 'train') || !isOutward(activity, scene)) return [];
    const call = {
      type: 'videocall',
      id: `${nameFor(activity)}-call`,
      stage: 'shoot',
      hours: numberIn(values, 'hours') * (scene.days ?? 1),
      participants: amountOf(activity, 'passengers', 1) + 1,
      by: activity.by,
    };
    return [call];
  },
});

export const crewLevers = [hireLocally, fewerDays, smallerCrew, remoteAttendance];
