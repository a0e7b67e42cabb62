import type { Expression } from '../../calculation/expression.ts';
import { product, quotient } from '../../calculation/expression.ts';
import type { FieldQuantity } from '../../inventory/field.ts';
import { choice, countOf, quantityOf, sharesOf } from '../../inventory/field.ts';
import { publishedMix } from '../commuting.ts';
import { type ActivityContext, unit } from '../context.ts';
import { defineActivity } from '../definition.ts';
import { words } from './shared.ts';

const modes = ['metro', 'rer', 'tram', 'train', 'bus', 'car', 'motorbike', 'walk-or-bike'] as const;
export type CommuteMode = (typeof modes)[number];

/** Which question of the catalogue a mode of commuting is; people who walk or cycle burn nothing that we count. */
const questions = {
  metro: { topic: 'train', where: { service: 'metro' } },
  rer: { topic: 'train', where: { service: 'rer' } },
  tram: { topic: 'train', where: { service: 'tram' } },
  train: { topic: 'train', where: { service: 'regional' } },
  bus: { topic: 'bus', where: { service: 'local' } },
  car: { topic: 'car', where: { size: 'average', fuel: 'average' } },
  motorbike: { topic: 'motorbike', where: { size: 'average' } },
} as const;

const alone = { car: true, motorbike: true } as Readonly<Partial<Record<CommuteMode, boolean>>>;

interface Share {
  readonly mode: CommuteMode;
  /** Part of the people who travel this way; null when all do. */
  readonly share: Expression | null;
}

function sharesFrom(context: ActivityContext, mix: Partial<Record<CommuteMode, number>>): Share[] {
  return Object.entries(mix).map(([mode, share]) => ({
    mode: mode as CommuteMode,
    share: context.exact(share, '1', { en: `share: ${mode}`, fr: `part : ${mode}` }),
  }));
}

function addMode(
  context: ActivityContext,
  { mode, share }: Share,
  travel: readonly Expression[],
  perCar: FieldQuantity | undefined,
): void {
  if (mode === 'walk-or-bike') {
    context.assume('commute-unpowered', 'good', {}, 'mode');
    return;
  }
  const driven = alone[mode] === true;
  const shared = mode === 'car' ? perCar : undefined;
  if (driven && !shared) context.assume('commute-alone', 'fair', {}, 'mode');
  const perVehicle = context.exact(1, 'vehicle/passenger', { en: 'one per vehicle', fr: 'une par véhicule' });
  const people = product([...travel, ...(share ? [share] : [])], {
    label: words.passengerKm,
    display: unit('passenger.km'),
  });
  const aboard = { en: 'people in each car', fr: 'personnes par voiture' };
  const vehicles = shared
    ? [quotient(people, context.quantity('perCar', shared, aboard))]
    : [...travel, ...(share ? [share] : []), ...(driven ? [perVehicle] : [])];
  context.line({
    key: share ? `commute-${mode}` : 'commute',
    label: { en: 'Commuting', fr: 'Domicile-travail' },
    quantity: product(vehicles, {
      label: driven ? words.vehicleKm : words.passengerKm,
      display: unit(driven ? 'vehicle.km' : 'passenger.km'),
    }),
    use: context.emissionFactor({
      ...questions[mode],
      prefer: context.methods,
      ...(driven && { priority: 'method' as const }),
      country: context.country,
    }),
    subPost: 'DeplacementsDomicileTravail',
    situation: 'notOperated',
  });
}

export const commute = defineActivity({
  type: 'commute',
  summary: { en: 'People coming to work and going home', fr: 'Trajets domicile-travail' },
  category: 'transport',
  stage: 'shoot',
  example: { people: 5, days: 2, distance: '20 km', mode: 'metro' },
  fields: {
    people: countOf('passenger', 'people who commute', 'personnes qui se déplacent'),
    days: countOf('1', 'days of work', 'jours de travail'),
    distance: quantityOf(
      'km',
      'distance per person and day, both ways together; the country’s published mean when not given',
      'distance par personne et par jour, aller et retour ; à défaut, moyenne publiée du pays',
    ).optional(),
    mode: choice(modes, 'means of transport of everybody', 'moyen de transport de tous').optional(),
    perCar: countOf('passenger/vehicle', 'people in each car; 1 when not given', 'personnes par voiture ; 1 à défaut', {
      effect: 'inverse',
      least: 1,
    }).optional(),
    mix: sharesOf(
      modes,
      'share of people by means of transport; the country’s published mix when neither is given',
      'part des personnes par moyen de transport ; à défaut, répartition publiée du pays',
    ).optional(),
  },
  inventory(fields, context) {
    if (fields.mode !== undefined && fields.mix !== undefined) {
      throw context.failure('field-conflict', 'mix', { field: 'mix', reason: 'two-ways', other: 'mode' });
    }
    const travel = [
      context.quantity('people', fields.people, words.people),
      context.quantity('days', fields.days, words.days),
      fields.distance
        ? context.quantity('distance', fields.distance, { en: 'distance a day', fr: 'distance par jour' })
        : context.coefficient('commute-distance', {}, context.country),
    ];
    const shares: readonly Share[] = fields.mode
      ? [{ mode: fields.mode, share: null }]
      : fields.mix
        ? sharesFrom(context, fields.mix)
        : publishedMix(context, modes);
    for (const share of shares) addMode(context, share, travel, fields.perCar);
  },
});
